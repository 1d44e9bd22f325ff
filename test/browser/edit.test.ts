/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { BrowserContextOptions } from 'playwright-core'
import t, { type Test } from 'tap'
import { loadCorpus } from '../../src/corpus/corpus.js'
import { missingFrom } from '../../src/corpus/missing.js'
import { quote } from '../../src/kinds/quote.js'
import { documentsOf } from '../../src/kinds/record.js'
import { type Editor, editing, openEditor, readJson, startEditing } from '../support/editor.js'
import { type Folder, writeFolder } from '../support/folder.js'
import { LONG } from '../support/long-article.js'
import { run } from '../support/process.js'
import { browser } from './chromium.js'

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
/** What went wrong in the page without anybody hearing of it. */
const errors: string[] = []
/** Which functions of the page's scripts ran, in all tests. */
const ran = new Map<string, boolean>()

const HEADER = {
  title: 'Pact signed',
  titleSource: 'published',
  publisher: '',
  language: 'en',
  rights: { holder: '', note: '' },
}
/** The folder of an article that was just begun. */
const begun = (t: Test, text: string, more: Folder = {}) =>
  writeFolder(t, {
    ...more,
    'people.json': { people: [] },
    'articles/cable/article.txt': text,
    'articles/cable/facts.json': { article: HEADER, quotes: [], figures: [], roles: [], positions: [] },
  })

const open = async (t: Test, url: string, article = 'cable', options?: BrowserContextOptions): Promise<Editor> => {
  const editor = await openEditor(browser, url, article, options)
  await editor.page.coverage.startJSCoverage({ resetOnNavigation: false })
  await editor.page.reload()
  await editor.page.waitForSelector('#items [aria-current]')
  editor.page.on('pageerror', (error) => errors.push(String(error.stack)))
  t.teardown(async () => {
    for (const { url, functions } of await editor.page.coverage.stopJSCoverage())
      for (const { functionName, ranges } of functions) {
        const name = `${url.split('/').at(-1)} ${functionName} ${ranges[0]!.startOffset}`
        ran.set(name, ran.get(name) || ranges[0]!.count > 0)
      }
    await editor.page.context().close()
  })
  return editor
}

t.test('an article of 700 words becomes sound and complete by keyboard alone', async (t) => {
  const folder = await writeFolder(t, { 'people.json': '{ "people": [] }' })
  const program = run(t, 'cli/new.js', ['cable', '--data', folder])
  program.child.stdin!.end(LONG.text)
  t.equal(await program.ended, 0, program.err())
  const { url } = await startEditing(t, folder)
  const editor = await openEditor(browser, url, 'cable')
  t.teardown(() => editor.page.context().close())
  const { press, type } = editor
  t.ok(LONG.text.split(/\s+/).length > 690)
  t.match(await editor.tally(), { faults: 1 })
  // what only a person knows of the article
  await press('a')
  await type('Written for a test.')
  await press('Enter')
  // a label that says too little
  const isLabelled = async () => {
    const { list, text } = await editor.current()
    return list === 'figures' && text!.includes('31%')
  }
  for (let rounds = 0; !(await isLabelled()) && rounds < 100; rounds++) await press('a')
  await press('e')
  while ((await editor.page.evaluate(() => (document.activeElement as HTMLInputElement).name)) !== 'label')
    await press('Tab')
  await press('Control+a')
  await type('rise of the price of electricity')
  await press('Enter')
  for (let rounds = 0; (await editor.tally()).open > 0 && rounds < 200; rounds++) await press('a')
  t.same(await editor.tally(), { open: 0, missing: 0, faults: 0 })
  t.match(await editor.page.textContent('#tally'), 'Sound, and nothing missing')
  t.comment(`${editor.keys()} keys`)
  t.ok(editor.keys() < 250)

  const corpus = await loadCorpus(folder)
  t.same(missingFrom(corpus), [])
  const said = documentsOf(corpus.entries, quote)
  for (const { segments, speaker } of LONG.quotes) {
    const found = said.find(({ text }) => text === segments.join(' … '))
    t.equal(found?.speakers[0]?.name, speaker, segments.join())
  }
  const facts = await readJson(folder, 'articles/cable/facts.json')
  t.ok(facts.figures.some(({ label }: { label: string }) => label === 'rise of the price of electricity'))
  t.same(
    Object.keys(facts),
    ['$schema', 'article', 'quotes', 'figures', 'roles', 'positions', 'mentions', 'excluded'].filter(
      (key) => key in facts,
    ),
  )
  const places = facts.figures.map(
    ({ text, prefix = '' }: { text: string; prefix?: string }) => LONG.text.indexOf(prefix + text) + prefix.length,
  )
  t.same(
    places,
    places.toSorted((a: number, b: number) => a - b),
    'in the order of the text',
  )
})

