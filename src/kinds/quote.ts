import { z } from 'zod'
import { Anchor, Words, wordsShape } from './anchor.js'
import { Dating, datingFacets } from './dating.js'
import { entityFacets, type FactKind, groundFact, servedAbout, servedFact, writtenAbout, writtenFact } from './fact.js'
import { entityId, Reference } from './id.js'
import { Note } from './line.js'

export const Medium = z
  .enum(['press-conference', 'tweet', 'interview', 'speech', 'statement', 'document', 'testimony', 'broadcast'])
  .describe('Where it was said.')

const partial = z.boolean().describe('True for a fragment of a sentence.')

const Written = z
  .strictObject({
    ...writtenFact,
    speaker: entityId('person').optional().describe('Who said it; left out where the article names nobody.'),
    segments: z
      .array(Words)
      .min(1)
      .describe('The words without their quotation marks; two or more where the article interrupts them.'),
    cue: Words.optional().describe('The words that attribute the quotation.'),
    medium: Medium.optional(),
    date: Dating.optional().describe('When it was said, where the text fixes it.'),
    partial: partial.default(false),
    about: writtenAbout,
    disputed: z
      .strictObject({ ...wordsShape, note: Note })
      .optional()
      .describe('The words with which the article itself corrects the quotation, and what they say.'),
  })
  .meta({ title: 'Quote' })

export const Quote = z
  .object({
    ...servedFact('quote'),
    text: z.string().describe('The segments, joined by " … ".'),
    speaker: Reference.optional().describe('Who said it; absent when the article names nobody.'),
    segments: z.array(Anchor).describe('The quotation in reading order; more than one when the article interrupts it.'),
    cue: Anchor.optional().describe('The words that attribute it.'),
    medium: Medium.optional(),
    date: Dating.optional(),
    partial,
    about: servedAbout,
    disputed: z
      .object({ note: z.string(), anchor: Anchor })
      .optional()
      .describe('Present when the article itself corrects what is said.'),
  })
  .meta({ id: 'Quote', description: 'Words that the article gives as somebody’s own.' })
export type Quote = z.infer<typeof Quote>

export const quote: FactKind<z.infer<typeof Written>, Quote> = {
  kind: 'quote',
  plural: 'quotes',
  written: Written,
  ground({ id, speaker, segments, cue, about, disputed, ...rest }, ground) {
    const anchors = segments.map(ground.anchor)
    return {
      ...groundFact('quote', 'quotes', id, ground),
      text: anchors.map(({ exact }) => exact).join(' … '),
      speaker: speaker && ground.reference(speaker),
      segments: anchors,
      cue: cue && ground.anchor(cue),
      about: about.map(ground.reference),
      disputed: disputed && { note: disputed.note, anchor: ground.anchor(disputed) },
      ...rest,
    }
  },
  facets: ({ speaker, medium, date, about, disputed, partial }) => ({
    ...entityFacets(about),
    ...datingFacets(date),
    speaker: speaker?.id,
    medium,
    partial,
    disputed: disputed !== undefined,
  }),
  sorts: ({ date }) => ({ date: date?.from ?? '' }),
  anchors: ({ segments }) => segments,
  text: ({ text }) => text,
}
