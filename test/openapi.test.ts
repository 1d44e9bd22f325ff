import { readdirSync, readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import spectral from '@stoplight/spectral-core'
import { oas } from '@stoplight/spectral-rulesets'
import t from 'tap'
import { dataSchemas } from '../src/corpus/files.js'
import { VOCABULARY } from '../src/kinds/index.js'
import { generate } from '../src/openapi.js'
import { isJson, type Spec, spec } from './support/contract.js'
import { shipped } from './support/service.js'

const { Ruleset, Spectral } = spectral

const FORMATS = ['text/csv', 'application/x-ndjson', 'application/ld+json', 'application/vnd.iptc.ninjs+json']

type Parameter = {
  required?: boolean
  name: string
  in: string
  description?: string
  schema: { example?: string; examples?: unknown[] }
}
type Described = {
  operationId: string
  summary: string
  description: string
  tags: string[]
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: object }> }
  responses: Record<
    string,
    { description: string; content?: Record<string, { schema: object; example?: unknown; examples?: object }> }
  >
}
const operations = Object.entries((spec as Spec).paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => ({ method, path, ...(described as unknown as Described) })),
)

t.test('the committed openapi/ is what the code generates; npm run openapi mends it', async (t) => {
  const generated = await generate('data')
  t.same(readdirSync('openapi').sort(), Object.keys(generated).sort())
  for (const [name, content] of Object.entries(generated)) {
    t.ok(
      readFileSync(`openapi/${name}`, 'utf8') === content,
      `openapi/${name} differs: run "npm run openapi" and commit it`,
    )
  }
})

t.test('every operation says what it is, with a unique id', async (t) => {
  t.ok(operations.length >= 25)
  t.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length)
  for (const { method, path, operationId, summary, description, tags, responses } of operations) {
    t.ok(summary && description && tags.length === 1, path)
    for (const status of ['200', '400', '406', '500']) t.ok(status in responses, `${path} ${status}`)
    const hasValidator = method === 'get' && !operationId.startsWith('download')
    t.equal('304' in responses, hasValidator, `${path}: what is streamed, or said of a change, has no validator`)
    if (path.includes('{') && method !== 'put') t.ok('404' in responses, path)
  }
})

/** A schema of the spec, as far as these tests look into it. */
type Schema = {
  $ref?: string
  type?: string
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  discriminator?: { propertyName: string; mapping: Record<string, string> }
  properties?: Record<string, Schema>
  items?: Schema
  additionalProperties?: Schema | boolean
}
const components = (spec as unknown as { components: { schemas: Record<string, Schema> } }).components.schemas

/** Whether a generator has to find a name for it: a map, a list and a plain value need none. */
const needsName = ({ enum: values, properties, anyOf, oneOf, allOf }: Schema) =>
  [values, properties, anyOf, oneOf, allOf].some((part) => part !== undefined)

/** A schema and all that stand in it, with where each stands; what is referred to is not followed. */
const within = (schema: Schema, where: string): [string, Schema][] => {
  const { properties = {}, items, additionalProperties, anyOf = [], oneOf = [], allOf = [] } = schema
  const parts: [string, Schema][] = [
    ...Object.entries(properties),
    ...[...anyOf, ...oneOf, ...allOf].map((option, index): [string, Schema] => [String(index), option]),
  ]
  if (items) parts.push(['items', items])
  if (typeof additionalProperties === 'object') parts.push(['*', additionalProperties])
  return [[where, schema], ...parts.flatMap(([name, part]) => within(part, `${where}/${name}`))]
}

