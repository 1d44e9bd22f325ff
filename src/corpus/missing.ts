/** What of a corpus is neither annotated whole nor excluded: no fault, but an editor's next work. */
import type { Anchor } from '../kinds/anchor.js'
import { type ArticleText, articleText } from '../kinds/article.js'
import { articleCoverage } from '../kinds/coverage.js'
import { documentsOf, type Entry } from '../kinds/record.js'
import { quoted } from '../text/quoted.js'
import { text } from '../text/text.js'
import type { Fault } from './fault.js'
import { linesAndColumns } from './read.js'

/** The quotations and numbers that are missing, as places in their texts. */
export const missingFrom = ({ entries }: { entries: Entry[] }): Fault[] => {
  const texts = new Map(entries.filter(({ kind }) => kind === articleText.kind).map((entry) => [entry.id, entry]))
  return documentsOf(entries, articleCoverage).flatMap(({ article, items }) => {
    const [{ text: content, revision }] = documentsOf([texts.get(article.id)!], articleText) as [ArticleText]
    const { index } = text(article.id, content, revision)
    const place = linesAndColumns(content)
    return items
      .filter(({ status }) => status === 'missing' || status === 'partly')
      .map(({ type, anchor, left }) => ({
        file: `articles/${article.id}/article.txt`,
        ...place(index((left?.[0] ?? anchor).start)),
        detail: `the ${type} ${quoted(anchor.exact)} is ${left ? inPart(left) : 'neither annotated nor excluded'}`,
      }))
  })
}

const inPart = (left: Anchor[]) =>
  `annotated only in part: ${left.map(({ exact }) => quoted(exact)).join(', ')} ${left.length === 1 ? 'is' : 'are'} left`
