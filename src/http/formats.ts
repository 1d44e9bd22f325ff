/** The formats that an operation offers: by `Accept`, or by `?format=` for whoever has only an address. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { negotiate } from './negotiate.js'

/** Formats by the name that `?format=` knows them by; the first is the default. */
export type MediaTypes = Record<string, { mediaType: string }>

/** A format of one document beside JSON. */
export interface Format<T> {
  mediaType: string
  schema: z.ZodType
  represent: (document: T) => object | Promise<object>
}

export const JSON_FORMAT = { mediaType: 'application/json' }

/** The `format` parameter of an operation that offers these formats. */
export const formatParameter = (formats: MediaTypes, example: string) =>
  z
    .enum(Object.keys(formats) as [string, ...string[]])
    .optional()
    .meta({ description: 'The format to answer in; counts more than `Accept`.', examples: [example] })

/** The name of the format to answer in. */
export const chooseFormat = (request: FastifyRequest, reply: FastifyReply, formats: MediaTypes): string => {
  const { format } = request.query as { format?: string }
  if (format !== undefined) return format
  const offered = Object.values(formats).map(({ mediaType }) => mediaType)
  return Object.keys(formats)[offered.indexOf(negotiate(request, reply, offered))]!
}

/** The other formats of a document for the spec. */
export const formatContent = async <T>(formats: Record<string, Format<T>>, example: T | undefined) => {
  const content: Record<string, { schema: z.ZodType; example?: unknown }> = {}
  for (const { mediaType, schema, represent } of Object.values(formats))
    content[mediaType] = {
      schema,
      ...(example && { example: JSON.parse(JSON.stringify(await represent(example))) }),
    }
  return content
}
