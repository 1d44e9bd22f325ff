/** A finding as it is shown: with its article, its anchors and its quotation. */
import { type Anchor, anchorAt } from '../kinds/anchor.js'
import { articleText } from '../kinds/article.js'
import { VOCABULARY } from '../kinds/index.js'
import { isBy, type Speaker, voiceOf } from '../kinds/passage.js'
import type { Store } from '../store/store.js'
import { type Text, text } from '../text/text.js'
import type { Finding } from './finding.js'
import { spansOf } from './spoken.js'
import type { Match } from './verification.js'

/** Shows findings; an article's text is prepared once for all of them. */
export const shower = (store: Store, asked?: Speaker) => {
  const texts = new Map<string, Promise<Text>>()
  const textOf = (article: string) => {
    const known =
      texts.get(article) ?? store.get(articleText, article).then((body) => text(article, body!.text, body!.revision))
    texts.set(article, known)
    return known
  }
  return async ({ said, rows, spans, verdict, similarity, folds, insertions, changes }: Finding): Promise<Match> => {
    const { passage } = said
    const { quote, article: id, pieces } = passage
    const [article, whole] = await Promise.all([store.get(VOCABULARY.article, id), textOf(id)])
    const anchors = spans.map(({ piece, start, end }): Anchor => {
      const { index } = pieces[piece]!
      return anchorAt(whole, { start: index + start, end: index + end })
    })
    return {
      verdict,
      in: voiceOf(passage),
      article: { type: 'article', id, name: article!.title, href: article!.href },
      ...(quote && { quote: { type: 'quote', id: quote.id, href: quote.href, text: quote.text } }),
      ...(quote && { speakers: quote.speakers }),
      ...(quote?.speaker && { speaker: quote.speaker }),
      ...(quote && asked && { speakerAgrees: isBy(passage, asked) }),
      anchors,
      acrossSegments: quote !== undefined && rows.some((row) => spansOf(said, row).length > 1),
      similarity: Number(similarity.toFixed(3)),
      ...(folds && { folds }),
      ...(insertions && insertions.length > 0 && { insertions }),
      ...(changes && { changes }),
      ...(quote?.disputed && { disputed: quote.disputed.note }),
    }
  }
}
