/** Offices: titles before a name, and what somebody is said to be after it. English. */
import type { Words } from '../kinds/anchor.js'
import { isWordBoundary, type Span } from '../text/text.js'
import { FULL_NAME, isCourtesy, type Namer, PART, TITLES } from './names.js'
import type { Cast } from './people.js'
import { asWords, isOne, type Proposal } from './proposal.js'
import type { Reading } from './reading.js'

export type DraftedRole = Words & { id: string; person: string; country?: string; at?: string }

/** What people are, in small letters: "union leader", "chief executive". */
const OCCUPATION =
  '(?:(?:former|acting|deputy|vice|senior|chief|lead|union|team|party|opposition|club|co-|managing|prime|general|police|head|finance|foreign|executive|shadow|campaign|project|district|school|state|defence|defense|data|climate|research|prison|medical|council|trade|policy|press|political|military|health|legal|market|assistant|associate) ?)*' +
  '(?:president|minister|secretary|senator|governor|mayor|chancellor|chair|chairman|chairwoman|chairperson|executive|officer|director-general|secretary-general|director|general|judge|prosecutor|lawyer|attorney|spokesman|spokeswoman|spokesperson|leader|manager|coach|captain|striker|analyst|economist|editor|author|founder|co-founder|head|chief|professor|teacher|headteacher|doctor|nurse|farmer|baker|fisherman|researcher|scientist|biologist|glaciologist|historian|engineer|commander|commissioner|ambassador|inspector|sergeant|councillor|officer|organi[sz]er|owner|driver|operator|strategist|adviser|advisor|consultant|curator|conductor|composer|director|producer|actor|actress|singer|writer|novelist|poet|architect|physicist|chemist|ecologist|hydrologist|meteorologist|seismologist|epidemiologist|virologist|oceanographer|trader|banker|broker|resident|councilwoman|councilman|superintendent|principal|dean|bishop|priest|pastor|rabbi|imam|treasurer|campaigner|activist)'
const TITLE = `(?:${TITLES.replaceAll('.', '\\.')})`
/** "Chief Executive Officer", "Secretary of State", "Governor of the Bank of England" is more than a title. */
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}-])((?:(?:[Ff]ormer|[Tt]hen-|[Aa]cting) ?)?(?:${PART} ){0,3}?(?:${TITLE}(?:[ -]${TITLE}| of (?:the )?${TITLE}| and ${TITLE}| for ${TITLE})*|${OCCUPATION})) (${FULL_NAME})`,
  'gu',
)
const AFTER = new RegExp(
  `(?<![\\p{L}\\p{N}])(${FULL_NAME}|${PART}), (?:(?:an?|the|its|his|her|their|our|who is|also|now|\\d{1,2},) )*((?:${TITLE}(?:[ -]${TITLE})*|(?:[\\p{L}’'-]+ ){0,2}?${OCCUPATION}(?: and ${OCCUPATION})?)(?: (?:of|for|at|in|with) [^,.;:“”"]{2,60})?)(?=[,.])`,
  'gu',
)

/** "The union's president, Dale Kim, said". */
const LED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur) ((?:[\\p{L}’'-]+ ){0,3}?${OCCUPATION}), ((?:(?:Dr|Mr|Mrs|Ms|Prof)\\.? )?${FULL_NAME})(?=[,.])`,
  'gu',
)
const IS = new RegExp(
  `(?<![\\p{L}\\p{N}])(${FULL_NAME}|${PART}) (?:is|was|became|has been|had been) (?:an?|the|its)? ?(${OCCUPATION}(?: (?:of|for|at) (?:the )?\\p{Lu}[\\p{L}’-]*(?: \\p{Lu}[\\p{L}’-]*)*)?)(?![\\p{L}-])`,
  'gu',
)

export const draftRoles = (
  { printed, content }: Pick<Reading, 'printed' | 'content'>,
  cast: Cast,
  name: Namer,
): Proposal<DraftedRole>[] => {
  const found = new Map<string, Proposal<DraftedRole>>()
  const add = (who: string, span: Span, why: string, confidence: number, body?: string) => {
    const words = content.slice(span.start, span.end)
    const person = cast.called(who)
    if (!person?.startsWith('person:') || !isWordBoundary(content, span.end)) return
    const key = `${person} ${words.toLowerCase()}`
    const place = asWords(printed, span)
    if (found.has(key) || !isOne(printed, place)) return
    const { country, at = body } = partsOf(words, cast)
    found.set(key, {
      record: {
        id: name(`${person.replace('person:', '').split('-').at(-1)} ${words}`, 'role'),
        person,
        ...place,
        ...(country && { country }),
        ...(at && { at }),
      },
      why,
      confidence,
    })
  }
  for (const match of [...content.matchAll(BEFORE), ...content.matchAll(LED)]) {
    const [whole, titles, who] = match as unknown as [string, string, string]
    const start = match.index + whole.indexOf(titles)
    const span = office(content, { start, end: start + titles.length }, cast)
    if (span) add(who, span, `“${whole}”: a title before a name`, 0.8)
  }
  for (const match of [...content.matchAll(AFTER), ...content.matchAll(IS)]) {
    const [whole, who, said] = match as unknown as [string, string, string]
    const start = match.index + whole.lastIndexOf(said)
    const { length } = said.replace(/ (?:at|in|with) .*$/u, '')
    const [, body] = / (?:at|of|for|with) (?:the )?(\p{Lu}.*)$/u.exec(said) ?? []
    const at = body === undefined ? undefined : cast.known(body)
    const isAt = at?.startsWith('organization:') === true
    const end = start + (isAt ? said.replace(/ (?:at|of|for|with) (?:the )?\p{Lu}.*$/u, '').length : length)
    add(who, { start, end }, `“${whole}”: what stands beside a name`, 0.7, isAt ? at : undefined)
  }
  return [...found.values()].toSorted((a, b) => placeOf(printed, a.record) - placeOf(printed, b.record))
}

const placeOf = (content: string, { text, prefix = '' }: Words) => content.indexOf(prefix + text) + prefix.length

/** The words of an office, without titles of courtesy, and without capital words before it that name no country and no body. */
const office = (content: string, { start, end }: Span, cast: Cast): Span | undefined => {
  const words = content.slice(start, end)
  const first = FIRST.exec(words)!.index
  const named = words.slice(0, first).trim()
  let at = start + (named === '' || isNamed(named, cast) ? 0 : first)
  for (;;) {
    const [word] = content.slice(at, end).split(' ', 1) as [string]
    if (!isCourtesy(word)) return at < end ? { start: at, end } : undefined
    at += word.length + 1
  }
}
const FIRST = new RegExp(`(?<!\\p{L})(?:${TITLE}(?!\\p{L})|${OCCUPATION}$)|^(?:[Ff]ormer|[Tt]hen-|[Aa]cting)`, 'u')
const isNamed = (words: string, cast: Cast) => /^(?:country|organization):/.test(cast.known(words) ?? '')

/** Whose office it is, where its words say that. */
const partsOf = (words: string, cast: Cast): { country?: string; at?: string } => {
  const parts = words.split(' ')
  for (let length = Math.min(4, parts.length - 1); length > 0; length--) {
    const named = cast.known(parts.slice(0, length).join(' '))
    if (named?.startsWith('country:')) return { country: named }
    if (named?.startsWith('organization:')) return { at: named }
  }
  return {}
}
