/** What changed from one version of an article to another: its words, and what an editor wrote. */
import { diffArrays } from 'diff'
import { z } from 'zod'
import type { Vocabulary } from '../kinds/index.js'
import type { Revision } from '../kinds/revision.js'
import { text } from '../text/text.js'
import { factsFile } from './files.js'
import { locate } from './locate.js'
import { partsOf } from './parts.js'

/** Words that may be other ones before no more is said than that all are. */
const MOST_EDITS = 500

const FactName = z
  .object({ type: z.string().describe('The kind of fact.'), id: z.string() })
  .meta({ id: 'FactName', description: 'A fact of an article.' })
type FactName = z.infer<typeof FactName>

export const Differences = z
  .object({
    from: z.string().describe('The version that is compared with.'),
    to: z.string(),
    facts: z
      .object({
        added: z.array(FactName),
        removed: z.array(FactName),
        changed: z.array(FactName).describe('Facts of which an editor wrote something else.'),
        moved: z.array(FactName).describe('Facts that are the same, and whose words stand elsewhere in the text.'),
      })
      .meta({ id: 'FactDifferences', description: 'What became of the facts that an editor wrote.' }),
    text: z
      .array(
        z
          .object({
            change: z
              .enum(['kept', 'added', 'removed'])
              .meta({ id: 'TextChange', description: 'What became of the words.' }),
            text: z.string(),
          })
          .meta({ id: 'TextDifference', description: 'Words that were kept, added or removed.' }),
      )
      .describe('The text in reading order: without what was added it is the one, without what was removed the other.'),
  })
  .meta({ id: 'RevisionDifferences', description: 'What changed from one version of an article to another.' })
export type Differences = z.infer<typeof Differences>

export const differences = (vocabulary: Vocabulary, from: Revision, to: Revision): Differences => {
  const [before, after] = [factsIn(vocabulary, from), factsIn(vocabulary, to)]
  const nameOf = ({ type, id }: FactName) => ({ type, id })
  const kept = [...after].flatMap(([key, is]) => {
    const was = before.get(key)
    return was ? [{ was, is }] : []
  })
  const isSame = ({ was, is }: (typeof kept)[number]) => was.written === is.written
  return {
    from: from.id,
    to: to.id,
    facts: {
      added: [...after].flatMap(([key, fact]) => (before.has(key) ? [] : [nameOf(fact)])),
      removed: [...before].flatMap(([key, fact]) => (after.has(key) ? [] : [nameOf(fact)])),
      changed: kept.filter((pair) => !isSame(pair)).map(({ is }) => nameOf(is)),
      moved: kept.filter((pair) => isSame(pair) && pair.was.places !== pair.is.places).map(({ is }) => nameOf(is)),
    },
    text: textDifferences(from, to),
  }
}

interface WrittenFact extends FactName {
  /** As JSON. */
  written: string
  /** Where its words stand. */
  places: string
}

/** The facts that an editor wrote, by kind and id. */
const factsIn = (vocabulary: Vocabulary, { article, id: revision, text: content, facts }: Revision) => {
  const whole = text(article.id, content, revision)
  const found = new Map<string, WrittenFact>()
  for (const { kind: type, plural } of vocabulary.written) {
    for (const written of (facts[plural] ?? []) as { id: string }[]) {
      const parts = partsOf(factsFile(vocabulary), { [plural]: [written] }, [])
      const places = [...parts].flatMap((part) => ('words' in part ? [locate(whole, part.words)] : []))
      const { id } = written
      found.set(`${type} ${id}`, {
        ...{ type, id },
        written: JSON.stringify(written),
        places: JSON.stringify(places),
      })
    }
  }
  return found
}

/** By words as the language of the text has them, and what stands between them. */
const textDifferences = (from: Revision, to: Revision): Differences['text'] => {
  const segmenter = new Intl.Segmenter(languageOf(to), { granularity: 'word' })
  const [before, after] = [from, to].map(({ text }) => [...segmenter.segment(text)].map(({ segment }) => segment))
  const changes = diffArrays(before!, after!, { maxEditLength: MOST_EDITS }) ?? [
    { value: before!, removed: true, added: false },
    { value: after!, removed: false, added: true },
  ]
  return changes.map(({ value, added, removed }) => ({
    change: added ? 'added' : removed ? 'removed' : 'kept',
    text: value.join(''),
  }))
}

const languageOf = ({ facts }: Revision) => (facts.article as { language: string }).language
