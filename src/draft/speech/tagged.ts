/** English in words with their parts of speech, found by a library; a quotation is one word. */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Span } from '../../text/text.js'
import { DATELINE } from '../article.js'
import { isAside, isStamp } from '../asides.js'
import { isShortened, type Reading } from '../reading.js'
import { secondOf } from './pairs.js'
import { retagged } from './retagged.js'
import { sentencesOf } from './sentences.js'
import { lowAt, type Word } from './words.js'

const nlp = winkNLP(model, ['pos'])
const { value, pos } = nlp.its
// its type asks for what `out` gives by itself
const lemma = nlp.its.lemma as unknown as typeof value

export const isEnglish = (language: string): boolean => new Intl.Locale(language).language === 'en'

/** The sentences of an English text, in reading order, each with its words; none of any other. */
export const taggedSentences = ({ content, lines, outer }: Reading, language: string): Word[][] =>
  (isEnglish(language) ? lines : []).flatMap(({ start, end }) => {
    const line = content.slice(start, end)
    // "Read more: Lee says no"
    if (isAside(line) || isStamp(line)) return []
    // "LISBON (Reuters) - "
    const from = start + (DATELINE.exec(line)?.[0].length ?? 0)
    const quotations = outer.filter((quotation) => quotation.start < end && quotation.end > from)
    const words = wordsIn(content.slice(from, end), from)
    return sentencesOf(withQuotations(content, words, quotations, { start: from, end })).map(retagged)
  })

/** Characters without a blank, which are no word, and which the library would read for minutes. */
const NO_WORD = /\S{200,}/g

