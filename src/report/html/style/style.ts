import { list } from './list.js'
import { overview } from './overview.js'
import { pictures } from './pictures.js'
import { sections } from './sections.js'

const LIGHT = `--page: #f8f7f4; --card: #fff; --ink: #1f2530; --soft: #5a6170; --line: #e3e0d9; --edge: #b9b6ae;
--link: #1a4f86; --focus: #1a6fd0; --mark: #fff0b8; --insert: #e3f3e6;
--error: #a3202f; --error-soft: #fbe9e9; --warning: #865400; --warning-soft: #fcefd6;
--info: #285f8f; --info-soft: #e6f0f8; --pass: #1d6a3c; --pass-soft: #e4f3e8; color-scheme: light;`

const DARK = `--page: #14171c; --card: #1c2027; --ink: #e8e6e1; --soft: #a6abb5; --line: #2e343d; --edge: #565e6b;
--link: #93c2f5; --focus: #7ab7ff; --mark: #5d4a08; --insert: #1d3d28;
--error: #ff9c9c; --error-soft: #44222a; --warning: #f3bd6b; --warning-soft: #40311a;
--info: #97c9f7; --info-soft: #1e3448; --pass: #86d6a2; --pass-soft: #1b3626; color-scheme: dark;`

/** Paper is always light; on a screen what the reader's system prefers holds, unless the button was pressed. */
const colors = `
:root { ${LIGHT} }
@media screen and (prefers-color-scheme: dark) { :root:not([data-theme=light]) { ${DARK} } }
@media screen { :root[data-theme=dark] { ${DARK} } }
@media print { :root { --page: #fff; --line: #ccc } * { print-color-adjust: exact; -webkit-print-color-adjust: exact } }
`

/** The page as a whole, and what paper needs. */
const page = `
* { box-sizing: border-box }
[hidden] { display: none !important }
html[lang=en] :is(span, text)[lang=vi], html[lang=vi] :is(span, text)[lang=en] { display: none }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.65 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; overflow-wrap: break-word }
:is(.file, .path, .title, .node, .finding, .troubles, .trouble, h3) { overflow-wrap: anywhere }
body > header, main, body > footer { max-width: 80rem; margin: 0 auto; padding: 0 1.5rem }
body > header { display: flex; flex-wrap: wrap; gap: .75rem 2rem; align-items: center; justify-content: space-between; padding-top: 2rem; padding-bottom: 1rem }
h1, h2, h3, h4 { line-height: 1.35; text-wrap: balance }
h1 { margin: 0; font-size: 1.75rem; letter-spacing: -.01em }
h2 { margin: 2.25rem 0 1rem; font-size: 1.4rem }
h3 { margin: 2.5rem 0 .5rem; font-size: 1.15rem }
h4 { margin: 1.75rem 0 .5rem; font-size: 1rem }
p { margin: .25rem 0 }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em }
a:hover { text-decoration-thickness: .12em }
code { font: .86em/1.5 ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace }
i { font-style: normal }
.note, .path, .top, footer { color: var(--soft); font-size: .9rem }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.skip { position: absolute; left: 1rem; top: -4rem; z-index: 3; padding: .5rem 1rem; border-radius: .4rem; background: var(--ink); color: var(--page) }
.skip:focus { top: .5rem }
:focus-visible { outline: .18rem solid var(--focus); outline-offset: .12rem; border-radius: .2rem }
button, select, input { min-height: 2.4rem; padding: .25rem .75rem; border: 1px solid var(--edge); border-radius: .45rem; background: var(--card); color: inherit; font: inherit; font-size: .95rem }
button { cursor: pointer }
button:hover { border-color: var(--soft) }
[aria-pressed=true] { border-color: var(--ink); background: var(--ink); color: var(--page) }
.view { display: flex; flex-wrap: wrap; gap: .5rem }
.pair { display: inline-flex }
.pair button:first-child { border-radius: .45rem 0 0 .45rem }
.pair button:last-child { border-radius: 0 .45rem .45rem 0; border-left: 0 }
body > footer { margin-top: 4rem; padding-top: 1rem; padding-bottom: 3rem; border-top: 1px solid var(--line) }
@media screen and (min-width: 72rem) { html { scroll-padding-top: 6rem } }
@media screen and (max-width: 44rem) {
  body > header, main, body > footer { padding-left: 1rem; padding-right: 1rem }
  h1 { font-size: 1.4rem }
}
@media (prefers-reduced-motion: no-preference) { .skip { transition: top .12s } }
`

const print = `
@media print {
  @page { margin: 15mm }
  html { font-size: 9.5pt }
  body { line-height: 1.5 }
  body > header, main, body > footer { max-width: none; padding: 0 }
  .view, .skip, .top, .filters { display: none !important }
  /* Who prints a choice sees on paper that it is one. */
  html.filtered .filters { display: block !important; border: 0 }
  html.filtered .filters > :not(.state) { display: none }
  .totals { grid-template-columns: repeat(7, 1fr); gap: .4rem }
  .totals div { padding: .4rem .5rem }
  .box { width: auto; max-width: none; max-height: none; overflow: visible; border: 0; background: none }
  .list { min-width: 0; font-size: .82rem; line-height: 1.35 }
  .list .candidate, .list .file { min-width: 7.5rem }
  .list .title { min-width: 11rem }
  .list tbody > * > * { padding: .25rem .35rem }
  .list thead th { padding: .25rem .35rem }
  .list thead button { display: contents }
  .list thead button::after { content: none }
  .matrix { padding: 0 }
  .matrix .names { position: static; padding-left: 14rem }
  .matrix li a { flex-basis: 14rem }
  .matrix svg { width: 26rem; height: auto }
  article { break-before: page; content-visibility: visible; margin: 0; padding: 0; border: 0 }
  #each { display: none }
  a { color: inherit; text-decoration: none }
  h1, h2, h3, h4, .node:has(+ .findings), .legend, .note { break-after: avoid }
  .finding, .list tr, .matrix li, .bars li { break-inside: avoid }
  body > footer { margin-top: 1rem }
}
`

export const style = colors + page + overview + list + pictures + sections + print
