/** Organizations and agreements that a text names: capital words with one among them that says what they are. English. */
import type { Entity } from '../kinds/entity.js'
import { foldName } from '../kinds/kind.js'
import { isFirstName } from './called.js'
import { idOf, isAlone, isBeginning, isNobody, isOffice, isProfession, isTitle, PART } from './names.js'
import type { NewEntity } from './proposal.js'
import { isShortened } from './reading.js'
import { ALONE, SORT_BESIDE, sortOf } from './sorts.js'

const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:\\p{Lu}\\.){2,} )?(?:(?:(?:\\p{Lu}\\.)+|\\p{Lu}\\p{L}*)[–-])?${PART}(?:(?<=Committee|Campaign|Coalition|Cent(?:er|re)) to ${PART}| for ${PART} ${PART} and ${PART}(?: ${PART})?|(?: (?:of|for|on)(?: the)? ${PART}(?: and ${PART}(?: ${PART})?)?)| & ${PART}| ${PART}){0,11}(?: (?:Inc|Corp|Co|Ltd)\\b\\.?)?`,
  'gu',
)

const ONE = `${PART}(?: (?:& |(?:of|for) )?${PART}){0,7}`
/** What somebody does to the noun before them: "a company Trump founded". */
const DID =
  'founded|co-founded|owns|owned|runs|ran|built|bought|started|sold|leads|led|created|set|sent|made|joined|left|hired|wants|wanted|used|uses'
/** Those who are no person: "maker Havenly", not "builder Smith". */
const MAKES = /^(?:newspaper|broadcaster|maker|carmaker|insurer|lender|producer|retailer) /
/** "The lock maker Havenly", "research firm RetailPulse". */
const BESIDE = new RegExp(
  `(?<=(?<!\\p{L})\\p{L}[\\p{L}-]{0,30} )(${Object.keys(SORT_BESIDE).join('|')}) (${ONE})(?!\\p{L}| (?:${DID})(?!\\p{L}))`,
  'gu',
)
/** Who has shares, or somebody who runs it, or makes something, is a company. */
const COMPANY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${ONE})(?:’s|'s)? (?:shares|stock)\\b|(?:chief executive|CEO|chief financial officer|founder|chairman|chairwoman|[Ss]hares) (?:of|in) (${ONE})|(${PART}(?: ${PART}){1,3})(?:, (?:which (?:employs|makes|sells|operates|supplies|is (?:based|headquartered))|(?:based|headquartered) in)|(?:’s|'s) (?:shareholders|headquarters|board|chief executive)) )`,
  'gu',
)

/** "The company, Leeds Motors," */
const IN_APPOSITION = new RegExp(
  `(?<!\\p{L})[Tt]he (${Object.keys(SORT_BESIDE).join('|')}), (${PART}(?: ${PART}){0,4}),`,
  'gu',
)

