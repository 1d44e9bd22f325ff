import { z } from 'zod'
import { Anchor, Words, wordsShape } from './anchor.js'
import { entityIds } from './columns.js'
import { Dating } from './dating.js'
import {
  type Checked,
  factKind,
  servedAbout,
  servedFact,
  type WrittenFactKind,
  writtenAbout,
  writtenFact,
} from './fact.js'
import { byDate, byEntity, byYear, filter } from './filters.js'
import { Reference } from './id.js'
import { Note } from './line.js'
import { booleanParameter, enumParameter, textParameter } from './parameters.js'
import { checkMixed, checkQuoted, checkReported } from './quotation-check.js'
import { notInferred, reference } from './schema-org.js'
import {
  affiliations,
  groundSpeakers,
  namedSpeakers,
  Speaker,
  speakerColumns,
  speakerIds,
  speakerNames,
  WrittenSpeaker,
} from './speaker.js'

export const Medium = z
  .enum(['press-conference', 'tweet', 'interview', 'speech', 'statement', 'document', 'testimony', 'broadcast'])
  .meta({ id: 'QuoteMedium', description: 'Where it was said.' })

export const Form = z.enum(['direct', 'mixed', 'indirect']).meta({
  id: 'QuoteForm',
  description:
    '`direct`: somebody’s own words, between quotation marks. `mixed`: the article’s wording of what was said, with some of their own words between quotation marks in it. `indirect`: the article’s wording.',
})

const partial = z.boolean().describe('True for a fragment of a sentence.')

