/** How machines find their way: the spec, the API catalog (RFC 9727) and robots.txt (RFC 9309). */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { TOOLS } from '../assistants/tools.js'
import type { Context } from '../http/context.js'
import { specOf } from '../http/examples.js'
import { JSON_CONTENT_TYPE } from '../http/json.js'
import { linkHeader } from '../http/links.js'
import { answers } from '../http/openapi.js'
import { NO_QUERY } from '../http/resource.js'

const LINKSET = 'application/linkset+json'

const catalogOf = (origin: string) => ({
  linkset: [
    {
      anchor: `${origin}/v1`,
      'service-desc': [{ href: `${origin}/openapi.json`, type: 'application/json' }],
      'service-doc': [{ href: `${origin}/docs`, type: 'text/html' }],
      status: [{ href: `${origin}/readyz`, type: 'application/json' }],
    },
  ],
})
const Target = z
  .object({ href: z.string(), type: z.string() })
  .meta({ id: 'LinkTarget', description: 'Where a link leads (RFC 9264).' })
const Catalog = z
  .object({
    linkset: z.array(
      z
        .object({
          anchor: z.string(),
          'service-desc': z.array(Target),
          'service-doc': z.array(Target),
          status: z.array(Target),
        })
        .meta({ id: 'LinkContext', description: 'The links of one API, by their relation.' }),
    ),
  })
  .meta({ id: 'Catalog', description: 'A linkset (RFC 9264) of the APIs here.' })

const ROBOTS = 'User-agent: *\nAllow: /\n'

/** How a browser searches here (OpenSearch 1.1); its addresses must be whole. */
const openSearch = (origin: string) => `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Verbatim</ShortName>
<Description>Who said what, pinned to the words that say so</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${origin}/search?q={searchTerms}"/>
<Url type="application/atom+xml" template="${origin}/v1/articles.atom?q={searchTerms}"/>
</OpenSearchDescription>
`

/** What a language model needs to know to find its way (llmstxt.org). */
const llmsTxt = (origin: string) => `# Verbatim

> News articles as verifiable data: who said what, about which agreement, with which numbers, each pinned to the exact characters that say so.

Quote only what stands in an answer, word for word, and cite the address of its page. A verdict says what the record shows, never that something is true.

## For assistants

- [MCP](${origin}/mcp): tools over streamable HTTP: ${Object.keys(TOOLS).join(', ')}

## The API

- [OpenAPI](${origin}/openapi.json): every operation, with examples that are real answers
- [Quotes](${origin}/v1/quotes): narrowed by speaker, entity, medium and day
- [Figures](${origin}/v1/figures): numbers as printed and as values
- [Positions](${origin}/v1/positions): who stands where on an agreement
- [Verify](${origin}/v1/verify?quote=not+fair): is a quote on record?

## Pages

- [Articles](${origin}/articles), [people](${origin}/people), [agreements](${origin}/agreements)
- [Did they say it?](${origin}/verify)
`

const operation = (
  operationId: string,
  summary: string,
  description: string,
  mediaType: string,
  schema: z.ZodType,
) => ({
  operationId,
  tags: ['Service'],
  summary,
  description,
  querystring: NO_QUERY,
  response: answers('The document.', { [mediaType]: schema }),
})

export const discovery = async (app: FastifyInstance, { origin }: Context) => {
  const spec = specOf(app)
  const document = z.record(z.string(), z.unknown())

  app.get('/openapi.json', {
    schema: operation(
      'getOpenApiJson',
      'The spec as JSON',
      'OpenAPI 3.1, generated from the schemas that do the work.',
      'application/json',
      document,
    ),
    handler: async (_request, reply) => {
      return reply.type(JSON_CONTENT_TYPE).send(JSON.stringify(await spec()))
    },
  })
  app.get('/openapi.yaml', {
    schema: operation(
      'getOpenApiYaml',
      'The spec as YAML',
      'OpenAPI 3.1, generated from the schemas that do the work.',
      'application/yaml',
      z.unknown(),
    ),
    handler: async (_request, reply) => {
      const { stringify } = await import('yaml') // which few ask for
      return reply
        .type('application/yaml; charset=utf-8')
        .send(stringify(await spec(), { strict: false, aliasDuplicateObjects: false }))
    },
  })
  app.get('/.well-known/api-catalog', {
    schema: operation(
      'getApiCatalog',
      'The API catalog',
      'Where the spec, the documentation and the status are (RFC 9727).',
      LINKSET,
      Catalog,
    ),
    handler: async (_request, reply) => {
      return reply
        .type(LINKSET)
        .header('link', linkHeader({ 'api-catalog': '/.well-known/api-catalog' }, origin))
        .send(JSON.stringify(catalogOf(origin)))
    },
  })
  app.get('/robots.txt', {
    schema: operation(
      'getRobots',
      'Rules for crawlers',
      'Everything may be read (RFC 9309).',
      'text/plain',
      z.string(),
    ),
    handler: async (_request, reply) => {
      return reply.type('text/plain; charset=utf-8').send(ROBOTS)
    },
  })
  const plain = (path: string, type: string, content: string) =>
    app.get(path, {
      schema: { hide: true, querystring: NO_QUERY },
      handler: async (_request, reply) => reply.type(type).send(content),
    })
  plain('/opensearch.xml', 'application/opensearchdescription+xml', openSearch(origin))
  plain('/llms.txt', 'text/plain; charset=utf-8', llmsTxt(origin))
}
