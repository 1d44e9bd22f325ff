/** The pages of problems: what a type of problem means, and what is wrong with one request. */
import { html } from 'ghtml'
import { layout, type Page } from './layout.js'

/** What a type of problem means. */
export interface Meaning {
  what: string
  remedy: string
}

export interface ProblemDescription extends Meaning {
  type: string
  title: string
  status: number
}

export const problemPage = ({ type, title, status, ...meaning }: ProblemDescription): Page => ({
  title,
  description: meaning.what.replaceAll('`', ''),
  path: type,
  json: type,
  main: html`<article class="plain">
<p class="over">Problem, status ${status}</p>
<h1>${title}</h1>
!${explained(meaning)}
<p class="quiet">Answers carry this type as <code>${type}</code> (RFC 9457).</p>
</article>`,
})

/** A problem as it is answered (RFC 9457). */
export interface Occurrence {
  title: string
  status: number
  detail?: string | undefined
  errors?: Error[] | undefined
}

interface Error {
  parameter?: string | undefined
  file?: string | undefined
  pointer?: string | undefined
  line?: number | undefined
  detail: string
}

const placeOf = ({ parameter, file, pointer, line }: Error) =>
  [parameter, file, pointer, line].filter((part) => part !== undefined && part !== '').join(' ')

/** What a browser shows for a request that is refused, or failed. `meaning` is that of its type, where it has one. */
export const errorPage = ({ title, status, detail, errors = [] }: Occurrence, meaning?: Meaning): string =>
  layout({
    title,
    main: html`<article class="plain">
<p class="over">Status ${status}</p>
<h1>${title}</h1>
!${detail ? html`<p>${detail}</p>` : ''}
!${errors.length > 0 ? html`<ul>!${errors.map((error) => html`<li><code>${placeOf(error)}</code> ${error.detail}</li>`)}</ul>` : ''}
!${meaning ? explained(meaning) : ''}
</article>`,
  })

const explained = ({ what, remedy }: Meaning) => html`<h2>What happened</h2>
<p>!${withCode(what)}</p>
<h2>What to do</h2>
<p>!${withCode(remedy)}</p>`

/** Names in backticks, as the descriptions have them, in code. */
const withCode = (description: string) => html`${description}`.replace(/`([^`]+)`/g, '<code>$1</code>')
