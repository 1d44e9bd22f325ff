/** What of an article is accounted for: every quotation and every number is annotated, excluded with a reason, or missing. */
import { z } from 'zod'
import { Anchor, wordsShape } from './anchor.js'
import { Reference } from './id.js'
import { Note } from './line.js'
import type { RecordKind } from './record.js'

/** A place that an editor leaves out on purpose. */
export const WrittenExclusion = z
  .strictObject({ ...wordsShape, reason: Note.describe('Why this quotation or number is no fact.') })
  .meta({ title: 'Exclusion' })
export type WrittenExclusion = z.infer<typeof WrittenExclusion>

const CoverageItem = z
  .object({
    type: z.enum(['quotation', 'number']).meta({ id: 'CoverageItemType', description: 'What stands there.' }),
    status: z.enum(['annotated', 'partly', 'excluded', 'missing']).meta({
      id: 'CoverageStatus',
      description:
        'Whether it is accounted for: a quotation is annotated when quotes have every word between its marks, and partly when they have some.',
    }),
    anchor: Anchor,
    fact: z
      .object({ type: z.string(), id: z.string(), href: z.string() })
      .meta({ id: 'CoverageFact', description: 'A fact that accounts for a place in the text.' })
      .optional()
      .describe('The fact that annotates it; of several, the first.'),
    left: z
      .array(Anchor)
      .optional()
      .describe('The words that no quote has, each run as one; present where it is annotated partly.'),
    reason: z.string().optional().describe('Why an editor excluded it.'),
    rule: z
      .enum(['date', 'time'])
      .meta({ id: 'CoverageRule', description: 'What a number is that counts nothing.' })
      .optional()
      .describe('The rule that excludes it: a date or a time of day is a number that counts nothing.'),
  })
  .meta({ id: 'CoverageItem', description: 'A quotation or a number in the text, and whether it is accounted for.' })
export type CoverageItem = z.infer<typeof CoverageItem>

const Tally = z
  .object({ annotated: z.int(), excluded: z.int(), missing: z.int() })
  .meta({ id: 'Tally', description: 'How many of each status; what is annotated only partly is missing.' })
export type Tally = z.infer<typeof Tally>

export const Coverage = z
  .object({
    article: Reference,
    quotations: Tally.describe('Pairs of quotation marks, and lines that the editor marks as quoted.'),
    numbers: Tally.describe('Numbers, in digits or words.'),
    items: z.array(CoverageItem).describe('Every quotation and number, in reading order.'),
  })
  .meta({ id: 'Coverage', description: 'Everything in a text that could be a quote or a figure, accounted for.' })
export type Coverage = z.infer<typeof Coverage>

export const articleCoverage: RecordKind<Coverage> = { kind: 'coverage', schema: Coverage }
