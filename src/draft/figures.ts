/** Numbers, with what they say and what they count. */
import type { Words } from '../kinds/anchor.js'
import { lastWhile } from '../text/counting.js'
import { findNumbers, type PrintedNumber } from '../text/numbers.js'
import { isWordBoundary, type Span } from '../text/text.js'
import { draftCountries } from './countries.js'
import { countedIn, labelOf, measuredIn, type Placed, periodOf, placed, sentenceAt } from './labels.js'
import { measureOf } from './measures.js'
import type { Namer } from './names.js'
import { asWords, type Proposal } from './proposal.js'
import type { Reading } from './reading.js'
import { isCapital } from './speech/naming.js'
import { isTime, type Word } from './speech/words.js'
import { isTimeUnit, unitAt } from './units.js'

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

const AGE_AFTER = /^(?:-year-old| years? old|-years?-old| (?:and|or) (?:young|old)er)\b/i
const AGE_BEFORE = /\b(?:aged?|age of|ages? (?:from|between) (?:\d+ (?:to|and) )?|[Ss]?he (?:is|was)|turned) ?$/i
/** After an age that a sentence says: "she is 40, and", "he turned 12 when". */
const AGE_END = /^(?:[,.;:!?)”"’]|$| (?:and|or|to|when|but|while|who|now|years?)\b)/
/** "The 2nd Circuit", "the Second Amendment". */
const NAMED =
  /^ (?:U\.?S\.? )?(?:Circuit|Amendment|Avenue|Street|District|Ward|Precinct|Congress|World War|Army|Division|Battalion|Infantry|Regiment|Brigade|Fleet|Corps)\b/
/** "The second half", "second-class"; "the third quarter" is told by its unit. */
const NO_RANK = /^(?: half\b|-(?!\p{L}+est\b)\p{L})/u

/** `sentences` are those of an English text. */
export const draftFigures = (
  { printed, content, lines }: Reading,
  language: string,
  name: Namer,
  sentences: Word[][],
): DraftedFigures => {
  const isGerman = /^de\b/i.test(language)
  const figures: ProposedFigure[] = []
  const excluded: DraftedFigures['excluded'] = []
  let named: string[] | undefined
  const countries = () => (named ??= draftCountries(content, language, []).map(({ record }) => record.id.toUpperCase()))
  const leaveOut = (span: Span, reason: string, why: string) =>
    excluded.push({ record: { ...asWords(printed, span), reason }, why, confidence: 0.8 })
  for (const number of findNumbers(content, language)) {
    if (number.kind !== 'number') continue
    const line = lastWhile(lines, ({ start }) => start <= number.start)!
    const rest = content.slice(number.end, line.end)
    const words = content.slice(number.start, number.end)
    const isBare = !number.percent && number.currency === undefined && !number.ordinal
    const isOfAge = isBare && AGE_END.test(rest) && AGE_BEFORE.test(content.slice(line.start, number.start))
    if (AGE_AFTER.test(rest) || isOfAge || isAge(content, number)) {
      leaveOut(number, 'an age', `“${words}” beside a word of age, or between commas after a name`)
      continue
    }
    if (number.value === undefined && number.minValue === undefined) {
      leaveOut(number, 'a number that is none of a figure', `“${words}” can’t be read`)
      continue
    }
    if (
      isNeither(number, words) ||
      (number.ordinal && (NO_RANK.test(rest) || isTimeUnit(unitAt(content, number.end, language)?.unit))) ||
      (/^half$/i.test(words) && !isPart(content, number))
    ) {
      leaveOut(number, 'a word that counts nothing here', `“${words}” by itself`)
      continue
    }
    const place = placed(content, sentences, number)
    if ((place && isInName(number, place)) || (number.ordinal && NAMED.test(rest))) {
      leaveOut(number, 'part of a name', `“${words}” beside a name`)
      continue
    }
    if (place ? isYear(number, words, place) : isGerman && isBare && isGermanYear(content, number, rest)) {
      leaveOut(number, 'a year', `“${words}” counts nothing`)
      continue
    }
    const said = measureOf(content, number, rest, language, place, countries)
    if (!isWordBoundary(content, said.span.end)) {
      let { end } = said.span
      while (!isWordBoundary(content, end)) end++
      leaveOut({ start: number.start, end }, 'a number with letters behind it', `“${words}” with letters behind it`)
      continue
    }
    const isCounted = ['count', 'rank'].includes(said.measure.kind)
    const whole = placed(content, sentences, said.span)
    const label =
      (whole && ((isCounted && countedIn(whole)?.label) || measuredIn(whole))) ||
      labelOf(content, line, said.span, isCounted)
    figures.push({
      record: {
        id: name(label, 'figure'),
        ...said.measure,
        ...asWords(printed, said.span),
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

/** Four digits, not of a round number, without a noun behind them, which German writes with a capital: "kam 2019 zurück". */
const isGermanYear = (content: string, { start, end, bound }: PrintedNumber, rest: string) =>
  !bound &&
  /^(?:19|20)\d\d(?<!00)$/.test(content.slice(start, end)) &&
  !/(?<!\p{L})(?:um|auf|rund|etwa|sind|waren|hat|haben) $/iu.test(content.slice(Math.max(0, start - 8), start)) &&
  !unitAt(content, end, 'de') &&
  /^(?:[^\p{L}\p{N} ]|$| (?:zu[mr]?|i[mn]|am|auf|mit|bei|von|nach|d(?:ie|as|e[nm])|eine?[nmr]?) | \p{Ll}[\p{L}-]*(?![\p{L}-]| \p{Lu}))/u.test(
    rest,
  )

/** "One", "first" where nothing is ranked. */
const isNeither = ({ ordinal, value, currency, percent }: PrintedNumber, printed: string) =>
  !currency && !percent && (ordinal ? value === 1 : /^(?:one|zero)$/i.test(printed))

/** "Half of", "by half", and not "the northern half". */
const isPart = (content: string, { start, end }: Span) =>
  /^ (?:of|an?|the|its|his|her|their)\b/.test(content.slice(end)) ||
  /(?<!\p{L})(?:by|to|than|about|nearly|almost|over|under|only|just|in|cut|up) $/iu.test(
    content.slice(Math.max(0, start - 12), start),
  )
