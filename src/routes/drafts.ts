/** `POST /v1/drafts`: what a program proposes of a text, for an editor to confirm. Nothing of it is kept. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Drafted } from '../draft/draft.js'
import type { Draft } from '../draft/grounded.js'
import { inDrafts } from '../draft/thread.js'
import { JSON_TYPE, objectOf } from '../http/body.js'
import type { Context } from '../http/context.js'
import { written } from '../http/openapi.js'
import { NO_QUERY } from '../http/resource.js'
import { Characters } from '../kinds/line.js'
import { isLanguageTag } from '../kinds/standards.js'

/** Bytes of a text that anybody may have drafted. */
const LARGEST = 2 ** 17

const Body = z
  .strictObject({
    text: Characters.refine(
      (text) => /\S/.test(text) && !text.includes('\0'),
      'is empty, or has a NUL character',
    ).describe('The text, a line for each paragraph.'),
    language: z
      .string()
      .refine(isLanguageTag, 'is not a language tag (BCP 47)')
      .optional()
      .describe('BCP 47 language tag; found out where it is absent.'),
    article: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('What is known of the article, as `facts.json` has it: with its day, days of the week are dates.'),
  })
  .meta({
    id: 'DraftBody',
    description: 'A text to draft.',
    examples: [{ text: '“We will talk,” Japanese Prime Minister Shinzo Abe said. It costs $5 million.\n' }],
  })

const Why = z
  .object({
    pointer: z.string().describe('What is proposed: a JSON pointer (RFC 6901) into the draft.'),
    why: z.string().describe('The rule, and the words that it went by.'),
    confidence: z.number().describe('How often such a proposal is right, about: 0 to 1.'),
  })
  .meta({ id: 'DraftReason', description: 'Why something is proposed.' })

const Ungrounded = z
  .object({
    list: z.string().describe('Where it would stand: `facts/figures`.'),
    record: z.record(z.string(), z.unknown()),
    detail: z.string().describe('Why it would be a fault.'),
  })
  .meta({
    id: 'Ungrounded',
    description: 'What was found and can’t be proved against the text: an editor may look there.',
  })

export const drafts = async (app: FastifyInstance, { desk, vocabulary }: Context) => {
  const records = z.array(z.record(z.string(), z.unknown()))
  const Draft = z
    .object({
      facts: z
        .record(z.string(), z.unknown())
        .describe('Quotes, figures, roles and so on in the form of `facts.json`, each with its words; sound as it is.'),
      entities: z.object(Object.fromEntries(vocabulary.entities.map(({ plural }) => [plural, records]))).meta({
        id: 'DraftedEntities',
        description: 'Those whom the service does not know, in the form of its files.',
      }),
      why: z.array(Why).describe('The reason for each proposal.'),
      ungrounded: z
        .array(Ungrounded)
        .describe('What is not proposed, because it can’t be proved against the text: the first hundred.'),
    })
    .meta({ id: 'Draft', description: 'What a program proposes of a text. A person decides.' })
  app.post('/v1/drafts', {
    config: { costly: true },
    bodyLimit: LARGEST,
    schema: {
      operationId: 'draftArticle',
      tags: ['Editing'],
      summary: 'What does a text say?',
      description:
        'Proposes quotes with their speakers, figures, roles, mentions and new entities of a text, each with its reason, in the form of the data files. Nothing of it is kept, and nothing is served that no editor confirmed.',
      querystring: NO_QUERY,
      body: { content: { [JSON_TYPE]: { schema: Body } } },
      response: written(Draft, { isPublic: true }, 'invalid-body'),
    },
    handler: async (request, reply) => {
      const { text: content, ...rest } = objectOf(request, Body)
      const drafted: Drafted = { content, ...rest }
      reply.header('cache-control', 'no-store')
      return reply.send(await inDrafts<Draft>('draftOf', drafted, await desk.known()))
    },
  })
}
