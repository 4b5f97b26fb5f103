import type { TextEdit } from 'vscode-languageserver-types'
import { applyFixes } from '../../lint/fix/apply.js'
import { fixSource } from '../../lint/fix/fix-rounds.js'
import type { Finding } from '../../lint/types.js'
import type { Analysis } from '../document/analysis.js'
import { smallEdits, textEdits } from '../document/edits.js'

type Wanted = (finding: Finding) => boolean

const all: Wanted = () => true

/**
 * The safe fixes of a summary, which are also how it is formatted: what `tomtat fix` makes of it. Takes a check of
 * the text for each round of fixes; where there is nothing to do, none.
 *
 * @param wanted which findings may be fixed
 */
export async function fixAllEdits(analysis: Analysis, wanted: Wanted = all): Promise<TextEdit[]> {
  if (!hasSafeFixes(analysis, wanted)) return []
  const { source, settings } = analysis
  const { text } = await fixSource(source, settings, { suggest: false, wanted })
  return textEdits(smallEdits(source.text, text), analysis)
}

/** Whether `fixAllEdits` has something to do. */
export function hasSafeFixes({ source, findings }: Analysis, wanted: Wanted = all): boolean {
  const chosen = source.kind === 'markdown' ? findings.filter(wanted) : []
  return applyFixes(source.text, chosen, 'safe').text !== source.text
}
