/** The matrix of submissions and groups, and the bars of the most frequent defects. */
export const pictures = `
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .88rem; margin-bottom: .5rem }
[data-of=error] { --level: var(--error); --level-soft: var(--error-soft) }
[data-of=warning] { --level: var(--warning); --level-soft: var(--warning-soft) }
[data-of=info] { --level: var(--info); --level-soft: var(--info-soft) }
.legend b { font-weight: 500 }
.legend i, .counts i { color: var(--level) }
.matrix { width: fit-content; max-width: 100%; max-height: 44rem; padding: 0 1rem .75rem }
.matrix .names { position: sticky; top: 0; padding-left: 21rem; width: max-content; min-width: 100%; background: var(--card) }
.matrix .names svg { display: block; overflow: visible; margin-right: 8rem }
.matrix .names text { fill: var(--soft); font-size: 12px }
.matrix ol { margin: 0; padding: 0; list-style: none; width: max-content }
.matrix li { display: flex; align-items: center; gap: 0; min-height: 1.9rem; font-size: .9rem; border-top: 1px solid var(--line) }
.matrix li a { flex: 0 0 21rem; padding-right: 1rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.matrix li small { color: var(--soft); margin-left: .6rem }
.matrix li svg { flex: none }
.matrix li b { padding-left: 1rem; font-weight: 500 }
.matrix circle { fill: var(--edge) }
.matrix path { stroke: var(--edge); stroke-dasharray: 3 5 }
.matrix rect { fill: var(--level-soft); stroke: var(--level) }
.matrix li text { fill: var(--level); font-size: 13px; font-weight: 600; text-anchor: middle }
.matrix [data-of=error] rect { fill: var(--level) }
.matrix [data-of=error] text { fill: var(--card) }
.matrix [data-of=info] rect { fill: none; stroke-dasharray: 2 2 }
.bars { margin: 0; padding: 0; list-style: none }
.bars li { display: grid; grid-template-columns: minmax(14rem, 28rem) 1fr 9rem; gap: .1rem 1.25rem; align-items: center; padding: .45rem 0; border-top: 1px solid var(--line); font-size: .92rem; line-height: 1.45 }
.bars svg { display: block; width: 100%; height: .85rem; border-radius: .2rem }
.bars rect { fill: var(--level) }
.bars .whole { fill: var(--line) }
.bars .many { color: var(--soft); font-size: .88rem; font-variant-numeric: tabular-nums }
.bars :is(a, .many > span) { display: table }
@media screen and (max-width: 44rem) {
  .matrix small { display: none }
  .matrix .names { padding-left: 9rem }
  .matrix li a { position: sticky; left: -1rem; padding-left: 1rem; margin-left: -1rem; flex-basis: 10rem; background: var(--card) }
  .bars li { grid-template-columns: 1fr }
  .bars .many > span { display: inline-block; margin-right: 1rem }
}
`
