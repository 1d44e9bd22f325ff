/** Text that people write: whole characters, something visible, and not without end. */
import { z } from 'zod'

const wholeCharacters = <T extends z.ZodString>(text: T) =>
  text.refine((value) => value.isWellFormed(), 'has half of a surrogate pair')

/** Any characters. */
export const Characters = wholeCharacters(z.string().min(1))

const textOf = (most: number) => wholeCharacters(z.string().max(most).regex(/\S/, 'is blank'))

/** A name or a title. */
export const Line = textOf(300)
/** A sentence or a few. */
export const Note = textOf(2000)
