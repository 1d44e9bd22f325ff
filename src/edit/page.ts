/** What an editor sees: the text with what is confirmed, proposed and missing, and each of these in words. */
import { html } from 'ghtml'
import { printFault } from '../corpus/fault.js'
import { isLanguageTag } from '../kinds/standards.js'
import { linesOf } from '../text/lines.js'
import type { Span } from '../text/text.js'
import { valuesOf, type Written } from './form.js'
import { shown } from './form-page.js'
import type { Item } from './items.js'
import { type List, nameOf } from './lists.js'
import type { ArticleState } from './state.js'

const frame = (title: string, base: string, body: string, script = '') => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Verbatim</title>
<link rel="stylesheet" href="${base}style.css">
!${script ? html`<script type="module" src="${base}script/${script}"></script>` : ''}
</head>
<body>
!${body}
</body>
</html>
`

export const listPage = (articles: { id: string; title: string }[]): string =>
  frame(
    'Articles',
    '',
    html`<main class="plain"><h1>Articles</h1>
<ul>!${articles.map(
      ({ id, title }) => html`<li><a href="articles/${id}">${title || id}</a> <span class="quiet">${id}</span></li>
`,
    )}</ul>
!${articles.length === 0 ? '<p>There are none yet: <code>npm run new -- an-id &lt; text.txt</code> makes one.</p>' : ''}</main>`,
  )

export const problemPage = (title: string, lines: string[]): string =>
  frame(
    title,
    '../',
    html`<main class="plain"><h1>${title}</h1><ul>!${lines.map((line) => html`<li>${line}</li>`)}</ul><p><a href="..">All articles</a></p></main>`,
    'waiting.js',
  )

export const articlePage = (state: ArticleState): string =>
  frame(
    String((state.facts.article as Written | undefined)?.title ?? state.id),
    '../',
    html`<main id="work">!${work(state)}</main>
<div id="make" class="tools" role="group" aria-label="What the selected words are" hidden>!${MADE.map(pressing)}</div>
<div id="pick" class="tools" role="group" aria-label="The selected words" hidden>!${PICKED.map(pressing)}</div>
<p id="say" role="status"></p>
<p id="told" role="status"></p>
<dialog id="help" aria-labelledby="help-title">!${HELP}</dialog>`,
    'edit.js',
  )

/** A key, what it does, and the form that is asked for with it. */
type Press = [key: string, what: string, query?: string]

/** What selected words are made, by key or button. */
const MADE: Press[] = [
  ['q', 'Quote', 'list=quotes'],
  ['i', 'Reported speech', 'list=quotes&form=indirect'],
  ['f', 'Figure', 'list=figures'],
  ['o', 'Office', 'list=roles'],
  ['t', 'Stance', 'list=positions'],
  ['m', 'Mention', 'list=mentions'],
  ['b', 'Line that is no paragraph', 'list=article/blocks'],
  ['x', 'Left out', 'list=excluded'],
  ['1', 'New person', 'list=people'],
  ['2', 'New organization', 'list=organizations'],
  ['3', 'New country', 'list=countries'],
  ['4', 'New agreement', 'list=agreements'],
]

/** What is done with words that are taken into a form. */
const PICKED: Press[] = [
  ['Enter', 'Take them'],
  ['Escape', 'Leave them'],
]

/** What each key does. */
const KEYS: [string, string][] = [
  ['n, p', 'next, previous of what is to be decided'],
  ['↓, ↑', 'next, previous of everything'],
  ['a', 'accept what is proposed'],
  ['e', 'change it'],
  ['x', 'turn it down; a quotation or a number is left out with a reason'],
  ['d', 'remove what is confirmed'],
  ['u', 'undo'],
  ['s', 'select words: arrows move by words and lines, with Shift they extend, / finds; mouse and finger select too'],
  [
    MADE.map(([key]) => key).join(' '),
    `what the selected words are: ${MADE.map(([, what]) => what.toLowerCase()).join(', ')}`,
  ],
  ['h', 'what is written of the article itself'],
  ['?', 'this help'],
]
const HELP = html`<h2 id="help-title">Keys</h2>
<dl>!${KEYS.map(([keys, what]) => html`<dt><kbd>${keys}</kbd></dt><dd>${what}</dd>`)}</dl>
<p>In a form, Enter saves and Escape leaves it as it was. Where a name is typed, Enter or Tab takes the one that is offered.</p>
<form method="dialog"><button>Close</button></form>`

/** A button that does what a key does. */
const pressing = ([key, what, query]: Press) =>
  html`<button type="button" data-press="${key}"!${query ? html` data-query="${query}"` : ''} aria-keyshortcuts="${key}">${what} <kbd aria-hidden="true">${key}</kbd></button> `

const BAR: Press[] = [
  ['u', 'Undo'],
  ['?', 'Keys'],
]

/** What is done with the item that is being looked at. */
const DEEDS: Record<Item['status'], Press[]> = {
  proposed: [
    ['a', 'Accept'],
    ['e', 'Change'],
    ['x', 'Turn down'],
  ],
  missing: [
    ['e', 'Say what it is'],
    ['x', 'Leave out'],
  ],
  confirmed: [
    ['e', 'Change'],
    ['d', 'Remove'],
  ],
}

/** The part that changes with every decision. */
export const work = (state: ArticleState): string => {
  const { content, items, faults, left } = state
  const language = String((state.facts.article as Written | undefined)?.language)
  const open = items.filter(({ status }) => status !== 'confirmed').length
  const tally = [
    `${open} to decide`,
    left.missing === undefined ? 'missing: known when the faults are mended' : `${left.missing} missing`,
    `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`,
  ].join(' · ')
  const isDone = left.missing === 0 && faults.length === 0
  const shown = new Set(items.flatMap(({ faults }) => faults))
  const others = faults.filter((fault) => !shown.has(fault))
  return html`<div class="bar"><a href="../">All articles</a> <h1>${state.id}</h1>
