/** The style of every page: light and dark, phone to wide screen, and print. Marks differ by line and shape, not by colour alone. */
import { MARK_STYLE } from './mark-style.js'

const COLOURS = `
:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --panel: #f5f3ee; --ink: #1f2328; --quiet: #575d66; --line: #d9d5cb; --edge: #8a8679; --link: #1d4e79;
  --person: #1f5f99; --organization: #8a3355; --country: #2b7046; --agreement: #7b3f98; --figure: #93500a; --quote: #6b5300;
  --quote-tint: #f8efd0; --correction: #b3261e; --target: #ffe08a; --on-target: #1f2328;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181c; --panel: #1e2126; --ink: #e4e3df; --quiet: #a3a9b2; --line: #363a42; --edge: #7c828d; --link: #8fc1ee;
    --person: #74b3ec; --organization: #e693b3; --country: #74c594; --agreement: #cf9be6; --figure: #e8ab60; --quote: #dcc069;
    --quote-tint: #383018; --correction: #f2867d; --target: #6a5410; --on-target: #fffdf5;
  }
}
`

const PAGE = `
*, ::before, ::after { box-sizing: border-box; }
html { text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; padding: 0 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Open Sans', sans-serif; overflow-wrap: break-word;
}
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1.25rem; top: .5rem; z-index: 3; padding: .5rem 1rem; background: var(--paper); }
.site, main { max-width: 76rem; margin-inline: auto; }
.site { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; padding: 1rem 0; border-bottom: 1px solid var(--line); }
.site .name { font-weight: 700; letter-spacing: .01em; color: var(--ink); text-decoration: none; margin-right: auto; }
.site nav { display: flex; gap: 1.25rem; font-size: .9375rem; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { font: 600 clamp(1.75rem, 1.4rem + 1.2vw, 2.125rem)/1.15 Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, serif; margin: .25rem 0 1rem; }
.over { margin: 2.5rem 0 0; color: var(--quiet); font-size: .9375rem; letter-spacing: .02em; }
.quiet, .inferred { color: var(--quiet); font-size: .9375rem; }
.lead { font-size: 1.1875rem; }
.tag { display: inline-block; padding: 0 .5em; border: 1px solid var(--line); border-radius: 1em; font-size: .8125rem; color: var(--quiet); }
.json { font: .75rem/1 ui-monospace, 'Cascadia Mono', Menlo, monospace; padding: .3em .5em; border: 1px solid var(--line); border-radius: .25rem; text-decoration: none; }
.json:hover { border-color: currentColor; }
code { font: .875em ui-monospace, 'Cascadia Mono', Menlo, monospace; overflow-wrap: anywhere; }
.site form { flex: 0 1 14rem; }
.site nav { flex-wrap: wrap; }
.site [aria-current] { color: var(--ink); text-decoration-thickness: 2px; }
footer.site { border: 0; font-size: .875rem; color: var(--quiet); padding: 3rem 0 0; }
input[type=search], input:not([type]), textarea, button {
  font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--edge); border-radius: .375rem; padding: .4rem .6rem; width: 100%; min-height: 2.25rem;
}
textarea { resize: vertical; }
button { width: auto; background: var(--link); border-color: var(--link); color: var(--paper); padding-inline: 1.25rem; cursor: pointer; font-weight: 600; }
label { display: block; margin-bottom: .25rem; font-size: .9375rem; }
.box { padding: 1rem 1.25rem; margin: 1.5rem 0; border: 1px solid var(--line); border-radius: .5rem; background: var(--panel); }
.box > :first-child, .box > h2 { margin-top: 0; }
.box > :last-child { margin-bottom: 0; }
.box h2 { font-size: 1.125rem; }
.box.line { display: grid; grid-template-columns: 1fr auto; gap: .25rem .75rem; }
.box.line label { grid-column: 1 / -1; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.home { max-width: 64rem; margin-inline: auto; }
.home h1 { margin-top: 2.5rem; }
.home h2 { font-size: 1.125rem; }
.ask { display: grid; gap: 0 1.5rem; }
.ranks { display: grid; gap: 0 3rem; margin-top: 1.5rem; }
.ranked { margin: 0; padding-left: 1.5rem; }
.ranked li { padding: .2rem 0; }
.items, .matches { list-style: none; margin: 0; padding: 0; }
.items > li, .matches > li { padding: .875rem 0; border-top: 1px solid var(--line); }
.items p, .matches p { margin: .25rem 0 0; }
.items > li > :first-child, .matches > li > :first-child { margin-top: 0; }
.items .name { font: 600 1.125rem/1.3 Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, serif; }
.said { font: 1.125rem/1.45 Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, serif; }
.by { font-size: .9375rem; }
.within { color: var(--quiet); font-size: .9375rem; margin: 1.25rem 0 .5rem; }
.lead { text-wrap: balance; }
.kind::first-letter { text-transform: uppercase; }
.plain h2 .count { font-size: .9375rem; }
.onwards { margin-top: 1.25rem; }
.onwards a + a { margin-left: 1.25rem; }
.known { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: 1rem 0; font-size: .9375rem; }
.known dt { color: var(--quiet); }
.known dd { margin: 0; }
.paragraph { margin: 1rem 0; padding: .25rem 0 .25rem 1rem; border-inline-start: 3px solid var(--line); font: 1.0625rem/1.6 Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, serif; }
.cited, .found { background: var(--quote-tint); box-shadow: inset 0 -2px var(--quote); cursor: auto; }
.fact h1 { font-size: clamp(1.5rem, 1.2rem + 1.5vw, 2.125rem); line-height: 1.3; font-weight: 500; }
.cite pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 0 .75rem; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--panel); font: .8125rem/1.5 ui-monospace, 'Cascadia Mono', Menlo, monospace; }
.cite button { margin-bottom: .75rem; }
.facets { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .5rem 1.5rem; padding-bottom: 1rem; }
.plain .facets h2 { font-size: .9375rem; margin: .5rem 0 .25rem; }
.facets ul { list-style: none; margin: 0; padding: 0; font-size: .9375rem; }
.facets li { padding: .15rem 0; }
.verdict { margin: 2rem 0 1rem; padding: .25rem 1.25rem; border-inline-start: .375rem solid var(--line); }
.plain .verdict h2 { margin: .5rem 0; font-size: 1.375rem; }
.verdict.exact, .verdict.typographic, .verdict.elided { border-color: var(--country); }
.verdict.altered, .verdict.paraphrase, .verdict.elsewhere { border-color: var(--figure); }
.verdict.not-found { border-color: var(--correction); border-inline-start-style: double; }
.changes { font: 1.125rem/1.6 Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, serif; }
del { color: var(--correction); text-decoration-thickness: 2px; }
ins { color: var(--country); text-decoration: underline double; text-underline-offset: .2em; }
.checked-text { white-space: pre-wrap; margin: 1rem 0 2rem; }
.checked { cursor: auto; border-bottom: 2px solid var(--country); }
.checked a { font: 600 .75rem/1 system-ui, sans-serif; margin-inline-start: .35em; padding: .1em .4em; border: 1px solid currentColor; border-radius: 1em; vertical-align: .2em; text-decoration: none; white-space: nowrap; }
.checked.altered, .checked.paraphrase, .checked.elsewhere { border-bottom: 3px dashed var(--figure); }
.checked.not-found, .checked.common { border-bottom: 3px dotted var(--correction); }
li:target { background: var(--quote-tint); }
.wide { overflow-x: auto; }
.plain:has(.stances) { max-width: 60rem; }
.plain:has(.stances) > :not(:has(.stances)) { max-width: 42rem; }
.stances { font-size: .9375rem; }
.stances th[scope=col] { border-bottom: 1px solid var(--line); color: var(--quiet); }
.stances tr + tr > * { border-top: 1px solid var(--line); }
.stances p { margin: 0 0 .5rem; }
figure { margin: 1rem 0; }
figcaption { font-size: .875rem; color: var(--quiet); }
.picture { display: block; width: 100%; max-width: 40rem; height: auto; font: 12px system-ui, sans-serif; }
.picture rect { fill: var(--quote); }
.picture circle { fill: var(--figure); }
.picture path { fill: none; stroke: var(--figure); stroke-width: 2; }
.picture .axis { stroke: var(--line); }
.picture text { fill: var(--ink); text-anchor: middle; }
.picture .tick { fill: var(--quiet); }
@media (max-width: 47.99rem) {
  .stances thead { display: none; }
  .stances, .stances tbody, .stances tr, .stances th[scope=row], .stances td { display: block; }
  .stances th[scope=row] { padding-top: 1rem; font-weight: 600; }
  .stances tr + tr > * { border-top: 0; }
  .stances tr + tr > th { border-top: 1px solid var(--line); }
  .stances td:empty { display: none; }
  .stances td::before { content: attr(data-stance); display: block; color: var(--quiet); }
}
@media (min-width: 48rem) {
  .ask { grid-template-columns: 3fr 2fr; }
  .ranks { grid-template-columns: 1fr 1fr; }
}
.plain { max-width: 42rem; margin-inline: auto; }
.plain h1 { margin-top: 2.5rem; }
.over + h1 { margin-top: .25rem; }
.plain h2 { margin-top: 2.5rem; font-size: 1.125rem; }
`