const SHORT = `Pact signed
By Ann Lee
Bo Sun came to Oslo. “We sign it today,” said Bo Sun, the mayor. It costs $5 million, and 7 boats.
Cy Roe was against the so-called “pact” of theirs, and said nothing of it.
`

t.test('words are selected and said what they are, with somebody new, without leaving', async (t) => {
  const folder = await begun(t, SHORT, {
    'articles/kyotei/article.txt': '協定に署名\n日本は協定に署名すると述べた。\n',
    'articles/kyotei/facts.json': { article: { ...HEADER, language: 'ja' } },
    'articles/imza/article.txt': 'İstanbul\nİİİ (ANLAŞMA) imzaladı.\n',
    'articles/imza/facts.json': { article: { ...HEADER, language: 'tr' } },
  })
  const url = await editing(t, folder)
  const editor = await open(t, url)
  const { press, type, page } = editor
  await press('h', 'e')
  await type('Known')
  await press('Escape', 'Escape', '?', 'Escape')
  const selection = () => page.evaluate(() => String(getSelection()))
  // where it stands is found by typing, and made wider
  await press('s', '/')
  await type('was ag')
  await press(
    'Enter',
    'ArrowRight',
    'ArrowLeft',
    'Shift+ArrowLeft',
    'Shift+ArrowLeft',
    'Shift+ArrowRight',
    'ArrowDown',
    'ArrowUp',
    'Escape',
  )
  await press('s', '/')
  await type('was at')
  t.equal(await editor.said(), '“was at” is not in the text.')
  await press('Escape', 'Escape', 'n')
  t.equal(await editor.said(), '', 'what was said is gone when something else is done')
  await press('s', '/')
  await type('bo sun,')
  await press('Enter', '1')
  t.equal(await page.inputValue('dialog [name=name]'), 'Bo Sun', 'a comma is no part of a name')
  for (const [key, field, words] of [
    ['x', 'words', 'of it'],
    ['q', 'segments', 'of it.'],
  ]) {
    await press('Escape', 's', '/')
    await type('of it.')
    await press('Enter', key!)
    t.equal(await page.inputValue(`dialog [name=${field}] >> nth=0`), words, 'only who is quoted keeps a full stop')
  }
  await press('Escape', 's', '/')
  await type('s agains')
  await press('Enter')
  t.equal(await selection(), 's agains', 'what is found is what was typed')
  await press('Shift+ArrowRight')
  t.equal(await selection(), 's against')
  await press('Escape', 's', '/')
  await type('called')
  await press('Escape', 'Escape', 's', '/')
  await type('cy roe was against')
  await press('Enter', 't')
  await type('Dee Fox')
  t.match(await page.locator('[role=option]').allTextContents(), [/New person “Dee Fox”/])
  await press('Enter') // a form of its own
  await press('Enter') // which is right as it is
  t.equal(await page.inputValue('[name=holder]'), 'Dee Fox')
  await press('Tab')
  await type('Oslo Pact')
  await press('ArrowDown', 'ArrowUp', 'Enter', 'Tab')
  t.equal(await page.locator('dialog.form, dialog[open]').count(), 2)
  await press('Enter', 'Tab')
  await type('opp')
  await press('Enter')
  t.match((await readJson(folder, 'articles/cable/facts.json')).positions, [
    { holder: 'person:dee-fox', agreement: 'agreement:oslo-pact', stance: 'opposes', text: 'Cy Roe was against' },
  ])
  t.match(await readJson(folder, 'people.json'), { people: [{ id: 'dee-fox', name: 'Dee Fox' }] })
  t.match(
    await readFile(join(folder, 'agreements.json'), 'utf8'),
    /"\$schema": "\.\.\/openapi\/agreements\.schema\.json"/,
  )
  await press('s', 'm')
  await type('Dee')
  await press('Enter', 'Escape')
  await press('u')
  t.same((await readJson(folder, 'articles/cable/facts.json')).positions, [])
  t.equal(await editor.said(), 'Undone.')
  await press('u', 'u', 'u')
  t.equal(await editor.said(), 'There is nothing to undo.')
  t.same(await readJson(folder, 'people.json'), { people: [] })

  // by mouse, and by every key
  await page
    .locator('#text p')
    .nth(2)
    .dblclick({ position: { x: 10, y: 10 } })
  await press('1', 'Escape')
  for (const key of ['q', 'i', 'f', 'o', 't', 'm', 'b', 'x', '2', '3', '4']) {
    await press('s', key)
    t.equal(await page.locator('dialog form.record').count(), 1, key)
    await page.click('[data-cancel]')
  }
  // nobody who is known
  await press('s', '/')
  await type('so-called')
  await press('Enter', 'm')
  await type('no')
  await press('Enter')
  t.equal(await page.getAttribute('[name=entity]', 'data-value'), 'none')
  await page.click('[data-cancel]')
  await press('s', '/')
  await type('said nothing')
  await press('Enter', 'i')
  const speaker = () => page.getAttribute('[name=speaker]', 'data-value')
  const ofSpeaker = () => page.textContent('.fault[data-for=speaker]')
  await page.focus('[name=speaker]')
  await type('Bo')
  await page.waitForTimeout(250)
  t.equal(await ofSpeaker(), '', 'who is still typing a name is not told that it is none')
  await press('Tab')
  t.equal(await speaker(), 'person:bo-sun', 'Tab takes what is offered')
  await page.fill('[name=speaker]', 'ann LEE')
  await page.click('dialog[open] h2')
  t.equal(await speaker(), 'person:ann-lee', 'a whole name is who is called so')
  await page.fill('[name="speaker/of"]', 'Bo')
  await page.click('dialog[open] h2')
  await page.waitForTimeout(250)
  t.match(await page.textContent('.fault[data-for="speaker/of"]'), /“Bo” is nobody and nothing yet: choose/)
  await page.focus('dialog [type=submit]')
  await press('Enter')
  t.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).name), 'speaker/of')
  await press('Control+a', 'Delete', 'Tab')
  t.equal(await page.getAttribute('[name="speaker/of"]', 'data-value'), '')
  await page.focus('[name=speaker] >> nth=0')
  await press('Control+a')
  await type('the mayor')
  await page.locator('[role=option]:has-text("Described")').click()
  await press('Enter')
  t.match((await readJson(folder, 'articles/cable/facts.json')).quotes, [
    { speaker: { described: 'the mayor' }, segments: ['said nothing'] },
  ])
  await page.evaluate(() => getSelection()?.removeAllRanges())
  await press('q')
  t.match(await editor.said(), /Select words first/)
  // words that no blank parts
  const other = await open(t, url, 'kyotei')
  await other.press('h', 's', 'ArrowRight', 'ArrowRight')
  t.equal(await other.page.evaluate(() => String(getSelection())), '署名')
  // a small letter that is longer than its capital
  const third = await open(t, url, 'imza')
  await third.press('s', '/')
  await third.type('(anlaşma)')
  await third.press('Enter')
  t.equal(await third.page.evaluate(() => String(getSelection())), '(ANLAŞMA)')
})

