import { makeReport } from '../../lint/run-report.js'
import type { Trouble } from '../../read/types.js'
import type { TextStyle } from '../../report/console/rules-text.js'
import { troublesText } from '../../report/text/text.js'
import type { Language } from '../../text/types.js'
import { wantsColor } from './output.js'

/** Columns of a text that no terminal shows. */
const plainWidth = 80
/** Narrower terminals get lines that are too long rather than one word a line. */
const leastWidth = 40

/** How text is written to standard output here. */
export function textStyle(locale: Language, color: boolean | undefined): TextStyle {
  const { isTTY, columns } = process.stdout
  return {
    locale,
    color: wantsColor(color, process.env, isTTY),
    width: Math.max(leastWidth, columns || plainWidth),
  }
}

/** What could not be read, for standard error. */
export function troubleLines(
  troubles: readonly Trouble[],
  locale: Language,
  color: boolean | undefined,
): string {
  const run = makeReport([], troubles, locale)
  return troublesText(run, { locale, color: wantsColor(color, process.env, process.stderr.isTTY) })
}
