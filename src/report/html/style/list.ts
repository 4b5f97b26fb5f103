/** The table of submissions, whose rows are cards on a telephone. */
export const list = `
.box { overflow: auto; border: 1px solid var(--line); border-radius: .6rem; background: var(--card) }
.list { width: 100%; border-collapse: collapse; font-size: .9rem; line-height: 1.5 }
.list th, .list td { padding: .55rem .45rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400 }
.list tbody tr:last-child > * { border-bottom: 0 }
.list tbody tr:hover { background: var(--page) }
.list thead th { padding: .2rem .1rem; white-space: normal !important; vertical-align: bottom; color: var(--soft); font-size: .82rem }
.list thead button { display: block; width: 100%; padding: .3rem .35rem; border-color: transparent; background: none; font-size: inherit; text-align: inherit; line-height: 1.3 }
.list thead button::after { content: "\\a0↕"; opacity: .45 }
.list [aria-sort] { color: var(--ink) }
.list [aria-sort=ascending] button::after { content: "\\a0↑"; opacity: 1 }
.list [aria-sort=descending] button::after { content: "\\a0↓"; opacity: 1 }
.list .candidate { min-width: 8.5rem; font-weight: 600 }
.list em { font-weight: 400 }
.list .title { min-width: 14rem }
.list :is(.profile, .language) { white-space: nowrap }
.list .file { min-width: 10rem; color: var(--soft) }
.list :is(.error, .warning, .info, .words, .pages) { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
.verdict b, b.verdict { white-space: nowrap }
b.pass { color: var(--pass) }
b.return { color: var(--error) }
b.unreadable { color: var(--soft) }
@media screen and (max-width: 44rem) {
  .box:not(.matrix) { overflow: visible; border: 0; background: none }
  .list, .list tbody, .list tr, .list td, .list th { display: block }
  .list thead tr { display: flex; flex-wrap: wrap; gap: .3rem; margin-bottom: .75rem }
  .list thead th { padding: 0; border: 0 }
  .list thead :is(.candidate, .title, .file) { min-width: 0 }
  .list thead tr::before { flex: 1 1 100%; color: var(--soft); font-size: .82rem }
  html[lang=vi] .list thead tr::before { content: "Sắp xếp theo" }
  html[lang=en] .list thead tr::before { content: "Sort by" }
  .list thead button { border-color: var(--edge) }
  .list tbody tr { display: flex; flex-wrap: wrap; gap: .15rem .9rem; margin-bottom: .75rem; padding: .8rem 1rem; border: 1px solid var(--line); border-radius: .6rem; background: var(--card) }
  .list tbody td, .list tbody th { padding: 0; border: 0; min-width: 0 }
  .list tbody :is(.candidate, .title, .file) { flex: 1 1 100% }
  .list tbody .candidate { order: -2; font-size: 1.05rem }
  .list tbody td:is([data-v=""], :empty) { display: none }
  html[lang=vi] .list td.error::before { content: "lỗi: " }
  html[lang=en] .list td.error::before { content: "errors: " }
  html[lang=vi] .list td.warning::before { content: "cảnh báo: " }
  html[lang=en] .list td.warning::before { content: "warnings: " }
  html[lang=vi] .list td.info::before { content: "lưu ý: " }
  html[lang=en] .list td.info::before { content: "infos: " }
  html[lang=vi] .list td.words::before { content: "từ: " }
  html[lang=en] .list td.words::before { content: "words: " }
  html[lang=vi] .list td.pages::before { content: "trang: " }
  html[lang=en] .list td.pages::before { content: "pages: " }
}
`
