/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import t from 'tap'
import { type Anchor, anchorId } from '../../src/kinds/anchor.js'
import { findFragment } from '../support/text-fragment.js'
import { browser, url } from './chromium.js'

const ARTICLE = '/articles/trump-abe-trade-talks'
const PHONE = { width: 360, height: 740 }
const WIDE = { width: 1440, height: 900 }
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

const complaints: string[] = []

const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  page.on('console', (message) => complaints.push(`${path}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`${path}: ${error}`))
  await page.goto(url + path)
  return page
}

/** What shows below a mark, if anything does. */
const noteOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((mark) => {
      const { content, display } = getComputedStyle(mark, '::after')
      return display === 'block' ? content : 'none'
    })

/** What shows below a mark once something was done to it; a busy browser may take its time. */
const noteAfter = async (page: Page, selector: string, act: () => Promise<void>) => {
  let note = 'none'
  for (let tries = 0; note === 'none' && tries < 50; tries++) {
    await act()
    note = await noteOf(page, selector)
  }
  return note
}

t.test('axe finds nothing serious, in light and in dark, on a phone and on a wide screen', async (t) => {
  for (const [path, viewport, colorScheme] of [
    [ARTICLE, PHONE, 'light'],
    [ARTICLE, WIDE, 'light'],
    [ARTICLE, WIDE, 'dark'],
    ['/', PHONE, 'dark'],
    ['/', WIDE, 'light'],
    ['/search?q=trade', PHONE, 'light'],
    ['/people/donald-trump', PHONE, 'dark'],
    ['/agreements/tpp', WIDE, 'light'],
    ['/agreements/tpp', PHONE, 'light'],
    ['/quotes/trump-abe-trade-talks.tweet-on-tpp', WIDE, 'dark'],
    ['/figures?unit=USD', PHONE, 'light'],
    ['/verify?quote=I+want+to+go+back+into+TPP&speaker=Trump', PHONE, 'dark'],
    ['/problems/invalid-request', PHONE, 'light'],
  ] as const) {
    const page = await open(path, { viewport, colorScheme })
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    await page.evaluate(AXE)
    const { violations, passes } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })")
    t.ok(passes.length > 15)
    t.same(
      violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`),
      [],
      `${path} ${colorScheme}`,
    )
    t.equal(await page.evaluate(() => document.documentElement.scrollWidth), viewport.width, 'nothing is cut off')
    await page.context().close()
  }
})

t.test('a text is checked without JavaScript, by keyboard alone', async (t) => {
  const page = await open('/check', { javaScriptEnabled: false, viewport: PHONE })
  await page.locator('#text').focus()
  await page.keyboard.insertText('The deal is “not fair,” Trump said. “The moon is cheese,” Abe said.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.checked')
  t.same(await page.locator('.checked > a').allTextContents(), [', quotation 1: exact', ', quotation 2: not on record'])
  await page.locator('.checked > a').first().press('Enter')
  t.equal(await page.locator('li:target q').innerText(), 'not fair')
  t.equal(await page.evaluate(() => document.documentElement.scrollWidth), PHONE.width)
  await page.context().close()
})

t.test('a question is asked from the first page, and what is found has an address to share', async (t) => {
  const page = await open('/', { javaScriptEnabled: false })
  await page.locator('#quote').fill('I want to go back into TPP')
  await page.locator('#speaker').fill('trump')
  await page.locator('#speaker').press('Enter')
  await page.waitForURL(/\/verify\?quote=I\+want\+to\+go\+back\+into\+TPP&speaker=trump$/)
  t.match(await page.locator('#verdict').innerText(), 'On record in other words')
  await page.locator('header [type=search]').fill('deficit')
  await page.locator('header [type=search]').press('Enter')
  await page.waitForURL(/\/search\?q=deficit$/)
  t.match(await page.locator('.found').first().innerText(), 'deficit')
  await page.context().close()
})

t.test('a citation is copied by a button where there is script, and can be selected where there is none', async (t) => {
  const path = '/quotes/trump-abe-trade-talks.not-fair'
  const page = await open(path)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.reload()
  t.ok(requests.filter((address) => address.startsWith('http')).length <= 3, requests.join())
  await page.locator('.cite button').first().click()
  await page.locator('.cite button').filter({ hasText: 'Copied' }).waitFor()
  t.match(await page.evaluate(() => navigator.clipboard.readText()), '“not fair.” Donald Trump. In “')
  const without = await open(path, { javaScriptEnabled: false })
  t.equal(await without.locator('.cite button').count(), 0)
  t.match(await without.locator('.cite pre').first().innerText(), '“not fair.” Donald Trump. In “')
  await page.context().close()
  await without.context().close()
})

