/** What assistants may ask: each tool is an operation of the API, with its parameters, and a short way to tell its answer. */

import type { Article } from '../kinds/article.js'
import { dateOf } from '../kinds/article.js'
import type { Figure } from '../kinds/figure.js'
import type { Position } from '../kinds/position.js'
import type { Quote } from '../kinds/quote.js'
import type { SearchHit } from '../kinds/search.js'
import { pageOf } from '../pages/items.js'
import { attributed, counted, days, measured, positioned } from '../pages/wording.js'

/** An operation whose answers are told in lines. */
export interface Tool {
  /** Id of the operation. */
  operation: string
  /** What its answer says; `at` is where a page is that is known by a path of the API. */
  tell(answer: unknown, at: (href: string) => string): string
}

/** The answer is what the operation's schema says. */
const tool = <T>(operation: string, tell: (answer: T, at: (href: string) => string) => string): Tool => ({
  operation,
  tell: (answer, at) => tell(answer as T, at),
})

interface List<T> {
  items: T[]
  total: number
  totalIsAtLeast?: true
  links: { next?: string }
}

/** A line for each item, after how many there are, and the way on. */
const listed =
  <T>(what: string, line: (item: T, at: (href: string) => string) => string) =>
  ({ items, total, totalIsAtLeast, links }: List<T>, at: (href: string) => string): string => {
    const cursor = links.next && new URLSearchParams(links.next.split('?')[1]).get('cursor')
    return [
      `${totalIsAtLeast ? 'More than ' : ''}${counted(total, what)}${items.length < total ? `, of which ${items.length}` : ''}:`,
      ...items.map((item) => `- ${line(item, at)}`),
      ...(cursor ? [`For more, ask again with cursor: ${cursor}`] : []),
    ].join('\n')
  }

const said = (quote: Pick<Quote, 'text'>) => `“${quote.text}”`
/** What it is called, and the words that were found where they say more. */
const named = ({ name, snippet }: SearchHit) =>
  name.includes(snippet) ? name : snippet.startsWith(name) ? snippet : `${name}: ${snippet}`
const corrected = (note: string | undefined) => (note ? ` Corrected by the article: ${note}` : '')

interface Match {
  verdict: string
  article: { name: string }
  speakers?: { name: string }[]
  anchors: { exact: string; href: string }[]
  disputed?: string
  quote?: { href: string }
}
interface Verified {
  verdict?: string
  caution?: string[]
  matches: Match[]
}

/** What the record shows, never that something is true. */
const verified = (
  { verdict = 'too common to be compared', caution = [], matches }: Verified,
  at: (href: string) => string,
) =>
  [
    `Verdict: ${verdict}.${verdict === 'not-found' ? ' That is no proof that it was not said.' : ''}`,
    ...caution.map((reason) => `Caution: ${reason}.`),
    ...matches.map(
      ({ verdict, speakers, anchors, article, quote, disputed }) =>
        `- ${verdict}: “${anchors.map(({ exact }) => exact).join(' … ')}”, ${speakers?.map(({ name }) => name).join(' and ') || 'the article itself'}, in “${article.name}”. ${at(quote?.href ?? anchors[0]!.href)}${corrected(disputed)}`,
    ),
  ].join('\n')

export const TOOLS: Record<string, Tool> = {
  search: tool(
    'search',
    listed<SearchHit>('result', (hit, at) => `${hit.type}: ${named(hit)} ${at(hit.href)}`),
  ),
  find_quotes: tool(
    'listQuotes',
    listed<Quote>(
      'quote',
      (quote, at) =>
        `${said(quote)} ${attributed(quote)}, in “${quote.article.name}”. ${at(quote.href)}${corrected(quote.disputed?.note)}`,
    ),
  ),
  find_figures: tool(
    'listFigures',
    listed<Figure>(
      'figure',
      (figure, at) =>
        `“${figure.text}” ${figure.label}: ${measured(figure)}, in “${figure.article.name}”. ${at(figure.href)}`,
    ),
  ),
  who_stands_where: tool(
    'listPositions',
    listed<Position>(
      'position',
      (position, at) =>
        `${positioned(position)}: “${position.anchor.exact}”, in “${position.article.name}”. ${at(position.href)}`,
    ),
  ),
  verify_quote: tool('verifyQuote', verified),
  check_text: tool<{ items: (Verified & { exact: string })[] }>('verifyText', ({ items }, at) =>
    items.length === 0
      ? 'There is no quotation in it.'
      : items.map((item) => `“${item.exact}”\n${verified(item, at)}`).join('\n\n'),
  ),
  get_article: tool<Article>('getArticle', (article, at) => {
    const date = dateOf(article)
    return [
      `“${article.title}”, ${article.publisher}${date ? `, ${days(date)}` : ''}. ${at(article.href)}`,
      ...article.blocks.map(({ text }) => text),
    ].join('\n\n')
  }),
}

/** Where a page stands. */
export const pagesAt =
  (origin: string) =>
  (href: string): string =>
    `${origin}${pageOf(href)}`