t.test('what is proposed is turned down, changed, taken back', async (t) => {
  const folder = await begun(t, SHORT)
  const url = await editing(t, folder)
  const editor = await open(t, url)
  const { press, type, page } = editor
  const to = async (list: string) => {
    for (let rounds = 0; (await editor.current()).list !== list && rounds < 40; rounds++) await press('n')
  }
  await to('figures')
  await press('e')
  await page.fill('[name=value]', 'many')
  await page.waitForTimeout(300)
  t.equal(await page.textContent('.fault[data-for=value]'), 'must be a number')
  await press('Escape')
  // by touch; and what has the focus is what Enter presses
  await page.focus('#items [aria-current] [data-press=x]')
  await press('Enter')
  t.match((await readJson(folder, 'articles/cable/facts.json')).excluded, [
    { text: '$5 million', reason: 'a number that measures nothing' },
  ])
  t.equal(await page.textContent('#told'), await page.textContent('#tally'), 'what is left is heard')
  await to('roles')
  // it is on the disk long before that is heard of
  await page.route('**/changes', async (route) => {
    const response = await route.fetch()
    await page.waitForTimeout(600)
    await route.fulfill({ response })
  })
  await press('x')
  await page.unroute('**/changes')
  t.match(await readJson(folder, 'articles/cable/facts.draft.json'), { rejected: [{ list: 'roles', text: 'mayor' }] })
  t.notMatch(await page.locator('#items li').allTextContents(), [/^Role/])
  await page.click('[data-press=u]')
  await page.waitForSelector('#items [aria-current][data-list=roles]')
  t.equal(await editor.said(), 'Undone.', 'what was turned down is proposed again')
  await to('quotes')
  await press('a', 'u')
  t.match(await editor.current(), { list: 'quotes', status: 'proposed' }, 'what was accepted is to be decided again')
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.list)
  await press('e', 'Enter')
  t.equal(await focused(), (await editor.current()).list, 'the item after what was saved has the focus')
  await press('u')
  t.equal(await focused(), 'quotes')
  await press('a', 'p', 'ArrowUp', 'ArrowDown')
  const quoted = page.locator('#items [data-list=quotes]')
  await quoted.click()
  await press('a')
  t.match(await editor.said(), 'confirmed already')
  await press('x')
  t.match(await editor.said(), 'd removes it')
  await press('e')
  t.equal(await page.getByRole('dialog', { name: 'quote' }).count(), 1)
  await page.focus('[name=segments]')
  await press('F2', 'Enter')
  t.equal(await page.inputValue('[name=segments] >> nth=0'), 'We sign it today,', 'what is there is selected first')
  await page.fill('[name=segments]', 'We sign')
  await page.waitForTimeout(250)
  await press('F2', 'Escape')
  await press('F2', 'Shift+ArrowRight', 'Enter')
  t.equal(await page.inputValue('[name=segments]'), 'said Bo')
  await press('Control+a')
  await type('We resign')
  await page.waitForTimeout(300)
  t.match(
    await page.textContent('.fault[data-for=segments]'),
    /not in the text/,
    'values are checked as they are typed',
  )
  await press('Enter')
  t.equal(await page.locator('dialog[open]').count(), 1, 'what is faulty is not saved')
  await press('Escape', 'd')
  t.same((await readJson(folder, 'articles/cable/facts.json')).quotes, [])
  await press('d')
  t.match(await editor.said(), /Only what is confirmed/)
  await page.click('#text .proposed >> nth=0')
  await page.click('#text p >> nth=0')
  // in a text of which nothing is proposed, what is missing stays to be decided
  await press('h')
  t.equal((await editor.current()).list, 'article')
  await page.keyboard.press('Control+c')
  // what could not be undone still can
  await page.route('**/changes', (route) => route.abort())
  await press('u')
  t.match(await editor.said(), /still running/)
  await page.unroute('**/changes')
  await press('u')
  t.equal(await editor.said(), 'Undone.')
})

