/** Who is who in a text: names with titles, surnames, and those whom the folder knows. */
import type { Entity } from '../kinds/entity.js'
import type { EntityType } from '../kinds/id.js'
import { foldName } from '../kinds/kind.js'
import { SPEAKER_TYPES } from '../kinds/speaker.js'
import type { Span } from '../text/text.js'
import { isFirstName, type Pronoun, pronounOfName, pronounOfWords } from './called.js'
import { fullNamesIn } from './full-names.js'
import { allNames, bare, idOf, isAlone, isNobody, isSurname, plain } from './names.js'
import type { NewEntity } from './proposal.js'
import type { Reading } from './reading.js'
import { remembering } from './remembering.js'
import { SORT_OF } from './sorts.js'

/** Somebody or something with names. */
export type Named = Pick<Entity, 'type' | 'id' | 'name' | 'aliases'> & { kind?: string }

export interface Cast {
  /** The id of who is called so (`person:x`), or nothing where that is not known; a full name makes somebody new. */
  called(words: string, isName?: boolean): string | undefined
  /** The same, of those whom the folder or the text calls just so. */
  exactly(words: string): string | undefined
  /** The same, of those who are known already, or were called before. */
  met(words: string): string | undefined
  /** The same, of those who are known already. */
  known(words: string): string | undefined
  /** The full names that end in a surname. */
  ofSurname(surname: string): string[]
  /** What somebody is called in full. */
  nameOf(id: string): string | undefined
  /** Who was named last between two places, quotations aside, and where, of those who fit. */
  last(span: Span, fits: (id: string, name: string) => boolean): { id: string; at: number } | undefined
  /** Who is named most often between two places, quotations aside, of those who fit; of several, who is named last. */
  most(span: Span, fits: (id: string) => boolean): string | undefined
  /** The organization that "the company" or "the ministry" stands for at a place: the one of that sort that the text names most. */
  body(noun: string, at: number): string | undefined
  /** People whom the folder does not know yet, of whom somebody asked. */
  added(): NewEntity[]
}

const isSpeaker = (type: EntityType) => SPEAKER_TYPES.some((speaker) => speaker === type)

/**
 * `known` are the entities of the folder, and those that were found in the text before people were; `nameIn` tells the parts of
 * a name among capital words.
 */
