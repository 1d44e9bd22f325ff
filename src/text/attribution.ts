/** Whom a text says to be the speaker of a quotation, in English: "…," Smith said; said Ann Smith; according to her, "…". */
import type { Span } from './text.js'

const VERBS =
  'said|says|say|warn|argue|insist|claim|believe|suggest|told|tells|added|adds|wrote|writes|tweeted|tweets|posted|posts|asked|asks|replied|replies|insisted|insists|' +
  'argued|argues|claimed|claims|announced|announces|declared|declares|stated|states|noted|notes|warned|warns|recalled|' +
  'explained|explains|continued|continues|concluded|acknowledged|acknowledges|admitted|admits|called|calls|described|' +
  'read|reads|shouted|shouts|joked|jokes|promised|promises|predicted|predicts|testified|confirmed|confirms|urged|urges|' +
  'responded|responds|observed|observes|remarked|remarks|complained|complains|conceded|concedes|countered|counters|quipped|' +
  'suggested|suggests|believes|believed|thinks|thought|hoped|hopes|denied|denies|stressed|stresses|emphasized|emphasised|' +
  'vowed|vows|pledged|pledges|mused|muses|recounted|cautioned|cautions|lamented|laments|boasted|jokes|demanded|demands|' +
  'agreed|agrees|offered|reported|reports|pointed out|points out|went on|shot back|chimed in|commented|comments|cried|whispered|exclaimed'
/** A part of a name; a point follows initials only. */
const PART = "(?:(?:\\p{Lu}\\.)+|\\p{Lu}[\\p{L}\\p{M}’'-]*)"
/** Words that begin a sentence, and are no names. */
const NO_NAME =
  '(?!(?:He|She|They|It|We|You|I|The|A|An|This|That|But|And|Some|Several|Another|One|Two|Three|Officials|Police|Experts)\\b)'
/** A name that something is in, or belongs to, is not its speaker: "the ministry in Oslo said". */
const NOT_WITHIN = '(?<!\\b(?:in|of|for|at|from|near|outside|the group|with) )'
/** "Mr. Haas", "Sen. Reyes"; "Kestrel Air Inc." */
const SHORT_TITLE = '(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Prof|Col|Lt|Sgt|Capt|Rev|St)\\. )?'
const SHORT_END = '(?: (?:Inc|Corp|Co|Ltd|Cos|Bros)\\.)?'
const NAME = `(${NOT_WITHIN}${SHORT_TITLE}${NO_NAME}${PART}(?: (?:(?:of|for|the|de|da|del|van|von|bin|al) )*${PART}){0,5}${SHORT_END})`
/** What may stand between a name and its verb: "Smith, the minister, said", "Smith has said". */
const BETWEEN = '(?: \\([^)“”"]{2,12}\\))?(?:, [^,“”"]{1,80},|,| who|, who)? (?:(?:has|had|also|later|then|once) ){0,2}'

/** "the president", "two senior officials": whoever is described, and not named. */
const GROUPS =
  'officials|experts|analysts|critics|supporters|sources|police|scientists|researchers|residents|witnesses|lawyers|economists|investigators|organizers|organisers|authorities|' +
  'campaigners|activists|voters|doctors|teachers|workers|families|neighbours|neighbors|prosecutors|regulators|lawmakers|' +
  'ministers|protesters|traders|investors|executives|farmers|students|parents|diplomats|historians|engineers|owners'
const NOUNS =
  'man|men|woman|women|person|people|chief|head|aide|aides|statement|study|survey|poll|analysis|letter|memo|filing|lawsuit|company|ministry|department|report|union|government|court|team|council|committee|firm|bank|agency|group|club|party|source|sources|mayor|minister|spokesman|spokeswoman|official|officials|(?:[a-z-]+(?:er|ers|or|ors|ist|ists|ian|ians|ant|ants|ent|ents|ial|ials|ive|ives|ary|aries))'
/** "for the ministry", before words of saying. */
const BELONGING =
  '(?: (?:for|of|at|in|from|with) (?:the |an? )?(?:\\p{L}[\\p{L}’-]* ?){1,5}(?<! )(?= (?:said|says|told|added|who)\\b|,))?'
