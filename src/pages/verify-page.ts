/** Did they say it? What is on record, word by word, in its place. */
import { html } from 'ghtml'
import type { Article } from '../kinds/article.js'
import { linkTo, speakerLinks, within } from './items.js'
import type { Page } from './layout.js'
import { onwards } from './list-page.js'
import { paragraphs } from './paragraphs.js'
import type { ShownMatch, ShownVerification } from './verified.js'
import { verifyForm } from './verify-form.js'
import { counted } from './wording.js'

export interface VerifyPage {
  quote: string
  speaker: string
  found?: ShownVerification
  next?: string | undefined
  json?: string
  /** Whom it may be asked of: those who are quoted most. */
  speakers: string[]
  articleOf?(id: string): Article | undefined
}

export const verifyPage = ({
  quote,
  speaker,
  speakers,
  found,
  next,
  json,
  articleOf = () => undefined,
}: VerifyPage): Page => ({
  title: quote ? `Did they say “${quote}”?` : 'Did they say it?',
  description: 'Whether words are on record, by whom, and word by word what was changed.',
  path: '/verify',
  unlisted: quote !== '',
  ...(json && { json }),
  main: html`<div class="plain">
<h1>Did they say it?</h1>
!${verifyForm(quote, speaker, speakers)}
!${found ? answer(found, articleOf) : INTRODUCTION}
!${onwards(next, undefined)}
</div>`,
})

const INTRODUCTION = `<p>Paste the words as you have them. Every quotation on record is compared with them, and what articles say in their own
words. “…” stands for words left out, [brackets] for words put in.</p>
<p>The answer is what the record here shows, never that something is true. <a href="/check">Check all quotations of a text at once.</a></p>`

/** What a verdict says, in a sentence. */
export const VERDICTS: Record<ShownVerification['verdict'], string> = {
  exact: 'On record, in these very words',
  typographic: 'On record, in these words, typed differently',
  elided: 'On record, with words left out',
  altered: 'On record in other words',
  paraphrase: 'Reported, but nobody is quoted with these words',
  elsewhere: 'On record, but not by that speaker',
  'not-found': 'Not on record here',
}

const answer = (
  { verdict, speaker, caution = [], total, agreeing, matches }: ShownVerification,
  articleOf: (id: string) => Article | undefined,
) =>
  html`<section aria-labelledby="verdict" class="verdict !${verdict}">
<h2 id="verdict">${VERDICTS[verdict]}</h2>
!${verdict === 'not-found' ? '<p>No article here has these words, or words near to them. That is <strong>no proof that it was not said</strong>: only what these articles print is on record.</p>' : ''}
!${speaker ? html`<p>Asked of !${linkTo(speaker)}${agreeing === undefined ? '' : `: ${counted(agreeing, 'place')} of ${total}`}.</p>` : ''}
!${caution.map((reason) => html`<p class="caution"><strong>Caution:</strong> ${CAUTIONS[reason]}</p>`)}
</section>
!${matches.length > 0 ? html`<p>${counted(total, 'place')} on record.</p>` : ''}!${matches.some(({ changes }) => changes) ? CHANGES_LEGEND : ''}
<ol class="matches">!${matches.map(
    (match) => html`<li>!${matchOf(match, articleOf)}</li>
`,
  )}</ol>`

export const CAUTIONS = {
  short: 'so few and short words may have been said by anybody.',
  common: 'ten speakers or more are on record with them.',
}

const VOICES: Record<ShownMatch['in'], string> = {
  quotation: 'in their own words',
  reported: 'in the article’s words',
  narration: 'the article itself, nobody quoted',
}

const matchOf = (match: ShownMatch, articleOf: (id: string) => Article | undefined) => {
  const { verdict, article, speakers, quote, anchors, disputed, changes, insertions = [], acrossSegments } = match
  const known = articleOf(article.id)
  return html`<p class="by"><strong>${VERDICTS[verdict]}</strong></p>
!${changes ? html`<p class="changes">!${changed(changes)}</p>` : ''}
!${insertions.length > 0 ? html`<p class="quiet">In brackets, and not on record: ${insertions.join(', ')}</p>` : ''}
!${known ? paragraphs(known, anchors) : ''}
<p class="by">!${speakers && speakers.length > 0 ? html`!${speakerLinks(speakers)}, ` : ''}${VOICES[match.in]}, in !${within(article, { articleOf })}.
!${acrossSegments ? 'The article interrupts the words. ' : ''}<a href="${anchors[0]!.href}">Read it there</a>!${quote ? html` · <a href="/quotes/${quote.id}">The whole quote</a>` : ''}</p>
!${disputed ? html`<p class="disputed"><strong>Corrected by the article.</strong> ${disputed}</p>` : ''}`
}

/** What became of each run of words: struck and underlined, with a word for it, so that colour is not needed. */
export const changed = (changes: NonNullable<ShownMatch['changes']>): string =>
  changes
    .map(({ change, record, asked }) => {
      if (change === 'kept') return html`${record}`
      const added = asked === undefined ? '' : html`<del><span class="hidden">not on record: </span>${asked}</del>`
      const dropped = record === undefined ? '' : html`<ins><span class="hidden">on record: </span>${record}</ins>`
      return [added, dropped].filter(Boolean).join(' ')
    })
    .join(' ')

/** What strokes and lines mean. */
export const CHANGES_LEGEND =
  '<p class="quiet"><del>Struck</del>: asked for, not on record. <ins>Underlined</ins>: on record, left out.</p>'
