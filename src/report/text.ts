import { createColors } from 'picocolors'
import type { Finding } from '../lint/types.js'
import type { Language } from '../model/types.js'
import type { RuleLevel } from '../profile/types.js'
import type { FileReport, RunReport } from './types.js'
import { levelName, totalText, verdictText } from './words.js'

export interface TextOptions {
  readonly locale: Language
  readonly color: boolean
  /** List only errors. All findings count in the verdicts and in the last line. */
  readonly quiet: boolean
}

export type Colors = ReturnType<typeof createColors>

/** Longer messages do not push the rule names of the others to the right. */
const widestMessage = 100

/** The report for people: a block for each file, then one line that sums up. */
export function reportText(run: RunReport, options: TextOptions): string {
  const colors = createColors(options.color)
  const blocks = run.files.map((file) => fileBlock(file, options, colors))
  const shown = blocks.filter((block) => block !== '')
  return `${[...shown, `${colors.bold(totalText(run, options.locale))}\n`].join('\n')}`
}

/** What could not be run, a line each: `path:line:column: message`. */
export function troublesText(
  run: RunReport,
  options: Pick<TextOptions, 'locale' | 'color'>,
): string {
  const colors = createColors(options.color)
  const word = colors.red(options.locale === 'vi' ? 'sự cố' : 'problem')
  return run.errors
    .map(({ path, line, column, message }) => {
      const place = line === undefined ? path : `${path}:${line}:${column ?? 1}`
      return `${colors.underline(place)}: ${word}: ${message}\n`
    })
    .join('')
}

function fileBlock(file: FileReport, options: TextOptions, colors: Colors): string {
  const findings = options.quiet
    ? file.findings.filter((finding) => finding.level === 'error')
    : file.findings
  if (options.quiet && findings.length === 0) return ''
  const paint = file.verdict === 'pass' ? colors.green : colors.red
  const lines = [
    colors.underline(file.path),
    ...findingLines(findings, options.locale, colors),
    `  ${paint(verdictText(file, options.locale))}`,
  ]
  return `${lines.join('\n')}\n`
}

function findingLines(
  findings: readonly Finding[],
  locale: Language,
  colors: Colors,
): readonly string[] {
  const lineWidth = widest(findings.map((finding) => `${finding.line}`))
  const columnWidth = widest(findings.map((finding) => `${finding.column}`))
  const levelWidth = widest(findings.map((finding) => levelName(finding.level, locale)))
  const short = findings.map((finding) => finding.message.length)
  const messageWidth = Math.max(0, ...short.filter((length) => length <= widestMessage))
  return findings.flatMap((finding) => {
    const level = levelName(finding.level, locale)
    const line = `${finding.line}`.padStart(lineWidth)
    const head = `  ${line}:${`${finding.column}`.padEnd(columnWidth)}  `
    const painted = paintLevel(finding.level, level.padEnd(levelWidth), colors)
    const message = finding.message.padEnd(messageWidth)
    const blank = ' '.repeat(head.length + levelWidth + 2)
    return [
      `${colors.dim(head)}${painted}  ${message}  ${colors.dim(finding.rule)}`,
      ...finding.related.map((other) =>
        colors.dim(`${blank}${placeText(other)}  ${other.message}`),
      ),
    ]
  })
}

function placeText({ line, column }: { readonly line: number; readonly column: number }): string {
  return `${line}:${column}`
}

/** A text in the colour of a level. */
export function paintLevel(level: RuleLevel, text: string, colors: Colors): string {
  if (level === 'off') return colors.dim(text)
  if (level === 'error') return colors.red(text)
  return level === 'warning' ? colors.yellow(text) : colors.blue(text)
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length))
}
