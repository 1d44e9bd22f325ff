/** How the page of an editor looks. What is confirmed, proposed and missing differs by line, not by colour alone. */
export const EDIT_STYLE = `
:root { color-scheme: light dark; --paper: #fdfcfa; --panel: #f5f3ee; --ink: #1f2328; --quiet: #575d66; --line: #d9d5cb; --edge: #8a8679; --link: #1d4e79; --done: #2b7046; --open: #93500a; --missing: #b3261e; --here: #ffe08a; --on-here: #1f2328; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181c; --panel: #1e2126; --ink: #e4e3df; --quiet: #a3a9b2; --line: #363a42; --edge: #7c828d; --link: #8fc1ee; --done: #74c594; --open: #e8ab60; --missing: #f2867d; --here: #6a5410; --on-here: #fffdf5; }
}
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif; overflow-wrap: break-word; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.plain { max-width: 42rem; margin: 2rem auto; padding: 0 1.25rem; }
.bar { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: baseline; padding: .6rem 1.25rem; background: var(--panel); border-bottom: 1px solid var(--line); }
.bar h1 { margin: 0; font-size: 1rem; }
#tally { font-variant-numeric: tabular-nums; }
#tally.done { color: var(--done); font-weight: 600; }
.quiet, .help { color: var(--quiet); font-size: .875rem; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(18rem, 26rem); gap: 0 2rem; max-width: 84rem; margin: 0 auto; padding: 0 1.25rem; }
#text { font: 1.125rem/1.75 Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, serif; padding: .5rem 0 40vh; outline: none; }
#text p { margin: 0 0 1em; white-space: pre-wrap; }
#text span { border-bottom: 2px solid transparent; padding-bottom: .05em; }
#text .named { border-bottom: 1px dotted var(--quiet); }
#text .confirmed { border-bottom: 2px solid var(--done); }
#text .proposed { border-bottom: 2px dashed var(--open); }
#text .missing { border-bottom: 3px double var(--missing); }
::selection { background: var(--link); color: var(--paper); }
::highlight(found) { background: var(--link); color: var(--paper); }
#text .here { background: var(--here); color: var(--on-here); }
#items { position: sticky; top: 3.25rem; align-self: start; height: calc(100vh - 3.25rem); overflow-y: auto; margin: 0; padding: .75rem 0 6rem; list-style: none; }
#items > li { padding: .5rem .75rem; margin: 0 0 .5rem; border: 1px solid var(--line); border-left: 4px solid var(--done); border-radius: .375rem; background: var(--panel); font-size: .9375rem; }
#items > li > :not(h2) { display: none; }
#items > li[aria-current] > :not(h2) { display: block; }
#items > li[aria-current] .sum { display: none; }
#items > li[aria-current] > dl { display: grid; }
#items > li[aria-current] { border-color: var(--link); box-shadow: 0 0 0 1px var(--link); background: var(--paper); outline: none; }
#items p { margin: .5rem 0 0; }
#items .proposed { border-left: 4px dashed var(--open); }
#items .missing { border-left: 4px double var(--missing); }
#items .faulty h2, .fault, .faults { color: var(--missing); }
#items h2 { margin: 0; font-size: .9375rem; font-weight: 600; }
#items h2::first-letter, .head h2::first-letter, label::first-letter { text-transform: uppercase; }
.sum { font-weight: 400; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .75rem; margin: .5rem 0; }
dt { color: var(--quiet); }
dd { margin: 0; }
.tag { padding: 0 .5em; border: 1px solid var(--line); border-radius: 1em; font-size: .75rem; font-weight: 400; color: var(--quiet); }
kbd { font: .8125rem ui-monospace, 'Cascadia Mono', Menlo, monospace; border: 1px solid var(--edge); border-radius: .25rem; padding: 0 .3em; }
#say { position: fixed; left: 1.25rem; bottom: 1rem; z-index: 3; margin: 0; padding: .4rem .9rem; border-radius: .375rem; background: var(--ink); color: var(--paper); max-width: min(60ch, 100% - 2.5rem); }
#say:empty { padding: 0; }
#told { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.tools { position: fixed; right: 1.25rem; bottom: 1rem; z-index: 3; width: 26rem; display: flex; flex-wrap: wrap; gap: .4rem; padding: .6rem .75rem; border: 1px solid var(--edge); border-radius: .5rem; background: var(--panel); box-shadow: 0 4px 16px rgb(0 0 0 / .25); user-select: none; -webkit-user-select: none; }
.tools[hidden] { display: none; }
#find { position: fixed; left: 50%; bottom: 4rem; transform: translateX(-50%); z-index: 4; width: min(24rem, 90vw); }
dialog { width: min(44rem, 94vw); max-height: 92vh; margin: 3vh auto; border: 1px solid var(--edge); border-radius: .5rem; background: var(--paper); color: var(--ink); padding: 1rem 1.25rem; }
dialog::backdrop { background: rgb(0 0 0 / .35); }
dialog > h2 { margin: 0 0 .5rem; font-size: 1.125rem; }
.field { display: grid; grid-template-columns: 11rem 1fr; gap: .1rem .75rem; margin: 0 0 .25rem; align-items: start; position: relative; }
.field label { font-size: .875rem; padding-top: .3rem; }
.field > :not(label) { grid-column: 2; }
.field .help { display: none; margin: 0; }
.field:focus-within .help { display: block; }
.fault { margin: 0; font-size: .875rem; }
input, textarea, select, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--edge); border-radius: .375rem; padding: .25rem .5rem; width: 100%; }
input[type=checkbox] { width: auto; justify-self: start; margin-top: .5rem; }
textarea { resize: vertical; field-sizing: content; }
button { width: auto; padding: .35rem 1rem; cursor: pointer; }
button[data-press] { padding: .05rem .6rem; font-size: .875rem; }
.field [data-pick] { display: none; justify-self: start; }
.field :focus + [data-pick] { display: block; }
button[type=submit] { background: var(--link); border-color: var(--link); color: var(--paper); font-weight: 600; }
.head { position: sticky; top: -1rem; z-index: 6; display: flex; gap: .5rem; align-items: baseline; margin: -1rem -1.25rem .75rem; padding: .6rem 1.25rem; background: var(--panel); border-bottom: 1px solid var(--line); }
.head h2 { flex: 1; margin: 0; font-size: 1.125rem; }
[role=listbox] { position: absolute; z-index: 5; top: 100%; left: 0; right: 0; margin: 0; padding: .25rem; list-style: none; background: var(--paper); border: 1px solid var(--edge); border-radius: .375rem; box-shadow: 0 4px 16px rgb(0 0 0 / .25); }
[role=option] { padding: .2rem .5rem; border-radius: .25rem; cursor: pointer; }
[role=option][aria-selected=true] { background: var(--link); color: var(--paper); }
[role=option][aria-selected=true] .quiet { color: inherit; }
@media (max-width: 50rem) {
  .columns { grid-template-columns: minmax(0, 1fr); padding-bottom: 45vh; }
  .field { grid-template-columns: minmax(0, 1fr); }
  .field > :not(label) { grid-column: 1; }
  .tools { right: 0; bottom: 0; left: 0; width: auto; border-width: 1px 0 0; border-radius: 0; }
  #say { bottom: 43vh; }
  #tally { order: 1; width: 100%; }
  #items { position: fixed; inset: auto 0 0; top: auto; height: 42vh; background: var(--paper); border-top: 1px solid var(--line); padding: .5rem 1rem; }
}
@media (pointer: coarse) {
  button, button[data-press] { min-height: 2.75rem; }
  button kbd { display: none; }
}
`
