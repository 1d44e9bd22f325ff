/** What became of an article or an entity, one change after the other: what a mirror follows. */
import { z } from 'zod'
import { EntityType } from './id.js'
import type { Entry, RecordKind } from './record.js'

export const Change = z
  .object({
    sequence: z.int().describe('Rises with every change.'),
    at: z.iso.datetime().optional().describe('When it came; absent for what was there from the beginning.'),
    change: z.enum(['put', 'removed']).meta({ id: 'CorpusChangeType', description: 'What became of it.' }),
    type: z
      .enum(['article', ...EntityType.options])
      .meta({ id: 'ChangedType', description: 'What sort of resource it is.' }),
    id: z.string(),
    href: z.string().describe('Path of the resource.'),
    revision: z.string().optional().describe('Digest of what was put in.'),
    source: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('An entity as it was put in. An article stands under its revision.'),
    links: z
      .object({ revision: z.string().describe('The version that was put in: its text and its facts.') })
      .meta({ id: 'CorpusChangeLinks', description: 'Where what was put in can be read.' })
      .optional(),
    job: z.string().optional().describe('Path of the work that the change makes, where it makes any.'),
  })
  .meta({ id: 'CorpusChange', description: 'A change of an article or an entity.' })
export type Change = z.infer<typeof Change>

export const change: RecordKind<Change> = { kind: 'change', schema: Change }

/** Digits of a sequence number as an id, so that ids are in the same order. */
const DIGITS = 16

export const changeId = (sequence: number): string => String(sequence).padStart(DIGITS, '0')

export const changeEntry = (document: Change): Entry<Change> => {
  const id = changeId(document.sequence)
  return {
    ...{ kind: change.kind, id, facets: { type: document.type, id: document.id } },
    sorts: { id, sequence: document.sequence },
    text: '',
    document,
  }
}
