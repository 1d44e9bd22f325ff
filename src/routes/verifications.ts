/** All quotations of a text at once, for programs and on a page. Nothing of the text is kept or logged. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { AttributedQuotation } from '../draft/attributed.js'
import { inDrafts } from '../draft/thread.js'
import { formBody, JSON_TYPE, objectOf } from '../http/body.js'
import type { Context } from '../http/context.js'
import { written } from '../http/openapi.js'
import { addPage, HTML, rendered } from '../http/page.js'
import { ProblemError } from '../http/problems.js'
import { NO_QUERY } from '../http/resource.js'
import { speakersNamed } from '../http/speaker.js'
import { checkPage } from '../pages/check-page.js'
import { quotationsIn, VerifiedQuotation, verifyText } from '../verify/in-text.js'

/** Bytes of a text, and quotations in it, that are looked up at once. */
const [LARGEST, MOST] = [2 ** 17, 100]

const Body = z
  .strictObject({ text: z.string().min(1).describe('The text, up to 128 kB with up to 100 quotations.') })
  .meta({
    id: 'VerificationBody',
    description: 'A text whose quotations are looked up.',
    examples: [{ text: 'The deal is “not fair,” Trump said.' }],
  })

const Answer = z
  .object({ items: z.array(VerifiedQuotation).describe('Every quotation of the text, in reading order.') })
  .meta({ id: 'TextVerification', description: 'What the record shows of the quotations of a text.' })

export const verifications = async (app: FastifyInstance, context: Context) => {
  app.post('/v1/verifications', {
    config: { costly: true },
    bodyLimit: LARGEST,
    schema: {
      operationId: 'verifyText',
      tags: ['Verification'],
      summary: 'Are its quotations on record?',
      description:
        'Finds every quotation of a text, in any marks, and whom the text names as its speaker, and looks each up as `GET /v1/verify` does. ' +
        'Nothing of the text is kept or logged.',
      querystring: NO_QUERY,
      body: { content: { [JSON_TYPE]: { schema: Body } } },
      response: written(Answer, { isPublic: true }, 'invalid-body'),
    },
    handler: async (request, reply) => {
      const { text } = objectOf(request, Body)
      return reply.header('cache-control', 'no-store').send({ items: await lookedUp(context, text) })
    },
  })

  addPage(app, context, '/check', async () => checkPage())
  app.post('/check', {
    config: { costly: true },
    bodyLimit: LARGEST,
    schema: { hide: true, querystring: NO_QUERY },
    handler: async (request, reply) => {
      const text = (await formBody(request, 'text')).replaceAll('\r\n', '\n')
      const page = checkPage(text, await lookedUp(context, text))
      return reply.header('cache-control', 'no-store').type(HTML).send(rendered(page, context))
    },
  })
}

const lookedUp = async (context: Context, text: string): Promise<VerifiedQuotation[]> => {
  const count = quotationsIn(text).length
  if (count > MOST)
    throw new ProblemError(
      'content-too-large',
      `It has ${count} quotations, and ${MOST} are looked up at once: send it in parts.`,
    )
  const attributed = await inDrafts<AttributedQuotation[]>('attributedOf', text, await context.desk.known())
  return verifyText(context.store, text, speakersNamed(context), attributed)
}
