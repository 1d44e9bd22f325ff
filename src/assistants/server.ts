/** The service for assistants (Model Context Protocol): tools and resources over the operations of the API. */
import { fromJsonSchema, McpServer, type McpServerFactory, ResourceTemplate } from '@modelcontextprotocol/server'
import { pagesAt, TOOLS, type Tool } from './tools.js'

/** An answer of the API. */
export interface Answer {
  status: number
  body: string
}

/** Asks the API, with a JSON body where there is one. */
export type Ask = (path: string, body?: string) => Promise<Answer>

export interface Known {
  /** What the API is: OpenAPI. */
  spec: object
  version: string
  /** What links begin with. */
  origin: string
}

interface JsonSchema {
  [key: string]: unknown
}
interface Operation {
  operationId: string
  summary: string
  description: string
  parameters?: { name: string; in: 'query' | 'path'; required?: boolean; description?: string; schema: JsonSchema }[]
  requestBody?: { content: Record<string, { schema: JsonSchema }> }
}
interface Spec {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, JsonSchema> }
}

/** An operation as assistants see it. */
interface Offered {
  name: string
  description: string
  input: ReturnType<typeof fromJsonSchema<Record<string, unknown>>>
  call(ask: Ask, input: Record<string, unknown>): Promise<{ isError?: boolean; text: string }>
}

/** What makes servers that ask in somebody's name; what they offer is read from the spec once. */
export const assistantServers = (known: Known): ((ask: Ask) => McpServerFactory) => {
  const offered = Object.entries(TOOLS).map(([name, tool]) => offer(name, tool, known))
  return (ask) => () => {
    const server = new McpServer({ name: 'verbatim', version: known.version }, { instructions: INSTRUCTIONS })
    for (const { name, description, input, call } of offered)
      server.registerTool(
        name,
        { description, inputSchema: input, annotations: { readOnlyHint: true, openWorldHint: false } },
        async (given) => {
          const { text, isError = false } = await call(ask, given)
          return { content: [{ type: 'text', text }], isError }
        },
      )
    addArticles(server, ask)
    return server
  }
}

const INSTRUCTIONS =
  'News articles as verifiable data: who said what, about which agreement, with which numbers, each pinned to the exact words that say so. ' +
  'Quote only what a tool gives, word for word, and cite the address that stands beside it. A verdict says what the record shows, never that something is true.'

const offer = (name: string, tool: Tool, { spec, origin }: Known): Offered => {
  const { paths, components } = spec as Spec
  const [path, operation] = Object.entries(paths)
    .flatMap(([path, methods]) => Object.values(methods).map((operation) => [path, operation] as const))
    .find(([, { operationId }]) => operationId === tool.operation)!
  const { parameters = [], requestBody, summary, description } = operation
  const body = requestBody?.content['application/json']?.schema
  const schema = body ?? {
    type: 'object',
    // a name that the API does not know is told by the API, with the nearest that it does
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(
      parameters.map(({ name, description, schema }) => [name, { ...schema, ...(description && { description }) }]),
    ),
  }
  const at = pagesAt(origin)
  return {
    name,
    description: `${summary}. ${description}`,
    input: fromJsonSchema(inlined(schema, components.schemas) as JsonSchema),
    async call(ask, input) {
      const { status, body: answer } = body
        ? await ask(path, JSON.stringify(input))
        : await ask(addressOf(path, parameters, input))
      const json = JSON.parse(answer)
      return status === 200 ? { text: tool.tell(json, at) } : { text: problemIn(json), isError: true }
    },
  }
}

const addressOf = (path: string, parameters: NonNullable<Operation['parameters']>, input: Record<string, unknown>) => {
  const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
  const filled = inPath.reduce((path, name) => path.replace(`{${name}}`, encodeURIComponent(String(input[name]))), path)
  const query = Object.entries(input).filter(([name]) => !inPath.includes(name))
  return `${filled}?${new URLSearchParams(Object.fromEntries(query.map(([name, value]) => [name, String(value)])))}`
}

/** A schema without references to others. */
const inlined = (value: unknown, schemas: Spec['components']['schemas']): unknown => {
  if (Array.isArray(value)) return value.map((item) => inlined(item, schemas))
  if (typeof value !== 'object' || value === null) return value
  const { $ref, ...rest } = value as JsonSchema
  const named = typeof $ref === 'string' ? (inlined(schemas[$ref.split('/').at(-1)!], schemas) as JsonSchema) : {}
  return { ...named, ...Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, inlined(item, schemas)])) }
}

const problemIn = ({
  title,
  detail,
  errors = [],
}: {
  title: string
  detail?: string
  errors?: { parameter?: string; detail: string }[]
}) =>
  [title, detail, ...errors.map(({ parameter = '', detail }) => `${parameter} ${detail}`)].filter(Boolean).join('\n')

/** Articles that are listed as resources; all others can be read by their id. */
const LISTED = 100

/** Articles as texts, byte for byte. */
const addArticles = (server: McpServer, ask: Ask) => {
  const uriOf = (id: string) => `verbatim:///articles/${id}`
  server.registerResource(
    'article',
    new ResourceTemplate(uriOf('{articleId}'), {
      list: async () => {
        const { items } = JSON.parse((await ask(`/v1/articles?limit=${LISTED}`)).body) as {
          items: { id: string; title: string }[]
        }
        return {
          resources: items.map(({ id, title }) => ({ uri: uriOf(id), name: id, title, mimeType: 'text/plain' })),
        }
      },
    }),
    { description: 'The text of an article, byte for byte as published.', mimeType: 'text/plain' },
    async ({ href }, { articleId }) => {
      const { status, body } = await ask(`/v1/articles/${encodeURIComponent(String(articleId))}/text`)
      if (status !== 200) throw new Error(problemIn(JSON.parse(body)))
      return { contents: [{ uri: href, mimeType: 'text/plain', text: body }] }
    },
  )
}
