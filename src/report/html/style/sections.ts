/** The sections of the submissions: outline, findings, quotations. */
export const sections = `
article { margin: 1.5rem 0; padding: 1.75rem 2rem; border: 1px solid var(--line); border-radius: .8rem; background: var(--card); content-visibility: auto; contain-intrinsic-size: auto 90rem }
article header h3 { margin: 0; font-size: 1.3rem }
article .title { max-width: 60rem; font: 1.08rem/1.55 Cambria, "Noto Serif", "Liberation Serif", "Times New Roman", serif }
.outcome { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .75rem 0; align-items: baseline }
.outcome .verdict { padding: .15rem .8rem; border-radius: 1rem }
.outcome .pass { background: var(--pass-soft) }
.outcome .return { background: var(--error-soft) }
.outcome .unreadable { background: var(--line); color: var(--ink) }
.counts { display: flex; flex-wrap: wrap; gap: 0 1.1rem; font-size: .92rem }
.trouble { padding: .6rem 1rem; border-left: .25rem solid var(--error); background: var(--error-soft) }
.facts { display: flex; flex-wrap: wrap; gap: .4rem 2rem; margin: .75rem 0 0; padding: .75rem 0; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); font-size: .9rem }
.facts dt { color: var(--soft); font-size: .82rem; line-height: 1.4 }
.facts dd { margin: 0; font-variant-numeric: tabular-nums }
.clean { margin-top: 1rem; color: var(--pass); font-weight: 600 }
.tree, .findings { max-width: 62rem }
.tree, .tree ol { margin: 0; padding: 0; list-style: none }
.tree ol { margin-left: .45rem; padding-left: 1.1rem; border-left: 1px solid var(--line) }
.node { display: flex; gap: .25rem .75rem; justify-content: space-between; align-items: baseline; margin: 0; padding: .18rem 0; line-height: 1.5 }
.node.part, .node.chapter, .node.front { margin-top: .5rem; font-weight: 600 }
.node.front { color: var(--soft) }
.node .words { display: flex; flex: 1 0 auto; align-items: baseline; color: var(--soft); font-size: .85rem; font-weight: 400; font-variant-numeric: tabular-nums }
.node .words::before { content: ""; flex: 1; min-width: 1rem; margin-right: .6rem; border-bottom: 1px dotted var(--edge) }
html[lang=vi] .node .words::after { content: "\\a0từ" }
html[lang=en] .node .words::after { content: "\\a0words" }
.node.missing { justify-content: start; flex-wrap: wrap; color: var(--error) }
.node.missing bdi { text-decoration: underline dashed .06em; text-underline-offset: .25em }
.node.missing b { font-size: .88rem; white-space: nowrap }
.findings { margin: .35rem 0 .9rem; padding: 0; list-style: none }
.finding { margin: .5rem 0; padding: .6rem 1rem .7rem; border-left: .25rem solid var(--level); border-radius: 0 .4rem .4rem 0; background: var(--page) }
.finding[data-level=error] { --level: var(--error) }
.finding[data-level=warning] { --level: var(--warning) }
.finding[data-level=info] { --level: var(--info) }
.finding p, .finding blockquote, .finding ul { max-width: 56rem }
.finding .head { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; font-size: .88rem; color: var(--soft) }
.finding .level { color: var(--level) }
.place { font-variant-numeric: tabular-nums; white-space: nowrap }
.finding .message { margin: .1rem 0 }
blockquote { margin: .4rem 0; padding-left: .9rem; border-left: 1px solid var(--edge); color: var(--soft); font: 1rem/1.6 Cambria, "Noto Serif", "Liberation Serif", "Times New Roman", serif }
mark { padding: .05em .1em; border-radius: .15em; background: var(--mark); color: var(--ink) }
mark:empty { padding: 0; border-left: .14em solid var(--level, var(--error)); margin: 0 .1em }
mark:empty::before { content: "\\200b" }
ins { padding: .05em .2em; border-radius: .15em; background: var(--insert); text-decoration: none }
.label { color: var(--soft) }
.basis, .reason, .related { font-size: .9rem; color: var(--soft) }
.related { margin: .25rem 0; padding-left: 1.2rem }
/* What comments suppress is not shown while findings are filtered. */
.pruned .silenced { display: none }
.top { margin-top: 1.25rem }
@media screen and (max-width: 44rem) {
  article { margin-left: -1rem; margin-right: -1rem; padding: 1.25rem 1rem; border-left: 0; border-right: 0; border-radius: 0 }
  .tree ol { margin-left: 0; padding-left: .6rem }
  .finding { padding: .5rem .75rem }
}
`
