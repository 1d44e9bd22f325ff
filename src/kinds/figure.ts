import { z } from 'zod'
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

const facts = factKind<Figure>(oneAnchor)

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
    min: filter(numberParameter('Smallest value.', 1000000), ({ value }) => value, 'atLeast'),
    max: filter(numberParameter('Largest value.', 100000000000), ({ value }) => value, 'atMost'),
    ...byEntity<Figure>('figures about it', ({ about }) => about),
  },
  sorts: { ...facts.sorts, value: ({ value }) => value },
  columns: {
    id: ({ id }) => id,
    article: ({ article }) => article.id,
    text: ({ text }) => text,
    value: ({ value }) => value,
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
  schemaOrg: ({ kind, value, unit, label, text, period, article }) => ({
    '@type': kind === 'money' ? 'MonetaryAmount' : 'QuantitativeValue',
    name: label,
    description: text,
    disambiguatingDescription: period,
    value,
    ...(kind === 'money' ? { currency: unit } : { unitText: kind === 'percentage' ? 'percent' : unit }),
    subjectOf: reference(article),
  }),
  says: ({ label, value, unit }) => [`${label}:`, value, unit].filter((word) => word !== undefined).join(' '),
}
