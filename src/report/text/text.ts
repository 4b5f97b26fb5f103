import { createColors } from 'picocolors'
import { isRead } from '../../lint/run-report.js'
import type { FileReport, Finding, RunReport } from '../../lint/types.js'
import type { RuleLevel } from '../../profile/types.js'
import { shown } from '../../text/messages.js'
import type { Language } from '../../text/types.js'
import { listed, unlisted } from '../listed.js'
import { contextText, isRecovered, placeText } from '../place.js'
import type { ReportOptions } from '../reporter.js'
import {
  levelName,
  problemName,
  profileText,
  suppressedLines,
  totalText,
  unlistedText,
  verdictText,
} from '../words.js'
import { overviewText } from './overview.js'

/** What the blocks of a report have in common. */
interface Shape {
  /** All files were held against one profile. */
  readonly isShared: boolean
  /** Only what a baseline does not know is listed. */
  readonly isNews: boolean
}

export type Colors = ReturnType<typeof createColors>

/** Messages longer than this do not push the rule ids of the others to the right. */
const MAX_MESSAGE_COLUMNS = 100

/**
 * The report for people: a block for each file, a list of the verdicts where there are several files, then one line
 * that sums up. The profile is named once where it is the same for all files.
 */
export function reportText(run: RunReport, options: ReportOptions): string {
  const colors = createColors(options.color)
  const read = run.files.filter(isRead)
  const profiles = [...new Set(read.map((file) => profileText(file, options.locale)))]
  const shape: Shape = { isShared: profiles.length === 1, isNews: run.baseline !== undefined }
  const { isShared } = shape
  const blocks = read.map((file) => fileBlock(file, shape, options, colors))
  const shown = blocks.filter((block) => block !== '')
  const overview =
    run.files.length > 1 ? [overviewText(run.files, options.locale, shape.isNews)] : []
  const total = colors.bold(totalText(run, options.locale))
  return [...shown, ...overview, `${isShared ? `${total} ${profiles[0]}` : total}\n`].join('\n')
}

/** What could not be run, a line each: `path:line:column: message`. */
export function problemsText(
  run: Pick<RunReport, 'errors'>,
  options: Pick<ReportOptions, 'locale' | 'color'>,
): string {
  const colors = createColors(options.color)
  const word = colors.red(problemName(options.locale))
  return run.errors
    .map(({ path, line, column, message }) => {
      const place = line === undefined ? shown(path) : `${shown(path)}:${line}:${column ?? 1}`
      return `${colors.underline(place)}: ${word}: ${shown(message)}\n`
    })
    .join('')
}

function fileBlock(file: FileReport, shape: Shape, options: ReportOptions, colors: Colors): string {
  const findings = options.quiet
    ? file.findings.filter((finding) => finding.level === 'error')
    : file.findings
  if (options.quiet && findings.length === 0 && !file.suppressed?.length) return ''
  const paint = file.verdict === 'pass' ? colors.green : colors.red
  const verdict = paint(verdictText(file, options.locale, shape.isNews))
  const lines = [
    colors.underline(shown(file.path)),
    ...findingLines(listed(findings), options.locale, colors),
    ...unlisted(findings).map(([rule, count]) =>
      colors.dim(unlistedText(rule, count, options.locale)),
    ),
    ...suppressedLines(file.suppressed ?? [], options.locale).map(colors.dim),
    `  ${shape.isShared ? verdict : `${verdict} ${profileText(file, options.locale)}`}`,
  ]
  return `${lines.join('\n')}\n`
}

function findingLines(
  findings: readonly Finding[],
  locale: Language,
  colors: Colors,
): readonly string[] {
  const places = aligned(findings, locale)
  const levelWidth = widest(findings.map((finding) => levelName(finding.level, locale)))
  const messages = findings.map((finding) => shown(finding.message))
  const short = messages.map((message) => message.length)
  const messageWidth = Math.max(0, ...short.filter((length) => length <= MAX_MESSAGE_COLUMNS))
  return findings.flatMap((finding, index) => {
    const level = levelName(finding.level, locale)
    const head = `  ${places[index]}  `
    const painted = paintLevel(finding.level, level.padEnd(levelWidth), colors)
    const message = (messages[index] ?? '').padEnd(messageWidth)
    const blank = ' '.repeat(head.length + levelWidth + 2)
    const context = contextText(finding)
    return [
      `${colors.dim(head)}${painted}  ${message}  ${colors.dim(finding.rule)}`,
      ...(context === null ? [] : [colors.dim(`${blank}${shown(context)}`)]),
      ...finding.related.map((other) =>
        colors.dim(`${blank}${placeText(other, locale)}  ${shown(other.message)}`),
      ),
    ]
  })
}

/** The places of findings in a column of one width; lines and columns stand below each other. */
function aligned(findings: readonly Finding[], locale: Language): readonly string[] {
  if (findings.some(isRecovered)) {
    const places = findings.map((finding) => placeText(finding, locale))
    return places.map((place) => place.padEnd(widest(places)))
  }
  const lineWidth = widest(findings.map(({ line }) => `${line}`))
  const columnWidth = widest(findings.map(({ column }) => `${column}`))
  return findings.map(
    ({ line, column }) => `${`${line}`.padStart(lineWidth)}:${`${column}`.padEnd(columnWidth)}`,
  )
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
