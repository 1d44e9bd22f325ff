import { headOf, nameAfter } from './heads.js'
import { isReady, isSpeech, whoCame } from './infinitives.js'
import { isCapital, type Range } from './naming.js'
import { endOfVerb } from './pairs.js'
import { ofParticiple, quotingAt } from './participles.js'
import { isNominal, phraseAfter, phraseBefore } from './phrases.js'
import { subjectBefore, subjectOf } from './subjects.js'
import { fitsVerb, invertsAfterClause, isFeeling, isOnlyCalling, type Manner, mannersAt } from './verbs.js'
import { isAnd, isAsking, isBe, isBetween, isComma, isDash, isInflected, isTime, lowAt, type Word } from './words.js'

export interface Cue extends Range {
  /** How the verb says something; none where there is no verb: "according to". */
  manners: Manner[]
  subject: Range
  /** Where the verb stands. */
  at: number
  /** Whether the verb stands before its subject. */
  isInverted: boolean
}

export const isAccording = (words: Word[], at: number) => words[at]?.low === 'according' && words[at + 1]?.low === 'to'

export const accordingAt = (words: Word[], at: number): Cue | undefined => {
  const subject = { from: at + 2, to: phraseAfter(words, at + 2) }
  return subject.to > subject.from
    ? { manners: [], subject, from: at, to: subject.to, at, isInverted: true }
    : undefined
}

/** "In her words, “…”", "by his own account, “…”". */
export const ownWordsAt = (words: Word[], at: number): Cue | undefined => {
  const isOwn = lowAt(words, at + 2) === 'own'
  const to = at + (isOwn ? 5 : 4)
  return /^(?:in|by)$/.test(lowAt(words, at)) &&
    /^(?:his|her|their|its)$/.test(lowAt(words, at + 1)) &&
    /^(?:words|account|phrase|telling)$/.test(lowAt(words, to - 2)) &&
    isComma(words[to - 1]) &&
    words[to]?.tag === 'QUOTE'
    ? { manners: ['calling'], subject: { from: at + 1, to: at + 2 }, from: at, to, at, isInverted: false }
    : undefined
}

/** The words of saying whose verb stands at a place. `last` is who said what stands before in the sentence. */
export const cueAt = (words: Word[], at: number, last: Range | undefined): Cue | undefined => {
  const manners = mannersAt(words, at)
  if (manners.length === 0) return undefined
  // "an added benefit", "an estimated 500 people"
  if (words[at - 1]?.tag === 'DET' && words[at + 1]?.tag === 'NOUN') return undefined
  if (lowAt(words, at - 1) === 'an' && words[at + 1]?.tag === 'NUM') return undefined
  // "to hear somebody say"
  if (
    isInflected(words[at]!) &&
    words[at]!.low === words[at]!.lemma &&
    SENSED.test(lowAt(words, phraseBefore(words, at) - 1))
  )
    return undefined
  // "laughed when asked whether"
  if (/^(?:when|if)$/.test(lowAt(words, at - 1))) return undefined
  // "laughed when they left"
  if (lowAt(words, at + 1) === 'when' && LAUGHED.test(words[at]!.low)) return undefined
  const told = toldBy(words, at)
  if (told) return { manners, subject: told, from: at, to: told.to, at, isInverted: false }
  // "an account disputed by the mill", not "said by phone"
  if (lowAt(words, at + 1) === 'by' && !/^sa(?:id|ys?)$/.test(words[at]!.low) && !isBe(words[at - 1])) return undefined
  const inverted = invertedAt(words, at)
  if (
    inverted &&
    fitsVerb(words[at]!, words[inverted.to - 1]!) &&
    manners.some((manner) => manner !== 'told' && manner !== 'calling')
  )
    return { manners, subject: inverted, from: at, to: inverted.to, at, isInverted: true }
  const own = { manners, at, isInverted: false, to: endOfVerb(words, at) }
  const came = whoCame(words, at, manners)
  if (came) return { ...own, subject: came, from: came.from }
  const before = begunAt(words, at)
  if (before === undefined) return undefined
  const isParticiple = words[at]!.low.endsWith('ing')
  const subject = isParticiple ? ofParticiple(words, before, last) : subjectBefore(words, before)
  // "Calling it “a shame,” Ann Lee said"
  const led = at === 0 && isParticiple && isOnlyCalling(manners) ? subjectOf(words) : undefined
  if (led && led.from > at) return { ...own, subject: led, from: at }
  // "asked if he believed …"
  if (subject && /^(?:if|whether|unless)$/.test(lowAt(words, subject.from - 1))) return undefined
  if (subject && !fitsVerb(words[at]!, headOf(words, subject))) return undefined
  // "does she feel so?"
  if (subject?.from === 1 && /^(?:do|does|did)$/.test(lowAt(words, 0))) return undefined
  // "neither of them said"
  if (subject && /^(?:neither|none|nobody|no|not)$/.test(lowAt(words, subject.from))) return undefined
  if (subject && lowAt(words, subject.from - 1) === 'not') return undefined
  // "comment, some of it shouted, went on"
  if (subject && subject.to - subject.from === 3 && lowAt(words, subject.to - 1) === 'it') return undefined
  if (subject) {
    // "the BBC quoted one of them as saying"
    const quoting = isParticiple ? quotingAt(words, at) : undefined
    return { ...own, subject, from: quoting?.by?.from ?? (isParticiple && subject.to < before ? before : subject.from) }
  }
  // "called it a shame and said that …"
  const shared = isAnd(words[before - 1]) ? (last ?? subjectWithin(words, before) ?? subjectOf(words)) : undefined
  return shared && shared.to <= before ? { ...own, subject: shared, from: before } : undefined
}

