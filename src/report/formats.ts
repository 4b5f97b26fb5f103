import type { Language } from '../model/types.js'
import type { RunReport } from './types.js'

export interface ReportOptions {
  readonly locale: Language
  readonly color: boolean
  /** List only errors. All findings count in the verdicts and in the last line. */
  readonly quiet: boolean
}

type Reporter = (run: RunReport, options: ReportOptions) => string

/** Reports by the word for `--format`, the usual one first. A report is loaded when it is asked for. */
export const formats = {
  text: async () => (await import('./text.js')).reportText,
  json: async () => (await import('./json.js')).reportJson,
  github: async () => (await import('./github.js')).reportGithub,
  sarif: async () => (await import('./sarif.js')).reportSarif,
  csv: async () => (await import('./csv.js')).reportCsv,
  markdown: async () => (await import('./markdown.js')).reportMarkdown,
  html: async () => (await import('./html.js')).reportHtml,
} satisfies Readonly<Record<string, () => Promise<Reporter>>>

export type FormatName = keyof typeof formats

export const formatNames = Object.keys(formats) as readonly FormatName[]
