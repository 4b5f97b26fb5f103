import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types'
import type { Bound } from '../../bind/types.js'
import type { Finding } from '../../lint/types.js'
import { usualLineEnd } from '../../rule/fix/edits.js'
import { whereWithin } from '../../rule/heading-text.js'
import { fill, short } from '../../text/messages.js'
import type { Texts } from '../../text/types.js'
import { type Gap, gapsIn, isHere } from '../completion/gaps.js'
import { sceneAt } from '../completion/headings.js'
import { missingPart } from '../completion/missing-parts.js'
import { diagnosticOf } from '../diagnostics/diagnostics.js'
import { type Analysis, spanOf, summaryOf } from '../document/analysis.js'
import { changing, textEdits } from '../document/edits.js'
import { withMore } from './fix-title.js'
import { roomFor } from './room.js'

const title: Texts = { en: 'Insert “{label}” {place}', vi: 'Thêm “{label}” {place}' }

/** For each finding that a part is missing, the heading that completion would write, where the part belongs. */
export function missingPartActions(findings: readonly Finding[], analysis: Analysis): CodeAction[] {
  const bound = summaryOf(analysis)
  if (!bound) return []
  return findings.flatMap((finding) => {
    const gap = gapOf(finding, analysis, bound)
    return (gap && insertion(gap, finding, analysis, bound)) ?? []
  })
}

/** The gap that a finding reports; null for other findings, and where a text would have to be divided first. */
function gapOf(finding: Finding, analysis: Analysis, bound: Bound): Gap | null {
  if (finding.rule !== 'parts-missing' || !['missing', 'heading'].includes(finding.id)) return null
  const { start } = spanOf(finding, analysis)
  const problem = bound.problems.find(
    ({ kind, part, at }) =>
      kind === 'missing' &&
      part !== null &&
      at.start === start &&
      finding.texts.en.includes(`“${bound.label(part.id)}”`),
  )
  const gaps = problem ? gapsIn(bound, { own: null }) : []
  return (
    gaps.find(({ part, parent }) => part === problem?.part && parent === problem.parent) ?? null
  )
}

function insertion(
  gap: Gap,
  finding: Finding,
  analysis: Analysis,
  bound: Bound,
): CodeAction | null {
  const { uri, locale, source } = analysis
  const room = roomFor(gap, analysis, bound)
  const scene = room && sceneAt(analysis, bound, room.cursor)
  if (!scene || !isHere(gap, room.cursor, bound)) return null
  const offer = missingPart(gap, scene)
  if (!offer) return null
  const { label, replaces, text, edits = [] } = offer
  const heading = (room.isNew ? `\n${text}` : text).replaceAll('\n', usualLineEnd(source.text))
  const changes = changing([{ ...replaces, text: heading }, ...edits], source.text)
  const { [locale]: where } = whereWithin({ ...gap, heading: null })
  const name = fill(title[locale], { label: short(label), place: where }, locale)
  return {
    title: withMore(name, changes.length - 1, locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, analysis)],
    edit: { changes: { [uri]: textEdits(changes, analysis) } },
  }
}