t.test('without JavaScript a mark shows what it means when it is pointed at, tapped or focused', async (t) => {
  const page = await open(ARTICLE, { javaScriptEnabled: false, hasTouch: true, viewport: PHONE })
  const trump = '.text .summary .person'
  t.equal(await noteOf(page, trump), 'none')
  await page.locator(trump).first().tap()
  t.match(await noteOf(page, trump), '"Donald Trump (person)"')

  const figure = '.text .figure'
  const pointAt = () => page.locator(figure).first().hover()
  t.match(await noteAfter(page, figure, pointAt), '"2 (day): summit at Mar-a-Lago"')

  await page.locator('.text .number').first().focus()
  t.match(await noteOf(page, '.text .reported'), /^"Quote 1: Donald Trump, in the article’s words"/)
  t.match(await noteOf(page, '.text .quote'), 'none')
  await page.context().close()
})

t.test('what is inside another mark speaks for itself', async (t) => {
  const page = await open(ARTICLE)
  await page.locator('.text .quote .country').first().hover()
  t.match(await noteOf(page, '.text .quote .country'), '"United States (country)"')
  t.equal(await noteOf(page, '.text .quote'), 'none')
  await page.locator('#show-country').uncheck()
  t.equal(
    await page
      .locator('.text .country')
      .first()
      .evaluate((mark) => getComputedStyle(mark).borderBottomColor),
    'rgba(0, 0, 0, 0)',
    'and marks can be hidden',
  )
  await page.context().close()
})

t.test('the Tab key reaches the marks and shows what they mean, in few stops', async (t) => {
  const page = await open(ARTICLE)
  await page.locator('.legend a').focus()
  const notes: string[] = []
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press('Tab')
    const note = await page.evaluate(() => {
      const mark = document.activeElement!.closest('.text mark')
      return mark && getComputedStyle(mark, '::after').content
    })
    if (note === null) break
    notes.push(note)
  }
  t.ok(notes.length > 15 && notes.length < 30, `${notes.length} stops`)
  t.match(notes[0], '"Donald Trump (person)"')
  t.notOk(notes.includes('none'))
  await page.context().close()
})

t.test('the link of every anchor leads to the passage', async (t) => {
  const page = await open(ARTICLE)
  const anchors = await anchorsOf()
  t.ok(anchors.length >= 80, `${anchors.length} anchors`)
  const { text, places } = await page.evaluate(linesOf)
  for (const anchor of anchors) {
    const { hash } = new URL(anchor.href, url)
    const start = places[anchorId(anchor)]!
    if (!hash.startsWith('#:~:')) t.equal(hash, `#${anchorId(anchor)}`)
    else t.same(findFragment(text, hash), { start, end: start + anchor.exact.length }, hash)
    t.equal(text.slice(start, start + anchor.exact.length), anchor.exact)
  }
  const byId = anchors.filter(({ href }) => !href.includes('#:~:'))
  t.ok(byId.length > 0 && byId.length < 10, `${byId.length} by id`)
  await page.goto(url + byId[0]!.href)
  const { top, height } = await page.locator(`#${anchorId(byId[0]!)}`).evaluate((mark) => mark.getBoundingClientRect())
  t.ok(top > 0 && top + height < WIDE.height)
  t.equal(await page.locator(':target').textContent(), byId[0]!.exact)
  await page.context().close()
})

t.test('browsers find nothing to complain about', async (t) => {
  t.same(complaints, [])
})

/** Every anchor of every fact, once. */
const anchorsOf = async (): Promise<Anchor[]> => {
  const anchors = new Map<string, Anchor>()
  for (const list of ['quotes', 'figures', 'mentions', 'roles', 'positions']) {
    const answer = await fetch(`${url}/v1/${list}?limit=100`)
    JSON.stringify(await answer.json(), (_key, value) => {
      if (value?.exact) anchors.set(anchorId(value), value)
      return value
    })
  }
  return [...anchors.values()]
}

/** Runs in the page: its text, a line for each element that is not inline, and where elements with an id start in it. */
const linesOf = () => {
  const places: Record<string, number> = {}
  let text = ''
  let line: Element | undefined
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (nodes.nextNode()) {
    const parents: Element[] = []
    for (let parent = nodes.currentNode.parentElement; parent; parent = parent.parentElement) parents.push(parent)
    const block = parents.find((parent) => !getComputedStyle(parent).display.startsWith('inline'))
    if (block !== line) text += '\n'
    line = block
    for (const { id } of parents) if (id) places[id] ??= text.length
    text += nodes.currentNode.nodeValue
  }
  return { text, places }
}
