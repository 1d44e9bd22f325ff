/** `npm run new`: the folder of an article, from a text on standard input. Only what an editor knows is left to write. */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { decode } from '../corpus/read.js'
import { draftArticle, languageOf, UNKNOWN } from '../draft/article.js'
import { castOf } from '../draft/people.js'
import { readingOf } from '../draft/reading.js'
import { rewritten } from '../edit/rewrite.js'
import { Id } from '../kinds/id.js'
import { unwrapped } from '../text/unwrapped.js'
import { oneOf, refuse, refuseFor, used } from './usage.js'

/** What an editor begins with: the check says what is still to be written. */
const factsOf = (text: string) => {
  const reading = readingOf(text)
  const { article } = draftArticle(reading, languageOf(text), castOf(reading, []))
  return {
    $schema: '../../../openapi/facts.schema.json',
    // who wrote it may be nobody whom the folder knows
    article: JSON.parse(JSON.stringify({ ...article.record, byline: undefined }), (_, value) =>
      value === UNKNOWN ? '' : value,
    ),
    quotes: [],
    figures: [],
    roles: [],
    positions: [],
  }
}

const begin = async (id: string, data: string) => {
  const { error } = Id.safeParse(id)
  if (error) return refuse(`"${id}" is no id of an article: ${error.issues[0]!.message}`)
  // one that is not there is one that nobody means
  await readdir(data)
  const bytes = await buffer(process.stdin)
  const text = decode(bytes, 'the text', ({ file, detail }) => refuse(`${file} ${detail}`))
  if (text === undefined) return
  if (!/\S/.test(text)) return refuse('the text is empty: give it on standard input')
  const folder = join(data, 'articles', id)
  await mkdir(join(data, 'articles'), { recursive: true })
  // an article that there is stays as it is
  await mkdir(folder)
  const whole = unwrapped(text)
  await writeFile(join(folder, 'article.txt'), whole === text ? bytes : whole)
  const facts = factsOf(whole)
  await writeFile(join(folder, 'facts.json'), rewritten('', facts))
  if (whole !== text) console.log('its lines were broken to fit a width: each paragraph is one now')
  const publisher = facts.article.publisher === '' ? 'its publisher, ' : ''
  console.log(`${folder}: write ${publisher}its rights and its facts, until npm run check finds nothing`)
}

const asked = used('new', { data: { type: 'string', default: 'data' } }, ({ values, positionals }) => ({
  ...values,
  id: oneOf(positionals, 'one article is begun at a time: say which'),
}))
if (asked) await begin(asked.id, asked.data).catch(refuseFor)
