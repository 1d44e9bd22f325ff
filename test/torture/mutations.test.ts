import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { loadCorpus } from '../../src/corpus/corpus.js'
import { FaultyCorpus } from '../../src/corpus/fault.js'
import { articleText } from '../../src/kinds/article.js'
import { documentsOf } from '../../src/kinds/record.js'
import { randomNumbers } from '../support/generated.js'
import { shipped } from '../support/service.js'

/** `npm run torture` changes far more. */
const MUTATIONS = Number(process.argv[2] ?? 60)
const ARTICLE = 'articles/trump-abe-trade-talks'
const FILES = ['people.json', 'countries.json', 'agreements.json', 'organizations.json', `${ARTICLE}/article.txt`]
t.setTimeout(0)

type Json = { [key: string]: unknown }
/** Every object and array of a document. */
const nodesOf = (value: unknown): Json[] =>
  typeof value === 'object' && value !== null ? [value as Json, ...Object.values(value).flatMap(nodesOf)] : []

t.test('a changed data folder is refused with faults, or every anchor still holds', async (t) => {
  t.setTimeout(0)
  const folder = t.testdir({})
  cpSync('data', folder, { recursive: true })
  const random = randomNumbers(Math.random() * 2 ** 31)
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)]!
  const inText = (text: string) => {
    const at = Math.floor(random() * text.length)
    const put = pick(['', 'x', ' ', '“', '"', '7', '\n', '\0', '\ud800', '👍', '[', '}', ',', '-'])
    return text.slice(0, at) + put + text.slice(at + Math.floor(random() * 3))
  }
  const inJson = (text: string) => {
    const document = JSON.parse(text)
    const node = pick(nodesOf(document).filter((node) => Object.keys(node).length > 0))
    const key = pick(Object.keys(node))
    const other = pick(nodesOf(document).flatMap((node) => Object.values(node)))
    const change = pick(['drop', 'swap', 'double', 'junk'])
    if (change === 'drop') delete node[key]
    else if (change === 'swap') node[key] = JSON.parse(JSON.stringify(other))
    else if (change === 'double') node[`${key}2`] = node[key]
    else node[key] = pick<unknown>([null, '', 0, -1, 1e300, true, [], {}, 'x'.repeat(500), '\u202e', { text: 'Trump' }])
    return JSON.stringify(document)
  }
  const { ask } = await shipped()
  const outcomes = { refused: 0, sound: 0 }
  let anchors = 0
  for (let mutation = 0; mutation < MUTATIONS; mutation++) {
    const file = pick([...FILES, ...Array(5).fill(`${ARTICLE}/facts.json`)])
    const original = readFileSync(join('data', file), 'utf8')
    const changed = file.endsWith('.json') && random() < 0.7 ? inJson(original) : inText(original)
    writeFileSync(join(folder, file), changed)
    const before = outcomes.sound
    try {
      const { entries } = await loadCorpus(folder)
      const points = [...documentsOf(entries, articleText)[0]!.text]
      JSON.stringify(
        entries.map(({ document }) => document),
        (_key, value) => {
          const isAnchor = typeof value?.exact === 'string' && Number.isInteger(value.start)
          if (isAnchor) anchors++
          if (isAnchor && points.slice(value.start, value.end).join('') !== value.exact)
            t.fail(`${file}: ${JSON.stringify(value)} is not in the text`)
          return value
        },
      )
      outcomes.sound++
    } catch (error) {
      if (!(error instanceof FaultyCorpus)) t.fail(`${file}: ${error}\n${changed.slice(0, 2000)}`)
      outcomes.refused++
    }
    if (file.startsWith(ARTICLE)) {
      // whoever asks over HTTP is told the same
      const [text, facts] = ['article.txt', 'facts.json'].map((name) =>
        readFileSync(join(folder, ARTICLE, name), 'utf8'),
      )
      const { status, json } = await ask('/v1/check', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        payload: `{"text":${JSON.stringify(text)},"facts":${facts}}`,
      })
      const isSound = status === 200 && json().sound
      if (![200, 400].includes(status) || isSound !== outcomes.sound > before)
        t.fail(`${file}: checked ${status}, sound: ${isSound}\n${changed.slice(0, 2000)}`)
    }
    writeFileSync(join(folder, file), original)
  }
  t.comment(JSON.stringify({ ...outcomes, anchors }))
  t.ok(outcomes.refused > 0 && outcomes.sound > 0 && anchors > 100 * outcomes.sound)
})
