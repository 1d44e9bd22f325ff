/** Numbers, with what they say and what they count. */
import type { Words } from '../kinds/anchor.js'
import { currencyFits } from '../text/currencies.js'
import { findNumbers, type PrintedNumber } from '../text/numbers.js'
import type { Span } from '../text/text.js'
import { countedIn, labelOf, measuredIn, type Placed, periodOf, placed, sentenceAt } from './labels.js'
import type { Namer } from './names.js'
import { asWords, type Proposal } from './proposal.js'
import type { Reading } from './reading.js'
import { isCapital } from './speech/naming.js'
import { isTime, type Word } from './speech/words.js'

export type DraftedFigure = Words & {
  id: string
  kind: string
  value?: number
  minValue?: number
  maxValue?: number
  bound?: string
  unit?: string
  label: string
  period?: string
}

/** A figure, and the sentence that it stands in. */
export interface ProposedFigure extends Proposal<DraftedFigure> {
  sentence: Span
}

export interface DraftedFigures {
  figures: ProposedFigure[]
  /** Numbers that count nothing that anybody asks for. */
  excluded: Proposal<Words & { reason: string }>[]
}

/** Those that a sign may be of, the likeliest first. */
const CURRENCIES = 'USD EUR GBP JPY CNY INR KRW CHF CAD AUD BRL RUB SEK NOK DKK PLN TRY ZAR MXN'.split(' ')
const TIME = /^[- ](second|minute|hour|day|week|month|quarter|year|decade)s?\b/i
const AGE_AFTER = /^(?:-year-old| years? old|-years?-old)\b/i
const AGE_BEFORE = /\b(?:aged?|age of|[Ss]?he (?:is|was)|turned) $/i

/** `sentences` are those of an English text. */
export const draftFigures = (
  { content, lines }: Reading,
  language: string,
  name: Namer,
  sentences: Word[][],
): DraftedFigures => {
  const figures: ProposedFigure[] = []
  const excluded: DraftedFigures['excluded'] = []
  const leaveOut = (span: Span, reason: string, why: string) =>
    excluded.push({ record: { ...asWords(content, span), reason }, why, confidence: 0.8 })
  for (const number of findNumbers(content, language)) {
    if (number.kind !== 'number') continue
    const line = lines.find(({ start, end }) => start <= number.start && number.end <= end)!
    const rest = content.slice(number.end, line.end)
    const printed = content.slice(number.start, number.end)
    if (AGE_AFTER.test(rest) || AGE_BEFORE.test(content.slice(line.start, number.start)) || isAge(content, number)) {
      leaveOut(number, 'an age', `“${printed}” beside a word of age, or between commas after a name`)
      continue
    }
    if (number.value === undefined && number.minValue === undefined) {
      leaveOut(number, 'a number that is none of a figure', `“${printed}” can’t be read`)
      continue
    }
    if (
      isNeither(number, printed) ||
      (number.ordinal && /^-(?!\p{L}+est\b)\p{L}/u.test(rest)) ||
      (/^half$/i.test(printed) && !isPart(content, number))
    ) {
      leaveOut(number, 'a word that counts nothing here', `“${printed}” by itself`)
      continue
    }
    const place = placed(content, sentences, number)
    if (place && isInName(number, place)) {
      leaveOut(number, 'part of a name', `“${printed}” after a name`)
      continue
    }
    if (place && isYear(number, printed, place)) {
      leaveOut(number, 'a year', `“${printed}” counts nothing`)
      continue
    }
    const said = measureOf(content, number, rest, language, place)
    const isCounted = ['count', 'rank'].includes(said.measure.kind)
    const whole = placed(content, sentences, said.span)
    const label =
      (whole && ((isCounted && countedIn(whole)?.label) || measuredIn(whole))) ||
      labelOf(content, line, said.span, isCounted)
    figures.push({
      record: {
        id: name(label, 'figure'),
        ...said.measure,
        ...asWords(content, said.span),
        ...periodOf(content, line, number),
        label,
      },
      why: said.why,
      confidence: said.confidence,
      sentence: sentenceAt(content, line, number.start),
    })
  }
  return { figures, excluded }
}