/** Those that words beside their names say something of. */
const calledIn = (content: string): { name: string; kind: string; why: string }[] => [
  ...[BESIDE, IN_APPOSITION]
    .flatMap((pattern) => [...content.matchAll(pattern)])
    .map(([why, word, name]) => ({
      name: name!.replace(/[’']s?$/, ''),
      kind: SORT_BESIDE[word!]!,
      why,
    })),
  ...[...content.matchAll(COMPANY)].map(([why, a, b, c]) => ({
    name: (a ?? b ?? c)!.replace(/[’']s?$/, ''),
    kind: 'company',
    why,
  })),
]

/** `places` are the names of countries that the text has. */
export const draftBodies = (content: string, known: Entity[], places = new Set<string>()): NewEntity[] => {
  const taken = new Set(known.flatMap(({ name, aliases }) => [name, ...aliases].map(foldName)))
  const found = new Map<string, NewEntity>()
  const bracketed = new Set(
    [...content.matchAll(/(?<!\p{L})\p{Lu}\p{L}+ (?:\p{L}+ ){0,9}\p{Lu}\p{L}+ \((\p{Lu}{2,8})\)/gu)].map(
      ([, short]) => short,
    ),
  )
  for (const { index, 0: words } of content.matchAll(NAME)) {
    const parts = words.split(' ')
    while (parts.length > 0 && isBeginning(parts[0]!)) parts.shift()
    // "Analyst Grace Oh of Hanil Securities"
    if (isOffice(parts[0] ?? '') || isProfession(parts[0] ?? ''))
      parts.splice(0, parts.findIndex((part) => /^(?:of|for)$/.test(part)) + 1 || parts.length)
    // "Ann Lee of Leeds Motors"
    const isPerson = parts[2] === 'of' && isFirstName(parts[0]!) && !sortOf(`${parts[0]} ${parts[1]}`)
    if (isPerson) parts.splice(0, 3)
    // "Shares of Leeds Motors"
    if (/^(?:Shares|Workers|Officials|Executives)$/.test(parts[0] ?? '') && parts[1] === 'of') parts.splice(0, 2)
    if (parts[0] === 'the' || /-(?:based|listed|owned|backed|run)$/.test(parts[0] ?? '')) parts.shift()
    // "Parliament Hill on Thursday"
    while (parts.length > 1 && (parts.at(-1) === 'on' || isBeginning(parts.at(-1)!))) parts.pop()
    // "Superior Court Justice Ann Lee"
    const office = parts.findIndex(
      (part, at) =>
        at > 0 &&
        (isOffice(part) ||
          (isTitle(part) && isFirstName(parts[at + 1] ?? '')) ||
          // "the Weather Bureau Ann Lee"
          (at === parts.length - 2 &&
            isFirstName(part) &&
            /^\p{Lu}/u.test(parts[at - 1]!) &&
            at > 1 &&
            sortOf(parts.slice(0, at).join(' ')) !== undefined)),
    )
    if (office > 0) parts.length = office
    const name = parts.join(' ').replace(/[’']s?$/, '')
    const sort = sortOf(name)
    if (
      !sort ||
      (parts.length < 2 && (!ALONE.test(name) || bracketed.has(name))) ||
      taken.has(foldName(name)) ||
      /[’']s (?!Office$)/.test(name)
    )
      continue
    const id = idOf(name)
    if (id === '' || found.has(id)) continue
    const { type = 'organization', ...kind } = sort
    const short = /^ \((\p{Lu}{2,8})\)/u.exec(content.slice(index + words.length, index + words.length + 12))?.[1]
    const scope = type === 'agreement' && {
      scope: /[\p{L}.][–-]\p{Lu}|^Bilateral/u.test(name) && !/^Trans-/.test(name) ? 'bilateral' : 'multilateral',
    }
    found.set(id, {
      type: type as NewEntity['type'],
      record: { id, name, ...(short && !taken.has(foldName(short)) && { aliases: [short] }), ...kind, ...scope },
      why: `“${name}” has a word of ${type === 'agreement' ? 'an agreement' : 'an organization'} in it`,
      confidence: parts.length > 1 ? 0.75 : 0.85,
    })
  }
  for (const { name, kind, why } of calledIn(content)) {
    const id = idOf(name)
    const isOther = taken.has(foldName(name)) || [...found.values()].some((one) => one.record.name.includes(name))
    const [first, second] = name.split(' ')
    const isPlace = places.has(foldName(name)) || isNobody(name.split(' '))
    const isElse = isPlace || isBeginning(first!) || isShortened(first!) || isTitle(first!) || isOffice(first!)
    // "the drill operator Bo Moe", "builder Smith", not "Leeds Motors, which"
    const isPerson =
      !/, which /.test(why) &&
      ((second !== undefined && isFirstName(first!)) ||
        (/(?:er|or) /.test(why) && !MAKES.test(why) && name.split(' ').length < 3))
    if (id === '' || isOther || isElse || isPerson) continue
    found.set(id, {
      type: 'organization',
      record: { id, name, kind } as NewEntity['record'],
      why: `“${why}” says what it is`,
      confidence: 0.75,
    })
  }
  const all = [...found.values()].map((one) => withShort(content, one, places))
  // "IMF" of "International Monetary Fund"
  const shorts = new Set(all.flatMap(({ record: { aliases = [] } }) => aliases))
  return all.filter(({ record: { name } }) => !shorts.has(name))
}

/** A first word that says nothing of whose it is. */
const COMMON =
  /^(?:The|European|National|United|World|Royal|International|Central|Federal|American|British|University|Bank|Ministry|Department|High|Supreme|Center|Centre|College|Society|Association|Federation|Union|Committee|Office|Hospital|Police|Children|Women|First|New|North|South|East|West|State|City|Finance|Foreign|Health|Defen[cs]e|Justice|Trade|Energy|Air|White|Red|Clean|Green|Free|Public|General|Atlantic|Pacific|African|Asian|Statistics|Survey|Institute|Council|Court)$/

/** With the first word or the initials of its name, where the text calls it so. */
const withShort = (content: string, { record, ...one }: NewEntity, places: Set<string>): NewEntity => {
  const [first, ...others] = record.name.split(' ')
  const initials = [...record.name.matchAll(/(?<!\p{L})\p{Lu}/gu)].join('')
  const isShort =
    others.length > 0 &&
    first!.length > 3 &&
    !/^(?:of|for|on)$/.test(others[0]!) &&
    !COMMON.test(first!) &&
    isAlone(content, first!, false)
  const isInitials = initials.length > 2 && isAlone(content, initials)
  // "Leeds Motors" of "Leeds Motors Corp.", "Harrow Lake" of "Harrow Lake Minerals"
  const [stem] = /^\p{L}+(?: \p{L}+)+(?= \p{L}+\.?$)/u.exec(record.name) ?? []
  const isStem =
    stem !== undefined &&
    'kind' in record &&
    record.kind === 'company' &&
    // "Taylor Brooks" of "Taylor Brooks Partners" is somebody, "New York" of "New York Foods" is a place
    !isFirstName(stem.split(' ')[0]!) &&
    !COMMON.test(stem.split(' ')[0]!) &&
    !isNobody(stem.split(' ')) &&
    !places.has(foldName(stem)) &&
    /\p{Lu}\p{L}*$/u.test(stem) &&
    isAlone(content, stem, false)
  const { id, name, aliases = [], ...rest } = record
  const shorts = new Set([
    ...aliases,
    ...(isShort ? [first!] : []),
    ...(isStem ? [stem] : []),
    ...(isInitials ? [initials] : []),
  ])
  return {
    ...one,
    record: shorts.size > 0 && one.type === 'organization' ? { id, name, aliases: [...shorts], ...rest } : record,
  }
}
