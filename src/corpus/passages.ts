/** Cuts an article into passages: each quotation, and the words around the quotations. */
import type { Reference } from '../kinds/id.js'
import type { Passage } from '../kinds/passage.js'
import type { Quote } from '../kinds/quote.js'
import type { Text } from '../text/text.js'

export const passagesOf = (article: Reference, { content, index }: Text, quotes: Quote[]): Passage[] => {
  const quoted = quotes.map((quote) => ({
    id: quote.id,
    article,
    quote: saidIn(quote),
    pieces: quote.segments.map(({ exact, start }) => ({ exact, index: index(start) })),
  }))
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

const saidIn = ({ id, href, text, form, speaker, speakers, disputed }: Quote): NonNullable<Passage['quote']> => ({
  ...{ id, href, text, form, speakers },
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
