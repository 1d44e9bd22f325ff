/** A real Chromium, shipped in an npm package. */
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as driver } from 'playwright-core'
import type { Test } from 'tap'

export const openBrowser = async (t: Test): Promise<Browser> => {
  const browser = await driver.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
    headless: true,
  })
  t.teardown(() => browser.close())
  return browser
}
