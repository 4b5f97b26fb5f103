import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types'
import { rules } from '../../../rules/index.js'
import type { Bound } from '../../bind/types.js'
import type { Finding } from '../../lint/types.js'
import type { Edit } from '../../rule/types.js'
import { fill } from '../../text/messages.js'
import type { Texts } from '../../text/types.js'
import { diagnosticOf } from '../diagnostics/diagnostics.js'
import { type Analysis, spanOf } from '../document/analysis.js'
import { textEdits } from '../document/edits.js'
import { disabling, ignoring } from './suppressing-comments.js'

const titles = {
  here: { en: 'Disable {rule} here', vi: 'Tắt quy tắc {rule} tại đây' },
  document: {
    en: 'Disable {rule} in this document',
    vi: 'Tắt quy tắc {rule} trong toàn bản tóm tắt',
  },
} as const satisfies Record<string, Texts>

type Where = keyof typeof titles

/** Writes a comment that suppresses a rule at an offset; null where no comment could suppress this and nothing else. */
type SuppressionEdit = (rule: string, at: number, bound: Bound) => Edit | null

const suppressionEdits: Readonly<Record<Where, SuppressionEdit>> = {
  here: ignoring,
  document: disabling,
}

/** Comments that suppress the rules of findings: for the block in which each stands, and for the whole document. */
export function suppressingActions(findings: readonly Finding[], analysis: Analysis): CodeAction[] {
  const { bound } = analysis
  const own = findings.filter(({ rule }) => canBeSuppressed(rule))
  if (!bound) return []
  return (['here', 'document'] as const).flatMap((where) => {
    const byEdit = new Map<string, { edit: Edit; findings: Finding[] }>()
    for (const finding of own) {
      const edit = suppressionEdits[where](finding.rule, spanOf(finding, analysis).start, bound)
      if (!edit) continue
      const key = `${edit.start} ${edit.text}`
      const known = byEdit.get(key) ?? { edit, findings: [] }
      known.findings.push(finding)
      byEdit.set(key, known)
    }
    return [...byEdit.values()].map((one) => actionOf(where, one.edit, one.findings, analysis))
  })
}

/** A rule that runs last judges the comments themselves, which suppress only rules that ran before. */
function canBeSuppressed(rule: string): boolean {
  return rules.some(({ id, last }) => id === rule && !last)
}

function actionOf(
  where: Where,
  edit: Edit,
  findings: readonly Finding[],
  analysis: Analysis,
): CodeAction {
  const { uri, locale } = analysis
  return {
    title: fill(titles[where][locale], { rule: findings[0]?.rule ?? '' }, locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: findings.map((finding) => diagnosticOf(finding, analysis)),
    edit: { changes: { [uri]: textEdits([edit], analysis) } },
  }
}
