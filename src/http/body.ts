/** Bodies of requests, as texts in which every value knows its place. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Written } from '../corpus/desk.js'
import type { Fault } from '../corpus/fault.js'
import { factsFileOf, textFileOf } from '../corpus/folder.js'
import { parse } from '../corpus/parse.js'
import { decode, type JsonFile, parseJson } from '../corpus/read.js'
import { ProblemError, type ProblemItem } from './problems.js'

export const JSON_TYPE = 'application/json'
const FORM_TYPE = 'multipart/form-data'

/** Takes bodies as bytes, of these types only. */
export const readBodies = (app: FastifyInstance) => {
  app.removeAllContentTypeParsers()
  app.addHook('preParsing', async ({ headers }) => {
    const coding = headers['content-encoding'] ?? 'identity'
    // RFC 9110, 15.5.16
    if (coding !== 'identity')
      throw new ProblemError('unsupported-media-type', `Send the body as it is, not in ${coding}.`, undefined, {
        'accept-encoding': 'identity',
      })
  })
  app.addContentTypeParser([JSON_TYPE, FORM_TYPE], { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
}

/** An article that names people of the shipped corpus. */
const EXAMPLE = {
  text: '“We will talk,” Shinzo Abe said. It costs $5 million.\n',
  facts: {
    article: {
      ...{ title: 'Talks to come', titleSource: 'editorial', publisher: 'The Paper', language: 'en' },
      rights: { holder: 'The Paper', note: 'All rights reserved.' },
    },
    quotes: [{ id: 'talk', speaker: 'person:shinzo-abe', segments: ['We will talk,'] }],
    figures: [{ id: 'cost', kind: 'money', text: '$5 million', value: 5_000_000, unit: 'USD', label: 'cost' }],
  },
}

/** Both files of an article, as a client sends them. */
export const ArticleBody = z
  .strictObject({
    text: z.string().describe('The text, as `article.txt`.'),
    facts: z
      .record(z.string(), z.unknown())
      .describe('What an editor writes, as `facts.json`; its JSON Schema is that of the data files.'),
  })
  .meta({ id: 'ArticleBody', description: 'An article as it stands in a data folder.', examples: [EXAMPLE] })

/** The same as two files of a form. */
export const ArticleForm = z
  .strictObject({
    'article.txt': z.string().describe('The text, in UTF-8.'),
    'facts.json': z.string().describe('What an editor writes, as JSON.'),
  })
  .meta({ id: 'ArticleForm', description: 'Both files of an article.' })

export const ARTICLE_CONTENT = {
  content: { [JSON_TYPE]: { schema: ArticleBody }, [FORM_TYPE]: { schema: ArticleForm } },
}

export interface ReadBody<T> {
  value: T
  /** Where in the body faults are, that are known by their place in data files. */
  place(faults: Fault[]): ProblemItem[]
}

/** @throws ProblemError `invalid-body` with all that is wrong with the body itself. */
export const articleBody = async (request: FastifyRequest, id: string): Promise<ReadBody<Written>> =>
  isForm(request) ? articleForm(request, id) : articleJson(request, id)

const articleJson = (request: FastifyRequest, id: string): ReadBody<Written> => {
  const { value, file, found } = jsonBody(request, ArticleBody)
  const { text, facts } = value
  if (/\0/.test(text)) file.report(['text'], 'has a NUL character, which no text needs')
  if (!text.isWellFormed()) file.report(['text'], 'has half of a surrogate pair')
  if (found.length > 0) throw invalidBody(found)
  return {
    value: { text, facts: JSON.stringify(facts, undefined, 2) },
    place: (faults) =>
      faults.flatMap(({ file: at, ...fault }) => {
        if (at === textFileOf(id)) return { ...fault, pointer: '/text' }
        return at === factsFileOf(id) ? placesIn(file, found, ['facts'], fault) : { file: at, ...fault }
      }),
  }
}

const articleForm = async (request: FastifyRequest, id: string): Promise<ReadBody<Written>> => {
  const faults: Fault[] = []
  const report = (fault: Fault) => faults.push(fault)
  const form = await formOf(request)
  const files = Object.keys(ArticleForm.shape)
  for (const name of form.keys())
    if (!files.includes(name)) report({ file: name, detail: `is not part of an article; ${files.join(' and ')} are` })
  const [text, facts] = await Promise.all(
    files.map(async (name) => {
      const part = form.get(name)
      if (part === null) return void report({ file: name, detail: 'is missing: an article is a text and its facts' })
      return typeof part === 'string' ? part : decode(Buffer.from(await part.arrayBuffer()), name, report)
    }),
  )
  if (text === undefined || facts === undefined || faults.length > 0) throw invalidBody(faults)
  const names = new Map([
    [textFileOf(id), 'article.txt'],
    [factsFileOf(id), 'facts.json'],
  ])
  return {
    value: { text, facts },
    place: (faults) => faults.map(({ file, ...fault }) => ({ file: names.get(file) ?? file, ...fault })),
  }
}

const formOf = async (request: FastifyRequest): Promise<FormData> => {
  const type = request.headers['content-type']!
  const form = await new Response(request.body as Buffer, { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined)
  if (!form) throw invalidBody([{ file: '', detail: 'is not multipart/form-data (RFC 7578)' }])
  return form
}

/** The text of one field of a form. */
export const formBody = async (request: FastifyRequest, name: string): Promise<string> => {
  const value = (await formOf(request)).get(name)
  if (typeof value !== 'string' || value.trim() === '') throw invalidBody([{ file: name, detail: 'is missing' }])
  return value.toWellFormed()
}

/** A JSON object of this schema. */
export const objectOf = <T>(request: FastifyRequest, schema: z.ZodType<T>): T => jsonBody(request, schema).value

/** A JSON object; faults without a file are of it. */
export const objectBody = (request: FastifyRequest): ReadBody<Record<string, unknown>> => {
  const { value, file, found } = jsonBody(request, z.record(z.string(), z.unknown()))
  return {
    value,
    place: (faults) =>
      faults.flatMap(({ file: at, ...fault }) =>
        at === '' ? placesIn(file, found, [], fault) : { file: at, ...fault },
      ),
  }
}

const isForm = ({ headers }: FastifyRequest) => headers['content-type']?.startsWith(FORM_TYPE)

/** What a body holds; what is found wrong with it later is added to `found`. */
const jsonBody = <T>(request: FastifyRequest, schema: z.ZodType<T>) => {
  const found: Fault[] = []
  const report = (fault: Fault) => found.push(fault)
  const body = Buffer.isBuffer(request.body) && !isForm(request) ? request.body : Buffer.of()
  const text = decode(body, '', report)
  const file = text === undefined ? undefined : parseJson(text, '', report)
  const parsed = file && parse(schema, file.value, file, [])
  if (!parsed) throw invalidBody(found)
  return { value: parsed.written, file: parsed.file, found }
}

/** A fault, at its place in a body. */
const placesIn = (
  file: JsonFile,
  found: Fault[],
  base: string[],
  { pointer, detail }: Pick<Fault, 'pointer' | 'detail'>,
): ProblemItem[] => {
  found.length = 0
  file.report([...base, ...pathOf(pointer)], detail)
  return found.map(({ file: _, ...item }) => item)
}

/** The keys that a JSON pointer (RFC 6901) names; indexes are numbers. */
const pathOf = (pointer = '') =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key))

const invalidBody = (faults: Fault[]) => {
  const items = faults.map(({ file, ...item }) => ({ ...(file && { file }), ...item }))
  return new ProblemError('invalid-body', undefined, items)
}
