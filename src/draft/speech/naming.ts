/** Who is meant by a phrase: the name that is in it, or what it describes. */
import type { Span } from '../../text/text.js'
import { isFirstName } from '../called.js'
import { isNobody, isOffice, isSurnameToo, isTitle } from '../names.js'
import { isComma, isDash, isPossessive, type Word } from './words.js'

/** Places of words, the end exclusive. */
export interface Range {
  from: number
  to: number
}

/** Words that name or describe somebody. */
export interface Phrase {
  /** A name, a word that stands for one, or words that describe somebody. */
  by: 'name' | 'pronoun' | 'description'
  /** The name, or all words of the phrase where it has none. */
  speaker: Span
  /** All of it: "Ann Lee of the bank". */
  phrase: Span
  /** Each name, where there are several. */
  names?: Span[]
}

export const spanOf = (words: Word[], { from, to }: Range): Span => ({
  start: words[from]!.start,
  end: words[to - 1]!.end,
})

/** Who is meant by a phrase: the name in it, or all of it. */
export const namedIn = (words: Word[], { from, to }: Range): Phrase => {
  // "the Mining, Forestry and Energy Union’s (MFU) Ann Lee"
  if (
    words[to - 3]?.text === ')' &&
    isPossessive(words[to - 6]) &&
    isCapital(words[to - 2]) &&
    isCapital(words[to - 1])
  ) {
    const name = spanOf(words, { from: to - 2, to })
    return { by: 'name', speaker: name, phrase: name }
  }
  const phrases: Range[] = []
  let start = from
  for (let index = from; index <= to; index++)
    if (index === to || isComma(words[index]) || isDash(words[index])) {
      if (index > start) phrases.push({ from: start, to: index })
      start = index + 1
    }
  // "the Toledo, Ohio, mill"
  const [first, state, rest] = phrases as [Range, Range?, Range?]
  if (
    words[from]!.tag === 'DET' &&
    rest &&
    state!.to - state!.from === 1 &&
    isCapital(words[state!.from]) &&
    /^(?:NOUN|ADJ)$/.test(words[rest.from]!.tag)
  ) {
    const all = spanOf(words, { from, to: rest.to })
    return { by: 'description', speaker: all, phrase: all }
  }
  const several = severalIn(words, { from, to })
  if (several.length > 0) {
    const all = spanOf(words, { from, to })
    return { by: 'description', speaker: all, phrase: all, names: several.map((name) => spanOf(words, name)) }
  }
  // "Ann Lee herself"
  if (/^(?:him|her|it|them)sel(?:f|ves)$/.test(words[first.to - 1]!.low) && first.to - first.from > 1) first.to--
  for (const phrase of phrases) {
    // ", including Ann Lee," and ", in Leeds," name somebody or something else
    const { tag, low } = words[phrase.from]!
    if (phrase !== first && (!/^(?:NOUN|PROPN|DET|ADJ|NUM)$/.test(tag) || low === 'including')) break
    const name = nameIn(words, phrase)
    // "the governor, a Republican,"
    if (name && phrase !== first && /^an?$/.test(low) && name.to - name.from === 1) continue
    if (name && phrase !== first && isPlace(words, first, name)) continue
    // "a spokesman for the chancellor, Ann Lee,"
    if (name && phrase !== first && isForOffice(words, first)) break
    if (name) return { by: 'name', speaker: spanOf(words, name), phrase: spanOf(words, phrase) }
  }
  const [word] = words.slice(first.from, first.to)
  const by =
    first.to - first.from === 1 && word!.tag === 'PRON' && /^(?:he|she|they|it|we|i|his|her|their|its)$/.test(word!.low)
      ? 'pronoun'
      : 'description'
  return { by, speaker: spanOf(words, first), phrase: spanOf(words, first) }
}

const isForOffice = (words: Word[], { from, to }: Range): boolean => {
  const link = words.findIndex(({ tag }, index) => index > from && index < to && tag === 'ADP')
  const last = words[to - 1]!.text
  return link > from && FOR_OTHERS.test(words[link - 1]!.low) && isOffice(last[0]!.toUpperCase() + last.slice(1))
}

/** Whether a name says where what stands before it is: "the mayor of Leeds, New York,". */
const isPlace = (words: Word[], before: Range, { from, to }: Range): boolean => {
  const isOfPlace = isCapital(words[before.to - 1]) && words[before.to - 2]?.tag === 'ADP'
  return isOfPlace && (to - from === 1 || isNobody(words.slice(from, to).map(({ text }) => text)))
}

