/** Who said it: somebody known, several together, or a source that the article describes and does not name. */
import { z } from 'zod'
import { Anchor, Words } from './anchor.js'
import { joined } from './columns.js'
import type { Ground } from './fact.js'
import { type EntityId, entityId, Reference } from './id.js'

export const SPEAKER_TYPES = ['person', 'organization', 'country'] as const

/** Read before a described one, whose `of` is an entity id too. */
const Named = entityId(...SPEAKER_TYPES)

const Described = z.strictObject({
  described: Words.describe('The article’s own words for a source that it does not name.'),
  of: Named.optional().describe('Whom the source belongs to, as "organization:white-house".'),
})

export const WrittenSpeaker = z
  .union([Named, z.array(Named).min(2), Described], {
    error:
      'must be person:<id>, organization:<id> or country:<id>, a list of at least two of them, or an object with the words that describe the source as "described"',
  })
  .describe('Who said it: an entity, several for a joint statement, or a source that the article only describes.')
export type WrittenSpeaker = z.infer<typeof WrittenSpeaker>

const NamedSpeaker = Reference.extend({
  type: z.enum(SPEAKER_TYPES).meta({ id: 'SpeakerType', description: 'What the speaker is.' }),
}).meta({ id: 'NamedSpeaker', description: 'A speaker whom the article names.' })
type NamedSpeaker = z.infer<typeof NamedSpeaker>

const DescribedSpeaker = z
  .object({
    type: z.literal('described'),
    name: z.string().describe('The article’s own words for the source.'),
    anchor: Anchor.describe('Where the article describes it.'),
    of: Reference.optional().describe('Whom the source belongs to, as the article says.'),
  })
  .meta({ id: 'DescribedSpeaker', description: 'A source that the article describes and does not name.' })

export const Speaker = z
  .discriminatedUnion('type', [NamedSpeaker, DescribedSpeaker])
  .meta({ id: 'Speaker', description: 'Somebody who said it, named or described.' })
export type Speaker = z.infer<typeof Speaker>

/** The speakers of a quote, and the single one where there is one and it is named. */
export const groundSpeakers = (
  written: WrittenSpeaker | undefined,
  ground: Ground,
): { speaker?: Reference | undefined; speakers: Speaker[] } => {
  if (written === undefined) return { speakers: [] }
  if ('described' in written) {
    const anchor = ground.anchor(written.described)
    return {
      speakers: [{ type: 'described', name: anchor.exact, anchor, of: written.of && ground.reference(written.of) }],
    }
  }
  const ids: EntityId[] = Array.isArray(written) ? written : [written]
  const references = ids.map(ground.reference)
  return { speaker: references.length === 1 ? references[0] : undefined, speakers: references as NamedSpeaker[] }
}

/** Those whom the article names. */
export const namedSpeakers = (speakers: Speaker[]): NamedSpeaker[] =>
  speakers.filter((speaker) => speaker.type !== 'described')

/** Whom described sources belong to. */
export const affiliations = (speakers: Speaker[]): Reference[] =>
  speakers.flatMap((speaker) => (speaker.type === 'described' ? (speaker.of ?? []) : []))

/** What a filter finds speakers by: their id, alone or with its type. */
export const speakerIds = (speakers: Speaker[]): string[] =>
  namedSpeakers(speakers).flatMap(({ type, id }) => [id, `${type}:${id}`])

/** "Donald Trump and Shinzo Abe", "a senior official", "somebody unnamed". */
export const speakerNames = (speakers: Speaker[]): string =>
  new Intl.ListFormat('en').format(speakers.map(({ name }) => name)) || 'somebody unnamed'

type Said = { speakers: Speaker[] }
export const speakerColumns = {
  speaker_type: ({ speakers }: Said) => joined(speakers.map(({ type }) => type)),
  speaker: ({ speakers }: Said) => joined(namedSpeakers(speakers).map(({ id }) => id)),
  speaker_name: ({ speakers }: Said) => joined(speakers.map(({ name }) => name)),
}
