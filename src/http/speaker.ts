/** Who is meant by an id, or by a name. */
import { entityReference } from '../kinds/entity.js'
import type { Reference } from '../kinds/id.js'
import { foldName } from '../kinds/kind.js'
import { SPEAKER_TYPES } from '../kinds/speaker.js'
import { type Context, pathOf } from './context.js'
import { ProblemError } from './problems.js'

type Known = Pick<Context, 'store' | 'vocabulary'>

const speakersOf = ({ vocabulary }: Known) =>
  vocabulary.entities.filter(({ kind }) => SPEAKER_TYPES.some((type) => type === kind))

/** Whoever can speak and has this id, alone or with its type, or else this name. @throws ProblemError `unknown-speaker` unless it is one. */
export const speakerCalled = async (context: Known, asked: string): Promise<Reference> => {
  const byId = await withId(context, asked)
  const found = byId.length > 0 ? byId : await withName(context, asked)
  if (found.length === 1) return found[0]!
  const detail =
    found.length === 0
      ? `Nobody is known as "${asked}". ${speakersOf(context).map(pathOf).join(', ')} list all.`
      : `Several are known as that: say which, as ${found.map(({ type, id }) => `"${type}:${id}"`).join(' or ')}.`
  throw new ProblemError('unknown-speaker', detail, [{ parameter: 'speaker', detail }])
}

/** Finds who is known by a name with titles before it, or words after it; nobody where nobody or several are. Asks for each name once. */
export const speakersNamed = (context: Known): ((words: string) => Promise<Reference | undefined>) => {
  const known = new Map<string, Promise<Reference | undefined>>()
  return (words) => {
    const found = known.get(words) ?? speakerNamed(context, words)
    known.set(words, found)
    return found
  }
}

const speakerNamed = async (context: Known, words: string): Promise<Reference | undefined> => {
  const parts = words.replace(/[’']s$/, '').split(' ')
  const [last, first] = [[3, 2, 1].map((count) => parts.slice(-count)), [2, 1].map((count) => parts.slice(0, count))]
  for (const name of new Set([parts, ...last, ...first].map((some) => some.join(' ')))) {
    const found = await withName(context, name)
    if (found.length > 0) return found.length === 1 ? found[0] : undefined
  }
  return undefined
}

const withId = async (context: Known, asked: string): Promise<Reference[]> => {
  const [, type, id] = /^(?:([a-z]+):)?(.*)$/s.exec(asked)!
  const found = await Promise.all(
    speakersOf(context).map((kind) =>
      type === undefined || type === kind.kind ? context.store.get(kind, id!) : undefined,
    ),
  )
  return found.flatMap((entity) => (entity ? entityReference(entity) : []))
}

/** Those of a name; two are enough to know that it is not one. */
const withName = async (context: Known, name: string): Promise<Reference[]> => {
  const where = [{ facet: 'name', test: 'is' as const, value: foldName(name) }]
  const pages = await Promise.all(
    speakersOf(context).map((kind) =>
      context.store.list(kind, { where, sort: { key: 'id', descending: false }, limit: 5 }),
    ),
  )
  return pages.flatMap(({ items }) => items.map(({ document }) => entityReference(document)))
}
