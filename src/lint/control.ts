import type { Html, Root } from 'mdast'
import type { Marker } from 'mdast-comment-marker'
import type { Plugin } from 'unified'
import { messageControl } from 'unified-message-control'
import type { VFile } from 'vfile'
import { rules } from '../../rules/index.js'
import { contextOf } from './context.js'

const MARKER =
  /^<!--\s*lint\s+(disable|enable|ignore)((?:\s+[a-z]+(?:-[a-z]+)*)*)\s*(?:--\s*([^\s].*))?-->$/su

/**
 * Reads `<!--lint disable numbering-lone -- why-->`. The stock parser drops a comment with a comma or a
 * Vietnamese letter, so a reason could not be written.
 */
export function readMarker(value: unknown): Marker | undefined {
  const node = value as Html
  if (node?.type !== 'html') return undefined
  const hit = MARKER.exec(node.value.trim())
  if (!hit) return undefined
  const [, verb = '', ids = '', reason = ''] = hit
  // All rules by name: "disable" without one would reach back to the top of the file.
  const attributes = `${verb} ${ids.trim() || rules.map(({ id }) => id).join(' ')}`
  return { name: 'lint', attributes, parameters: reason ? { reason: reason.trim() } : {}, node }
}

/** Silences what the author's comments silence. Runs after all rules, whatever their order. */
export const tomtatControl: Plugin<[], Root> = function () {
  this.use(() => (tree: Root, file: VFile) => {
    // Walking the tree for comments costs more than most rules.
    if (!/<!--\s*lint\s/u.test(String(file))) return
    const { tree: own } = contextOf(tree, file)
    messageControl(own, {
      file,
      name: 'lint',
      source: 'remark-lint',
      marker: readMarker,
      test: 'html',
    })
  })
}
