import { Locator } from '../../model/signs/lines.js'
import type { RunProblem, Source } from '../../read/types.js'
import type { Settings } from '../../settings/types.js'
import { runSource } from '../check.js'
import type { Finding, RunFinding } from '../types.js'
import { applyFixes, type Fixed } from './apply.js'

/** A fix may reveal another one, which the next round makes; the number of rounds is bounded. */
const MAX_ROUNDS = 12

/** Which findings are fixed. */
export interface Choice {
  /** Suggestions too, and not the safe fixes alone. */
  readonly suggest: boolean
  /** Says of a finding that it may be fixed; all may unless given. */
  readonly wanted?: (finding: Finding) => boolean
}

/** A source after its fixes. */
export interface FixedSource {
  readonly text: string
  /** The findings whose fixes were made, in that order, with the places they had then. */
  readonly fixed: readonly RunFinding[]
  /** What their fixes left as it was, since it cannot be known: references to a number that two headings carried. */
  readonly unsure: readonly Unsure[]
  /** What the last check found in `text`; null where it could not be checked. */
  readonly left: readonly RunFinding[] | null
  readonly problems: readonly RunProblem[]
}

/** A reference that a fix left: its line, from 1, and its last words. */
export interface Unsure {
  readonly line: number
  readonly text: string
}

/** Checks a source and makes fixes until there is none left. The same text comes back where nothing is to be done. */
export async function fixSource(
  source: Source,
  settings: Settings,
  { suggest, wanted = () => true }: Choice,
): Promise<FixedSource> {
  const fixed: RunFinding[] = []
  const unsure: Unsure[] = []
  let text = source.text
  for (let round = 0; ; round++) {
    const { run, findings, problems } = await runSource({ ...source, text }, settings)
    const next = applyFirst(text, findings.filter(wanted), suggest)
    if (next.text === text || round === MAX_ROUNDS)
      return { text, fixed, unsure, left: run ? findings : null, problems }
    fixed.push(...next.fixed)
    unsure.push(...unsureOf(next.fixed, text))
    text = next.text
  }
}

/** Suggestions are made in a text that has nothing to fix without asking, as a person would see them. */
function applyFirst(text: string, findings: readonly RunFinding[], suggest: boolean): Fixed {
  const safe = applyFixes(text, findings, 'safe')
  return safe.text !== text || !suggest ? safe : applyFixes(text, findings, 'suggest')
}

/** What the fixes of findings leave in the text in which they were found. */
export function unsureOf(findings: readonly RunFinding[], text: string): Unsure[] {
  const spans = findings.flatMap(({ leaves }) => leaves)
  const locator = spans.length > 0 ? new Locator(text) : null
  return spans.map(({ start, end }) => {
    const before = text.slice(Math.max(0, start - 20), start).trimEnd()
    const word = before.split(/[\s(]/u).at(-1) ?? ''
    return {
      line: locator?.point(start).line ?? 1,
      text: `${word} ${text.slice(start, end)}`.trim(),
    }
  })
}
