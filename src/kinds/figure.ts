import { z } from 'zod'
import { BOUNDS } from '../text/bounds.js'
import { Anchor, wordsShape } from './anchor.js'
import { entityIds, placeColumns } from './columns.js'
import {
  factKind,
  oneAnchor,
  servedAbout,
  servedFact,
  type WrittenFactKind,
  writtenAbout,
  writtenFact,
} from './fact.js'
import { checkFigure } from './figure-check.js'
import { byEntity, filter } from './filters.js'
import { Line } from './line.js'
import { enumParameter, numberParameter, textParameter } from './parameters.js'
import { reference } from './schema-org.js'

export const FigureKind = z
  .enum(['money', 'count', 'rank', 'duration', 'percentage'])
  .meta({ id: 'FigureKind', description: 'What sort of number it is.' })

export const FigureBound = z
  .enum(BOUNDS)
  .describe('What the words before the number make of it: "nearly" is a little less, "at-most" is also "up to".')
  .meta({ id: 'FigureBound' })

const measure = {
  kind: FigureKind,
  value: z.number().optional().describe('The number that the words say, written out; absent for a range.'),
  minValue: z.number().optional().describe('The lower end of a range.'),
  maxValue: z.number().optional().describe('The upper end of a range.'),
  bound: FigureBound.optional(),
  unit: z
    .string()
    .min(1)
    .optional()
    .describe(
      'ISO 4217 for money; for a percentage "percent" (also where it is absent), "per mille", "percentage point" or "basis point"; the thing counted ("nation") or the unit of time ("day") otherwise.',
    ),
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

const facts = factKind<Figure>(oneAnchor)

/** The value, or the end of the range: one of them is there, as the check sees to. */
const lowest = ({ value, minValue }: Figure) => (value ?? minValue)!
const highest = ({ value, maxValue }: Figure) => (value ?? maxValue)!

/** What a figure is counted in; hundredths where a percentage does not say. */
export const unitOf = ({ kind, unit }: Pick<Figure, 'kind' | 'unit'>) =>
  unit ?? (kind === 'percentage' ? 'percent' : undefined)

export const figure: WrittenFactKind<WrittenFigure, Figure> = {
  ...facts,
  kind: 'figure',
  plural: 'figures',
  description: 'Numbers, as printed and as values, narrowed by kind, unit, size and what they are about.',
  schema: Figure,
  written: Written,
  ground(written, ground) {
    const { id: _id, prefix: _prefix, suffix: _suffix, about, ...rest } = written
    return { ...rest, about: about.map(ground.reference), anchor: ground.anchor(written) }
  },
  check: checkFigure,
  filters: {
    ...facts.filters,
    kind: filter(enumParameter(FigureKind, 'What sort of number.'), ({ kind }) => kind),
    unit: filter(textParameter('Unit: an ISO 4217 code for money, else the thing counted.', 'USD'), ({ unit }) => unit),
    min: filter(numberParameter('Smallest value; a range that reaches it counts.', 1000000), highest, 'atLeast'),
    max: filter(numberParameter('Largest value; a range that begins by it counts.', 100000000000), lowest, 'atMost'),
    ...byEntity<Figure>('figures about it', ({ about }) => about),
  },
  sorts: { ...facts.sorts, value: lowest },
  columns: {
    id: ({ id }) => id,
    article: ({ article }) => article.id,
    text: ({ text }) => text,
    value: ({ value }) => value,
    min_value: ({ minValue }) => minValue,
    max_value: ({ maxValue }) => maxValue,
    bound: ({ bound }) => bound,
    unit: ({ unit }) => unit,
    kind: ({ kind }) => kind,
    label: ({ label }) => label,
    period: ({ period }) => period,
    about: ({ about }) => entityIds(about),
    ...placeColumns,
  },
  search: {
    words: ({ text, label, period }) => [text, label, period].filter(Boolean).join(' '),
    title: ({ text }) => text,
  },
  // a value is no CreativeWork, so that its article is `subjectOf`, not `isPartOf`
  schemaOrg: ({ kind, value, minValue, maxValue, unit, label, text, period, article }) => ({
    '@type': kind === 'money' ? 'MonetaryAmount' : 'QuantitativeValue',
    name: label,
    description: text,
    disambiguatingDescription: period,
    value,
    minValue,
    maxValue,
    ...(kind === 'money' ? { currency: unit } : { unitText: unitOf({ kind, unit }) }),
    subjectOf: reference(article),
  }),
  says: ({ label, value, minValue, maxValue, bound, unit }) =>
    [`${label}:`, bound?.replace('-', ' '), value ?? `${minValue} to ${maxValue}`, unit]
      .filter((word) => word !== undefined)
      .join(' '),
}
