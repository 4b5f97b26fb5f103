import type { Reporter } from './reporter.js'

/** Reports by the word for `--format`, the usual one first. A report is loaded when it is asked for. */
export const formats = {
  text: async () => (await import('./text/text.js')).reportText,
  json: async () => (await import('./json/json.js')).reportJson,
  github: async () => (await import('./github/github.js')).reportGithub,
  sarif: async () => (await import('./sarif/sarif.js')).reportSarif,
  csv: async () => (await import('./csv/csv.js')).reportCsv,
  markdown: async () => (await import('./markdown/markdown.js')).reportMarkdown,
  html: async () => (await import('./html/html.js')).reportHtml,
} satisfies Readonly<Record<string, () => Promise<Reporter>>>

export type FormatName = keyof typeof formats

export const formatNames = Object.keys(formats) as readonly FormatName[]
