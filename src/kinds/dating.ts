/** When something happened, and whether the text says so or an editor worked it out. */
import { z } from 'zod'
import { Note } from './line.js'

export const Inferred = Note.describe(
  'Present when the text does not say this in so many words: the reason why it is taken to be so.',
)

export const Dating = z
  .strictObject({
    from: z.iso.date().describe('The day, or the first of several.'),
    to: z.iso.date().optional().describe('The last day, where it is more than one.'),
    inferred: Inferred.optional(),
  })
  .refine(({ from, to }) => to === undefined || from <= to, { path: ['to'], message: 'is before "from"' })
  .meta({ id: 'Dating', description: 'A day or a range of days (ISO 8601, both ends included).' })
export type Dating = z.infer<typeof Dating>
