import { z } from 'zod'
import { Anchor, wordsShape } from './anchor.js'
import { entityFacets, type FactKind, groundFact, servedAbout, servedFact, writtenAbout, writtenFact } from './fact.js'
import { Line } from './line.js'

export const FigureKind = z
  .enum(['money', 'count', 'rank', 'duration', 'percentage'])
  .describe('What sort of number it is.')

const measure = {
  kind: FigureKind,
  value: z.number().describe('The number that the words say, written out.'),
  unit: z
    .string()
    .min(1)
    .optional()
    .describe('ISO 4217 for money; the thing counted ("nation") or the unit of time ("day") otherwise.'),
  label: Line.describe('What it measures.'),
  period: Line.optional().describe('The time that it covers ("2017", "annually").'),
}

const Written = z
  .strictObject({ ...writtenFact, ...wordsShape, ...measure, about: writtenAbout })
  .meta({ title: 'Figure' })

export const Figure = z
  .object({
    ...servedFact('figure'),
    ...measure,
    text: z.string().describe('The number as printed.'),
    anchor: Anchor,
    about: servedAbout,
  })
  .meta({ id: 'Figure', description: 'A number as the article prints it, with the value that it says.' })
export type Figure = z.infer<typeof Figure>
export type WrittenFigure = z.infer<typeof Written>

export const figure: FactKind<WrittenFigure, Figure> = {
  kind: 'figure',
  plural: 'figures',
  written: Written,
  ground(written, ground) {
    const { id, text, prefix: _prefix, suffix: _suffix, about, ...rest } = written
    return {
      ...groundFact('figure', 'figures', id, ground),
      text,
      ...rest,
      about: about.map(ground.reference),
      anchor: ground.anchor(written),
    }
  },
  facets: ({ kind, unit, value, about }) => ({ ...entityFacets(about), kind, unit, value }),
  sorts: ({ value }) => ({ value }),
  anchors: ({ anchor }) => [anchor],
  text: ({ text, label, period }) => [text, label, period].filter(Boolean).join(' '),
}
