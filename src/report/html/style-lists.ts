/** Totals, filters, the list of submissions, the matrix and the bars. */
export const lists = `
.totals { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem; margin: 0 0 1rem }
.totals div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: .8rem 1rem; border: 1px solid var(--line); border-radius: .6rem; background: var(--card) }
.totals dt { color: var(--soft); font-size: .88rem; line-height: 1.4 }
.totals dt::first-letter { text-transform: uppercase }
.totals dd { margin: 0; font-size: 1.7rem; line-height: 1.25; font-variant-numeric: tabular-nums }
.totals .pass dd { color: var(--pass) }
.totals :is(.return, .error, .unreadable) dd { color: var(--error) }
.totals .warning dd { color: var(--warning) }
.totals .info dd { color: var(--info) }
.filters { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; margin: 1rem -.75rem 0; padding: .6rem .75rem; border-bottom: 1px solid var(--line); background: var(--page) }
.filters p { margin: 0 }
.filters label { display: block; color: var(--soft); font-size: .82rem; line-height: 1.4 }
.filters select { max-width: 13rem }
.filters .wide { flex: 1 1 12rem }
.filters input { width: 100% }
.filters .state { flex: 0 1 11.5rem; align-self: center; font-size: .82rem; line-height: 1.45; color: var(--soft); font-variant-numeric: tabular-nums }
.box { overflow: auto; border: 1px solid var(--line); border-radius: .6rem; background: var(--card) }
.list { width: 100%; min-width: 62rem; border-collapse: collapse; font-size: .9rem; line-height: 1.5 }
.list th, .list td { padding: .55rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400 }
.list tbody tr:last-child > * { border-bottom: 0 }
.list tbody tr:hover { background: var(--page) }
.list thead th { padding: .2rem .1rem; white-space: normal !important; vertical-align: bottom; color: var(--soft); font-size: .82rem }
.list thead button { display: block; width: 100%; padding: .3rem .5rem; border-color: transparent; background: none; font-size: inherit; text-align: inherit; line-height: 1.3 }
.list thead button::after { content: "\\a0↕"; opacity: .45 }
.list [aria-sort] { color: var(--ink) }
.list [aria-sort=ascending] button::after { content: "\\a0↑"; opacity: 1 }
.list [aria-sort=descending] button::after { content: "\\a0↓"; opacity: 1 }
.list .candidate { min-width: 9rem; font-weight: 600 }
.list em { font-weight: 400 }
.list .title { min-width: 15rem }
.list :is(.profile, .language) { white-space: nowrap }
.list .file { min-width: 10rem; color: var(--soft) }
.list :is(.error, .warning, .info, .words, .pages) { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
.verdict b, b.verdict { white-space: nowrap }
b.pass { color: var(--pass) } b.return { color: var(--error) } b.unreadable { color: var(--soft) }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .88rem; margin-bottom: .5rem }
[data-of=error] { --level: var(--error); --level-soft: var(--error-soft) }
[data-of=warning] { --level: var(--warning); --level-soft: var(--warning-soft) }
[data-of=info] { --level: var(--info); --level-soft: var(--info-soft) }
.legend b { font-weight: 500 } .legend i, .counts i { color: var(--level) }
.matrix { max-height: 44rem; padding: 0 1rem .75rem }
.matrix .names { position: sticky; top: 0; padding-left: 21rem; width: max-content; min-width: 100%; background: var(--card) }
.matrix .names svg { display: block; overflow: visible; margin-right: 8rem }
.matrix .names text { fill: var(--soft); font-size: 12px }
.matrix ol { margin: 0; padding: 0; list-style: none; width: max-content }
.matrix li { display: flex; align-items: center; gap: 0; min-height: 1.9rem; font-size: .9rem; border-top: 1px solid var(--line) }
.matrix li a { flex: 0 0 21rem; padding-right: 1rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.matrix li small { color: var(--soft); margin-left: .6rem }
.matrix li svg { flex: none }
.matrix li b { padding-left: 1rem; font-weight: 500 }
.matrix circle { fill: var(--edge) } .matrix path { stroke: var(--edge); stroke-dasharray: 3 5 }
.matrix rect { fill: var(--level-soft); stroke: var(--level) }
.matrix li text { fill: var(--level); font-size: 13px; font-weight: 600; text-anchor: middle }
.matrix [data-of=error] rect { fill: var(--level) } .matrix [data-of=error] text { fill: var(--card) }
.matrix [data-of=info] rect { fill: none; stroke-dasharray: 2 2 }
.bars { margin: 0; padding: 0; list-style: none }
.bars li { display: grid; grid-template-columns: minmax(14rem, 28rem) 1fr 9rem; gap: .1rem 1.25rem; align-items: center; padding: .45rem 0; border-top: 1px solid var(--line); font-size: .92rem; line-height: 1.45 }
.bars svg { display: block; width: 100%; height: .85rem; border-radius: .2rem }
.bars rect { fill: var(--level) } .bars .whole { fill: var(--line) }
.bars .many { color: var(--soft); font-size: .88rem; font-variant-numeric: tabular-nums }
.bars :is(a, .many > span) { display: table }
.troubles { padding-left: 1.2rem } .troubles li { margin: .35rem 0 }
@media (max-width: 44rem) {
  .filters { position: static } .filters .state { flex-basis: 100% } .filters p, .filters select { flex: 1 1 9rem; max-width: none; width: 100% }
  .totals { grid-template-columns: repeat(auto-fit, minmax(6rem, 1fr)); gap: .5rem } .totals .all { grid-column: 1 / -1 } .totals div { padding: .5rem .7rem } .totals dd { font-size: 1.35rem }
  .box:not(.matrix) { overflow: visible; border: 0; background: none }
  .list { min-width: 0 } .list, .list tbody, .list tr, .list td, .list th { display: block }
  .list thead tr { display: flex; flex-wrap: wrap; gap: .3rem; margin-bottom: .75rem }
  .list thead th { padding: 0; border: 0 } .list thead button { border-color: var(--edge) }
  .list tbody tr { display: flex; flex-wrap: wrap; gap: .15rem .9rem; margin-bottom: .75rem; padding: .8rem 1rem; border: 1px solid var(--line); border-radius: .6rem; background: var(--card) }
  .list tbody td, .list tbody th { padding: 0; border: 0; min-width: 0 } .list tbody :is(.candidate, .title, .file) { flex: 1 1 100% } .list tbody .candidate { order: -2; font-size: 1.05rem }
  .list tbody td:is([data-v=""], :empty) { display: none }
  html[lang=vi] .list td.error::after { content: " lỗi" } html[lang=en] .list td.error::after { content: " errors" }
  html[lang=vi] .list td.warning::after { content: " cảnh báo" } html[lang=en] .list td.warning::after { content: " warnings" }
  html[lang=vi] .list td.info::after { content: " lưu ý" } html[lang=en] .list td.info::after { content: " infos" }
  html[lang=vi] .list td.words::after { content: " từ" } html[lang=en] .list td.words::after { content: " words" }
  html[lang=vi] .list td.pages::after { content: " trang" } html[lang=en] .list td.pages::after { content: " pages" }
  .matrix .names { padding-left: 9rem } .matrix li a { flex-basis: 9rem; position: sticky; left: -1rem; padding-left: 1rem; margin-left: -1rem; flex-basis: 10rem; background: var(--card) }
  .bars li { grid-template-columns: 1fr }
}
`
