/** A list: some of it, how much there is, and the way on. */
import { html } from 'ghtml'
import { capital, type Kind, type Resource } from '../kinds/kind.js'
import { itemList, type Place } from './items.js'
import type { Page } from './layout.js'
import { counted } from './wording.js'

export interface ListPage {
  kind: Kind
  documents: Resource[]
  place: Place
  counts: { total: number; totalIsAtLeast?: true | undefined }
  /** What it is narrowed by, in words: "speaker: donald-trump". */
  narrowed: string[]
  /** Path of this page, and of the same as JSON and as a feed. */
  path: string
  json: string
  feed?: string | undefined
  /** Path of the page after this one. */
  next?: string | undefined
}

export const listPage = ({ kind, documents, place, counts, narrowed, path, json, feed, next }: ListPage): Page => ({
  title: [capital(kind.plural), ...narrowed].join(', '),
  description: kind.description,
  path,
  json,
  ...(feed && { feed }),
  main: html`<div class="plain">
<h1>${capital(kind.plural)}</h1>
<p class="lead">${kind.description}</p>
!${narrowed.length > 0 ? html`<p>Only <strong>${narrowed.join(', ')}</strong>. <a href="/${kind.plural}">All ${kind.plural}</a></p>` : ''}
<h2>${howMany(counts, kind)}</h2>
!${documents.length > 0 ? itemList(kind, documents, place) : html`<p>There is nothing here${narrowed.length > 0 ? ' that fits' : ' yet'}.</p>`}
!${onwards(next, feed)}
</div>`,
})

/** "6 quotes", "more than 1,000 quotes". */
export const howMany = (
  { total, totalIsAtLeast }: ListPage['counts'],
  { kind, plural }: Pick<Kind, 'kind' | 'plural'>,
): string => `${totalIsAtLeast ? 'more than ' : ''}${counted(total, kind, plural)}`

/** The way to the next page, and to what comes later. */
export const onwards = (next: string | undefined, feed: string | undefined): string =>
  next || feed
    ? html`<p class="onwards">!${next ? html`<a rel="next" href="${next}">Next page</a> ` : ''}!${feed ? html`<a href="${feed}">Follow as a feed</a>` : ''}</p>`
    : ''
