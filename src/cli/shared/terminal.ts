import { makeReport } from '../../lint/run-report.js'
import type { RunProblem } from '../../read/types.js'
import type { TextStyle } from '../../report/console/rules-text.js'
import { problemsText } from '../../report/text/text.js'
import type { Language } from '../../text/types.js'
import { wantsColor } from './output.js'

/** Columns of a text that no terminal shows. */
const PLAIN_COLUMNS = 80
/** Narrower terminals get lines that are too long rather than one word a line. */
const MIN_COLUMNS = 40

/** How text is written to standard output here. */
export function textStyle(locale: Language, color: boolean | undefined): TextStyle {
  const { isTTY, columns } = process.stdout
  return {
    locale,
    color: wantsColor(color, process.env, isTTY),
    width: Math.max(MIN_COLUMNS, columns || PLAIN_COLUMNS),
  }
}

/** What could not be read, for standard error. */
export function problemLines(
  problems: readonly RunProblem[],
  locale: Language,
  color: boolean | undefined,
): string {
  const run = makeReport([], problems, locale)
  return problemsText(run, { locale, color: wantsColor(color, process.env, process.stderr.isTTY) })
}