t.test('words that are selected by touch are said what they are by touch alone', async (t) => {
  const folder = await begun(t, SHORT)
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  const { page } = await open(t, await editing(t, folder), 'cable', phone)
  const tap = (button: string) => page.locator(button).tap()
  /** What dragging handles does. */
  const select = (words: string) => {
    const start = SHORT.indexOf(words)
    return page.evaluate(
      `import('../script/select.js').then(({ select }) => select(${start}, ${start + words.length}))`,
    )
  }
  const selection = () => page.evaluate(() => String(getSelection()))
  const facts = () => readJson(folder, 'articles/cable/facts.json')
  const saved = () => page.waitForSelector('form.record', { state: 'detached' })
  t.notOk(await page.isVisible('#make'))
  await select('Cy Roe was')
  await page.waitForSelector('#make:visible')
  t.match(await page.textContent('#told'), /Words are selected/)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.evaluate(AXE)
    const { violations } = await page.evaluate<AxeResults>("axe.run('#make', { resultTypes: ['violations'] })")
    t.same(violations, [])
  }
  const boxes = await Promise.all((await page.locator('#make button').all()).map((button) => button.boundingBox()))
  t.ok(boxes.every((box) => box!.height >= 44 && box!.x >= 0 && box!.x + box!.width <= 390))
  t.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390)
  await select('Cy Roe')
  await tap('#make [data-press="1"]')
  t.equal(await page.inputValue('[name=name]'), 'Cy Roe')
  t.notOk(await page.isVisible('#make'))
  await tap('[data-cancel]')
  await page.waitForSelector('#make:visible')
  t.equal(await selection(), 'Cy Roe', 'who taps the wrong button need not select again')
  // as some devices do
  await page.evaluate(() => addEventListener('touchend', () => getSelection()?.removeAllRanges(), { once: true }))
  await tap('#make [data-press="1"]')
  await tap('dialog [type=submit]')
  await saved()
  t.match(await readJson(folder, 'people.json'), { people: [{ id: 'cy-roe' }] })
  await select('said nothing')
  await tap('#make [data-press=i]')
  await page.locator('[name=speaker]').fill('Cy')
  await page.locator('[role=option]:has-text("Cy Roe")').tap()
  await tap('[name=cue]')
  await tap('[name=cue] + [data-pick]')
  await select('Cy Roe was')
  t.notOk(await page.isVisible('#make'), 'words for a form are no new record')
  await tap('#pick [data-press=Enter]')
  t.equal(await page.inputValue('[name=cue]'), 'Cy Roe was')
  await tap('[name=cue] + [data-pick]')
  await tap('#pick [data-press=Escape]')
  t.notOk(await page.isVisible('#pick'))
  await tap('dialog [type=submit]')
  await saved()
  t.match((await facts()).quotes, [{ speaker: 'person:cy-roe', segments: ['said nothing'], cue: 'Cy Roe was' }])
  // beside an item stands what is done with that
  await tap('#items [data-list=figures] >> nth=0')
  await select('so-called')
  await page.waitForSelector('#make:visible')
  await tap('#items [aria-current] [data-press=x]')
  await page.waitForSelector('#items [data-list=excluded][data-status=confirmed]', { state: 'attached' })
  t.match((await facts()).excluded, [{ text: '$5 million' }])
  await page.waitForSelector('#make', { state: 'hidden' })
})

