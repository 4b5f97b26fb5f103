/** Totals, what could not be run, and filters. */
export const overview = `
.totals { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: .75rem; margin: 0 0 1rem }
.totals div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: .8rem 1rem; border: 1px solid var(--line); border-radius: .6rem; background: var(--card) }
.totals dt { color: var(--soft); font-size: .88rem; line-height: 1.4 }
.totals dt::first-letter { text-transform: uppercase }
.totals dd { margin: 0; font-size: 1.7rem; line-height: 1.25; font-variant-numeric: tabular-nums }
.totals .pass dd { color: var(--pass) }
.totals :is(.return, .error, .unreadable) dd { color: var(--error) }
.totals .warning dd { color: var(--warning) }
.totals .info dd { color: var(--info) }
.filters { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; margin: 1rem -.75rem 0; padding: .6rem .75rem; border-bottom: 1px solid var(--line); background: var(--page) }
@media screen and (min-width: 72rem) { .filters { position: sticky; top: 0; z-index: 2 } }
.filters p { margin: 0 }
.filters label { display: block; color: var(--soft); font-size: .82rem; line-height: 1.4 }
.filters select { max-width: 16rem }
.filters .wide { flex: 1 1 10rem }
.filters input { width: 100% }
.filters .state { flex: 1 1 11.5rem; align-self: center; font-size: .82rem; line-height: 1.45; color: var(--soft); font-variant-numeric: tabular-nums }
.troubles { padding-left: 1.2rem }
.troubles li { margin: .35rem 0 }
@media screen and (max-width: 60rem) { .totals .all { grid-column: 1 / -1 } }
@media screen and (max-width: 44rem) {
  .filters :is(.state, .wide) { flex-basis: 100% }
  .filters p, .filters select { flex: 1 1 9rem; max-width: none; width: 100% }
  .totals { grid-template-columns: repeat(auto-fit, minmax(6rem, 1fr)); gap: .5rem }
  .totals div { padding: .5rem .7rem }
  .totals dd { font-size: 1.35rem }
}
`
