/** A real Chromium, shipped in an npm package, and a service for it to look at: one for all tests. */
import chromium from '@sparticuz/chromium'
import { chromium as driver } from 'playwright-core'
import t from 'tap'
import { startServer } from '../support/process.js'

export const { url } = await startServer(t)

export const browser = await driver.launch({
  executablePath: await chromium.executablePath(),
  // in a single process, closing one page closes them all; a GPU that is only pretended takes as long as all the rest
  args: [...chromium.args.filter((argument) => argument !== '--single-process'), '--disable-gpu'],
  headless: true,
})
t.teardown(() => browser.close())