t.test('two tabs and a file that is edited beside them lose nothing of each other', async (t) => {
  const folder = await begun(t, SHORT)
  const url = await editing(t, folder)
  const [one, two] = [await open(t, url), await open(t, url)]
  const facts = join(folder, 'articles/cable/facts.json')
  const to = async ({ press, current }: Editor, list: string) => {
    for (let rounds = 0; (await current()).list !== list && rounds < 40; rounds++) await press('n')
  }
  await to(one, 'figures')
  await to(two, 'figures')
  // the other hears nothing of it in time
  await two.page.route('**/work', (route) => route.abort())
  await one.press('a')
  await two.press('a')
  t.match(await two.said(), /no longer what it was/)
  await two.page.unroute('**/work')
  await writeFile(facts, await readFile(facts, 'utf8'))
  await two.page.waitForSelector('#items [data-list=figures][data-status=confirmed]', { state: 'attached' })
  await to(two, 'roles')
  await two.press('s', 'Shift+ArrowRight')
  const selection = () => two.page.evaluate(() => String(getSelection()))
  const words = await selection()
  await to(one, 'article/blocks')
  await one.press('a')
  await two.page.waitForSelector('#items li[data-status=confirmed] >> nth=1', { state: 'attached' })
  t.equal(await selection(), words, 'what is selected stays selected')
  await two.press('Escape', 'e')
  // a person writes into the file while the form is open
  const written = JSON.parse(await readFile(facts, 'utf8'))
  written.excluded = [{ text: '7', prefix: 'and ', reason: 'by hand' }]
  await writeFile(facts, JSON.stringify(written, undefined, 4))
  await two.page.waitForSelector('#items [data-list=excluded][data-status=confirmed]', { state: 'attached' })
  await two.press('Enter')
  const after = await readFile(facts, 'utf8')
  t.match(JSON.parse(after), {
    figures: [{ text: '$5 million' }],
    roles: [{ text: 'mayor' }],
    excluded: [{ reason: 'by hand' }],
  })
  t.match(after, /\n {4}"article": \{\n {8}"title"/, 'what was written by hand keeps its form')
  await one.page.waitForSelector('#items [data-list=roles][data-status=confirmed]', { state: 'attached' })
  // what is faulty is to be mended, whatever stands in it
  const faulty = JSON.parse(after)
  faulty.roles[0].text = 'nowhere'
  await writeFile(facts, JSON.stringify(faulty))
  await one.page.waitForSelector('#items > [data-list=roles].faulty', { state: 'attached' })
  await one.page.reload()
  const isFaulty = () => one.page.locator('#items > [data-list=roles].faulty[aria-current]').isVisible()
  for (let rounds = 0; !(await isFaulty()) && rounds < 40; rounds++) await one.press('n')
  await one.press('ArrowDown')
  t.equal(await one.said(), 'There is no other.', 'its faults are no items')
  await one.press('a')
  await two.press('e')
  await two.type('9')
  const typed = await two.page.inputValue('dialog :focus')
  await writeFile(facts, '{ "article": ')
  const broken = '.fault[data-for=""]:has-text("facts.json is not JSON")'
  await Promise.all([one, two].map(({ page }) => page.waitForSelector(broken)))
  await one.press('Escape')
  await one.page.keyboard.press('a')
  await one.page.waitForSelector('h1:has-text("Mend this file first")')
  t.match(await one.page.textContent('main'), /facts\.json:1/)
  await writeFile(facts, after)
  await one.page.waitForSelector('#items [aria-current]')
  await two.page.waitForSelector(broken, { state: 'detached' })
  t.equal(await two.page.inputValue('dialog :focus'), typed, 'what was typed is still there')
})

t.test('what was confirmed outlives a program that is killed', async (t) => {
  const folder = await begun(t, SHORT)
  const { url, child, ended } = await startEditing(t, folder)
  const { port } = new URL(url)
  const editor = await open(t, url)
  await editor.press('n', 'n')
  for (let rounds = 0; (await editor.current()).list !== 'figures' && rounds < 40; rounds++) await editor.press('n')
  await editor.press('a')
  child.kill('SIGKILL')
  await ended
  await editor.press('a')
  t.match(await editor.said(), /still running/)
  await editor.press('p', 'e')
  t.equal(await editor.page.locator('dialog[open]').count(), 0)
  t.match(await editor.said(), /still running/)
  t.match(await readJson(folder, 'articles/cable/facts.json'), { figures: [{ text: '$5 million' }] })
  // one that was killed while it wrote
  await writeFile(
    join(folder, '.journal.json'),
    JSON.stringify([{ file: 'people.json', content: '{ "people": [{ "id": "bo-sun", "name": "Bo Sun" }] }\n' }]),
  )
  const again = await startEditing(t, folder, '--port', port)
  t.match(await readJson(folder, 'people.json'), { people: [{ id: 'bo-sun' }] })
  for (const key of ['x', 'e']) {
    await editor.press(key)
    t.match(await editor.said(), /Open the address that npm run edit printed/, 'it is another by now')
  }
  await editor.press('n')
  t.equal(await editor.said(), '')
  const next = await open(t, again.url)
  t.match(await next.tally(), { missing: 3 })
})

t.test('axe finds nothing serious, in light and in dark, with a form and without', async (t) => {
  const folder = await begun(t, SHORT)
  const url = await editing(t, folder)
  const { page, press } = await open(t, url)
  for (const colorScheme of ['light', 'dark'] as const)
    for (const keys of [['Escape'], ['e']]) {
      await page.emulateMedia({ colorScheme })
      await press(...keys)
      await page.evaluate(AXE)
      const { violations } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })")
      t.same(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        [],
        `${colorScheme} ${keys}`,
      )
    }
  await page.setViewportSize({ width: 390, height: 800 })
  t.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390)
})

t.test('every function of the scripts is needed, and none fails', async (t) => {
  t.same(errors, [])
  t.ok(ran.size > 50)
  t.same(
    [...ran].filter(([, count]) => !count).map(([name]) => name),
    [],
  )
})