const DESCRIPTION = `((?<!\\p{L})(?:[Oo]ne of (?:them|the [a-z]+)|[Pp]eople (?:familiar|close|involved|briefed) (?:with|to|in|on) (?:the |his |her |its )?[a-z]+|(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome|[Aa]nother) (?:[a-z][a-z-]+ ){0,4}(?:${NOUNS})|(?:(?!(?:and|but|or|while|as|that|which|when|because|though|if|since|by)\\b)\\p{L}[a-z]+ )?(?:${GROUPS}|${GROUPS.replaceAll(/(^|\|)(.)/g, (_, bar, first) => `${bar}${first.toUpperCase()}`)}))\\b${BELONGING})`
const PRONOUN = '\\b([Hh]e|[Ss]he|[Tt]hey)'

/** Whom words of saying name. */
export interface Attribution {
  /** A name, a word that stands for the one named last, or words that describe somebody. */
  by: 'name' | 'pronoun' | 'description'
  /** Who is named, with titles before the name. */
  speaker: Span
  /** The words of saying, with the speaker. */
  cue: Span
}

/** Verbs that stand before their speaker: whom somebody told is not who spoke. */
const INVERTED = VERBS.split('|')
  .filter((verb) => !/^(?:tell|told|call|describe|read)/.test(verb))
  .join('|')
const after = (who: string) => [
  new RegExp(`^[,.]? ?((?:${INVERTED}) (?:[a-z]+,? ){0,4}?${who})`, 'u'),
  new RegExp(`^[,.]? ?((?:[\\p{L}’'-]+,? ){0,4}?${who}${BETWEEN}(?:${VERBS})\\b)`, 'u'),
  new RegExp(`^,? ?(according to (?:[a-z]+ ){0,3}?${who})`, 'u'),
]
/** "said one magistrate, who …": whoever is described by any word, where it stands between saying and a comma. */
const SOMEBODY = new RegExp(
  `^[,.]? ?((?:${INVERTED}) ((?:one|an?|another) (?:[a-z][a-z-]+ ?){1,4}(?<! )))(?=[,.])`,
  'u',
)
const before = (who: string) => [
  // "The minister defended the plan, saying it was “…”"
  new RegExp(
    `^(?=.*, (?:also )?(?:saying|adding|arguing|claiming|insisting|warning|noting|telling)\\b)(?:[^.!?]*[.!?]\\P{L}* )?((?:[\\p{L}’'-]+,? ){0,3}?${who}(?: [^.!?“”"]*)?, (?:also )?(?:saying|adding|arguing|claiming|insisting|warning|noting|telling [a-z]+)\\b)[^.!?“”"]{0,100}$`,
    'u',
  ),
  new RegExp(`(${who}${BETWEEN}(?:${VERBS})\\b)(?:[^.!?“”"]|(?<=\\p{Lu})\\.){0,160}$`, 'u'),
  new RegExp(`\\b([Aa]ccording to (?:[a-z]+ ){0,3}?${who}),? ?$`, 'u'),
  new RegExp(`(${who}): ?$`, 'u'),
]
/** Words of saying that lead up to what was said in somebody else’s words. */
const REPORTING =
  'said|says|say|warn|argue|insist|claim|believe|told|tells|added|adds|wrote|writes|insisted|insists|argued|argues|claimed|claims|stated|states|warned|warns|acknowledged|acknowledges|testified|conceded|suggested|suggests|' +
  'believes|believed|hoped|hopes|noted|notes|explained'
/** The same that take other objects too: what was said begins with "that". */
const REPORTING_THAT =
  'announced|announces|declared|declares|admitted|admits|promised|promises|predicted|predicts|confirmed|confirms|reported|reports|estimated|estimates|denied|denies|' +
  'feared|fears|stressed|recalled|pointed out|vowed|pledged|cautioned|complained|replied|agreed|concluded|made clear'
