/** Places that names alone do not decide: a name of several, and a title that stands for a name. */
import { findNames, type Names } from '../corpus/mentions.js'
import type { Entity } from '../kinds/entity.js'
import type { WrittenMention } from '../kinds/mention.js'
import { withPlainBlanks } from '../text/lines.js'
import type { Text } from '../text/text.js'
import { asWords, type Proposal } from './proposal.js'
import type { DraftedRole } from './roles.js'

type DraftedMention = Pick<WrittenMention, 'text' | 'prefix' | 'suffix'> & { entity: string }

const keyOf = ({ type, id }: Pick<Entity, 'type' | 'id'>) => `${type}:${id}`

export const draftMentions = (text: Text, names: Names, roles: DraftedRole[]): Proposal<DraftedMention>[] => [
  ...ofSeveral(text, names),
  ...titles(text.content, roles),
]

/** Whoever of them was named last by a name of their own, or else is first named so. */
const ofSeveral = (text: Text, names: Names): Proposal<DraftedMention>[] => {
  const found = findNames(text, names)
  return found.flatMap((name, index) => {
    if (name.entities.length < 2) return []
    const keys = name.entities.map(keyOf)
    const alone = (list: typeof found) =>
      list.map(({ entities }) => (entities.length === 1 ? keyOf(entities[0]!) : '')).filter((key) => keys.includes(key))
    const entity = alone(found.slice(0, index)).at(-1) ?? alone(found.slice(index))[0] ?? keys[0]!
    return {
      record: { entity, ...asWords(text.content, name) },
      why: `a name of ${keys.join(' and ')}, of whom this one is named nearest by another`,
      confidence: 0.6,
    }
  })
}

/** "the president", where the text has one. */
const titles = (content: string, roles: DraftedRole[]): Proposal<DraftedMention>[] => {
  const holders = new Map<string, Set<string>>()
  for (const { text, person } of roles) {
    const title = /(?:prime minister|chief executive|[\p{L}-]+)$/iu.exec(text)?.[0].toLowerCase()
    // "Sen." stands for nobody alone
    if (title === undefined) continue
    holders.set(title, (holders.get(title) ?? new Set()).add(person))
  }
  return [...holders].flatMap(([title, people]) => {
    const [person, ...others] = people as Set<string> & [string, ...string[]]
    if (others.length > 0) return []
    return [...withPlainBlanks(content).matchAll(new RegExp(`\\b[Tt]he ${title}\\b(?! (?:of|for|\\p{Lu}))`, 'gu'))].map(
      ({ index, 0: words }) => ({
        record: { entity: person!, ...asWords(content, { start: index, end: index + words.length }) },
        why: `“${words}” stands for the one who has this title here`,
        confidence: 0.6,
      }),
    )
  })
}