export const castOf = (
  { content, outside }: Pick<Reading, 'content' | 'outside'>,
  known: Named[],
  isTaken: (key: string) => boolean = () => false,
  nameIn = bare,
): Cast => {
  const byName = new Map<string, string | undefined>()
  // a name of several is nobody's
  for (const { type, id, name, aliases } of known.filter(({ type }) => isSpeaker(type)))
    for (const one of new Set([name, ...aliases].map(foldName)))
      byName.set(one, byName.has(one) ? undefined : `${type}:${id}`)
  const names = new Map(known.map(({ type, id, name }) => [`${type}:${id}`, name]))
  const others = new Set(
    known.flatMap(({ type, name, aliases }) => (type === 'person' ? [] : [name, ...aliases].map(foldName))),
  )
  /** Full names, by the last part of them and by the first. */
  const { byLast: fulls, byFirst: firsts } = fullNamesIn(content, others, nameIn)
  const added = new Map<string, NewEntity['record'] & { aliases: string[] }>()
  // "in Shaker Heights" is no person
  const isPlace = (at: number) => /\b(?:in|near|at|outside) $/.test(outside.slice(Math.max(0, at - 8), at))
  const all = [...allNames(outside)]
  /** The last one first. */
  const perhaps = all.filter(({ index }) => !isPlace(index)).reverse()
  /** "Research Forum" of "the Police Executive Research Forum". */
  const bodyEndingIn = (words: string): string | undefined =>
    / /.test(words) && !isFirstName(words.split(' ')[0]!)
      ? [...byName].find(([name, id]) => id?.startsWith('organization:') && name.endsWith(` ${foldName(words)}`))?.[1]
      : undefined
  /** Who would be called so: an id that is known, or one for somebody new with their name. */
  const whoIs = (said: string, isName = false): { id: string; name?: string; surname?: string } | undefined => {
    // nobody is called so
    if (said.length > LONGEST) return undefined
    const title = pronounOfWords(said)
    const words = plain(said)
    const parts = isName ? bare(words) : nameIn(words)
    const found = cast.known(said) ?? bodyEndingIn(parts.join(' '))
    // "Mr. Kessler" is no firm, nor is "Otto Kessler"
    const isSomebody =
      title !== undefined || (parts.length > 1 && isFirstName(parts[0]!) && !byName.has(foldName(words)))
    if (found && !(isSomebody && found.startsWith('organization:'))) return { id: found }
    // "May" begins sentences too
    const surname = parts.at(-1) ?? (fulls.has(words) ? words : undefined)
    if (surname === undefined || isNobody(parts) || (!isSomebody && others.has(foldName(surname)))) return undefined
    // "Mac Giolla Rua" of "Dónal Mac Giolla Rua"
    const longer = [...(fulls.get(surname) ?? [])].find(
      (full) =>
        parts.length > 1 && (parts[0] === 'Mac' || !isFirstName(parts[0]!)) && full.endsWith(` ${parts.join(' ')}`),
    )
    // "Ann Lee" of "Ann Maria Lee"
    const shorter = parts.length === 3 ? `${parts[0]} ${surname}` : undefined
    const own = shorter !== undefined && fulls.get(surname)?.has(shorter) ? shorter : parts.join(' ')
    const name =
      parts.length > 1 && !isSurname(parts)
        ? (longer ?? own)
        : (ofSurname(fulls.get(surname), title) ?? only(firsts.get(surname)))
    const slug = name === undefined ? '' : idOf(name)
    if (slug === '') return undefined
    // somebody else is called so
    return { id: `person:${isTaken(`person:${slug}`) ? `${slug}-2` : slug}`, name: name!, surname }
  }
  const who = remembering((said) => whoIs(said))
  const called = (said: string, isName = false): string | undefined => {
    const { id, name, surname } = (isName ? whoIs(said, true) : who(said)) ?? {}
    if (name && !added.has(id!)) added.set(id!, { id: id!.replace('person:', ''), name, aliases: [surname!] })
    return id
  }
  /** The people who are named between two places, the last one first. */
  function* namedIn({ start, end }: Span) {
    for (const { index: at, 0: words } of perhaps) {
      if (at < start) return
      const one = at < end ? who(words) : undefined
      if (one?.id.startsWith('person:')) yield { id: one.id, name: one.name ?? names.get(one.id)!, at, words }
    }
  }
  const cast: Cast = {
    known: remembering((said) => {
      const words = plain(said)
      const parts = bare(words)
      const [whole, ...ends] = parts.map((_, from) => byName.get(foldName(parts.slice(from).join(' '))))
      // "Prime Minister Abe" is "Abe", "Environment Canada" is not Canada
      const titled = whole?.startsWith('country:') ? undefined : whole
      return byName.get(foldName(words)) ?? titled ?? ends.find((id) => id?.startsWith('person:'))
    }),
    exactly: (words) => byName.get(foldName(words.replace(/^[Tt]he /, ''))),
    met(said) {
      const one = who(said)
      return one && (one.name === undefined || added.has(one.id)) ? one.id : undefined
    },
    called,
    ofSurname: (surname) => [...(fulls.get(surname) ?? [])],
    nameOf: (id) => names.get(id) ?? added.get(id)?.name,
    last(span, fits) {
      for (const { id, name, at, words } of namedIn(span)) if (fits(id, name)) return { id: called(words)!, at }
      return undefined
    },
    most(span, fits) {
      const most = mostOften([...namedIn(span)].flatMap(({ id }) => (fits(id) ? [id] : [])))
      return cast.last(span, (id) => id === most)?.id
    },
    body(noun, before) {
      // "the hedge fund Ironbark", "Ironbark, a hedge fund"
      const beside = all.find(
        ({ index, 0: words }) =>
          index < before &&
          cast.known(words)?.startsWith('organization:') &&
          (content.slice(0, index).endsWith(` ${noun} `) ||
            new RegExp(`^, (?:an?|the) (?:[\\p{L}-]+ ){0,3}${noun}(?!\\p{L})`, 'u').test(
              content.slice(index + words.length, index + words.length + LONGEST),
            )),
      )
      if (beside) return cast.known(beside[0])
      const name = new RegExp(`(?<!\\p{L})${noun}(?!\\p{L})`, 'iu')
      const bodies = known.filter(({ type }) => type === 'organization')
      // "Transport Canada" is a department
      const isOne = (called: string) => name.test(called) || (noun === 'department' && called.endsWith(' Canada'))
      const called = bodies.filter((one) => isOne(one.name))
      const ofSort =
        called.length > 0 ? called : bodies.filter(({ kind }) => kind !== undefined && kind === SORT_OF[noun])
      const ids = new Set(ofSort.map(({ id }) => `organization:${id}`))
      // who is named more often is what the article is about; of two, who is named first
      return mostOften(
        (ids.size > 0 ? all : []).flatMap(({ index, 0: words }) => {
          const id = index < before ? cast.known(words) : undefined
          return id !== undefined && ids.has(id) ? [id] : []
        }),
      )
    },
    added: () => {
      const people = [...added.values()]
      // a surname of several is nobody's, one that the text does not use by itself is none
      const isOne = (alias: string) =>
        !byName.has(foldName(alias)) &&
        !others.has(foldName(alias)) &&
        people.filter(({ aliases }) => aliases.includes(alias)).length === 1
      return people.map(({ aliases, ...person }): NewEntity => {
        const short = aliases.filter((alias) => isOne(alias) && isAlone(content, alias))
        return {
          type: 'person',
          record: { ...person, ...(short.length > 0 && { aliases: short }) },
          why: `“${person.name}” says something, has a title, or wrote it`,
          confidence: 0.85,
        }
      })
    },
  }
  // who is called by a surname alone is somebody
  for (const [surname, [name]] of fulls) if (isAlone(content, surname)) cast.called(name!)
  return cast
}

/** Whom "Ms. Lee" is, of those with that surname: who is called so as far as names tell, or the first. */
const ofSurname = (names: Set<string> = new Set(), title: Pronoun | undefined) =>
  [...names].find((name) => title === undefined || (pronounOfName(name) ?? title) === title) ??
  names.values().next().value

/** What is there most often; of several, the first. */
const mostOften = (ids: string[]): string | undefined => {
  const times = new Map<string, number>()
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1)
  return [...times].reduce<[string?, number?]>((most, one) => (one[1] > (most[1] ?? 0) ? one : most), [])[0]
}

/** Characters of a name. */
const LONGEST = 200

const only = (names: Set<string> | undefined) => (names?.size === 1 ? [...names][0] : undefined)
