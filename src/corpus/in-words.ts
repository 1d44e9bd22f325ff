/** What a schema refuses, in the words of whoever writes the file; a schema that has words of its own says those. */
import type { z } from 'zod'

const TYPES: Record<string, string> = {
  ...{ string: 'text', number: 'a number', boolean: 'true or false' },
  ...{ array: 'a list', object: 'an object' },
}

export const inWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type' && issue.expected in TYPES) return `must be ${TYPES[issue.expected]}`
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'must be a day, like 2018-04-18'
  if (issue.code === 'too_big' && issue.origin === 'string') return `must have at most ${issue.maximum} characters`
  if (issue.code === 'too_small') return issue.minimum === 1 ? 'is empty' : `must have at least ${issue.minimum} items`
  return undefined
}
