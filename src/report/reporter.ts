import type { RunReport } from '../lint/types.js'
import type { Language } from '../text/types.js'

/** How a run is to be reported. */
export interface ReportOptions {
  readonly locale: Language
  readonly color: boolean
  /** List only errors. All findings count in the verdicts and in the last line. */
  readonly quiet: boolean
}

/** Makes the text of one format of a run. It never filters: what is in the run is in the report. */
export type Reporter = (run: RunReport, options: ReportOptions) => string
