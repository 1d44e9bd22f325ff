/** The style of the marks in a text, of what they say when pointed at, and of the legend that hides them. */
import type { EntityType } from '../kinds/id.js'

/** The line under a name: each type of entity has its own, so that none is told by colour alone. */
const LINES: Record<EntityType, string> = {
  person: '2px solid',
  organization: '3px dotted',
  country: '2px dashed',
  agreement: '4px double',
}
const TYPES = Object.keys(LINES) as EntityType[]

/** Somebody’s own words are tinted, those of the article about them hatched. */
const SPEECH = ['quote', 'reported']

const hide = (kind: string) => `body:has(#show-${kind}:not(:checked)) .text .${kind}`

export const MARK_STYLE = `
mark { background: none; color: inherit; cursor: help; }
mark, .sample { border: 0 solid transparent; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
${TYPES.map((type) => `.${type} { border-bottom: ${LINES[type]} var(--${type}); }`).join('\n')}
.figure { border: 1px solid var(--figure); border-radius: .25em; padding-inline: .15em; }
.quote, .reported { background: var(--quote-tint); padding-block: .1em; }
.reported { background: repeating-linear-gradient(135deg, var(--quote-tint) 0 .25em, transparent 0 .5em); }
.correction { text-decoration: underline wavy var(--correction) 1px; text-underline-offset: .2em; }
.number { text-decoration: none; }
.number::before {
  content: attr(data-number); display: inline-block; min-width: 1.5em; margin-right: .25em; padding: .1em .3em; text-align: center;
  font: 700 .6875rem/1.3 system-ui, sans-serif; vertical-align: .35em; color: var(--paper); background: var(--quote); border-radius: .8em;
}
${TYPES.map(hide).join(', ')} { border-bottom-color: transparent; }
${hide('figure')} { border-color: transparent; }
${SPEECH.map(hide).join(', ')} { background: none; }
${SPEECH.map((kind) => `${hide(kind)} > .number`).join(', ')} { visibility: hidden; }
${hide('correction')} { text-decoration: none; }

.text > * { position: relative; }
mark { anchor-name: --mark; anchor-scope: --mark; }
mark:is(:hover, :focus):not(:has(mark:is(:hover, :focus)))::after, mark:has(> .number:focus)::after {
  content: attr(data-note); content: attr(data-note) / ''; display: block; position: absolute; z-index: 2;
  left: 0; right: 0; width: fit-content; max-width: 26rem; margin: .4rem 0; padding: .5rem .75rem;
  font: .875rem/1.4 system-ui, sans-serif; font-style: normal; text-align: start; white-space: normal;
  color: var(--paper); background: var(--ink); border-radius: .375rem; box-shadow: 0 .25rem 1rem #0004;
}
@supports (anchor-scope: --mark) {
  mark::after { position-anchor: --mark; top: anchor(bottom); justify-self: anchor-center; position-try-fallbacks: flip-block; }
}
:target { scroll-margin-block: 20vh; }
.text :target, ::target-text { background: var(--target); color: var(--on-target); }

.legend { margin: 1.5rem 0 2rem; padding: .5rem 1rem .75rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--panel); font-size: .9375rem; }
.legend legend { padding: 0 .25rem; color: var(--quiet); }
.legend label { display: inline-flex; align-items: center; gap: .375rem; min-height: 1.75rem; margin-right: 1.125rem; cursor: pointer; }
.legend input { accent-color: var(--link); width: 1rem; height: 1rem; margin: 0; }
.legend p { margin: .5rem 0 0; font-size: .875rem; color: var(--quiet); }
@media print { mark::after { content: none !important; } }
`
