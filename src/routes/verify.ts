import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Context, pathOf } from '../http/context.js'
import { decodeCursor, encodeCursor } from '../http/cursor.js'
import { linkHeader } from '../http/links.js'
import { cursorParameter, given, limitParameter, linksOf, PageLinks } from '../http/list.js'
import { answers, LINK_HEADER } from '../http/openapi.js'
import { ProblemError } from '../http/problems.js'
import { entityReference } from '../kinds/entity.js'
import type { Reference } from '../kinds/id.js'
import { textParameter } from '../kinds/parameters.js'
import { SPEAKER_TYPES } from '../kinds/speaker.js'
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
  speaker: textParameter(
    'Id of who is said to have said it, alone or with its type ("organization:toyota"): their words come first.',
    'donald-trump',
  )
    .optional()
    .meta({
      description:
        'Id of who is said to have said it, alone or with its type ("organization:toyota"): their words come first.',
    }),
  limit: limitParameter,
  cursor: cursorParameter,
})
type Query = z.infer<typeof query>

const Answer = Verification.extend({ links: PageLinks }).meta({
  id: 'Verification',
  description: 'What the record shows about words; it never says that something is true.',
})

/** `GET /v1/verify`: did they really say that? */
export const verify = async (app: FastifyInstance, context: Context) => {
  app.get('/v1/verify', {
    config: { costly: true },
    schema: {
      operationId: 'verifyQuote',
      tags: ['Verification'],
      summary: 'Did they really say that?',
      description:
        'Compares words with every quotation on record, and with what articles say in their own words. ' +
        'It tells what the record shows, never that something is true. All that matches is counted; `limit` and ' +
        '`cursor` page through it. With `speaker`, what that speaker said is compared apart and comes first, so that ' +
        'others who said the very words hide none of it, and `verdict` speaks of that speaker alone.',
      querystring: query,
      response: answers(
        'What the record shows.',
        { 'application/json': Answer },
        {
          'invalid-request': 'This parameter is wrong: "quote".',
          'invalid-cursor': undefined,
          'unknown-speaker': 'Nobody is known as "no-such-id".',
        },
        LINK_HEADER,
      ),
    },
    handler: async (request, reply) => {
      const found = await answer(context, request.query as Query, given(request.url))
      return reply.header('link', linkHeader(found.links, context.origin)).send(found)
    },
  })
}

/** One page of what the record shows; a cursor says how many matches stand on the pages before. */
const answer = async (
  context: Context,
  { quote, speaker, limit, cursor }: Query,
  asked: Record<string, string>,
): Promise<z.infer<typeof Answer>> => {
  const where = speaker === undefined ? [] : [{ facet: 'speaker', test: 'is' as const, value: speaker }]
  const list = {
    kind: 'verification',
    revision: context.revision,
    where,
    text: quote,
    sort: { key: 'merit', descending: false },
  }
  const from = cursor === undefined ? 0 : Number(decodeCursor(list, cursor).key)
  const by = speaker === undefined ? undefined : await findSpeaker(context, speaker)
  const found = await compare(context.store, quote, by, { from, limit })
  const more = from + limit < found.total
  return {
    ...found,
    links: linksOf('/v1/verify', asked, more ? encodeCursor(list, { key: from + limit, id: '' }) : undefined),
  }
}

const findSpeaker = async ({ store, vocabulary }: Context, asked: string): Promise<Reference> => {
  const kinds = vocabulary.entities.filter(({ kind }) => SPEAKER_TYPES.some((type) => type === kind))
  const [, type, id] = /^(?:([a-z]+):)?(.*)$/s.exec(asked)!
  const found: Reference[] = []
  for (const kind of kinds) {
    const entity = type === undefined || type === kind.kind ? await store.get(kind, id!) : undefined
    if (entity) found.push(entityReference(entity))
  }
  if (found.length === 1) return found[0]!
  const detail =
    found.length === 0
      ? `Nobody is known as "${asked}". ${kinds.map(pathOf).join(', ')} list all.`
      : `Several have this id: say which, as ${found.map(({ type, id }) => `"${type}:${id}"`).join(' or ')}.`
  throw new ProblemError('unknown-speaker', detail, [{ parameter: 'speaker', detail }])
}
