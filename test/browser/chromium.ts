/** A real Chromium, shipped in an npm package. */
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as driver } from 'playwright-core'
import type { Test } from 'tap'

export const openBrowser = async (t: Test): Promise<Browser> => {
  const browser = await driver.launch({
    executablePath: await chromium.executablePath(),
    // in a single process, closing one page closes them all
    args: chromium.args.filter((argument) => argument !== '--single-process'),
    headless: true,
  })
  t.teardown(() => browser.close())
  return browser
}
