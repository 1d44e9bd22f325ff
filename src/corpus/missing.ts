/** What of a corpus is neither annotated nor excluded: no fault, but an editor's next work. */
import type { Coverage } from '../kinds/coverage.js'
import type { Corpus } from './corpus.js'
import type { Fault } from './fault.js'
import { position } from './read.js'

/** The quotations and numbers that are missing, as places in their texts. */
export const missingFrom = ({ entries }: Corpus): Fault[] => {
  const texts = new Map(
    entries.flatMap(({ kind, id, document }) => (kind === 'text' ? [[id, document]] : [])) as [
      string,
      { text: string },
    ][],
  )
  const coverages = entries.flatMap(({ kind, document }) => (kind === 'coverage' ? [document as Coverage] : []))
  return coverages.flatMap(({ article, items }) =>
    items
      .filter(({ status }) => status === 'missing')
      .map(({ type, anchor: { start, exact } }) => {
        const content = texts.get(article.id)!.text
        const index = [...content].slice(0, start).join('').length
        const file = `articles/${article.id}/article.txt`
        return { file, ...position(content, index), detail: `the ${type} “${exact}” is neither annotated nor excluded` }
      }),
  )
}