/** ", 45," after a name. */
const isAge = (content: string, { start, end, value = 0 }: PrintedNumber) =>
  value > 0 &&
  value < 120 &&
  /\p{Lu}[\p{L}’'-]+, $/u.test(content.slice(Math.max(0, start - 30), start)) &&
  /^[,.]/.test(content.slice(end)) &&
  /^\d+$/.test(content.slice(start, end))

/** "Interstate 10", "District 13". */
const isInName = ({ currency, percent, ordinal }: PrintedNumber, place: Placed) => {
  const before = place.words[place.from - 1]
  return !currency && !percent && !ordinal && isCapital(before) && !isTime(before!) && !countedIn(place)
}

/** Four digits that count no things, or two after an apostrophe. */
const isYear = ({ start, currency, percent }: PrintedNumber, printed: string, place: Placed) =>
  !currency &&
  !percent &&
  // "in '82"
  (/^\d\d$/.test(printed)
    ? /(?<![\p{L}\p{N}])[’'‘]$/u.test(place.content.slice(Math.max(0, start - 2), start))
    : /^(?:19|20)\d\d$/.test(printed) && !countedIn(place)?.isPlural)

/** "One", "first" where nothing is ranked. */
const isNeither = ({ ordinal, value, currency, percent }: PrintedNumber, printed: string) =>
  !currency && !percent && (ordinal ? value === 1 : /^(?:one|zero)$/i.test(printed))

/** "Half of", "by half", and not "the northern half". */
const isPart = (content: string, { start, end }: Span) =>
  /^ (?:of|an?|the|its|his|her|their)\b/.test(content.slice(end)) ||
  /(?<!\p{L})(?:by|to|than|about|nearly|almost|over|under|only|just|in|cut|up) $/iu.test(
    content.slice(Math.max(0, start - 12), start),
  )

const measureOf = (
  content: string,
  number: PrintedNumber,
  rest: string,
  language: string,
  place: Placed | undefined,
) => {
  const { start, end, value, minValue, maxValue, percent, currency, ordinal, bound } = number
  const values = {
    ...(value === undefined ? { minValue: minValue!, maxValue: maxValue! } : { value }),
    ...(bound && { bound }),
  }
  const span = { start, end }
  const printed = content.slice(start, end)
  if (percent)
    return {
      span,
      measure: { kind: 'percentage', ...values, ...(percent !== 'percent' && { unit: percent }) },
      why: `“${printed}” is a percentage`,
      confidence: 0.95,
    }
  // "lost 33 pounds"
  const isWeight = /^pounds?$/i.test(currency ?? '') && !STERLING.test(content)
  if (isWeight)
    return {
      span,
      measure: { kind: 'count', ...values, unit: 'pound' },
      why: `“${printed}” is a weight where nothing is of sterling`,
      confidence: 0.7,
    }
  if (currency !== undefined) {
    const unit = CURRENCIES.find((code) => currencyFits(currency, code, language))
    if (unit)
      return { span, measure: { kind: 'money', ...values, unit }, why: `“${currency}” is a currency`, confidence: 0.9 }
  }
  const time = TIME.exec(rest)
  if (time)
    return {
      span: { start, end: end + time[0].length },
      measure: { kind: 'duration', ...values, unit: time[1]!.toLowerCase() },
      why: `“${printed}${time[0]}” is a time`,
      confidence: 0.9,
    }
  if (ordinal) {
    const superlative = /^-\p{L}+est\b/u.exec(rest)?.[0] ?? ''
    return {
      span: { start, end: end + superlative.length },
      measure: { kind: 'rank', ...values },
      why: `“${printed}${superlative}” is a rank`,
      confidence: 0.8,
    }
  }
  const joined = /^-(\p{L}+)(?![\p{L}\p{N}-])/u.exec(rest)
  if (joined)
    return {
      span: { start, end: end + joined[0].length },
      measure: { kind: 'count', ...values, unit: singular(joined[1]!.toLowerCase()) },
      why: `“${printed}${joined[0]}” counts something`,
      confidence: 0.7,
    }
  const counted = place && countedIn(place)?.unit
  const unit = place ? (counted === 'people' ? 'person' : counted) : unitIn(rest)
  return {
    span,
    measure: { kind: 'count', ...values, ...(unit && { unit }) },
    why: `“${printed}” counts something`,
    confidence: 0.7,
  }
}

/** Where pounds are money. */
const STERLING = /£|sterling|\bpence\b|\bGBP\b|\bBrit(?:ain|ish)|\bU\.?K\b|\bLondon\b|\bLebanon|\bEgypt|\bSyria|\bSudan/

/** What is counted: the first word in the plural, after no more than two others that belong to it. */
const unitIn = (rest: string): string | undefined => {
  for (const [, word] of [.../^(?: [\p{Ll}-]+)*/u.exec(rest)![0].matchAll(/ ([\p{Ll}-]+)/gu)].slice(0, 3)) {
    if (IRREGULAR[word!]) return IRREGULAR[word!]
    if (NO_UNIT.test(word!)) return undefined
    if (/[^su]s$/.test(word!)) return singular(word!)
  }
  return undefined
}
/** Many of them, and one. */
const IRREGULAR: { [many: string]: string } = {
  people: 'person',
  children: 'child',
  men: 'man',
  women: 'woman',
  fish: 'fish',
  sheep: 'sheep',
  police: 'police',
}
/** Words that belong to nothing that is counted. */
const NO_UNIT =
  /^(?:its|this|was|is|has|as|his|us|of|in|for|to|at|on|by|from|with|and|or|than|per|times|the|an?|who|that|which|were|are|had|have|when|where|years)$/

const singular = (word: string) =>
  word
    .replace(/ies$/, 'y')
    .replace(/(?<=x|ch|sh|ss)es$/, '')
    .replace(/(?<![su])s$/, '')
