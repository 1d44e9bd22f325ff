/** The page of a problem type: what happened, and what to do. */
import { html } from 'ghtml'
import { layout } from './layout.js'

export interface ProblemDescription {
  type: string
  title: string
  status: number
  what: string
  remedy: string
}

export const problemPage = ({ type, title, status, what, remedy }: ProblemDescription): string =>
  layout({
    title: `${title} · Verbatim`,
    json: type,
    main: html`<article class="plain">
<p class="over">Problem, status ${status}</p>
<h1>${title}</h1>
<h2>What happened</h2>
<p>!${withCode(what)}</p>
<h2>What to do</h2>
<p>!${withCode(remedy)}</p>
<p class="quiet">Answers carry this type as <code>${type}</code> (RFC 9457).</p>
</article>`,
  })

/** Names in backticks, as the descriptions have them, in code. */
const withCode = (description: string) => html`${description}`.replace(/`([^`]+)`/g, '<code>$1</code>')
