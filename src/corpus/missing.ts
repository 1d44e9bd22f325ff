/** What of a corpus is neither annotated nor excluded: no fault, but an editor's next work. */
import { type ArticleText, articleText } from '../kinds/article.js'
import { articleCoverage } from '../kinds/coverage.js'
import { documentsOf } from '../kinds/record.js'
import type { Corpus } from './corpus.js'
import type { Fault } from './fault.js'
import { position } from './read.js'

/** The quotations and numbers that are missing, as places in their texts. */
export const missingFrom = ({ entries }: Corpus): Fault[] => {
  const texts = new Map(entries.filter(({ kind }) => kind === articleText.kind).map((entry) => [entry.id, entry]))
  return documentsOf(entries, articleCoverage).flatMap(({ article, items }) =>
    items
      .filter(({ status }) => status === 'missing')
      .map(({ type, anchor: { start, exact } }) => {
        const [{ text: content }] = documentsOf([texts.get(article.id)!], articleText) as [ArticleText]
        const index = [...content].slice(0, start).join('').length
        const file = `articles/${article.id}/article.txt`
        return { file, ...position(content, index), detail: `the ${type} “${exact}” is neither annotated nor excluded` }
      }),
  )
}
