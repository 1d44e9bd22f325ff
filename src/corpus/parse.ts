/** Raw JSON to records: what a schema refuses becomes faults at the values that it refuses. */
import { closest } from 'fastest-levenshtein'
import type { z } from 'zod'
import type { JsonFile, Path } from './read.js'

/** A record that its schema accepts, with the place that it was written at. */
export interface Parsed<T> {
  written: T
  file: JsonFile
  path: Path
}

/** The value at `path`, or undefined after reporting everything that is wrong with it. */
export const parse = <T>(schema: z.ZodType<T>, value: unknown, file: JsonFile, path: Path): Parsed<T> | undefined => {
  const result = schema.safeParse(value)
  if (result.success) return { written: result.data, file, path }
  for (const issue of result.error.issues.flatMap(flatten)) reportIssue(issue, schema, file, path)
  return undefined
}

/** Each item of a list by itself, so that a fault in one hides nothing in the others. */
export const parseList = <T>(schema: z.ZodType<T>, values: unknown[], file: JsonFile, path: Path): Parsed<T>[] =>
  values.flatMap((value, index) => parse(schema, value, file, [...path, index]) ?? [])

/** "; did you mean …?" with the nearest of the known names, or nothing where none is near. */
export const didYouMean = (name: string, known: Iterable<string>): string => {
  const names = [...known]
  return names.length > 0 ? `; did you mean "${closest(name, names)}"?` : ''
}

const reportIssue = (issue: z.core.$ZodIssue, schema: z.ZodType, file: JsonFile, base: Path): void => {
  const path = [...base, ...(issue.path as Path)]
  if (issue.code !== 'unrecognized_keys') return file.report(path, issue.message)
  const known = keysAt(schema, issue.path as Path)
  for (const key of issue.keys) file.report([...path, key], `unknown key "${key}"${didYouMean(key, known)}`)
}

/** An issue, or for a union the issues of the branch that the value was meant for: the one whose type it has. */
const flatten = (issue: z.core.$ZodIssue): z.core.$ZodIssue[] => {
  const isOfType = (issues: z.core.$ZodIssue[]) =>
    !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0)
  const meant = issue.code === 'invalid_union' ? issue.errors.find(isOfType) : undefined
  return meant?.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue]
}

/** The keys that the schema knows at a place, by way of its JSON Schema; none where unions branch. */
const keysAt = (schema: z.ZodType, path: Path): string[] => {
  let node = schema.toJSONSchema({ io: 'input', reused: 'inline', unrepresentable: 'any' }) as JsonSchema
  for (const key of path) {
    const objects = node.anyOf?.find(({ type }) => type === 'object') ?? node
    node = (typeof key === 'number' ? objects.items : objects.properties?.[key]) ?? {}
  }
  return Object.keys((node.anyOf?.find(({ properties }) => properties) ?? node).properties ?? {})
}

type JsonSchema = { type?: string; properties?: Record<string, JsonSchema>; items?: JsonSchema; anyOf?: JsonSchema[] }
