import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '../http/context.js'
import { decodeCursor, encodeCursor } from '../http/cursor.js'
import { mostFound } from '../http/entities.js'
import { address, linkHeader } from '../http/links.js'
import { cursorParameter, given, limitParameter, linksOf, PageLinks } from '../http/list.js'
import { answers, LINK_HEADER } from '../http/openapi.js'
import { addPage } from '../http/page.js'
import { speakerCalled } from '../http/speaker.js'
import { textParameter } from '../kinds/parameters.js'
import { quote as quotes } from '../kinds/quote.js'
import { verifyPage } from '../pages/verify-page.js'
import { wordsOf } from '../text/words.js'
import { Verification } from '../verify/verification.js'
import { verify as compare } from '../verify/verify.js'

const PATH = '/v1/verify'
const LONGEST = 2000
/** Speakers that a form offers. */
const OFFERED = 50
const EXAMPLE = 'I want to go back into TPP'

const quote = z
  .string()
  .min(1)
  .max(LONGEST)
  .refine((text) => wordsOf(text).length > 0, 'has no word in it')
  .meta({
    description: 'The words, up to 2,000 characters; "…" or "..." for words left out, [brackets] for words put in.',
    example: EXAMPLE,
  })
const speaker = textParameter(
  'Who is said to have said it: an id, alone or with its type ("organization:toyota"), or a name. Their words come first.',
  'donald-trump',
)
const query = z.strictObject({
  quote,
  speaker: speaker.optional().meta({ description: speaker.description }),
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
  app.get(PATH, {
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
      const found = await answer(context, PATH, request.query as Query, given(request.url))
      return reply.header('link', linkHeader(found.links, context.origin)).send(found)
    },
  })

  addPage(
    app,
    context,
    '/verify',
    async (request) => {
      const { quote = '', speaker = '', ...rest } = request.query as PageQuery
      const speakers = (await mostFound(context, quotes, 'speaker', OFFERED)).map(({ entity }) => entity.name)
      if (wordsOf(quote).length === 0) return verifyPage({ quote: '', speaker, speakers })
      // an empty field of the form is none
      const { speaker: _, ...asked } = given(request.url)
      const whole = speaker ? { ...asked, speaker } : asked
      const found = await answer(context, '/verify', { ...rest, quote, ...(speaker && { speaker }) }, whole)
      const articles = await context.store.getMany(context.vocabulary.article, [
        ...new Set(found.matches.map(({ article }) => article.id)),
      ])
      return verifyPage({
        ...{ quote, speaker, speakers, found, next: found.links.next, json: address(PATH, whole) },
        articleOf: (id) => articles.get(id),
      })
    },
    {
      querystring: query.extend({ quote: z.string().max(LONGEST).optional(), speaker: z.string().max(200).optional() }),
      costly: true,
    },
  )
}

type PageQuery = Partial<Pick<Query, 'quote'>> & Omit<Query, 'quote'>

/** One page of what the record shows; a cursor says how many matches stand on the pages before. */
const answer = async (
  context: Context,
  path: string,
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
  const by = speaker === undefined ? undefined : await speakerCalled(context, speaker)
  const found = await compare(context.store, quote, by, { from, limit })
  const more = from + limit < found.total
  return {
    ...found,
    links: linksOf(path, asked, more ? encodeCursor(list, { key: from + limit, id: '' }) : undefined),
  }
}
