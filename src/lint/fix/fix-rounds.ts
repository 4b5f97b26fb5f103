import { Locator } from '../../model/signs/lines.js'
import type { Source, Trouble } from '../../read/types.js'
import type { Settings } from '../../settings/types.js'
import { fixOf } from '../door/door.js'
import { checkSources } from '../run.js'
import type { FileReport, Finding } from '../types.js'
import { isRead } from '../verdict.js'
import { applyFixes, type Fixed } from './fix.js'

/** What a fix may reveal for the next one is mended too, but never without end. */
const ROUNDS = 12

/** Which findings are mended. */
export interface Choice {
  /** Suggestions too, and not the safe fixes alone. */
  readonly suggest: boolean
  /** Says of a finding that it may be mended; all may unless given. */
  readonly wanted?: (finding: Finding) => boolean
}

/** A source after its fixes. */
export interface Mended {
  readonly text: string
  readonly mended: readonly Finding[]
  /** What their fixes had to leave, since nobody can know: references to a number that two headings carried. */
  readonly unsure: readonly Unsure[]
  /** What the last check found in `text`; null where it could not be checked. */
  readonly report: FileReport | null
  readonly troubles: readonly Trouble[]
}

/** A place that a fix left: its line, from 1, and its last words. */
export interface Unsure {
  readonly line: number
  readonly text: string
}

/** Checks a source and makes fixes until there is none left. The same text comes back where nothing is to be done. */
export async function mend(
  source: Source,
  settings: Settings,
  { suggest, wanted = () => true }: Choice,
): Promise<Mended> {
  const mended: Finding[] = []
  const unsure: Unsure[] = []
  let text = source.text
  for (let round = 0; ; round++) {
    const { files, troubles } = await checkSources([{ ...source, text }], () => settings)
    const report = files.find(isRead) ?? null
    const fixed = applyFirst(text, report?.findings.filter(wanted) ?? [], suggest)
    if (fixed.text === text || round === ROUNDS) return { text, mended, unsure, report, troubles }
    mended.push(...fixed.mended)
    unsure.push(...unsureOf(fixed.mended, text))
    text = fixed.text
  }
}

/** Suggestions are made in a text that has nothing to mend without asking, as a person would see them. */
function applyFirst(text: string, findings: readonly Finding[], suggest: boolean): Fixed {
  const safe = applyFixes(text, findings, 'safe')
  return safe.text !== text || !suggest ? safe : applyFixes(text, findings, 'suggest')
}

/** What the fixes of findings leave in the text in which they were found. */
export function unsureOf(findings: readonly Finding[], text: string): Unsure[] {
  const spans = findings.flatMap((finding) => fixOf(finding)?.leaves ?? [])
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
