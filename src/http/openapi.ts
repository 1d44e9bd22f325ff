/** The spec: OpenAPI 3.1 from the Zod schemas that do the work. All that touches the generator's inner ways stands here. */
import fastifySwagger from '@fastify/swagger'
import fastifySwaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifySchema } from 'fastify'
import { fastifyZodOpenApiPlugin, fastifyZodOpenApiTransformers, validatorCompiler } from 'fastify-zod-openapi'
import type { z } from 'zod'
import { serializerOf } from './json.js'
import { below } from './links.js'
import { PROBLEM_MEDIA_TYPE, PROBLEMS, Problem, type ProblemType, problem } from './problems.js'

export const TAGS = {
  Articles: 'Texts, byte for byte as published, and their bibliographic facts.',
  Entities: 'People, organizations, countries and agreements that articles talk about.',
  Facts: 'What articles state, each pinned to the characters that say so.',
  Search: 'Full-text search over all of it.',
  Verification: 'Did they really say that?',
  Editing: 'Articles and entities put in, checked and removed; earlier versions, and what changed.',
  Service: 'The service itself: its description, its health, its problems.',
} as const
export type Tag = keyof typeof TAGS

/** What a newcomer may ask. */
const QUESTIONS = [
  ['What did Donald Trump say?', '/v1/quotes?speaker=donald-trump'],
  ['Did he say this?', '/v1/verify?quote=I+want+to+go+back+into+TPP&speaker=donald-trump'],
  ['Who stands where on the TPP?', '/v1/positions?agreement=tpp'],
  ['Which sums are in dollars?', '/v1/figures?unit=USD'],
  ['What is there about trade?', '/v1/search?q=trade'],
]

/** Registers validation, serialization and the spec. Must be called before any route is added. */
export const describeApi = async (app: FastifyInstance, { version, origin }: { version: string; origin: string }) => {
  // bodies are read by those who can say where in them something is wrong
  app.setValidatorCompiler((route) =>
    route.httpPart === 'body' ? (value: unknown) => ({ value }) : validatorCompiler(route as never),
  )
  app.setSerializerCompiler(({ schema }) => serializerOf(schema))
  await app.register(fastifyZodOpenApiPlugin, {
    documentOpts: {
      override: ({ jsonSchema }) => {
        // beside a format, Swagger UI invents junk values from the pattern
        if (jsonSchema.format) delete jsonSchema.pattern
        delete jsonSchema.propertyNames // of JSON they are strings anyway
        if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
        if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
      },
    },
  })
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Verbatim',
        version,
        summary: 'News articles as verifiable data.',
        description:
          'Who said what, about which agreement, with which numbers, each pinned to the exact characters that say so.\n\n' +
          'Everything here is one of three nouns.\n\n' +
          '- An **article** is a text, byte for byte as published.\n' +
          '- An **entity** is somebody or something that articles name: a person, an organization, a country, an agreement.\n' +
          '- A **fact** is one statement that one article makes: a quote, a figure, a position, a role, a mention.\n' +
          '- An **anchor** proves a fact: the characters that say so, by their place in the article.\n\n' +
          'Five questions to try:\n\n' +
          QUESTIONS.map(([asked, href]) => `- ${asked} [\`${href}\`](${below(origin)}${href})\n`).join('') +
          '\nAn anchor’s `start` and `end` count Unicode code points over the text of the article, end exclusive: ' +
          'cut there, `/v1/articles/{articleId}/text` gives the anchor’s `exact`. Absent keys mean that something is not known. ' +
          'Links in JSON (`href`, `links`) are paths, to be resolved against the address that was asked; in downloads and linked ' +
          'data they are absolute where the service knows its public address.',
        contact: { name: 'The maintainers of Verbatim' },
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: origin || '/', description: 'This server' }],
      tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
      security: [],
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'A token for reading or for writing (RFC 6750).' },
        },
      },
    },
    ...fastifyZodOpenApiTransformers,
  })
  await app.register(fastifySwaggerUi, {
    routePrefix: '/docs',
    staticCSP: DOCS_POLICY,
    uiHooks: {
      // what it would show has no examples: there is one spec, at one address
      preHandler: async ({ routeOptions }, reply) => {
        const [, format] = /^\/docs\/(json|yaml)$/.exec(String(routeOptions.url)) ?? []
        if (format) return reply.redirect(`../openapi.${format}`)
      },
    },
    uiConfig: { deepLinking: true, displayRequestDuration: true, tryItOutEnabled: false },
  })
}

