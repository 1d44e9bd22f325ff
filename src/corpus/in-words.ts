/** What a schema refuses, in the words of whoever writes the file; a schema that has words of its own says those. */
import type { z } from 'zod'

const TYPES: Record<string, string> = {
  ...{ string: 'text', number: 'a number', boolean: 'true or false' },
  ...{ array: 'a list', object: 'an object' },
}

/** What is counted of what is no number. */
const COUNTED: Record<string, string> = { string: ' characters', array: ' items' }

const bounded = (origin: string, bound: string) =>
  origin in COUNTED ? `must have ${bound}${COUNTED[origin]}` : `must be ${bound}`

export const inWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type' && issue.expected in TYPES) return `must be ${TYPES[issue.expected]}`
  if (issue.code === 'invalid_value')
    return `must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.join(', ')}`
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'must be a day, like 2018-04-18'
  if (issue.code === 'too_small' && issue.minimum === 1 && issue.origin in COUNTED) return 'is empty'
  if (issue.code === 'too_small')
    return bounded(issue.origin, `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`)
  if (issue.code === 'too_big')
    return bounded(issue.origin, `${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`)
  return undefined
}
