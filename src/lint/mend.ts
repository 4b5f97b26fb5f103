import type { Source, Trouble } from '../read/types.js'
import type { FileReport } from '../report/types.js'
import { applyFixes } from './fix.js'
import { checkSources } from './run.js'
import type { Finding, Fix, Settings } from './types.js'

/** What a fix may reveal for the next one is mended too, but never without end. */
const ROUNDS = 10

/** Which findings are mended. */
export interface Choice {
  readonly kinds: readonly Fix['kind'][]
  /** Says of a finding that it may be mended; all may unless given. */
  readonly wanted?: (finding: Finding) => boolean
}

/** A source after its fixes. */
export interface Mended {
  readonly text: string
  readonly mended: readonly Finding[]
  /** What the last check found in `text`; null where it could not be checked. */
  readonly report: FileReport | null
  readonly troubles: readonly Trouble[]
}

/** Checks a source and makes fixes until there is none left. The same text comes back where nothing is to be done. */
export async function mend(
  source: Source,
  settings: Settings,
  { kinds, wanted = () => true }: Choice,
): Promise<Mended> {
  const mended: Finding[] = []
  let text = source.text
  for (let round = 0; ; round++) {
    const { files, troubles } = await checkSources([{ ...source, text }], () => settings)
    const report = files[0] ?? null
    const fixed = applyFixes(text, report?.findings.filter(wanted) ?? [], kinds)
    if (fixed.text === text || round === ROUNDS) return { text, mended, report, troubles }
    mended.push(...fixed.mended)
    text = fixed.text
  }
}