/** The schemas that operations have: of their parameters, of their answers. */
const ofOperations = operations.flatMap(({ operationId, parameters = [], requestBody, responses }) => [
  ...Object.entries(requestBody?.content ?? {}).flatMap(([type, { schema }]) =>
    within(schema as Schema, `${operationId} ${type}`),
  ),
  ...parameters.flatMap(({ name, schema }) => within(schema as Schema, `${operationId}?${name}`)),
  ...Object.entries(responses).flatMap(([status, { content = {} }]) =>
    Object.entries(content).flatMap(([type, { schema }]) =>
      within(schema as Schema, `${operationId} ${status} ${type}`),
    ),
  ),
])
const ofComponents = Object.entries(components).flatMap(([name, schema]) => within(schema, name))

/** Classes that a program has without being asked: C#'s `using System` with its collections and tasks, `java.lang` and `java.util`, Python's and JavaScript's own. */
const IMPORTED = new Set(
  `Action Array Attribute Boolean Buffer Byte Char Class Collection Console Convert Currency Date Decimal Delegate Dictionary Double Enum Environment Error
  Event Exception File Float Func Function Guid HashSet Index Integer Iterable Iterator Lazy List Locale Long Map Math Module Nullable Number Object Optional
  Package Process Program Promise Properties Proxy Queue Random Range Record Request Response Runtime Scanner Set Single Stack String Symbol System Task
  Thread Timer Tuple Type Uri Vector Version Void`.split(/\s+/),
)

t.test(
  'every object, enumeration and union has a name of its own, so that generated clients need to make up none',
  async (t) => {
    t.ok(Object.keys(components).length > 60 && ofOperations.length > 150)
    const inside = ofComponents.filter(([where]) => where.includes('/'))
    const nameless = [...ofOperations, ...inside].filter(([, schema]) => needsName(schema)).map(([where]) => where)
    t.same(nameless, [])
    const clumsy = Object.keys(components).filter((name) => !/^([A-Z][a-z]+)+$/.test(name))
    t.same(clumsy, [], 'CamelCase without digits, so that no generator spells it otherwise')
    t.equal(new Set(Object.keys(components).map((name) => name.toLowerCase())).size, Object.keys(components).length)
    const taken = Object.keys(components).filter((name) => IMPORTED.has(name))
    t.same(taken, [], 'a generated client would hold two classes of one name')
  },
)

t.test('every named schema is used', async (t) => {
  const used = new Set([...ofOperations, ...ofComponents].map(([, { $ref }]) => $ref?.split('/').at(-1)))
  t.same(
    Object.keys(components).filter((name) => !used.has(name)),
    [],
  )
})

t.test('every union says by which property its parts are told apart', async (t) => {
  const unions = [...ofComponents, ...ofOperations].filter(([, { anyOf, oneOf }]) => anyOf ?? oneOf)
  t.ok(unions.length >= 2)
  for (const [where, { oneOf = [], discriminator }] of unions) {
    t.same(
      oneOf.map(({ $ref }) => $ref),
      [...new Set(Object.values(discriminator?.mapping ?? {}))],
      where,
    )
  }
})

t.test('every operation has a typed problem for whatever it does not list', async (t) => {
  for (const { operationId, responses } of operations) {
    const schemas = Object.entries(responses)
      .filter(([status]) => !/^[23]/.test(status))
      .map(([, { content }]) => content!['application/problem+json']!.schema)
    t.ok('default' in responses, operationId)
    for (const schema of schemas) t.same(schema, { $ref: '#/components/schemas/Problem' }, operationId)
  }
})

t.test('every parameter has a description and an example', async (t) => {
  const parameters = operations.flatMap(({ path, parameters = [] }) =>
    parameters.map((parameter) => ({ path, ...parameter })),
  )
  t.ok(parameters.length > 70)
  for (const { path, name, description, schema } of parameters) {
    // a cursor comes from the page before, a job from a change: no made-up one would do
    const illustrated =
      ['cursor', 'jobId'].includes(name) ||
      path === '/v1/changes' ||
      (schema.example ?? schema.examples?.[0]) !== undefined
    t.ok(description && illustrated, `${path} ${name}`)
  }
})

