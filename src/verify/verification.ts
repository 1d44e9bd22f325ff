/** Whether words stand in the record as somebody's own: what the record shows, never that something is true. */
import { z } from 'zod'
import { Anchor } from '../kinds/anchor.js'
import { Reference } from '../kinds/id.js'

export const Verdict = z.enum(['exact', 'typographic', 'elided', 'altered', 'not-found']).meta({
  id: 'Verdict',
  description:
    '`exact`: these very characters. `typographic`: the same words, typed differently. `elided`: its parts in this order. ' +
    '`altered`: near to it, with the changes. `not-found`: nothing of the kind is on record.',
})

export const Fold = z
  .enum([
    'quotation-marks',
    'dashes',
    'ellipsis',
    'white-space',
    'case',
    'unicode-form',
    'closing-punctuation',
    'punctuation',
  ])
  .meta({ id: 'Fold', description: 'A difference between two texts that changes no word.' })
export type Fold = z.infer<typeof Fold>

export const Change = z
  .object({
    change: z
      .enum(['kept', 'inserted', 'deleted', 'replaced'])
      .meta({ id: 'ChangeKind', description: 'What became of words.' }),
    record: z.string().optional().describe('The words on record; absent where words were inserted.'),
    asked: z.string().optional().describe('The words asked for; absent where words were deleted.'),
  })
  .meta({ id: 'Change', description: 'A run of words and what became of it.' })
export type Change = z.infer<typeof Change>

export const Match = z
  .object({
    verdict: Verdict.exclude(['not-found']).meta({
      id: 'MatchVerdict',
      description: 'How near the words on record are, as in `Verdict`.',
    }),
    in: z
      .enum(['quotation', 'narration'])
      .meta({ id: 'MatchPlace', description: 'Somebody’s words, or the article’s own, outside quotation marks.' }),
    article: Reference,
    quote: z
      .object({ type: z.literal('quote'), id: z.string(), href: z.string(), text: z.string() })
      .meta({ id: 'MatchQuote', description: 'A quotation, in short.' })
      .optional()
      .describe('The quotation that it stands in.'),
    speaker: Reference.optional().describe('Who said it; absent when the article names nobody.'),
    speakerAgrees: z.boolean().optional().describe('Whether that is the speaker asked for; absent when none was.'),
    anchors: z
      .array(Anchor)
      .describe('The words on record; more than one where an interruption or an elision parts them.'),
    acrossSegments: z
      .boolean()
      .describe('True when the article interrupts the words, so that they were strung together.'),
    similarity: z.number().min(0).max(1).describe('Share of words kept, of both sides (Dice).'),
    folds: z.array(Fold).optional().describe('What had to be overlooked for the words to be the same.'),
    insertions: z.array(z.string()).optional().describe('Bracketed words that the record does not have.'),
    changes: z.array(Change).optional().describe('Word by word, what was changed.'),
    disputed: z.string().optional().describe('How the article itself corrects the quotation.'),
  })
  .meta({ id: 'Match', description: 'A place on record that the words were compared with.' })
export type Match = z.infer<typeof Match>

export const Verification = z.object({
  quote: z.string().describe('The words asked for.'),
  speaker: Reference.optional().describe('The speaker asked for.'),
  verdict: Verdict,
  total: z.int().describe('How many places on record match, on all pages.'),
  agreeing: z.int().optional().describe('How many of them are by the speaker asked for; absent when none was.'),
  matches: z.array(Match).describe('Those of the speaker asked for first, then best first.'),
})
export type Verification = z.infer<typeof Verification>
