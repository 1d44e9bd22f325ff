/** A finding as it is shown: with its article, its anchors and its quotation. */
import { type Anchor, anchorAt } from '../kinds/anchor.js'
import { articleText } from '../kinds/article.js'
import { isBy, type Speaker, voiceOf } from '../kinds/passage.js'
import type { Store } from '../store/store.js'
import { text } from '../text/text.js'
import type { Finding } from './finding.js'
import { spansOf } from './spoken.js'
import type { Match } from './verification.js'

/** Shows findings; each article's text is read once for all of them. */
export const show = async (store: Store, findings: Finding[], asked?: Speaker): Promise<Match[]> => {
  const articles = new Set(findings.map(({ said }) => said.passage.article.id))
  const bodies = await store.getMany(articleText, [...articles])
  const texts = new Map([...bodies].map(([id, body]) => [id, text(id, body.text, body.revision)]))
  return findings.map(({ said, rows, spans, verdict, similarity, folds, insertions, changes }) => {
    const { passage } = said
    const { quote, article, pieces } = passage
    const whole = texts.get(article.id)!
    const anchors = spans.map(({ piece, start, end }): Anchor => {
      const { index } = pieces[piece]!
      return anchorAt(whole, { start: index + start, end: index + end })
    })
    return {
      verdict,
      in: voiceOf(passage),
      article,
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
  })
}
