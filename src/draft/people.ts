/** Who is who in a text: names with titles, surnames, and those whom the folder knows. */
import type { Entity } from '../kinds/entity.js'
import { foldName } from '../kinds/kind.js'
import { SPEAKER_TYPES } from '../kinds/speaker.js'
import { findQuotations } from '../text/quotations.js'

export interface Person {
  id: string
  name: string
  aliases: string[]
}

const TITLES =
  'President|Vice|Prime|Minister|Ministers|Secretary|Senator|Sen.|Representative|Rep.|Governor|Gov.|Mayor|Chancellor|Chairman|Chairwoman|Chair|Chief|Executive|Officer|Director|General|Gen.|Judge|Justice|King|Queen|Prince|Princess|Pope|Professor|Prof.|Dr.|Dr|Mr.|Mr|Mrs.|Mrs|Ms.|Ms|Sir|Lord|Lady|Foreign|Finance|Trade|Defense|Defence|Interior|Treasury|State|Deputy|Former|Spokesman|Spokeswoman|Captain|Colonel|Commissioner|Ambassador|Attorney|Analyst|Economist|Editor|Coach|Sergeant|Detective|Inspector|Dame|Councillor|Speaker|Prosecutor|Striker|Manager|Rabbi|Father|Bishop|Archbishop|Imam|Sheikh|Baron|Baroness|Congressman|Congresswoman|Assistant|Associate|Acting|Interim|Managing|Senior|Premier|Lieutenant|Major|Admiral|Economy|Energy|Health|Education|Environment|Agriculture|Transport|Culture|Labour|Labor|Financial|Operating|Technology|Marketing|Legal|Medical|Union|Party|Opposition|Press|First|Second'
const IS_TITLE = new Set(TITLES.split('|'))
const PART = "\\p{Lu}[\\p{L}\\p{M}’'-]+"
const FULL_NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\p{Lu}\\. )?${PART}(?: (?:\\p{Lu}\\.|(?:de|da|del|van|von|der|bin|al|la|le) ${PART}|${PART}))+`,
  'gu',
)
const ANY_NAME = new RegExp(`(?<![\\p{L}\\p{N}])${PART}(?: (?:\\p{Lu}\\.|${PART}))*`, 'gu')
/** Words that begin a sentence, and so are capitals. */
const BEGINNINGS = new Set(
  'The A An In On At But And He She They It This That These Those When While After Before For From By As If Its His Her Their There With Last Next Late Earlier Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December'.split(
    ' ',
  ),
)

export interface Cast {
  /** The id of who is called so (`person:x`), or nothing where that is not known. */
  called(words: string): string | undefined
  /** Whoever was named last before a place, quotations aside. */
  lastBefore(at: number): string | undefined
  /** Those whom the folder does not know yet, of whom somebody asked. */
  added(): Person[]
}

/** `known` are the entities of the folder. */
export const castOf = (content: string, known: Entity[]): Cast => {
  const speakers = known.filter(({ type }) => SPEAKER_TYPES.some((speaker) => speaker === type))
  const byName = new Map<string, string | undefined>()
  // a name of several is nobody's
  for (const { type, id, name, aliases } of speakers)
    for (const one of new Set([name, ...aliases].map(foldName)))
      byName.set(one, byName.has(one) ? undefined : `${type}:${id}`)
  const fulls = new Map<string, string>()
  for (const [words] of content.matchAll(FULL_NAME)) {
    const parts = bare(words)
    if (parts.length > 1 && parts.length < 5) fulls.set(parts.at(-1)!, fulls.get(parts.at(-1)!) ?? parts.join(' '))
  }
  const added = new Map<string, Person>()
  let told = content
  for (const { start, end } of findQuotations(content))
    told = told.slice(0, start) + ' '.repeat(end - start) + told.slice(end)
  return {
    called(words) {
      const parts = bare(words.replace(/[’']s$/, ''))
      for (let from = 0; from < parts.length; from++) {
        const found = byName.get(foldName(parts.slice(from).join(' ')))
        if (found) return found
      }
      const whole = byName.get(foldName(words))
      if (whole) return whole
      const surname = parts.at(-1)
      if (surname === undefined) return undefined
      const name = parts.length > 1 ? parts.join(' ') : fulls.get(surname)
      if (name === undefined) return undefined
      const id = idOf(name)
      if (id === '') return undefined
      if (!added.has(id)) added.set(id, { id, name, aliases: [surname] })
      return `person:${id}`
    },
    lastBefore(at) {
      const names = [...told.slice(0, at).matchAll(ANY_NAME)].toReversed()
      for (const [words] of names) {
        const found = this.called(words)
        if (found?.startsWith('person:')) return found
      }
      return undefined
    },
    added: () => {
      const people = [...added.values()]
      // a surname of several is nobody's
      const isOne = (alias: string) =>
        !byName.has(foldName(alias)) && people.filter(({ aliases }) => aliases.includes(alias)).length === 1
      return people.map((person) => ({ ...person, aliases: person.aliases.filter(isOne) }))
    },
  }
}

/** A name without titles before it, and without the word that only begins the sentence. */
const bare = (words: string): string[] => {
  const parts = words.split(' ')
  while (
    parts.length > 1 &&
    (IS_TITLE.has(parts[0]!) ||
      BEGINNINGS.has(parts[0]!) ||
      /^\p{Lu}\p{Ll}+(?:ese|ish|ian|ean|can|man)$/u.test(parts[0]!))
  )
    parts.shift()
  return parts.length === 1 && (IS_TITLE.has(parts[0]!) || BEGINNINGS.has(parts[0]!)) ? [] : parts
}

const idOf = (name: string) =>
  foldName(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