const ARTICLE = `
.reading { display: grid; grid-template-columns: minmax(0, 40rem); justify-content: center; gap: 2rem 4rem; }
.text { position: relative; font: 1.1875rem/1.7 Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, serif; }
.text p { margin: 0 0 1.25em; }
.text h2 { margin: 2em 0 .75em; font-size: 1.3125rem; }
.text .summary { font-size: 1.25rem; padding-bottom: 1.25em; border-bottom: 1px solid var(--line); }
.text .quoted { padding-inline-start: 1em; border-inline-start: 3px solid var(--line); }
.text .source { color: var(--quiet); font-size: 1rem; }
article > footer { border-top: 1px solid var(--line); margin-top: 2rem; }
.facts { font-size: .9375rem; }
.facts h2 { font-size: 1.125rem; margin: 0 0 1rem; }
.facts h3 { font-size: 1rem; margin: 0 0 .75rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.facts section { margin-bottom: 1.75rem; }
.facts ul, .facts ol { margin: 0; padding: 0; list-style: none; }
.facts li { margin-bottom: 1rem; }
.facts p { margin: .25rem 0 0; }
.facts .quotes { counter-reset: quote; }
.facts .quotes > li { counter-increment: quote; padding-left: 2rem; position: relative; }
.facts .quotes > li::before {
  content: counter(quote); position: absolute; left: 0; top: .15em; min-width: 1.4em; text-align: center;
  font: 700 .8125rem/1.4 system-ui, sans-serif; color: var(--paper); background: var(--quote); border-radius: .7em;
}
.count { font-weight: 400; color: var(--quiet); }
.words { color: inherit; text-decoration-color: var(--line); }
/* nobody’s own words */
.mixed q::before, .mixed q::after, .indirect q::before, .indirect q::after { content: none; }
.words:hover { text-decoration-color: currentColor; }
.disputed { border-left: 3px solid var(--correction); padding-left: .75rem; }
.facts li:target { background: var(--target); color: var(--on-target); }
details { border-top: 1px solid var(--line); }
summary { padding: .5rem 0; cursor: pointer; }
details { padding-bottom: .25rem; }
.facts details ol { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; padding: .5rem 0 .75rem; }
.facts details li { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .875rem; }
caption { text-align: left; color: var(--quiet); padding-bottom: .25rem; }
th, td { text-align: left; font-weight: 400; padding: .3rem .75rem .3rem 0; vertical-align: top; }
.chart th { width: 45%; }
.chart td { white-space: nowrap; }
.chart svg { display: block; width: 100%; height: .875rem; background: var(--panel); }
.chart rect { fill: var(--figure); }
@media (min-width: 64rem) {
  .reading { grid-template-columns: minmax(0, 40rem) minmax(18rem, 26rem); justify-content: space-between; }
  .facts { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 2.5rem 1rem 2rem 0; overscroll-behavior: contain; }
}
@media print {
  body { font-size: 10pt; padding: 0; }
  .site nav, .site form, footer.site, .skip, .legend, .json, .box, .cite button { display: none; }
  .reading { display: block; }
  .facts { break-before: page; }
  li, tr { break-inside: avoid; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`

export const STYLE = [COLOURS, PAGE, ARTICLE, MARK_STYLE].join('')
