import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { decodeCursor, encodeCursor } from '../http/cursor.js'
import { cursorParameter, given, limitParameter, linkHeader, linksOf, PageLinks } from '../http/list.js'
import { negotiate } from '../http/negotiate.js'
import { answers, LINK_HEADER } from '../http/openapi.js'
import { ProblemError } from '../http/problems.js'
import { absent, type Context } from '../http/resource.js'
import type { Reference } from '../kinds/id.js'
import { textParameter } from '../kinds/parameters.js'
import { person } from '../kinds/person.js'
import type { Store } from '../store/store.js'
import { wordsOf } from '../text/words.js'
import { Verification } from '../verify/verification.js'
import { verify as compare } from '../verify/verify.js'

const LONGEST = 2000
const EXAMPLE = 'I want to go back into TPP'

const query = z.strictObject({
  quote: z
    .string()
    .min(1)
    .max(LONGEST)
    .refine((text) => wordsOf(text).length > 0, 'has no word in it')
    .meta({
      description: 'The words, up to 2,000 characters; "…" or "..." for words left out, [brackets] for words put in.',
      example: EXAMPLE,
    }),
  speaker: textParameter('Id of the person who is said to have said it.', 'donald-trump')
    .optional()
    .meta({ description: 'Id of the person who is said to have said it.' }),
  limit: limitParameter,
  cursor: cursorParameter,
})
type Query = z.infer<typeof query>

const Answer = Verification.extend({ links: PageLinks }).meta({
  id: 'Verification',
  description: 'What the record shows about words; it never says that something is true.',
})

/** `GET /v1/verify`: did they really say that? */
export const verify = async (app: FastifyInstance, { store }: Context) => {
  const example = await answer(store, query.parse({ quote: EXAMPLE, limit: '2' }), { quote: EXAMPLE, limit: '2' })
  app.get('/v1/verify', {
    schema: {
      operationId: 'verifyQuote',
      tags: ['Verification'],
      summary: 'Did they really say that?',
      description:
        'Compares words with every quotation on record, and with what articles say in their own words. ' +
        'It tells what the record shows, never that something is true.',
      querystring: query,
      response: answers(
        'What the record shows.',
        { 'application/json': { schema: Answer, example } },
        {
          'invalid-request': 'This parameter is wrong: "quote".',
          'invalid-cursor': undefined,
          'unknown-speaker': absent('person', 'no-such-id'),
        },
        LINK_HEADER,
      ),
    },
    handler: async (request, reply) => {
      negotiate(request, reply, ['application/json'])
      const found = await answer(store, request.query as Query, given(request.url))
      return reply.header('link', linkHeader(found)).send(found)
    },
  })
}

/** One page of what the record shows; a cursor says how many matches stand on the pages before. */
const answer = async (
  store: Store,
  { quote, speaker, limit, cursor }: Query,
  asked: Record<string, string>,
): Promise<z.infer<typeof Answer>> => {
  const where = speaker === undefined ? [] : [{ facet: 'speaker', test: 'is' as const, value: speaker }]
  const list = { kind: 'verification', where, text: quote, sort: { key: 'merit', descending: false } }
  const from = cursor === undefined ? 0 : Number(decodeCursor(list, cursor).key)
  const by = speaker === undefined ? undefined : await findSpeaker(store, speaker)
  const found = await compare(store, quote, by, { from, limit })
  const more = from + limit < found.total
  return {
    ...found,
    links: linksOf('/v1/verify', asked, more ? encodeCursor(list, { key: from + limit, id: '' }) : undefined),
  }
}

const findSpeaker = async (store: Store, id: string): Promise<Reference> => {
  const speaker = await store.get(person, id)
  if (!speaker) {
    throw new ProblemError('unknown-speaker', absent('person', id), [
      { parameter: 'speaker', detail: `${absent('person', id)} /v1/people lists all.` },
    ])
  }
  return { type: 'person', id, name: speaker.name, href: speaker.href }
}
