import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { rules } from '../../../rules/index.js'
import type { Marker } from '../../rule/types.js'
import type { Run } from '../run.js'
import { runsOf } from '../runs.js'
import { readMarkers } from './markers.js'
import { Suppressions } from './suppress.js'

/** Walking the tree for comments costs more than most rules. */
const TRACE = /<!--\s*lint\s/u

/**
 * Removes the findings that the author's comments suppress. Runs after all rules, whatever their order.
 *
 * `unified-message-control` is not used: it does not report which comment suppressed what, its parser drops a
 * comment that holds a comma or a Vietnamese letter, and a "disable" without ids reaches back to the top.
 */
export const tomtatControl: Plugin<[], Root> = function () {
  const runs = runsOf(this)
  this.use(() => (tree: Root, file: VFile) => {
    if (TRACE.test(String(file))) suppress(runs.of(tree, file), file)
  })
}

function suppress(run: Run, file: VFile): void {
  // What looks like a comment in a Word file or PDF is text that somebody printed.
  if (run.recovered) return
  const { markers, slips } = readMarkers(run.tree, run.bound.outline.source)
  const ids = rules.map(({ id }) => id)
  const suppressions = new Suppressions(markers, ids)
  const hidden = new Set<VFileMessage>()
  // What was published, not what is left: remark-lint beside us may have suppressed it already.
  for (const { message, finding, offset } of run.published) {
    const marker = suppressions.suppress(finding.rule, offset)
    if (marker === null) continue
    hidden.add(message)
    run.suppressed.push({ finding, reason: marker.reason })
  }
  file.messages = file.messages.filter((message) => !hidden.has(message))
  const used = (marker: Marker) => suppressions.usedBy(marker)
  run.comments = { markers, slips, known: ids, used }
}