/** To whom, and when: "told reporters on Monday". */
const SAYING = `(?:(?:told|tells)(?: [\\p{L}’'.-]+){1,5}?(?= that )|(?:told|tells) (?:reporters|lawmakers|journalists|investors|them|the [a-z]+|an? [a-z]+(?: [a-z]+)?)|${REPORTING}|(?:${REPORTING_THAT})(?= that ))(?: (?:(?:on|last|this|late|earlier) [A-Za-z]+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))?`
/** A whole sentence: words of saying and what was said, before or after them. */
const reported = (who: string) => {
  const speaker = who.replace('(', '(?<speaker>')
  return [
    new RegExp(
      `(?<cue>${speaker}${BETWEEN}${SAYING})(?: that|,? that)? (?<clause>(?!(?:in|on|at|by|to|of|for|with|so|it\\.|would|was|were|is|are|had|has|will|could|should|may|might)\\b)[\\p{L}\\p{N}$€£].*)$`,
      'u',
    ),
    new RegExp(
      `^(?<clause>.+), (?<cue>(?:[\\p{L}’'-]+,? ){0,4}?${speaker}${BETWEEN}(?:${REPORTING}|${REPORTING_THAT})\\b(?: (?:on|in|at|to|during|after|before|last|this|late|early|earlier|yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\b[^,]{0,40}?)?)[.]?$`,
      'u',
    ),
    new RegExp(
      `^(?<clause>.+), (?<cue>according to (?:[a-z]+ ){0,3}?${speaker})(?: (?:published|released|by|from|of|on|in|this|last)\\b[^,]{1,60})?[.]?$`,
      'u',
    ),
    new RegExp(`^(?<cue>According to (?:[a-z]+ ){0,3}?${speaker}(?: [^,]{1,40})?), (?<clause>.+)$`, 'u'),
  ]
}
/** The second of two things that somebody says. */
const besides = (who: string) => [
  new RegExp(
    `^(?:[\\p{L}’'-]+,? ){0,4}?${who.replace('(', '(?<speaker>')}${BETWEEN}(?:${VERBS})\\b.* and (?<cue>(?:also )?${SAYING})(?: that)? (?<clause>[\\p{Ll}\\p{N}$€£].*)$`,
    'u',
  ),
  new RegExp(
    `^(?:[\\p{L}’'-]+,? ){0,4}?(?<cue>${who.replace('(', '(?<speaker>')}${BETWEEN}${SAYING})\\b.* and that (?<clause>.+)$`,
    'u',
  ),
]
const PATTERNS = (
  [
    ['name', NAME],
    ['pronoun', PRONOUN],
    ['description', DESCRIPTION],
  ] as const
).map(([by, who]) => ({
  by,
  after: by === 'description' ? [...after(who), SOMEBODY] : after(who),
  before: before(who),
  reported: reported(who),
  besides: besides(who),
}))
export const attributionPatterns = PATTERNS
/** Characters that are looked at on either side. */
const FAR = 240

/**
 * Whom the text says to be the speaker of a quotation, or nothing where no words of saying stand in the paragraph. They are
 * looked for after the quotation first, unless a sentence leads up to it, and not beyond others.
 */
export const attributionOf = (content: string, quotation: Span, others: Span[]): Attribution | undefined => {
  const ends = ['\n', '\r']
  const from = Math.max(...ends.map((end) => content.lastIndexOf(end, quotation.start))) + 1
  const to = Math.min(
    ...ends.map((end) => content.indexOf(end, quotation.end)).filter((at) => at !== -1),
    content.length,
  )
  const next = Math.min(
    to,
    quotation.end + FAR,
    ...others.map(({ start }) => start).filter((at) => at >= quotation.end),
  )
  const last = Math.max(
    from,
    quotation.start - FAR,
    ...others.map(({ end }) => end).filter((at) => at <= quotation.start),
  )
  const [following, preceding] = [content.slice(quotation.end, next), content.slice(last, quotation.start)]
  const sides = [
    { side: 'after', text: following, offset: quotation.end },
    { side: 'before', text: preceding, offset: last },
  ] as const
  // a sentence that leads up to its quotation says itself who speaks
  const isWithin = /[\p{L}\p{N},:] ?$/u.test(preceding)
  const isEnd = /[.!?]\P{L}{1,3}$/u.test(content.slice(quotation.start, quotation.end))
  for (const { side, text, offset } of isWithin ? sides.toReversed().slice(0, isEnd ? 1 : 2) : sides)
    for (const pattern of PATTERNS) {
      const found = firstOf(pattern[side], text, offset)
      if (found) return { by: pattern.by, ...found }
    }
  return undefined
}

/** The first of patterns that fits: its first group is the cue, its second the speaker. */
const firstOf = (
  patterns: RegExp[],
  text: string,
  offset: number,
): Pick<Attribution, 'speaker' | 'cue'> | undefined => {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (!match) continue
    const [whole, cue, speaker] = match as unknown as [string, string, string]
    const start = offset + match.index + whole.indexOf(cue)
    const from = start + cue.indexOf(speaker)
    return { cue: { start, end: start + cue.length }, speaker: { start: from, end: from + speaker.length } }
  }
  return undefined
}
