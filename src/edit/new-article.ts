/** The folder of an article, from its text. Only what an editor knows is left to write. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { decode } from '../corpus/read.js'
import { draftArticle, languageOf, UNKNOWN } from '../draft/article.js'
import { castOf } from '../draft/people.js'
import { readingOf } from '../draft/reading.js'
import { Id } from '../kinds/id.js'
import { unwrapped } from '../text/unwrapped.js'
import { rewritten } from './rewrite.js'

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

/**
 * Makes it in a data folder, and says what of the article is missing, beside its facts. Lines that were broken to fit a
 * width are joined.
 * @throws with what is wrong with the id or the text, or what the system says.
 */
export const newArticle = async (
  data: string,
  id: string,
  input: Readable,
): Promise<{ folder: string; missing: string[]; isUnwrapped: boolean }> => {
  const { error } = Id.safeParse(id)
  if (error) throw new Error(`"${id}" is no id of an article: ${error.issues[0]!.message}`)
  const bytes = await buffer(input)
  let wrong = ''
  const text = decode(bytes, 'the text', ({ file, detail }) => (wrong = `${file} ${detail}`))
  if (text === undefined) throw new Error(wrong)
  if (!/\S/.test(text)) throw new Error('the text is empty: give it on standard input')
  const folder = join(data, 'articles', id)
  await mkdir(join(data, 'articles'), { recursive: true })
  // an article that there is stays as it is
  await mkdir(folder)
  const whole = unwrapped(text)
  const isUnwrapped = whole !== text
  await writeFile(join(folder, 'article.txt'), isUnwrapped ? whole : bytes)
  const facts = factsOf(whole)
  await writeFile(join(folder, 'facts.json'), rewritten('', facts))
  return { folder, isUnwrapped, missing: [...(facts.article.publisher === '' ? ['its publisher'] : []), 'its rights'] }
}