<span id="tally" class="${isDone ? 'done' : ''}" data-missing="${left.missing}" data-faults="${faults.length}" data-open="${open}">${tally}!${isDone ? '. Sound, and nothing missing' : ''}</span> !${BAR.map(pressing)}</div>
!${others.length > 0 ? html`<ul class="faults">!${others.map((fault) => html`<li>${printFault(fault)}</li>`)}</ul>` : ''}
<div class="columns">
<div id="text" tabindex="-1" lang="${isLanguageTag(language) ? language : ''}">
!${linesOf(content).map(
    (line) => html`<p data-start="${line.start}" dir="auto">!${marked(state, line)}</p>
`,
  )}</div>
<ol id="items" aria-label="What is proposed, confirmed and missing">
!${items.map((item) => itemOf(state, item))}</ol>
</div>`
}

/** A line, cut wherever something begins or ends. */
const marked = ({ content, items, named }: ArticleState, line: Span): string => {
  const isIn = ({ start, end }: Span) => start < line.end && line.start < end
  const places = items.flatMap((item) => item.spans.filter(isIn).map((span) => ({ ...span, item })))
  const names = named.filter(isIn)
  const cuts = [...new Set([line.start, line.end, ...[...places, ...names].flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= line.start && cut <= line.end)
    .sort((a, b) => a - b)
  return cuts
    .slice(1)
    .map((end, index) => {
      const start = cuts[index]!
      const covers = (span: Span) => span.start <= start && span.end >= end
      const here = places.filter(covers)
      const name = names.find(covers)
      const words = html`${content.slice(start, end)}`
      if (here.length === 0 && !name) return words
      const classes = [
        ...new Set([
          ...here.flatMap(({ item }) => [item.status, item.list.one]),
          ...(name ? ['named', name.type] : []),
        ]),
      ]
      const keys = here.map(({ item }) => item.key).join(' ')
      return html`<span class="${classes.join(' ')}" data-items="${keys}"!${name ? html` title="${name.name}"` : ''}>!${words}</span>`
    })
    .join('')
}

const itemOf = (state: ArticleState, item: Item): string => {
  const { key, list, status, record, spans, why, needs, faults, lacks } = item
  const [span] = spans
  const isIncomplete =
    lacks ||
    list.fields.some(
      (field) => field.required && nameOf(field) !== 'id' && valuesOf(state.content, field, record).length === 0,
    )
  return html`<li id="item-${key}" data-key="${key}" data-list="${list.name}" data-status="${status}"!${isIncomplete ? ' data-incomplete' : ''} data-at="${span?.start ?? -1}" data-end="${span?.end ?? -1}" class="${status}!${faults.length > 0 ? ' faulty' : ''}" tabindex="-1">
<h2>${list.one} <span class="tag">${status}</span>!${why ? html` <span class="quiet">${Math.round(why.confidence * 100)} %</span>` : ''} <span class="sum" dir="auto">${summaryOf(state, item)}</span></h2>
!${status === 'missing' ? html`<p>${state.content.slice(span!.start, span!.end)}</p>` : rows(state, list, record)}
!${needs.length > 0 ? html`<p class="quiet">With it: ${needs.map(({ list, now }) => `${now!.name ?? now!.text} (${list})`).join(', ')}</p>` : ''}
!${why ? html`<p class="quiet">${why.why}</p>` : ''}
!${faults.length > 0 ? html`<ul class="faults">!${faults.map(({ pointer, detail }) => html`<li>${pointer!} ${detail}</li>`)}</ul>` : ''}
<p>!${DEEDS[status].filter(([key]) => list.name !== 'article' || (key !== 'x' && key !== 'd')).map(pressing)}</p>
</li>
`
}

/** A few words that tell it from others. */
const summaryOf = ({ content }: ArticleState, { record, spans: [span] }: Item): string => {
  const words = String(record.title ?? record.name ?? (span ? content.slice(span.start, span.end) : ''))
  return words.length > SUMMARY ? `${words.slice(0, SUMMARY)}…` : words
}
const SUMMARY = 50

const rows = (state: ArticleState, { fields }: List, record: Written): string =>
  html`<dl>!${fields.map((field) => {
    const values = valuesOf(state.content, field, record)
    if (values.length === 0) return ''
    return html`<dt>${field.label}</dt><dd dir="auto">${values.map((value) => shown(state, value)).join(' … ')}</dd>`
  })}</dl>`
