/** Articles for the pages to show, made of few words, and what a page shows of them. */
import assert from 'node:assert/strict'
import type { Anchor } from '../../src/kinds/anchor.js'
import type { Reference } from '../../src/kinds/id.js'
import type { ArticleFacts } from '../../src/pages/stretches.js'

export const anchor = (text: string, words: string): Anchor => {
  const start = [...text.slice(0, text.indexOf(words))].length
  return {
    article: 'a',
    revision: 'r',
    start,
    end: start + [...words].length,
    exact: words,
    prefix: '',
    suffix: '',
    href: '',
  }
}

export const reference = <T extends Reference['type']>(type: T, id: string, name: string) => ({
  type,
  id,
  name,
  href: `/v1/${type}/${id}`,
})
export const ARTICLE = reference('article', 'a', 'A')

/** An article of one paragraph for each line, that states nothing. */
export const plain = (text: string, changes: Partial<ArticleFacts['article']> = {}): ArticleFacts => ({
  article: {
    type: 'article',
    id: 'a',
    href: '/v1/articles/a',
    revision: 'r',
    title: 'A title',
    titleSource: 'published',
    publisher: 'The Paper',
    byline: [],
    language: 'en',
    rights: { holder: 'The Paper', note: 'All of them.' },
    length: [...text].length,
    sha256: '00',
    facts: { quotes: 0, figures: 0, mentions: 0, roles: 0, positions: 0 },
    links: { text: '/v1/articles/a/text', coverage: '', annotations: '', revisions: '', jsonld: '', ninjs: '' },
    blocks: text.split('\n').map((line) => {
      const { start, end } = anchor(text, line)
      return { type: 'paragraph', start, end, text: line }
    }),
    ...changes,
  },
  text,
  quotes: [],
  figures: [],
  mentions: [],
  roles: [],
  positions: [],
  others: [],
})

/** Markup without its elements: what a reader gets. */
export const textOf = (markup: string): string =>
  markup.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))

/** The inside of every block of the article. */
export const blocksOf = (page: string): string[] => {
  const [, text] = /<div class="text">\n(.*?)\n<\/div>/s.exec(page)!
  return [
    ...text!.matchAll(/<(\w+) class="(?:summary|heading|paragraph|source)" dir="auto">(.*?)<\/\1>(?:\n|$)/gs),
  ].map(([, , inside]) => inside!)
}

/** Throws unless every element closes in the order in which it was opened. */
export const checkNesting = (markup: string) => {
  const open: string[] = []
  for (const [, close, name] of markup.matchAll(/<(\/?)(\w+)/g)) {
    if (!close) open.push(name!)
    else assert.equal(open.pop(), name, markup)
  }
  assert.deepEqual(open, [], markup)
}
