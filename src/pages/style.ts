/** The style of every page: light and dark, phone to wide screen, and print. Marks differ by line and shape, not by colour alone. */
import { MARK_STYLE } from './mark-style.js'

const COLOURS = `
:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --panel: #f5f3ee; --ink: #1f2328; --quiet: #575d66; --line: #d9d5cb; --link: #1d4e79;
  --person: #1f5f99; --organization: #8a3355; --country: #2b7046; --agreement: #7b3f98; --figure: #93500a; --quote: #6b5300;
  --quote-tint: #f8efd0; --correction: #b3261e; --target: #ffe08a; --on-target: #1f2328;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181c; --panel: #1e2126; --ink: #e4e3df; --quiet: #a3a9b2; --line: #363a42; --link: #8fc1ee;
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
.plain { max-width: 42rem; margin-inline: auto; }
.plain h1 { margin-top: 2.5rem; }
.over + h1 { margin-top: .25rem; }
.plain h2 { margin-top: 2.5rem; font-size: 1.125rem; }
.articles { list-style: none; margin: 0; padding: 0; }
.articles li { padding: 1rem 0; border-top: 1px solid var(--line); }
.articles h3 { margin: 0; font: 600 1.375rem/1.25 Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, serif; }
.articles p { margin: .375rem 0 0; }
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
.indirect q::before, .indirect q::after { content: none; }
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
  .site nav, .skip, .legend, .json { display: none; }
  .reading { display: block; }
  .facts { break-before: page; }
  li, tr { break-inside: avoid; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`

export const STYLE = [COLOURS, PAGE, ARTICLE, MARK_STYLE].join('')
