/** A corpus of any size, always the same: articles of random words with quotations in them. */
import { passagesOf } from '../../src/corpus/passages.js'
import { articleText } from '../../src/kinds/article.js'
import type { Reference } from '../../src/kinds/id.js'
import { VOCABULARY } from '../../src/kinds/index.js'
import { passage } from '../../src/kinds/passage.js'
import type { Quote } from '../../src/kinds/quote.js'
import type { Entry } from '../../src/kinds/record.js'
import { text } from '../../src/text/text.js'

export const SMALL =
  'the of and to a in is that for it on we not with as are this they be but have will by our you at'.split(' ')
export const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu zan bel cor dun'.split(' ')

/** Numbers from 0 to 1, the same for the same seed (mulberry32, by Tommy Ettinger, public domain). */
export const randomNumbers = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

/** Makes sentences of so many words, `least` to `most`. */
export type Sentence = (least: number, most: number) => string

/** No word follows itself. */
export const sentencesOf =
  (random: () => number, word: () => string): Sentence =>
  (least, most) => {
    const words = [word()]
    for (const length = least + Math.floor(random() * (most - least + 1)); words.length < length; ) {
      const next = word()
      if (next !== words.at(-1)) words.push(next)
    }
    return words.join(' ')
  }

/** Sentences in which small words are as frequent as in prose, and all others are rare. */
export const sentences = (random: () => number): Sentence => {
  const pick = (list: string[]) => list[Math.floor(random() * list.length)]!
  return sentencesOf(random, () =>
    random() < 0.45 ? pick(SMALL) : pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES),
  )
}

const QUOTES = 6

export interface GeneratedArticle {
  id: string
  content: string
  /** In reading order; `start` is where the words stand in the content. */
  quotes: { id: string; speaker: number; text: string; start: number }[]
}

/** An article with six quotations. Of `people` some speak far more often than others; `narration` is words around each. */
export const generateArticle = (
  number: number,
  sentence: Sentence,
  random: () => number,
  { people, narration }: { people: number; narration: [number, number] },
): GeneratedArticle => {
  const quotes: GeneratedArticle['quotes'] = []
  let content = ''
  for (let index = 0; index < QUOTES; index++) {
    const speaker = Math.floor(people * random() ** 3)
    const said = sentence(8, 30)
    content += `${sentence(...narration)}. “`
    quotes.push({ id: `q${index}`, speaker, text: said, start: content.length })
    content += `${said},” ${nameOf(speaker)} said. ${sentence(...narration)}.\n`
  }
  return { id: `article-${number}`, content, quotes }
}

const nameOf = (person: number) => `Ann N${person}`
const personOf = (person: number) => `ann-n${person}`

export const personReference = (person: number): Reference => ({
  type: 'person',
  id: personOf(person),
  name: nameOf(person),
  href: `/v1/people/${personOf(person)}`,
})

/** What verification needs of an article, without the way through a folder. */
export const entriesOf = ({ id, content, quotes }: GeneratedArticle): Entry[] => {
  const inner = ({ kind }: { kind: string }, id: string, document: unknown): Entry => ({
    kind,
    id,
    facets: {},
    sorts: {},
    text: '',
    document,
  })
  const documents = quotes.map((quote) => {
    const { text: exact, start } = quote
    const segment = { article: id, start, end: start + exact.length, exact }
    const said = `${id}.${quote.id}`
    const speaker = personReference(quote.speaker)
    return {
      id: said,
      text: exact,
      form: 'direct',
      speaker,
      speakers: [speaker],
      segments: [segment],
      href: `/v1/quotes/${said}`,
    } as Quote
  })
  return [
    inner(VOCABULARY.article, id, { title: id, href: `/v1/articles/${id}` }),
    inner(articleText, id, { text: content, revision: 'r' }),
    ...passagesOf({ type: 'article', id, name: id, href: `/v1/articles/${id}` }, text(id, content, 'r'), documents).map(
      (document) => inner(passage, document.id, document),
    ),
  ]
}
