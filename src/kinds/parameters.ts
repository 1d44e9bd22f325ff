/** Query parameters: text from an address to values, described for the spec. Empty ones are refused. */
import { z } from 'zod'
import { wordsOf } from '../text/words.js'
import type { Scalar } from './record.js'

const described = <T extends z.ZodType>(schema: T, description: string, example: Scalar, override?: object): T =>
  schema.meta({
    description,
    examples: [example],
    ...(override && { override: { ...override, examples: [example] } }),
  }) as T

const LONGEST = 200

/** Free text of up to 200 characters. */
export const textParameter = (description: string, example: string) =>
  described(z.string().min(1).max(LONGEST), description, example)

/** Words to search for. */
export const searchText = described(
  z
    .string()
    .max(LONGEST)
    .refine((text) => wordsOf(text).length > 0, 'has no word in it'),
  'Words, all of which must be found: stemmed, with small typing errors forgiven, the last as the beginning of a word too.',
  'trade deficit',
)

/** A decimal number. */
export const numberParameter = (description: string, example: number) =>
  described(
    z
      .string()
      .regex(/^-?\d{1,18}(?:\.\d{1,9})?$/, 'must be a decimal number, like 1000 or -2.5')
      .transform(Number),
    description,
    example,
    { type: 'number', pattern: undefined },
  )

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be a whole number from ${min} to ${max}`)

const asInteger = (min: number, max: number) => ({ type: 'integer', minimum: min, maximum: max, pattern: undefined })

/** A whole number between two limits, with a default. */
export const integerParameter = (description: string, min: number, max: number, fallback: number) =>
  described(wholeNumber(min, max).default(fallback), description, fallback, {
    ...asInteger(min, max),
    default: fallback,
  })

/** A whole number between two limits, that may be left out. */
export const optionalIntegerParameter = (description: string, min: number, max: number, example: number) =>
  described(wholeNumber(min, max).optional(), description, example, asInteger(min, max))

export const booleanParameter = (description: string) =>
  described(
    z.enum(['true', 'false']).transform((value) => value === 'true'),
    description,
    true,
    { type: 'boolean', enum: undefined },
  )

export const enumParameter = <T extends z.ZodEnum>(schema: T, description: string): T =>
  described(schema, description, schema.options[0]!)

export const yearParameter = (description: string, example: string) =>
  described(z.string().regex(/^\d{4}$/, 'must be a year, like 2018'), description, example)

export const dateParameter = (description: string, example: string) =>
  described(z.iso.date('must be a date, like 2018-04-18'), description, example)