const wordsIn = (line: string, offset: number): Word[] => {
  const tokens = nlp.readDoc(line.replaceAll(NO_WORD, (run) => ' '.repeat(run.length))).tokens()
  const tags = tokens.out(pos)
  const lemmas = tokens.out(lemma)
  const words: Word[] = []
  let at = 0
  for (const [index, text] of tokens.out(value).entries()) {
    const start = line.indexOf(text, at)
    at = start + text.length
    const before = words.at(-1)
    // "the Sanders’ mill"
    const isOwner = /^[’']$/.test(text) && before?.end === offset + start && /s$/.test(before.text)
    const tag = isOwner
      ? 'PART'
      : (mended(text, tags[index]!, words, { text: line.slice(at), tag: tags[index + 1] ?? '' }) ?? tags[index]!)
    const word = { start: offset + start, end: offset + at, text, low: text.toLowerCase(), lemma: lemmas[index]!, tag }
    words.push(...parted(word, line.slice(at), words.at(-1)))
    joined(words)
  }
  return isHeadline(words)
    ? words
    : words.map((word, index) => {
        // "shot back", where "shot" may be taken for a noun
        if (words[index + 1] && secondOf(word.low) === words[index + 1]!.low) return { ...word, tag: 'VERB' }
        return isName(word, words[index - 1], lowAt(words, index - 2)) ? { ...word, tag: 'PROPN' } : word
      })
}

/** The tag of a word that the library takes for something else, by what stands beside it. */
const mended = (text: string, tag: string, words: Word[], next: Pick<Word, 'text' | 'tag'>): string | undefined => {
  const [first, before] = [words.at(-2), words.at(-1)]
  const isAfter = (tags: RegExp) => before !== undefined && tags.test(before.tag)
  switch (true) {
    // "managing partner Ann Lee"
    case text === 'managing' && /^ (?:partner|director|editor)/.test(next.text):
      return 'ADJ'
    // "according to sources": "to" begins no infinitive there
    case tag === 'VERB' && first?.low === 'according':
    // "her thinking"
    case tag === 'VERB' && text.endsWith('ing') && /^(?:his|her|their|its|the)$/.test(before?.low ?? ''):
    // "lead author"
    case text === 'lead' && next.tag === 'NOUN':
    // "research firm Acme"
    case text === 'firm' && tag === 'ADV':
    case text === 'think' && next.text.startsWith(' tank'):
    case text === 'hedge' && next.text.startsWith(' fund'):
    case /^(?:north|south|east|west)$/.test(text):
      return 'NOUN'
    // "Lee sheltered in a dam"
    case tag === 'ADJ' && text.endsWith('ed') && isAfter(/^PROPN$/) && /^(?:ADP|DET|PRON|ADV)$/.test(next.tag):
    // "Lee figures the mill is old"
    case text === 'figures' && isAfter(/^(?:PROPN|PRON|PUNCT)$/) && /^(?:DET|PRON)$/.test(next.tag):
    // "with one grower warning the decision"
    case text === 'warning' && isAfter(/^(?:NOUN|PROPN)$/) && /^(?:DET|PRON|SCONJ)$/.test(next.tag):
      return 'VERB'
  }
  return undefined
}

/** Where most words are capitals, they are no names. */
const isHeadline = (words: Word[]) => words.filter(({ text }) => /^\p{Lu}/u.test(text)).length > words.length / 2

const DEMONYM = /(?:ic|ish|ese|ian|an|ch)$/

/** A capital within a sentence, taken for a verb or whatever else: "Lie said", "Per Haugen". */
const isName = ({ text, tag }: Word, before: Word | undefined, last: string) =>
  // "CAN said", "ER closures"
  (tag === 'AUX' && /^\p{Lu}{3,}$/u.test(text)) ||
  (tag === 'INTJ' && /^\p{Lu}{2,}$/u.test(text)) ||
  (/^\p{Lu}\p{Ll}/u.test(text) &&
    /^(?:NOUN|VERB|AUX|ADV|ADJ|ADP|INTJ|X)$/.test(tag) &&
    !(tag === 'ADJ' && DEMONYM.test(text)) &&
    before !== undefined &&
    /^[\p{L}\p{N},’'”"»]/u.test(before.text) &&
    // “We agree.” Asked …
    !(/^[’'”"»]$/.test(before.text) && /^[.!?]$/.test(last)))

/** A word that ends the line with its point is two, and so are "step in. It", which is no inch, and "said no. He". */
const parted = (word: Word, rest: string, before: Word | undefined): Word[] => {
  const { end, text } = word
  const isLast =
    rest.trim() === '' || (text === 'in.' && before?.tag !== 'NUM') || (text === 'no.' && /^ \D/.test(rest))
  if (!isLast || !/^(?:\p{Ll}+|\p{Nd}[\p{Nd}:.]*[ap]m)\.$/u.test(text)) return [word]
  const point = { start: end - 1, end, text: '.', low: '.', lemma: '.', tag: 'PUNCT' }
  const bare = text.slice(0, -1)
  return [{ ...word, end: end - 1, text: bare, low: bare, lemma: bare }, point]
}

/** Makes one word of the last ones where they are one: "state-run", "Coun.", letters that the library does not know. */
const joined = (words: Word[]): void => {
  const [before, mark, last] = [words.at(-3), words.at(-2), words.at(-1)]
  if (!mark || !last || mark.end !== last.start) return
  const join = (count: number, tag: string) => {
    const parts = words.splice(-count, count)
    const text = parts.map((part) => part.text).join('')
    const low = text.toLowerCase()
    words.push({ start: parts[0]!.start, end: last.end, text, low, lemma: low, tag })
  }
  if (last.text === '.' && isShortened(mark.text)) join(2, 'PROPN')
  else if (
    /\p{L}$/u.test(mark.text) &&
    /^\p{L}/u.test(last.text) &&
    /[^\p{ASCII}]/u.test(mark.text.at(-1)! + last.text[0])
  )
    join(2, mark.tag)
  // "example.com"
  else if (before?.end === mark.start && mark.text === '.' && DOMAIN.test(last.text)) join(3, 'PROPN')
  else if (isHyphenated(before, mark, last)) join(3, last.tag === 'VERB' ? 'ADJ' : last.tag)
}

const DOMAIN = /^(?:com|org|net|co|uk|gov|edu|info|io|tv|ca|eu)$/

const isHyphenated = (before: Word | undefined, mark: Word, last: Word): boolean =>
  mark.text === '-' && before?.end === mark.start && /^[\p{L}\p{N}]/u.test(last.text)

/** The words with each quotation of their line in place of its own. */
const withQuotations = (content: string, words: Word[], quotations: Span[], line: Span): Word[] => {
  const outside = words.filter(({ start, end }) => !quotations.some((one) => one.start < end && start < one.end))
  const quoted = quotations.map((one): Word => {
    const [start, end] = [Math.max(one.start, line.start), Math.min(one.end, line.end)]
    const text = content.slice(start, end)
    const low = text.toLowerCase()
    return { start, end, text, low, lemma: low, tag: 'QUOTE' }
  })
  return [...outside, ...quoted].sort((a, b) => a.start - b.start)
}
