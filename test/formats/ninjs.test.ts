import { createHash } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import t from 'tap'
import { article, folderWithFacts } from '../support/folder.js'
import { service, shipped } from '../support/service.js'

const { ask } = await shipped()
const ARTICLE = '/v1/articles/trump-abe-trade-talks'

const string = { type: 'string' }
const uri = { type: 'string', format: 'uri' }
const items = (properties: object, required: string[] = []) => ({
  type: 'array',
  items: { type: 'object', additionalProperties: false, properties, required },
})
const words = items({ role: string, contentType: string, value: string }, ['value'])
const concepts = items({ name: string, rel: string, uri, literal: string })
/** What the IPTC's schema of ninjs 3.0 says of the keys that we use; it lets no others in. */
const NINJS = {
  type: 'object',
  required: ['uri'],
  additionalProperties: false,
  properties: {
    uri,
    type: { enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'] },
    standard: {
      type: 'object',
      additionalProperties: false,
      properties: { name: string, version: string, schema: uri },
    },
    title: string,
    headlines: words,
    by: string,
    language: string,
    copyrightHolder: string,
    usageTerms: string,
    descriptions: words,
    bodies: items({ role: string, contentType: string, charCount: { type: 'integer' }, value: string }, ['value']),
    people: concepts,
    organisations: concepts,
    places: concepts,
    subjects: concepts,
    infoSources: items({ name: string, role: string, uri, literal: string }),
    altIds: items({ role: string, value: string }),
  },
}
const ajv = new Ajv2020({ allErrors: true })
addFormats.default(ajv)
const isNinjs = ajv.compile(NINJS)

t.test('an article is ninjs 3.0 with its whole text and what it names', async (t) => {
  const { headers, json } = await ask(ARTICLE, { headers: { accept: 'application/vnd.iptc.ninjs+json' } })
  t.match(headers['content-type'], /^application\/vnd\.iptc\.ninjs\+json/)
  const ninjs = json()
  t.ok(isNinjs(ninjs), ajv.errorsText(isNinjs.errors))
  const text = (await ask(`${ARTICLE}/text`)).body
  t.match(ninjs, {
    uri: `ni:///sha-256;${createHash('sha256').update(text).digest('base64url')}`,
    by: 'Jennifer Epstein',
    bodies: [{ value: text, charCount: [...text].length }],
    people: [{ name: 'Donald Trump', uri: 'http://www.wikidata.org/entity/Q22686' }],
    organisations: [{ name: 'Bloomberg News' }],
    places: [{ name: 'Japan' }, { name: 'South Korea' }, { name: 'United States' }],
    subjects: [{ name: 'Trans-Pacific Partnership' }, { name: 'U.S.–Japan trade agreement' }],
    infoSources: [{ name: 'Bloomberg News' }],
  })
  t.notOk('headlines' in ninjs, 'the title is an editor’s')
})

t.test('a published title is a headline; without a byline there is no "by"', async (t) => {
  const data = await folderWithFacts(t, { article: article({ titleSource: 'published' }) })
  const { ask } = await service(t, { data })
  const ninjs = (await ask('/v1/articles/a.ninjs')).json()
  t.ok(isNinjs(ninjs), ajv.errorsText(isNinjs.errors))
  t.match(ninjs.headlines, [{ role: 'main', value: 'A pact' }])
  t.notOk('by' in ninjs)
})
