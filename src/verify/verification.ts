/** Whether words stand in the record as somebody's own: what the record shows, never that something is true. */
import { z } from 'zod'
import { Anchor } from '../kinds/anchor.js'
import { Reference } from '../kinds/id.js'
import { VOICES } from '../kinds/passage.js'
import { Speaker } from '../kinds/speaker.js'
import { Caution } from './caution.js'

export const Likeness = z.enum(['exact', 'typographic', 'elided', 'altered', 'paraphrase']).meta({
  id: 'Likeness',
  description:
    '`exact`: these very characters. `typographic`: the same words, typed differently. `elided`: its parts in this order. ' +
    '`altered`: near to it, with the changes. `paraphrase`: in the article’s wording of what was said, so that nobody is ' +
    'on record with these words, however near they are.',
})
export type Likeness = z.infer<typeof Likeness>

export const Verdict = z.enum([...Likeness.options, 'elsewhere', 'not-found']).meta({
  id: 'Verdict',
  description:
    'That of the best match. With a speaker it speaks of what that speaker said and of nothing else: where only others ' +
    'or an article’s own words match, it is `elsewhere`, however well they match. `not-found`: nothing of the kind is ' +
    'on record.',
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
    verdict: Likeness,
    in: z.enum(VOICES).meta({
      id: 'MatchVoice',
      description: 'Somebody’s own words, what an article reports of them in its own, or the rest of an article.',
    }),
    article: Reference,
    quote: z
      .object({ type: z.literal('quote'), id: z.string(), href: z.string(), text: z.string() })
      .meta({ id: 'MatchQuote', description: 'A quotation, in short.' })
      .optional()
      .describe('The quotation that it stands in.'),
    speaker: Reference.optional().describe('Who said it, where it is one whom the article names.'),
    speakers: z.array(Speaker).optional().describe('Who said it; absent for an article’s own words.'),
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
  caution: Caution.optional(),
  total: z.int().describe('How many places on record match, on all pages; none is left out.'),
  agreeing: z.int().optional().describe('How many of them are by the speaker asked for; absent when none was.'),
  matches: z
    .array(Match)
    .describe(
      'This page of them: `limit`, from where `cursor` says. Those of the speaker asked for come first; of these and ' +
        'of the others, quotations before reported speech before narration, then best first (`exact` before ' +
        '`typographic`, `altered` by the fewest changes), then by id. The words as they stand count once for each place, ' +
        '`elided` and `altered` once for each quotation; `elided` is looked for where the words do not stand in a row, ' +
        '`altered` where nothing is `elided`, for what the speaker asked for said and for all else apart.',
    ),
})
export type Verification = z.infer<typeof Verification>
