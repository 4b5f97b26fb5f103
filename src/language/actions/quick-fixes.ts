import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types'
import { rules } from '../../../rules/index.js'
import { chooseEdits } from '../../lint/fix/apply.js'
import type { RunFinding } from '../../lint/types.js'
import { diagnosticOf } from '../diagnostics/diagnostics.js'
import { type Analysis, editsOf } from '../document/analysis.js'
import { changing, textEdits } from '../document/edits.js'
import { allTitle, fixTitle } from './fix-title.js'

/** The fix of each finding that has one; and of each rule among them the fixes in the whole document, where several. */
export function quickFixes(findings: readonly RunFinding[], analysis: Analysis): CodeAction[] {
  const fixable = findings.filter((finding) => finding.fix !== null)
  const first = fixable.filter(
    ({ rule }, at) => fixable.findIndex((other) => other.rule === rule) === at,
  )
  return [
    ...fixable.flatMap((finding) => quickFix(finding, analysis) ?? []),
    ...first.flatMap((finding) => fixesLike(finding, analysis) ?? []),
  ]
}

function quickFix(finding: RunFinding, analysis: Analysis): CodeAction | null {
  const { source, uri, locale } = analysis
  const changes = changing(editsOf(finding, analysis), source.text)
  if (changes.length === 0) return null
  return {
    title: fixTitle(finding, changes, source.text, locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, analysis)],
    ...(finding.fix === 'safe' ? { isPreferred: true } : {}),
    edit: { changes: { [uri]: textEdits(changes, analysis) } },
  }
}

/** The fixes of this rule and this kind that can be made together; null where it is only one. */
function fixesLike({ rule, fix }: RunFinding, analysis: Analysis): CodeAction | null {
  const { uri, locale, source } = analysis
  const alike = analysis.findings.filter((other) => other.rule === rule && other.fix === fix)
  const groups = alike.map((finding) => editsOf(finding, analysis))
  const { edits, made } = chooseEdits(source.text, groups)
  const title = rules.find(({ id }) => id === rule)?.title[locale]
  if (made.length < 2 || title === undefined) return null
  return {
    title: allTitle(title, made.length, fix === 'suggest', locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: made.flatMap((at) => {
      const finding = alike[at]
      return finding ? [diagnosticOf(finding, analysis)] : []
    }),
    edit: { changes: { [uri]: textEdits(edits, analysis) } },
  }
}
