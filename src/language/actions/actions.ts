import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types'
import type { RunFinding } from '../../lint/types.js'
import { type Analysis, spanOf } from '../document/analysis.js'
import { FIX_ALL } from '../document/open-document.js'
import { frontMatterFixes } from '../yaml/front-matter/quick-fixes.js'
import { fixAllEdits, hasSafeFixes } from './fix-all.js'
import { missingPartActions } from './missing-part.js'
import { quickFixes } from './quick-fixes.js'
import { suppressingActions } from './suppressing.js'

const fixAllTitle = {
  en: 'Fix everything that can be mended safely',
  vi: 'Sửa mọi chỗ có thể tự sửa an toàn',
} as const

/**
 * What can be done about the findings that a range touches, and about the whole document. An action without `edit`
 * takes several checks; `resolveAction` gives its edit.
 *
 * @param only kinds that are asked for, with the kinds below them; null for all
 */
export function actionsIn(
  analysis: Analysis,
  range: Range,
  only: readonly CodeActionKind[] | null,
): CodeAction[] {
  if (analysis.source.kind !== 'markdown') return []
  const isQuick = asksFor(CodeActionKind.QuickFix, only)
  const inFrontMatter = isQuick ? frontMatterFixes(analysis, range) : []
  // Where the profile cannot be loaded, only the front matter can be fixed.
  if (analysis.bound?.isSummary !== true) return inFrontMatter
  const findings = isQuick ? findingsIn(analysis, range) : []
  return [
    ...inFrontMatter,
    ...quickFixes(findings, analysis),
    ...missingPartActions(findings, analysis),
    ...suppressingActions(findings, analysis),
    ...(asksFor(FIX_ALL, only) && hasSafeFixes(analysis) ? [fixAllAction(analysis)] : []),
  ]
}

/** Whether a kind is among those that are asked for, or below one of them. */
export function asksFor(kind: CodeActionKind, only: readonly CodeActionKind[] | null): boolean {
  return (
    only === null || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`))
  )
}

/** An action of `actionsIn` with its edit. For clients that cannot resolve actions, before they are handed over. */
export async function resolveAction(action: CodeAction, analysis: Analysis): Promise<CodeAction> {
  if (action.edit || action.kind !== FIX_ALL) return action
  return { ...action, edit: { changes: { [analysis.uri]: await fixAllEdits(analysis) } } }
}

function fixAllAction({ uri, locale }: Analysis): CodeAction {
  return { title: fixAllTitle[locale], kind: FIX_ALL, data: { uri } }
}

/** Findings that touch a range, in the order of the document. */
function findingsIn(analysis: Analysis, range: Range): RunFinding[] {
  const { start, end } = analysis.places.spanOf(range)
  return analysis.findings.filter((finding) => {
    const at = spanOf(finding, analysis)
    return at.start <= end && at.end >= start
  })
}