export const isCapital = (word: Word | undefined) => word?.tag === 'PROPN' && /^(?:d[’'])?\p{Lu}/u.test(word.text)

/** Who speaks for, or is close to, whoever is named next: "a spokesman for". */
const FOR_OTHERS =
  /^(?:spokes(?:man|woman|person)|aide|lawyer|attorney|adviser|advisor|representative|friend|relative|supporter|colleague|critic|ally|allies|aides|lawyers|attorneys|friends|relatives|supporters|colleagues|critics)$/
const isTitled = ({ text }: Word) => isOffice(text) || isTitle(text)

/** The names of "Lee, Moe and Ray"; none of "the Lees and Moes", whoever they are. */
const severalIn = (words: Word[], { from: first, to }: Range): Range[] => {
  const from = /^both$/.test(words[first]!.low) ? first + 1 : first
  const links = [...words.keys()].filter(
    (index) => index > from && index < to && (isComma(words[index]) || words[index]!.tag === 'CCONJ'),
  )
  if (!links.some((index) => words[index]!.tag === 'CCONJ') || words[from]!.tag === 'DET') return []
  const parts = [from - 1, ...links]
    .map((link, index): Range => ({ from: link + 1, to: links[index] ?? to }))
    .filter((part) => part.from < part.to)
  const names = parts.map((part) => nameIn(words, part))
  // "lawyers Ann Lee and Bo Moe"; "Brighton and Hove coroner Ann Lee" is one
  const isTold = (name: Range, from: number) =>
    words[name.from - 1]!.low.endsWith('s') && words.slice(from, name.from).every(({ tag }) => tag === 'NOUN')
  const isAll = names.every(
    (name, index) => name && (name.from === parts[index]!.from || (index === 0 && isTold(name, parts[0]!.from))),
  )
  return isAll ? names.filter((name) => name !== undefined) : []
}

/** The name that is what a phrase is about: "Ann Lee of the bank", "the bank’s Ann Lee", not "the head of the Bank". */
const nameIn = (words: Word[], { from, to }: Range): Range | undefined => {
  const named = words.findIndex(({ low }, index) => index > from && index < to - 1 && low === 'named')
  // "a lawyer named Ann Lee"
  if (named !== -1 && isCapital(words[named + 1])) return { from: named + 1, to }
  // "the Bureau of Weather’s Ann Lee"
  const owner = words.findLastIndex((word, index) => index > from && index < to - 1 && isPossessive(word))
  const owned = owner === -1 ? [] : words.slice(owner + 1, to)
  // "the wife of Leeds’s Ann Lee" is another
  const isForOther = words.slice(from, owner).some(({ tag, low }) => tag === 'NOUN' || FOR_OTHERS.test(low))
  if (owned.length > 1 && owned.every(isCapital) && !isForOther && !isNobody(owned.map(({ text }) => text)))
    return { from: owner + 1, to }
  const close = words.findIndex(({ text }, index) => index > from && index < to && text === ')')
  const isLast = close === -1 || close === to - 1
  const link = words.findIndex(
    ({ tag, text }, index) => index > from && index < to && (tag === 'ADP' || (isLast && text === '(')),
  )
  const end = link === -1 ? to : link
  const [own, last] = [words[to - 3], words[to - 1]]
  // "head of research Ann Lee", "Director of Affairs Ann Lee"
  const isAfterOffice =
    words[from]!.tag !== 'DET' &&
    [to - 1, to - 2].every((index) => isCapital(words[index])) &&
    own?.tag === 'NOUN' &&
    !isCapital(own)
  const isOfOffice = words[from]!.tag !== 'DET' && isCapital(last) && isOffice(words[link - 1]?.text ?? '')
  // "Court of Appeal Judge Ann Lee"
  const isAfterTitle =
    isCapital(last) &&
    isCapital(words[to - 2]) &&
    own !== undefined &&
    isTitled(own) &&
    words[link]?.low !== 'by' &&
    !FOR_OTHERS.test(words[link - 1]?.low ?? '')
  // "the forecaster of the Weather Bureau Ann Lee"
  const isAfterBody =
    isCapital(last) &&
    isCapital(own) &&
    isFirstName(words[to - 2]!.text) &&
    !isTitled(own!) &&
    isNobody(['', own!.text])
  if (
    link !== -1 &&
    (isAfterTitle ||
      isAfterBody ||
      isOfOffice ||
      (isAfterOffice &&
        (!isCapital(words[link - 1]) ||
          /^(?:head|director|chief|chair|leader)$/.test(words[link - 1]!.low) ||
          /(?:man|person|ist|ian|(?<!cent)er|or)$/.test(own.low))))
  )
    return { from: to - 2, to }
  const several = words.findLastIndex(
    ({ tag }, index) => index > from && index < end && (tag === 'CCONJ' || tag === 'NOUN'),
  )
  const one = words[several - 1]
  // "Smith and Jones", not "Prime Minister and Finance Minister Jones"
  if (one && words[several]!.tag === 'CCONJ' && isCapital(one) && !isTitled(one)) return undefined
  const head = words[end - 1]!
  // "the Fire Chief of Leeds", "a Labour MP"
  if (!isCapital(head) || (isTitled(head) && !isSurnameToo(words[end - 2]?.text ?? '', head.text))) return undefined
  let start = end - 1
  while (
    start > from &&
    !isPossessive(words[start - 1]!) &&
    // "the London-based Ann Lee"
    !words[start - 1]!.low.endsWith('-based') &&
    (words[start - 1]!.tag === 'PROPN' ||
      /^(?:de|da|del|van|von|der|bin|al|la|le|[-–’'])$/.test(words[start - 1]!.low) ||
      (/^\p{Lu}/u.test(words[start - 1]!.text) && words[start - 1]!.tag !== 'DET'))
  )
    start--
  return { from: start, to: end }
}
