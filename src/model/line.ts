/** Text that people write: whole characters, something visible, and not without end. */
import { z } from 'zod'

const wellFormed = (value: string) => value.isWellFormed()

/** Any characters, but no half of a surrogate pair. */
export const Characters = z.string().min(1).refine(wellFormed, 'has half of a surrogate pair')

const textOf = (most: number) => Characters.max(most).regex(/\S/, 'is blank')

/** A name or a title. */
export const Line = textOf(300)
/** A sentence or a few. */
export const Note = textOf(2000)
