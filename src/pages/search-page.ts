/** What a search finds: by kind, with the words marked, and the ways to narrow it. */
import { html } from 'ghtml'
import type { Kind } from '../kinds/kind.js'
import type { SearchCounts, SearchHit } from '../kinds/search.js'
import { pageOf } from './items.js'
import type { Page } from './layout.js'
import { onwards } from './list-page.js'
import { markedRanges } from './marked-ranges.js'
import { counted } from './wording.js'

export interface SearchPage {
  /** What was typed, and the words in it. */
  q: string
  words: string[]
  kinds: Kind[]
  /** What was found, where there was a word to look for. */
  found?: {
    items: SearchHit[]
    total: number
    totalIsAtLeast?: true | undefined
    counts?: SearchCounts
    links: { next?: string | undefined }
  }
  /** What it is narrowed by. */
  narrowing?: Record<string, string>
  json?: string
  feed?: string | undefined
}

export const searchPage = ({ q, words, kinds, found, narrowing = {}, json, feed }: SearchPage): Page => ({
  title: q ? `Search: ${q}` : 'Search',
  description: 'Articles, quotes, figures, people and agreements by their words.',
  path: '/search',
  unlisted: true,
  ...(json && { json }),
  ...(feed && { feed }),
  main: html`<div class="plain">
<h1>Search</h1>
<form action="/search" class="box line">
<label for="q">Words, all of which must be found</label>
<input id="q" type="search" name="q" value="${q}" maxlength="200" required>
!${Object.entries(narrowing).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button>Search</button>
</form>
!${found ? results({ q, words, kinds, found, narrowing, feed }) : html`<p>Type a word or several: of a quote, a figure’s label, an article, or a name. Small typing errors are forgiven, and the last word may be only begun.</p>`}
</div>`,
})

type Results = Pick<SearchPage, 'q' | 'words' | 'kinds' | 'feed'> & Required<Pick<SearchPage, 'found' | 'narrowing'>>

const results = (page: Results) => {
  const { found, narrowing, kinds, feed } = page
  const { items, total, totalIsAtLeast, counts } = found
  const sections = kinds
    .map((kind) => ({ kind, hits: items.filter(({ type }) => type === kind.kind) }))
    .filter(({ hits }) => hits.length > 0)
    // the kind of the best hit first
    .sort((a, b) => items.indexOf(a.hits[0]!) - items.indexOf(b.hits[0]!))
  return html`!${active(page)}
<p role="status">${totalIsAtLeast ? 'More than ' : ''}${counted(total, 'result')}${totalIsAtLeast ? html`; counts are of the ${total} that were ranked` : ''}.</p>
!${counts && total > 0 ? filters(counts, narrowing, kinds) : ''}
!${total === 0 ? nothing(page) : ''}
!${sections.map(
    ({
      kind,
      hits,
    }) => html`<section aria-label="${kind.plural}"><h2 class="kind">${kind.plural}</h2><ol class="items">!${hits.map(hitItem)}</ol></section>
`,
  )}
!${onwards(found.links.next, feed)}`
}

/** Its name says nothing that the words around the match do not, where these begin with it or it goes on after them. */
const hitItem = (hit: SearchHit) => {
  const isNamed = !hit.name.includes(hit.snippet) && !hit.snippet.startsWith(hit.name)
  const link = (content: string) => html`<p class="name" dir="auto"><a href="${pageOf(hit.href)}">!${content}</a></p>`
  return html`<li>!${isNamed ? html`!${link(html`${hit.name}`)}<p class="snippet" dir="auto">!${marked(hit)}</p>` : link(marked(hit))}!${hit.says ? html`<p class="by">${hit.says}</p>` : ''}</li>
`
}

const marked = ({ snippet, marks }: SearchHit) => markedRanges(snippet, marks, 'found')

/** What the search is narrowed by, each with the way back. */
const active = ({ q, narrowing }: Results) => {
  const names = Object.keys(narrowing)
  if (names.length === 0) return ''
  const without = (name: string) => {
    const { [name]: _, ...rest } = narrowing
    return `/search?${new URLSearchParams({ q, ...rest })}`
  }
  return html`<p>Only !${names.map((name) => html`<a class="tag" href="${without(name)}" aria-label="No longer only ${name}: ${narrowing[name]}">${name}: ${narrowing[name]} ×</a> `)}</p>`
}

const FACETS: Record<keyof SearchCounts, string> = {
  type: 'Kind',
  speaker: 'Said by',
  person: 'About or naming a person',
  organization: 'Organization',
  country: 'Country',
  agreement: 'Agreement',
  year: 'Year',
}

const filters = (counts: SearchCounts, narrowing: Record<string, string>, kinds: Kind[]) => {
  const groups = (Object.keys(FACETS) as (keyof SearchCounts)[]).filter(
    (facet) => counts[facet].length > 0 && !(facet in narrowing),
  )
  if (groups.length === 0) return ''
  const name = (facet: string, name: string) =>
    facet === 'type' ? kinds.find(({ kind }) => kind === name)!.plural : name
  return html`<details class="filters"><summary>Narrow it</summary>
<div class="facets">!${groups.map(
    (facet) =>
      html`<div><h2>${FACETS[facet]}</h2><ul>!${counts[facet].map(
        (
          one,
        ) => html`<li><a href="${one.href}"><bdi>${name(facet, one.name)}</bdi></a> <span class="count">${one.count}</span></li>
`,
      )}</ul></div>`,
  )}</div></details>`
}

/** What to do where nothing is found. */
const nothing = ({ q, words, narrowing }: Results) => html`<div class="box">
<h2>Nothing has all of that</h2>
<ul>
!${
  Object.keys(narrowing).length > 0
    ? html`<li><a href="/search?${new URLSearchParams({ q })}">Search without narrowing it</a></li>
`
    : ''
}
!${
  words.length > 1
    ? html`<li>Try fewer words: !${words.map((word) => html`<a href="/search?${new URLSearchParams({ q: word })}">${word}</a> `)}</li>
`
    : '<li>Try another form of the word, or only its beginning: an error for every five letters is forgiven.</li>'
}
<li>Looking for words that somebody said? <a href="/verify?${new URLSearchParams({ quote: q })}">Ask whether they are on record</a>.</li>
<li>Or look through <a href="/people">people</a>, <a href="/agreements">agreements</a> and <a href="/articles">articles</a>.</li>
</ul>
</div>`
