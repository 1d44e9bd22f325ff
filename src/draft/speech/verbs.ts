/** English verbs of saying, by what may follow them. */
import { secondOf } from './pairs.js'
import { isBe, type Word } from './words.js'

/**
 * `plain`: what is said follows, "that" or not. `told`: whom it is said to stands before it. `that`: what is said follows
 * "that". `calling`: somebody calls something so, between quotation marks.
 */
export type Manner = 'plain' | 'told' | 'that' | 'calling'

/** Verbs; those with irregular past forms have them after a slash, those that double their last letter an asterisk. */
const VERBS: Record<Manner, string> = {
  plain:
    'say/said find/found hear/heard think/thought proclaim reckon restate reaffirm agree complain forecast/forecast vow write/wrote/written add argue insist claim state warn acknowledge concede suggest note explain maintain contend assert allege testify estimate predict admit* announce hold/held confirm reiterate stress declare indicate caution believe recall joke conclude promise deny reveal charge opine report mention observe emphasize emphasise tweet swear/swore figure suspect speculate theorize guess rule allow understand/understood feel/felt attest surmise recognize recognise expect signal signal*',
  told: 'tell/told remind assure reassure inform notify advise',
  that: 'reply assume question respond text email remark comment continue ask wonder post lament boast counter shout exclaim whisper cry answer advise recount muse urge repeat pledge decide fume ponder scoff hint interject clarify elaborate demand offer pray protest reflect sigh snap* yell quip* retort plead highlight dispute read/read accept chant worry fear volunteer venture mutter murmur mumble grumble growl bark bellow thunder gush enthuse chuckle laugh smile grin shrug sneer gripe marvel confide confess whine thunder bemoan wager crow grouse plug* sum* describe explain recall recommend propose request brag*',
  calling:
    'call describe dismiss denounce criticize criticise blast slam* praise hail label label* brand condemn reject characterize characterise mock deride decry pitch portray paint frame dub* term deem liken depict bill defend express compare tout accuse remember warn urge blame attack outline pledge promise vow threaten lambast lambaste assail castigate rebuke chastise welcome lament bemoan demand ridicule predict acknowledge propose envision oppose apologize apologise voice cite insist declare',
}

const endings = (listed: string): string[] => {
  const [written, ...irregular] = listed.split('/') as [string, ...string[]]
  const verb = written.replace('*', '')
  const stem = written.endsWith('*') ? verb + verb.at(-1) : verb.replace(/e$/, '')
  const [third, past] = /[^aeiou]y$/.test(verb)
    ? [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`]
    : [`${verb}${/(?:s|sh|ch|x)$/.test(verb) ? 'es' : 's'}`, `${stem}ed`]
  return [verb, third, `${stem}ing`, ...(irregular.length > 0 ? irregular : [past])]
}
const MANNERS = new Map(
  Object.entries(VERBS).flatMap(([manner, verbs]) =>
    verbs.split(' ').flatMap((verb) => endings(verb).map((form) => [`${form} ${manner}`, manner as Manner] as const)),
  ),
)
/** Forms that are nothing else. */
const CLEAR =
  /^(?:said|says|say|told|tells|wrote|writes|saying|telling|adding|insisting|arguing|claiming|noting|alleging|argues|insists|warns|believes|tells|explains)$|.{3}ed$/

/** How a word says something, or nothing where it does not. */
const mannersOf = ({ low, tag }: Word, next: Word | undefined): Manner[] => {
  const second = secondOf(low)
  if (second) return next?.low === second ? ['that'] : []
  // "worried that", not "worried about it"; "feared it would close"
  if (/^fear(?:s|ed)?$/.test(low) && (/^(?:DET|PRON|NOUN|PROPN|NUM|ADJ)$/.test(next?.tag ?? '') || next?.low === 'up'))
    return ['plain']
  // "Ottawa signalled it would", not "lights signalled the end"
  if (/^signal/.test(low) && next?.tag !== 'PRON' && next?.low !== 'that') return []
  if (/^worr(?:y|ies)$/.test(low) && /^(?:DET|PRON)$/.test(next?.tag ?? '')) return ['plain']
  if (/^(?:worr|fear)/.test(low) && next?.low !== 'that') return []
  // "people suspected of theft"
  if (low === 'suspected' && next?.low === 'of') return []
  const isVerb = tag === 'VERB' || tag === 'AUX' || CLEAR.test(low) || (/s$|^found$/.test(low) && next?.low === 'that')
  if (!isVerb) return []
  return (['plain', 'told', 'that', 'calling'] as const).filter((manner) => MANNERS.has(`${low} ${manner}`))
}

/** "Is worried that", "are confident". */
const FEELING = /^(?:worried|concerned|confident|convinced|hopeful|optimistic|adamant|afraid|certain|sure)$/
export const isFeeling = ({ low }: Word): boolean => FEELING.test(low)
const isFelt = (words: Word[], at: number): boolean => {
  let be = at - 1
  while (words[be]?.tag === 'ADV') be--
  return isFeeling(words[at]!) && isBe(words[be])
}

/** How the word at a place says something; nothing beyond the sentence. */
export const mannersAt = (words: Word[], at: number): Manner[] => {
  if (!words[at]) return []
  // "two states that"
  const isNoun = words[at].tag === 'NOUN' && words[at].low.endsWith('s')
  if (isNoun && /^(?:NUM|ADJ|DET)$/.test(words[at - 1]?.tag ?? '')) return []
  return isFelt(words, at) ? ['plain'] : mannersOf(words[at], words[at + 1])
}

/** Whether a verb tells only what something is called. */
export const isOnlyCalling = (manners: Manner[]): boolean => manners.length === 1 && manners[0] === 'calling'

/** Verbs after which any clause is what is said. */
const SURE = /^(?:sa(?:id|ys?|ying)|argu(?:ed?|es|ing)|insist(?:ed|s|ing)?|warn(?:ed|s|ing)?|believ(?:e|es|ed|ing))$/
export const isSure = ({ low }: Word): boolean => SURE.test(low)

/** Those that stand before their speaker where what is said is in the article's own words: "It rained, said the farmer". */
const INVERTS = /^(?:sa(?:id|ys?)|add(?:s|ed)|wr(?:ites|ote)|warn(?:s|ed)|argue[sd])$/
export const invertsAfterClause = ({ low }: Word): boolean => INVERTS.test(low)

/** What only a body does in words: "the court heard", "the review found". */
const BODIES =
  /^(?:it|tests?|experiments?|trials?|results|figures|data|court|bench|jury|studies|reports|surveys|polls|reviews|inspectors|inquest|tribunal|inquiry|hearing|committee|review|report|study|survey|poll|panel|audit|investigation|analysis|judge|researchers|investigators|auditors|scientists|commission|ombudsman|auditor|office|agency|board|department|group|watchdog|authors|academics|economists|colleagues|team)$/
export const fitsVerb = ({ low }: Word, subject: Word): boolean =>
  !/^(?:f(?:ind|inds|ound)|hear[ds]?|h[eo]lds?)$/.test(low) || BODIES.test(subject.low)
