/** Raw JSON to records: what a schema refuses becomes faults at the values that it refuses. */
import { z } from 'zod'
import { meantBy } from '../text/meant.js'
import { shortened } from '../text/quoted.js'
import { inWords } from './in-words.js'
import type { JsonFile, Path } from './read.js'

/** A record that its schema accepts, with the place that it was written at. */
export interface Parsed<T> {
  written: T
  file: JsonFile
  path: Path
}

/** The value at `path`, or undefined after reporting everything that is wrong with it. */
export const parse = <T>(schema: z.ZodType<T>, value: unknown, file: JsonFile, path: Path): Parsed<T> | undefined => {
  const result = schema.safeParse(value, { reportInput: true, error: inWords })
  if (result.success) return { written: result.data, file, path }
  for (const issue of result.error.issues.flatMap(flatten)) reportIssue(issue, schema, file, path)
  return undefined
}

/** Each item of a list by itself, so that a fault in one hides nothing in the others. */
export const parseList = <T>(schema: z.ZodType<T>, values: unknown[], file: JsonFile, path: Path): Parsed<T>[] =>
  values.flatMap((value, index) => parse(schema, value, file, [...path, index]) ?? [])

/** "; did you mean …?" with the nearest of the known names, or nothing where none is near. */
export const didYouMean = (name: string, known: Iterable<string>): string => {
  const meant = meantBy(name, known)
  return meant ? `; did you mean "${meant}"?` : ''
}

const reportIssue = (issue: z.core.$ZodIssue, schema: z.ZodType, file: JsonFile, base: Path) => {
  const path = [...base, ...(issue.path as Path)]
  if (issue.code === 'unrecognized_keys') {
    const known = new Set(keysOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })))
    for (const key of issue.keys)
      file.report([...path, key], `unknown key "${shortened(key)}"${didYouMean(key, known)}`)
  } else if (issue.input === undefined && issue.code !== 'custom') file.report(path, 'is missing')
  else file.report(path, issue.message)
}

/** An issue, or for a union the issues of the branch that the value was meant for: the one whose type it has. */
const flatten = (issue: z.core.$ZodIssue): z.core.$ZodIssue[] => {
  const isOfType = (issues: z.core.$ZodIssue[]) =>
    !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0)
  const meant = issue.code === 'invalid_union' ? issue.errors.find(isOfType) : undefined
  return meant?.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue]
}

/** Every key that stands anywhere in a JSON Schema. */
function* keysOf(jsonSchema: object): Generator<string> {
  for (const [key, child] of Object.entries(jsonSchema)) {
    if (key === 'properties') yield* Object.keys(child)
    if (typeof child === 'object') yield* keysOf(child)
  }
}