const Written = z
  .strictObject({
    ...writtenFact,
    speaker: WrittenSpeaker.optional(),
    form: Form.default('direct'),
    segments: z
      .array(Words)
      .min(1)
      .describe(
        'The words without their quotation marks, or the article’s wording of them; two or more where the article interrupts them.',
      ),
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
type Written = z.infer<typeof Written>

export const Quote = z
  .object({
    ...servedFact('quote'),
    text: z.string().describe('The segments, joined by " … ".'),
    speaker: Reference.optional().describe('Who said it, where it is one whom the article names.'),
    speakers: z
      .array(Speaker)
      .describe('Who said it: several for a joint statement, none where the article says nothing of them.'),
    form: Form,
    segments: z.array(Anchor).describe('What was said in reading order; more than one when the article interrupts it.'),
    verbatim: z
      .array(Anchor)
      .optional()
      .describe('The speaker’s own words in a `mixed` quote, without their quotation marks; absent in others.'),
    cue: Anchor.optional().describe('The words that attribute it.'),
    medium: Medium.optional(),
    date: Dating.optional(),
    partial,
    about: servedAbout,
    disputed: z
      .object({ note: z.string(), anchor: Anchor })
      .meta({ id: 'Dispute', description: 'What the article itself says against a quotation, and where.' })
      .optional()
      .describe('Present when the article itself corrects what is said.'),
  })
  .meta({ id: 'Quote', description: 'What somebody said, in their own words or in the article’s.' })
export type Quote = z.infer<typeof Quote>

const facts = factKind<Quote>(({ segments }) => segments)

export const quote: WrittenFactKind<Written, Quote> = {
  ...facts,
  kind: 'quote',
  plural: 'quotes',
  description: 'Quotations, narrowed by who said them, what they are about, where and when they were said.',
  schema: Quote,
  written: Written,
  ground({ id: _id, speaker, segments, cue, about, disputed, ...rest }, ground) {
    const anchors = segments.map(ground.anchor)
    return {
      text: anchors.map(({ exact }) => exact).join(' … '),
      ...groundSpeakers(speaker, ground),
      segments: anchors,
      verbatim: rest.form === 'mixed' ? segments.flatMap(ground.quotedIn) : undefined,
      cue: cue && ground.anchor(cue),
      about: about.map(ground.reference),
      disputed: disputed && { note: disputed.note, anchor: ground.anchor(disputed) },
      ...rest,
    }
  },
  // "ANN LEE: We agree." is a line of her words, but for its first two
  accountsFor: ({ segments, cue }) => (cue ? [...segments, cue] : segments),
  check(written, checked) {
    checkSegments(written, checked)
    if (written.form === 'direct') checkQuoted(written.segments, checked)
    else if (written.form === 'mixed') checkMixed(written.segments, checked)
    else checkReported(written.segments, checked)
  },
  filters: {
    ...facts.filters,
    speaker: filter(
      textParameter('Id of who said it, alone or with its type ("organization:toyota").', 'donald-trump'),
      ({ speakers }) => speakerIds(speakers),
    ),
    named: filter(
      booleanParameter('Only quotes whose speaker the article names, or only others.'),
      ({ speakers }) => namedSpeakers(speakers).length > 0,
    ),
    form: filter(enumParameter(Form, 'In the speaker’s own words, or in the article’s.'), ({ form }) => form),
    ...byEntity<Quote>(
      'quotes about it, or by a source of it that the article does not name',
      ({ about, speakers }) => [...about, ...affiliations(speakers)],
    ),
    medium: filter(enumParameter(Medium, 'Where it was said.'), ({ medium }) => medium),
    partial: filter(booleanParameter('Only fragments of sentences, or only whole ones.'), ({ partial }) => partial),
    disputed: filter(
      booleanParameter('Only quotes that their article corrects, or only others.'),
      ({ disputed }) => disputed !== undefined,
    ),
    ...byDate<Quote>(({ date }) => date),
    ...byYear<Quote>(({ date }, { dated }) => date ?? dated),
  },
  filterOf: { person: 'speaker', organization: 'speaker' },
  sorts: { ...facts.sorts, date: ({ date }, { dated }) => (date ?? dated)?.from ?? '' },
  columns: {
    id: ({ id }) => id,
    article: ({ article }) => article.id,
    ...speakerColumns,
    form: ({ form }) => form,
    text: ({ text }) => text,
    medium: ({ medium }) => medium,
    date_from: ({ date }) => date?.from,
    date_to: ({ date }) => date?.to,
    date_inferred: ({ date }) => date?.inferred,
    partial: ({ partial }) => partial,
    disputed: ({ disputed }) => disputed !== undefined,
    disputed_note: ({ disputed }) => disputed?.note,
    about: ({ about }) => entityIds(about),
    cue: ({ cue }) => cue?.exact,
    segments: ({ segments }) => segments.length,
    start: ({ segments }) => segments[0]!.start,
    end: ({ segments }) => segments.at(-1)!.end,
    href: ({ href }) => href,
  },
  search: { words: ({ text }) => text, title: ({ text }) => text },
  // the speaker is `spokenByCharacter`, "to whom the quotation is attributed": `creator` would vouch for it
  schemaOrg({ text, speakers, article, date, about, disputed }) {
    const said = notInferred(date)
    return {
      '@type': 'Quotation',
      text,
      spokenByCharacter: one(speakers.map(speakerNode)),
      isPartOf: reference(article),
      dateCreated: said?.to ? undefined : said?.from,
      about: about.map(reference),
      correction: disputed && { '@type': 'CorrectionComment', text: disputed.note },
    }
  },
  says: ({ speakers, form }) => `${form === 'direct' ? 'Said' : 'Reported as said'} by ${speakerNames(speakers)}`,
}

/** schema.org has no word for a source that is only described: somebody with a description. */
const speakerNode = (speaker: Speaker) =>
  speaker.type === 'described'
    ? { '@type': 'Person', description: speaker.name, affiliation: speaker.of && reference(speaker.of) }
    : reference(speaker)

/** One value as it is, several as a list, none left out. */
const one = <T>(values: T[]): T | T[] | undefined => (values.length > 1 ? values : values[0])

/** The segments of a quotation follow each other in the text. */
function checkSegments({ segments }: Written, { spanOf, report }: Checked): void {
  const spans = segments.map(spanOf)
  for (const [index, span] of spans.entries()) {
    const before = spans[index - 1]
    if (!span || !before || span.start >= before.end) continue
    report(
      ['segments', index],
      span.end <= before.start ? 'stands before the segment listed before it' : 'overlaps the segment before it',
    )
  }
}
