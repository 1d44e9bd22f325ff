/** Cuts an article into passages: each quotation, and the words around the quotations. */
import type { Reference } from '../kinds/id.js'
import type { Passage } from '../kinds/passage.js'
import type { Quote } from '../kinds/quote.js'
import type { Text } from '../text/text.js'

export const passagesOf = (article: Reference, { content, index }: Text, quotes: Quote[]): Passage[] => {
  const passage = (id: string, quote: Quote, form: Quote['form'], anchors: Quote['segments']): Passage => ({
    ...{ id, article },
    quote: { ...saidIn(quote), form },
    pieces: anchors.map(({ exact, start }) => ({ exact, index: index(start) })),
  })
  // somebody's own words in a mixed quote are a quotation, all of it is the article's wording
  const quoted = quotes.flatMap((quote) => [
    passage(quote.id, quote, quote.form, quote.segments),
    ...(quote.verbatim ? [passage(`${quote.id}.verbatim`, quote, 'direct', quote.verbatim)] : []),
  ])
  return [
    ...quoted,
    {
      id: article.id,
      article,
      pieces: narration(
        content,
        quoted.flatMap(({ pieces }) => pieces),
      ),
    },
  ]
}

const saidIn = ({
  id,
  href,
  text,
  speaker,
  speakers,
  disputed,
}: Quote): Omit<NonNullable<Passage['quote']>, 'form'> => ({
  ...{ id, href, text, speakers },
  ...(speaker && { speaker }),
  ...(disputed && { disputed }),
})

/** What stands between the quotations. */
const narration = (content: string, quoted: Passage['pieces']): Passage['pieces'] => {
  const pieces: Passage['pieces'] = []
  let index = 0
  for (const piece of [...quoted.toSorted((a, b) => a.index - b.index), { exact: '', index: content.length }]) {
    if (piece.index > index) pieces.push({ exact: content.slice(index, piece.index), index })
    index = Math.max(index, piece.index + piece.exact.length)
  }
  return pieces
}
