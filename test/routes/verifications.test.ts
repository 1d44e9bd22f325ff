import t from 'tap'
import { memoryStore } from '../../src/store/memory.js'
import { TooCommon } from '../../src/store/store.js'
import { folderWith } from '../support/folder.js'
import { BROWSER, read } from '../support/html.js'
import { type Ask, service } from '../support/service.js'

const { ask, log } = await service(t)
const post = (text: unknown) =>
  ask('/v1/verifications', {
    method: 'POST',
    payload: JSON.stringify({ text }),
    headers: { 'content-type': 'application/json' },
  })
const form = (text: string, name = 'text') => {
  const body = `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${text}\r\n--x--\r\n`
  return ask('/check', {
    method: 'POST',
    payload: body,
    headers: { ...BROWSER, 'content-type': 'multipart/form-data; boundary=x' },
  })
}

const TEXT = `The 😀 deal is “not fair,” Trump said.
"I want to go back into TPP," the president said. “Not fair,” said Shinzo Abe.
“The moon is cheese,” somebody claimed. “…”
`

t.test('every quotation of a text is found and looked up, in reading order', async (t) => {
  const { status, headers, json } = await post(TEXT)
  t.equal(status, 200)
  t.equal(headers['cache-control'], 'no-store')
  const { items } = json()
  const points = [...TEXT]
  for (const { start, end, exact } of items) t.equal(points.slice(start, end).join(''), exact)
  t.match(items, [
    {
      exact: 'not fair',
      verdict: 'exact',
      attributed: { exact: 'Trump', speaker: { id: 'donald-trump' } },
      caution: ['short'],
    },
    {
      exact: 'I want to go back into TPP',
      verdict: 'altered',
      matches: [{ changes: [{}, { change: 'deleted', record: 'don’t' }, {}] }],
    },
    { exact: 'Not fair', verdict: 'elsewhere', attributed: { speaker: { id: 'shinzo-abe' } }, agreeing: 0 },
    { exact: 'The moon is cheese', verdict: 'not-found', total: 0, matches: [] },
  ])
  t.notOk('attributed' in items[1])
  for (const { href, verdict } of items) t.equal((await ask(href)).json().verdict, verdict, href)
})

t.test('nothing of a text is logged', async (t) => {
  await post('“secretive words” here')
  await form('“secretive words” here')
  t.notMatch(JSON.stringify(log), 'secretive')
})

t.test('a text without quotations has no items, and what is no text is refused', async (t) => {
  t.same((await post('Nothing is said.')).json(), { items: [] })
  for (const text of ['', 5, undefined]) t.match((await post(text)).json(), { status: 400, errors: [{ detail: /./ }] })
  t.match((await post('“a b” '.repeat(101))).json(), { status: 413, detail: /101 quotations, and 100/ })
  t.equal((await post('x'.repeat(2 ** 17))).status, 413)
})

t.test(
  'quotations over paragraphs, nested ones and other marks are looked up, long ones by their beginning',
  async (t) => {
    const { items } = (
      await post('« Not fair » et „not fair“. “one ‘not fair’ two”\n“first\n\n“second” 「不公平」')
    ).json()
    t.same(
      items.map(({ exact }: { exact: string }) => exact),
      ['Not fair', 'not fair', 'one ‘not fair’ two', 'not fair', 'first\n\n“second', '不公平'],
    )
    t.equal((await post(`“${'word '.repeat(600)}”`)).status, 200)
  },
)

t.test('what is not JSON as it should be, or too common, is told', async (t) => {
  const post = (ask: Ask, payload: string) =>
    ask('/v1/verifications', { method: 'POST', payload, headers: { 'content-type': 'application/json' } })
  t.equal((await post(ask, '{"text":"a","text":"b"}')).status, 400)
  const store = { ...(await memoryStore([])), wordsInRow: () => Promise.reject(new TooCommon()) }
  const common = await service(t, { store })
  const { items } = (await post(common.ask, JSON.stringify({ text: '“of the”' }))).json()
  t.same(items, [{ start: 1, end: 7, exact: 'of the', matches: [], href: '/v1/verify?quote=of+the' }])
  const broken = await service(t, { store: { ...store, wordsInRow: () => Promise.reject(new Error('broken')) } })
  t.equal((await post(broken.ask, JSON.stringify({ text: '“of the”' }))).status, 500)
})

t.test('a speaker whom several are called like, or nobody, is none', async (t) => {
  const people = [
    { id: 'ann-lee', name: 'Ann Lee', aliases: ['Lee'] },
    { id: 'cy-moe', name: 'Cy Moe', aliases: ['Moe'] },
    { id: 'dan-moe', name: 'Dan Moe', aliases: ['Moe'] },
  ]
  const data = await folderWith(t, { 'people.json': { people } })
  const { ask } = await service(t, { data })
  const text = '“We agree,” Moe said. “We do,” said Ann Lee. “I do,” said Ann Lee’s boss. “So,” Zoe said.'
  const { items } = (
    await ask('/v1/verifications', {
      method: 'POST',
      payload: JSON.stringify({ text }),
      headers: { 'content-type': 'application/json' },
    })
  ).json()
  t.same(
    items.map(({ attributed }: { attributed?: { exact: string; speaker?: { id: string } } }) => [
      attributed?.exact,
      attributed?.speaker?.id,
    ]),
    [
      ['Moe', undefined],
      ['Ann Lee', 'ann-lee'],
      [undefined, undefined],
      ['Zoe', undefined],
    ],
  )
})

t.test('the page shows each in its place, and the text that was sent', async (t) => {
  t.match(read((await ask('/check', { headers: BROWSER })).body), 'Nothing of the text is kept or logged.')
  const { status, headers, body } = await form(TEXT.replaceAll('\n', '\r\n'))
  t.equal(status, 200)
  t.equal(headers['cache-control'], 'no-store')
  t.match(read(body), /4 quotations: 1 exact, 1 altered, 1 another speaker, 1 not on record\./)
  t.match(body, '<mark class="checked not-found">The moon is cheese<a href="#quotation-4">')
  t.match(read(body), /the text names Trump \(Donald Trump\)/)
  t.match(read((await form('“We agree,” Zoe said.')).body), 'the text names Zoe, who is not known here')
  t.match(read((await form('“one ‘not fair’ two”')).body), '2 quotations')
  t.match(read((await form('“Too many contingencies,” he said')).body), 'Corrected by the article.')
  t.match(read((await form('No quotation.')).body), 'No quotation was found.')
  t.match(await form('  '), { status: 400, body: /<code>text<\/code> is missing/ })
  t.match(await form('x', 'txt'), { status: 400 })
})
