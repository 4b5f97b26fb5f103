import { applyFixes } from '../../../lint/fix/apply.js'
import { type Choice, type FixedSource, fixSource, unsureOf } from '../../../lint/fix/fix-rounds.js'
import type { Finding } from '../../../lint/types.js'
import type { Source } from '../../../read/types.js'
import { type ChangedLine, changedLines } from '../../../report/diff.js'
import type { Settings } from '../../../settings/types.js'

/** What a person is asked: the finding, and what would become of its lines. */
export interface Question {
  readonly path: string
  readonly finding: Finding
  readonly lines: readonly ChangedLine[]
}

/** `rule`: yes to all of this rule; `quit`: no more questions; `stop`: give up, and do not write this file. */
export type Answer = 'yes' | 'no' | 'rule' | 'quit' | 'stop'

export type Ask = (question: Question) => Promise<Answer>

/** Fixes one source; null where the person gave up. */
export type Fixer = (source: Source, settings: Settings) => Promise<FixedSource | null>

/**
 * Makes the safe fixes of a source, then offers its suggestions one by one in the order of the document. After
 * each that is taken the text is checked anew, so that the next one is true of it. "All of this rule" and "no
 * more questions" hold for the sources that come after, too.
 */
export function makeOffer(wanted: NonNullable<Choice['wanted']>, ask: Ask): Fixer {
  const taken = new Set<string>()
  let isOver = false
  return async (source, settings) => {
    const asked = new Set<string>()
    const safe = { suggest: false, wanted }
    let now = await fixSource(source, settings, safe)
    for (;;) {
      const { text } = now
      const lines = text.split(/\r\n|\n|\r/u)
      const finding = now.left?.find(
        (one) => one.fix === 'suggest' && wanted(one) && !asked.has(keyOf(one, lines)),
      )
      if (!finding || isOver) return now
      // A suggestion that comes again after it was taken is not asked about again.
      asked.add(keyOf(finding, lines))
      const made = applyFixes(text, [finding], 'suggest')
      if (made.text === text) continue
      const question = { path: source.path, finding, lines: changedLines(text, made.text) }
      const answer = taken.has(finding.rule) ? 'yes' : await ask(question)
      if (answer === 'stop') return null
      if (answer === 'quit') isOver = true
      if (answer === 'rule') taken.add(finding.rule)
      if (answer !== 'yes' && answer !== 'rule') continue
      const next = await fixSource({ ...source, text: made.text }, settings, safe)
      now = {
        ...next,
        fixed: [...now.fixed, finding, ...next.fixed],
        unsure: [...now.unsure, ...unsureOf([finding], text), ...next.unsure],
      }
    }
  }
}

/** The same suggestion in the same line, wherever the line is now. */
function keyOf({ rule, id, line, column }: Finding, lines: readonly string[]): string {
  return `${rule} ${id} ${column} ${lines[line - 1] ?? ''}`
}