/** Who does what is told after "when", before "and" and their verb: "it ended when Ann Lee rose and asked". */
const subjectWithin = (words: Word[], at: number): Range | undefined => {
  const when = words.findLastIndex(({ low }, index) => index > 0 && index < at && /^(?:when|while|after|as)$/.test(low))
  const to = phraseAfter(words, when + 1)
  const isSomebody = when > 0 && to < at && isCapital(words[to - 1])
  return isSomebody && isInflected(words[to]!) ? { from: when + 1, to } : undefined
}

/** Where a verb of saying begins with what belongs to it: "has now", "does not"; nowhere where that denies it. */
const begunAt = (words: Word[], at: number): number | undefined => {
  const isAfterBe = words[at]!.low.endsWith('ing') || isFeeling(words[at]!)
  // "does, however, say"
  const isAsideBefore = (index: number) =>
    isComma(words[index - 1]) &&
    words[index - 2]?.tag === 'ADV' &&
    isComma(words[index - 3]) &&
    words[index - 4]?.tag === 'AUX'
  let from = at
  while (from > 0 && (isBetween(words[from - 1]!, isAfterBe) || isAsideBefore(from)))
    from -= isAsideBefore(from) ? 3 : 1
  // "a report last fall said"
  if (
    /^(?:spring|summer|autumn|fall|winter)$/.test(lowAt(words, from - 1)) &&
    /^(?:last|this|next)$/.test(lowAt(words, from - 2))
  )
    from -= 2
  // "Ann Lee and Bo Moe both said"
  if (lowAt(words, from - 1) === 'both' && isNominal(words[from - 2])) from--
  // "the governor on Friday announced"
  if (from < at && /^(?:on|in|at)$/.test(lowAt(words, from - 1))) from--
  const before = lowAt(words, from - 1)
  // "would say only that", "would only say that"
  if (before === 'would' && [at - 1, at + 1].some((index) => lowAt(words, index) === 'only')) return from - 1
  // "it made her say: “No.”" has "to" with other verbs
  const next = words[at + 1]
  if (before === 'to' && (next?.tag === 'QUOTE' || next?.text === ':')) return from - 1
  // "liked to say", "was quick to say"
  if (before === 'to' && isSpeech(words[at]!) && LIKED.test(lowAt(words, from - 2))) return from - 2
  if (before === 'to' && isSpeech(words[at]!) && isReady(words, from - 2)) return from - 3
  // "does not think that"
  if (/^(?:think|believe)$/.test(words[at]!.low) && /^n[’'o]t$/.test(before)) return from - 2
  // "isn’t saying"
  const isDenied = /^(?:n[’']t|not|never|to)$/.test(before)
  return isDenied || (from === 0 && at > 0) ? undefined : from
}

/** What somebody does who says something often. */
const LIKED = /^(?:lik(?:e|ed|es)|lov(?:e|ed|es)|prefer(?:s|red)?|used)$/

const LAUGHED = /^(?:laugh|smil|grin|shrug|sigh|cr[iy]|chuckl)/
/** What has whoever says something beside it, and what they do as it stands in a dictionary. */
const SENSED = /^(?:hears?|heard|lets?|make|makes|made|sees?|saw|watch|watched|helps?|helped)$/

/** "She was told by the minister". */
const toldBy = (words: Word[], at: number): Range | undefined => {
  const all = phraseAfter(words, at + 2)
  // "by Ann Lee last night of “lying”"
  const end = words.findIndex(
    (word, index) =>
      index > at + 2 && index < all && (isTime(word) || word.low === 'last' || words[index + 1]?.tag === 'QUOTE'),
  )
  const to = end === -1 ? nameAfter(words, at + 2, all) : end
  // "the plan, described by Ann Lee as “a shame”"
  const isAsked = at === 0 && words[at]!.low === 'asked' && words.slice(to, words.findIndex(isComma)).some(isAsking)
  const isPassive =
    lowAt(words, at + 1) === 'by' &&
    (isBe(words[at - 1]) || isAsked || lowAt(words, to) === 'as' || words[to]?.tag === 'QUOTE')
  return isPassive && to > at + 2 ? { from: at + 2, to } : undefined
}

/** "…, said the minister". */
export const invertedAt = (words: Word[], at: number): Range | undefined => {
  const before = words[at - 1]
  if (before && !(before.tag === 'QUOTE' || /^[,?!—–]$/.test(before.text))) return undefined
  const end = phraseAfter(words, at + 1)
  const to = nameAfter(words, at + 1, end)
  const after = words[to]
  // "said some “would leave”"
  if (words.slice(at + 1, to).some(({ tag }) => tag === 'QUOTE')) return undefined
  if (to === at + 1 || words[at]!.low.endsWith('ing') || isTime(words[at + 1]!)) return undefined
  // "asked whether he would go, said no"
  if (/^(?:no|yes|so|nothing|little|much)$/.test(lowAt(words, at + 1)) && to === at + 2) return undefined
  // "Ann Lee, the chief, said the price, rather than the weather, is to blame"
  const isAfterAside = isComma(before) && words.slice(0, at - 1).some(isComma)
  if (isAfterAside && !isCapital(words[at + 1]) && !words.slice(0, at).some(isInflected)) return undefined
  // "the emails, obtained by Reuters, noted many flaws"
  if (before?.text === ',' && !invertsAfterClause(words[at]!) && !isCapital(words[at + 1])) return undefined
  // "Ann Lee, a farmer, said the prices – such as they are – fell"
  if ((isComma(before) || isDash(before)) && isDash(after)) return undefined
  const isEnd =
    !after || /^\P{L}+$/u.test(after.text) || isTime(after) || /^(?:who|when|after|as|during|while)$/.test(after.low)
  return isEnd ? { from: at + 1, to } : undefined
}