/** What Swagger UI needs: its own scripts, and to ask this service. */
const DOCS_POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'", // it sets style attributes
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
}

const header = (description: string) => ({ type: 'string', description })

/** Headers of every 200 that is answered from memory. */
const VALIDATORS = {
  ETag: header('Strong validator of this representation, for If-None-Match.'),
  'Repr-Digest': header('SHA-256 of this representation (RFC 9530).'),
}
/** Headers of every 200. */
const HEADERS = { 'X-Request-Id': header('Id of the request in the service’s log.') }
export const LINK_HEADER = { Link: header('The links of the list (RFC 8288).') }
export const DOWNLOAD_HEADERS = {
  'X-Total-Count': { ...header('How many records there are, to know that all arrived.'), type: 'integer' },
  'Content-Disposition': header('The file name to save it under.'),
}

/** The problems of every operation that takes a body, and of those that change something. */
const OF_BODIES: ProblemType[] = ['content-too-large', 'unsupported-media-type', 'too-many-requests']
const OF_CHANGES: ProblemType[] = ['unauthorized', 'forbidden', 'precondition-failed', 'precondition-required']

/** The answers of an operation that is given something, which are never kept. */
export const written = (
  schema: z.ZodType,
  { created = false, isPublic = false }: { created?: boolean; isPublic?: boolean },
  ...others: ProblemType[]
): FastifySchema['response'] => {
  const problems = [...OF_BODIES, ...(isPublic ? [] : OF_CHANGES), ...others]
  const content = { 'application/json': schema }
  return {
    ...(answers(
      'What came of it.',
      content,
      Object.fromEntries(problems.map((type) => [type, undefined])),
      {},
      true,
    ) as object),
    ...(created && {
      201: { description: 'It was not there before.', headers: HEADERS, content: { 'application/json': { schema } } },
    }),
  }
}

/** Whatever is not listed beside it, such as 414 and 431, which are answered before an operation is known. */
const anyOther = () => ({
  description: 'Any other problem. Where `Accept` prefers `text/html`, every problem is a page.',
  content: { [PROBLEM_MEDIA_TYPE]: { schema: Problem } },
})

/**
 * The answers of an operation: its 200, of one media type, 304, the problems that it can have, and any other. What is
 * streamed has no validator, and hence no 304.
 */
export const answers = (
  description: string,
  content: Record<string, z.ZodType>,
  problems: Partial<Record<ProblemType, string | undefined>> = {},
  headers: object = {},
  streamed = false,
): FastifySchema['response'] => {
  const all: Partial<Record<ProblemType, string | undefined>> = {
    'invalid-request': 'This parameter is wrong: "limit".',
    'not-acceptable': `text/x-unknown is not available here; ${Object.keys(content).join(', ')} is.`,
    'internal-error': undefined,
    ...problems,
  }
  const represented = Object.entries(content).map(([mediaType, schema]) => [mediaType, { schema }])
  const statuses: Record<number, object> = {
    200: {
      description,
      headers: { ...(streamed ? {} : VALIDATORS), ...HEADERS, ...headers },
      content: Object.fromEntries(represented),
    },
  }
  if (!streamed) statuses[304] = { description: 'The representation that the client has is the current one.' }
  for (const [type, detail] of Object.entries(all) as [ProblemType, string | undefined][]) {
    const { status, title } = PROBLEMS[type]
    const same = statuses[status] as { content: Record<string, { examples: object }> } | undefined
    const examples = { ...same?.content[PROBLEM_MEDIA_TYPE]?.examples, [type]: { value: problem(type, detail) } }
    statuses[status] = { description: `${title}.`, content: { [PROBLEM_MEDIA_TYPE]: { schema: Problem, examples } } }
  }
  return { ...statuses, default: anyOther() }
}
