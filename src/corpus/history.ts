/** What became of a corpus between two readings, as changes that lead from one to the other. */
import { type Change, changeEntry } from '../kinds/change.js'
import { pack, unpack } from '../kinds/packed.js'
import type { Entry } from '../kinds/record.js'
import { digestOf } from '../kinds/revision.js'
import type { Entities } from './entities.js'

/** What was put in, of which there are versions. */
export type Version = Pick<Change, 'type' | 'id' | 'href' | 'revision' | 'source' | 'links'>

export const articleVersion = (id: string, revision: string): Version => {
  const href = `/v1/articles/${id}`
  return { type: 'article', id, href, revision, links: { revision: `${href}/revisions/${revision}` } }
}

export const entityVersions = ({ known }: Pick<Entities, 'known'>): Version[] =>
  [...known.values()].map(({ document: { type, id, href }, source }) => ({
    ...{ type, id, href, revision: digestOf(source), source },
  }))

/**
 * The changes that there were, and those from one state to another: in an order in which they can be made again, with
 * entities before articles that name them.
 */
export const recordChanges = (changes: Entry[], before: Version[], now: Version[], at: string | undefined): Entry[] => {
  const known = new Map(before.map((version) => [keyOf(version), version]))
  const there = new Set(now.map(keyOf))
  const isArticle = ({ type }: Version) => Number(type === 'article')
  const put = now
    .filter((version) => known.get(keyOf(version))?.revision !== version.revision)
    .sort((a, b) => isArticle(a) - isArticle(b))
    .map((version) => ({ ...version, change: 'put' as const }))
  const removed = before
    .filter((version) => !there.has(keyOf(version)))
    .sort((a, b) => isArticle(b) - isArticle(a))
    .map(({ type, id, href }) => ({ type, id, href, change: 'removed' as const }))
  const first = changes.length + 1
  const made = [...put, ...removed].map((change, index) =>
    changeEntry({ sequence: first + index, ...(at !== undefined && { at }), ...change }),
  )
  return [...changes, ...unpack(pack(made))]
}

const keyOf = ({ type, id }: Version) => `${type}:${id}`
