/** Whom words stand for that describe somebody who has a name: "the mayor", "the company", "the 61-year-old". English. */
import { pronounOfName } from './called.js'
import type { Cast } from './people.js'
import type { Proposal } from './proposal.js'
import type { DraftedRole } from './roles.js'

/** The id of the one who spoke or was spoken of last before a place, of those who fit. */
type LastOf = (fits: (id: string) => boolean) => string | undefined

/** The id of whoever is meant by words at a place, or nothing; who has no office was named after `near`. */
export const standInsOf = (roles: Proposal<DraftedRole>[], cast: Cast) => {
  const holders = holdersOf(roles)
  const inOffice = new Set([...holders].flatMap(([office, ids]) => (office.startsWith('former ') ? [] : ids)))
  return (words: string, at: number, near: number, lastOf: LastOf): string | undefined => {
    // who has a first name is somebody
    if (AGED.test(words)) return cast.last({ start: near, end: at }, (_, name) => pronounOfName(name) !== undefined)?.id
    if (!DEFINITE.test(words)) return undefined
    const ids = holders.get(officeOf(words)) ?? []
    if (ids.length > 1) return cast.last({ start: 0, end: at }, (id) => ids.includes(id))?.id
    // "the mayor said. Mayor Ann Lee left": the only one is meant before they are named too
    if (ids.length === 1) return ids[0]
    const isFree = (id: string) => !inOffice.has(id)
    if (isOneMore(words)) return lastOf(isFree) ?? cast.last({ start: near, end: at }, isFree)?.id
    const [, noun] = /^the (?:[a-z-]+ )?([a-z]+)$/i.exec(words) ?? []
    return noun && cast.body(noun.toLowerCase(), at)
  }
}

/** "The 61-year-old", "the Leeds native". */
const AGED = /^the (?:\d{1,3}-year-old(?: \p{Ll}+)?|.+ native)$/iu
/** "The mayor", "its mayor", "the Leeds mayor", not "a mayor". */
const DEFINITE = /^(?:the|its|his|her|their|our) /i

/** "The Vermont senator", "the ex-Nationals MP", "the pop star": who has been named just before, and has no other office. */
const isOneMore = (words: string) =>
  /^the (?:\S+ )+(?:senator|minister|MP|MEP|TD|congress(?:man|woman)|lawmaker|nominee|candidate|contender|star|singer|actor|actress|rapper|striker|midfielder|defender|goalkeeper|winger|captain|champion|player|quarterback|pitcher|driver|billionaire|tycoon|entrepreneur|author|novelist|comedian|politician|republican|democrat|veteran|businessman|businesswoman|member|mogul|filmmaker)$/i.test(
    beforeOf(words),
  )

/** The people who are something, by what they are. */
const holdersOf = (roles: Proposal<DraftedRole>[]): Map<string, string[]> => {
  const holders = new Map<string, string[]>()
  for (const { record } of roles) {
    const office = officeOf(record.text)
    const others = holders.get(office) ?? []
    if (!others.includes(record.person)) holders.set(office, [...others, record.person])
  }
  return holders
}

/** What somebody is, in small letters: "mayor" of "Mayor of Leeds", "former mayor" of "Former Mayor", "prime minister". */
const officeOf = (words: string) => {
  const [last] = /(?:(?<!\S)prime )?\S*$/.exec(beforeOf(words).toLowerCase())!
  const office = LONG[last] ?? last
  return /\b(?:former|then|ex)\b/i.test(words) ? `former ${office}` : office
}

/** Offices that are shortened before a name. */
const LONG: { [short: string]: string } = {
  'sen.': 'senator',
  'gov.': 'governor',
  'rep.': 'representative',
  'coun.': 'councillor',
  'gen.': 'general',
  'sgt.': 'sergeant',
  'prof.': 'professor',
}

/** Without what belongs to somebody: "the head of the bank". */
export const beforeOf = (words: string) =>
  words.replace(/ (?:of|for|at|in|from|with|who|close|familiar|led|seen|briefed)\b.*$/, '')
