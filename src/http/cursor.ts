/** Opaque cursors: the last place of a page, bound to the list that it came from, and to the corpus as it was. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { After, Query } from '../store/store.js'
import { ProblemError } from './problems.js'

/** What a cursor is bound to: one kind of record, narrowed and ordered in one way. */
export type ListIdentity = { kind: string; revision: string } & Pick<Query, 'where' | 'text' | 'sort'>

const Place = z.tuple([z.string(), z.union([z.string(), z.number()]), z.string(), z.string()])

export const encodeCursor = (list: ListIdentity, { key, id }: After): string =>
  Buffer.from(JSON.stringify([digest(list, key, id), key, id, list.revision])).toString('base64url')

/**
 * @throws ProblemError `invalid-cursor` for a cursor that was changed or belongs to another list, `corpus-changed` for one
 * of the same list over another corpus: to go on from there could skip records, or bring some twice.
 */
export const decodeCursor = (list: ListIdentity, cursor: string): After => {
  const place = Place.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()))
  if (place.success) {
    const [, key, id, revision] = place.data
    // encoding it again also catches bits that base64 decoding passes over
    if (encodeCursor({ ...list, revision }, { key, id }) === cursor) {
      if (revision === list.revision) return { key, id }
      throw new ProblemError('corpus-changed')
    }
  }
  throw new ProblemError('invalid-cursor', undefined, [
    {
      parameter: 'cursor',
      detail: 'is not one that this list gave with these filters and this sort; leave it out to start again',
    },
  ])
}

const digest = (list: ListIdentity, key: string | number, id: string) =>
  createHash('sha256')
    .update(JSON.stringify([list.kind, list.revision, list.where, list.text, list.sort, key, id]))
    .digest('base64url')
    .slice(0, 12)

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
