/** How a fact is cited: in words, in markup, and for reference managers (CSL-JSON 1.0.2, BibTeX). */
import { html } from 'ghtml'
import type { Article } from '../kinds/article.js'

export interface Cited {
  /** Its id, which is a key for reference managers. */
  id: string
  /** The article's words. */
  words: string
  /** What they are: "Donald Trump, tweet, 17 April 2018". */
  statement: string
  article: Pick<Article, 'title' | 'publisher' | 'byline' | 'published' | 'source' | 'language' | 'revision'>
  /** Where it is shown. */
  url: string
}

/** Each way to cite it, by its name. */
export const citations = (cited: Cited): Record<string, string> => ({
  'Plain text': plain(cited),
  Markdown: markdown(cited),
  HTML: quoted(cited),
  'CSL-JSON': JSON.stringify([csl(cited)], undefined, 2),
  BibTeX: bibtex(cited),
})

/** A quotation to be put into a page of somebody else. */
export const quoted = ({ words, statement, article, url }: Cited): string =>
  html`<blockquote cite="${url}"><p lang="${article.language}">“${words}”</p><footer>${statement}. In “<cite>${article.title}</cite>”, ${inPrint(article)}. <a href="${url}">Verbatim</a></footer></blockquote>`

const plain = ({ words, statement, article, url }: Cited) =>
  `“${words}” ${statement}. In “${article.title}”, ${inPrint(article)}. Verbatim, ${url} (version ${article.revision}).`

const markdown = ({ words, statement, article, url }: Cited) =>
  `> “${literal(words)}”\n>\n> ${literal(statement)}. In “${literal(article.title)}”, ${literal(inPrint(article))}. [Verbatim](<${url}>)`

/** Characters that are markup in Markdown, as themselves (CommonMark, 2.4). */
const literal = (text: string) => text.replaceAll(/[\\`*_{}[\]<>#|~]/g, '\\$&').replaceAll('\n', ' ')

/** "Jennifer Epstein, Bloomberg News, 2018-04-18". */
const inPrint = ({ byline, publisher, published }: Cited['article']) =>
  [...byline.map(({ name }) => name), publisher, published].filter(Boolean).join(', ')

const csl = ({ id, words, statement, article, url }: Cited) => ({
  id,
  type: 'article-newspaper',
  title: article.title,
  author: article.byline.map(({ name }) => ({ literal: name })),
  'container-title': article.publisher,
  ...(article.published && { issued: { 'date-parts': [article.published.split('-').map(Number)] } }),
  ...(article.source && { source: article.source }),
  language: article.language,
  note: `“${words}” ${statement}.`,
  version: article.revision,
  URL: url,
})

const bibtex = ({ id, words, statement, article, url }: Cited) => {
  const [year, month, day] = article.published?.split('-') ?? []
  const fields = {
    author: article.byline.map(({ name }) => `{${tex(name)}}`).join(' and '),
    title: `{${tex(article.title)}}`,
    journal: tex(article.publisher),
    year,
    month: month && String(Number(month)),
    day: day && String(Number(day)),
    note: tex(`“${words}” ${statement}. Version ${article.revision}`),
    url,
  }
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? `  ${name} = {${value}},` : []))
  return `@article{${id},\n${lines.join('\n')}\n}`
}

/** Characters that are commands in TeX, as themselves; line ends are none. */
const tex = (text: string) =>
  text.replaceAll(/[\\{}$&#%_~^]/g, (character) => TEX[character] ?? `\\${character}`).replaceAll(/\s+/g, ' ')
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