t.test('the example of an article is one that would be served', async (t) => {
  const { ask } = await shipped()
  const body = JSON.stringify((components.ArticleBody as { examples?: unknown[] }).examples![0])
  const headers = { 'content-type': 'application/json' }
  t.match((await ask('/v1/check', { method: 'POST', payload: body, headers })).json(), { sound: true })
})

t.test('every example is the real answer', async (t) => {
  const { ask } = await shipped()
  const shown = new Set<string>()
  let examples = 0
  for (const { path, parameters = [], responses } of operations) {
    const address = parameters
      .filter((parameter) => parameter.in === 'path')
      .reduce((url, { name, schema }) => url.replace(`{${name}}`, schema.example!), path)
    const needed = parameters.filter((parameter) => parameter.in === 'query' && parameter.required)
    for (const [mediaType, { example }] of Object.entries(responses['200']!.content!)) {
      if (example === undefined) continue
      const query = new URLSearchParams(Object.fromEntries(needed.map(({ name, schema }) => [name, schema.example!])))
      if (mediaType === 'application/json' && parameters.some(({ name }) => name === 'limit')) query.set('limit', '2')
      const { body } = await ask(`${address}?${query}`, { headers: { accept: mediaType } })
      t.same(isJson(mediaType) ? JSON.parse(body) : body, example, `${path} ${mediaType}`)
      shown.add(mediaType)
      examples++
    }
  }
  const illustrated = operations.filter(({ path }) => !/\.(csv|ndjson)$/.test(path))
  t.ok(examples >= illustrated.length - 3, 'all but the spec itself, the page of an article and long downloads')
  for (const mediaType of FORMATS) t.ok(shown.has(mediaType), mediaType)
})

t.test('the examples of all parameters of an operation together make a request that succeeds', async (t) => {
  const { ask } = await shipped()
  // what changes something is tried elsewhere, and jobs come from that
  for (const { path, parameters = [] } of operations.filter(
    ({ method, operationId }) => method === 'get' && operationId !== 'getJob',
  )) {
    let url = path
    const query = new URLSearchParams()
    for (const { name, in: place, schema } of parameters) {
      const example = schema.example ?? schema.examples?.[0]
      if (place === 'path') url = url.replace(`{${name}}`, String(example))
      else if (example !== undefined) query.set(name, String(example))
    }
    t.equal((await ask(`${url}?${query}`)).status, 200, `${url}?${query}`)
  }
})

t.test('Redocly (recommended) reports nothing', async (t) => {
  // as YAML: TypeScript takes two seconds to compare an object with its type
  const config = await createConfig('extends: [recommended]')
  t.same(await lintFromString({ source: JSON.stringify(spec), config }), [])
})

t.test('Spectral (spectral:oas) reports nothing', async (t) => {
  const linter = new Spectral()
  linter.setRuleset(new Ruleset({ extends: [[oas, 'recommended']] }))
  t.same(await linter.run(JSON.stringify(spec)), [])
})

t.test('the schemas of the data files fit the shipped data', async (t) => {
  const { default: Ajv } = await import('ajv')
  const { default: formats } = await import('ajv-formats')
  const files = {
    'people.json': 'people',
    'countries.json': 'countries',
    'agreements.json': 'agreements',
    'articles/trump-abe-trade-talks/facts.json': 'facts',
  }
  for (const [file, schema] of Object.entries(files)) {
    const ajv = new Ajv.default({ strict: false })
    formats.default(ajv)
    const data = JSON.parse(readFileSync(`data/${file}`, 'utf8'))
    const fits = ajv.compile(dataSchemas(VOCABULARY)[`${schema}.schema.json`]!)
    t.ok(fits(data), `${file}: ${ajv.errorsText(fits.errors)}`)
    t.ok(data.$schema.endsWith(`openapi/${schema}.schema.json`))
    t.notOk(fits({ ...data, unknown: 1 }))
  }
})
