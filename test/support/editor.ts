/** An editor at work: the program as a process of its own, its page in a browser, and keys that are counted. */
import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core'
import type { Test } from 'tap'
import { type Values, valuesOf, type Written } from '../../src/edit/form.js'
import { type List, nameOf } from '../../src/edit/lists.js'
import { edit } from '../../src/edit/server.js'
import { type Run, run } from './process.js'

export interface Editor {
  page: Page
  /** Presses keys one after the other, each by its name; waits until what they do is done. */
  press(...keys: string[]): Promise<void>
  type(text: string): Promise<void>
  /** Keys that were pressed so far. */
  keys(): number
  /** What is selected among proposed, confirmed and missing. */
  current(): Promise<Record<string, string>>
  /** To decide, missing, faults. */
  tally(): Promise<{ open: number; missing: number; faults: number }>
  said(): Promise<string>
}

/** The program as a process of its own, and the address of its page. */
export const startEditing = async (t: Test, folder: string, ...args: string[]): Promise<Run & { url: string }> => {
  const program = run(t, 'cli/edit.js', [folder, ...args])
  while (!program.out().includes('\n')) await new Promise((resolve) => setTimeout(resolve, 20))
  return { ...program, url: program.out().replace('Open ', '').trim() }
}

/** The same in this process, and its address. */
export const editing = async (t: Test, folder: string): Promise<string> => {
  const { url, close } = await edit(folder, 0)
  t.teardown(close)
  return url
}

/** An answer to a request with any headers, those that browsers choose included. */
export const ask = (
  url: string,
  options: { method?: string; headers?: Record<string, string | undefined>; body?: string } = {},
) =>
  new Promise<{ status: number; body: string; headers: Record<string, unknown> }>((resolve, reject) => {
    const asked = request(url, options, (response) => {
      let body = ''
      response.on('data', (chunk) => (body += chunk))
      response.on('end', () => resolve({ status: response.statusCode!, body, headers: response.headers }))
    })
    asked.on('error', reject)
    asked.end(options.body)
  })

/** What a form shows of a record, as it sends it back untouched. */
export const untouched = (content: string, list: List, record: Written) =>
  Object.fromEntries(list.fields.map((field) => [nameOf(field), valuesOf(content, field, record)])) as Values

/** Rounds after which a request that never ends is waited for no longer. */
const LONGEST = 500

export const openEditor = async (
  browser: Browser,
  url: string,
  article: string,
  options?: BrowserContextOptions,
): Promise<Editor> => {
  const size = { width: 1280, height: 800 }
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  await page.goto(`${url}articles/${article}`)
  await page.waitForSelector('#items [aria-current]')
  let keys = 0
  /** Requests on their way, but for the one that never ends. */
  const busy = new Set<Request>()
  page.on('request', (request) => {
    if (!request.url().endsWith('/events')) busy.add(request)
  })
  page.on('requestfinished', (request) => busy.delete(request))
  page.on('requestfailed', (request) => busy.delete(request))
  const settle = async () => {
    for (let quiet = 0, rounds = 0; quiet < 3 && rounds < LONGEST; rounds++) {
      // in the page: whatever it has to do before is done then, and its requests are known here
      await page.evaluate('new Promise((resolve) => setTimeout(resolve, 8))')
      quiet = busy.size > 0 ? 0 : quiet + 1
    }
  }
  return {
    page,
    keys: () => keys,
    press: async (...pressed) => {
      for (const key of pressed) {
        keys++
        await page.keyboard.press(key)
        await settle()
      }
    },
    type: async (text) => {
      keys += text.length
      await page.keyboard.type(text)
      await settle()
    },
    current: () => page.evaluate<Record<string, string>>(CURRENT),
    tally: async () => {
      const [open, missing, faults] = await Promise.all(
        ['open', 'missing', 'faults'].map(async (name) => Number(await page.getAttribute('#tally', `data-${name}`))),
      )
      return { open: open!, missing: missing!, faults: faults! }
    },
    said: async () => String(await page.textContent('#say')),
  }
}

/** What runs in the page is none of ours to cover. */
const CURRENT =
  "(({ dataset, textContent }) => ({ ...dataset, text: textContent }))(document.querySelector('#items [aria-current]'))"

// biome-ignore lint/suspicious/noExplicitAny: a test looks into files of every kind
export const readJson = async (folder: string, file: string): Promise<any> =>
  JSON.parse(await readFile(join(folder, file), 'utf8'))
