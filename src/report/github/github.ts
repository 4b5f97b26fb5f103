import type { Finding, RunReport } from '../../lint/types.js'
import type { Language } from '../../text/types.js'
import { isRecovered, wholePlaceText } from '../place.js'
import type { ReportOptions } from '../reporter.js'

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

/**
 * Workflow commands of GitHub Actions, a line each, which it shows beside the lines of a change.
 * Source: docs.github.com, "Workflow commands for GitHub Actions".
 */
export function reportGithub(run: RunReport, { locale }: ReportOptions): string {
  const findings = run.files.flatMap((file) =>
    file.findings.map((finding) => {
      const { level, rule, message } = finding
      const place = { file: file.path, ...linesOf(finding), title: rule }
      return command(COMMANDS[level], place, placed(finding, message, locale))
    }),
  )
  const errors = run.errors.map(({ path, line, column, code, message }) =>
    command('error', { file: path, line, col: column, title: code }, message),
  )
  return [...findings, ...errors].map((one) => `${one}\n`).join('')
}

/** A place that is no line stands in the message. */
function placed(finding: Finding, message: string, locale: Language): string {
  if (!isRecovered(finding)) return message
  return `${wholePlaceText(finding, locale)}: ${message}`
}

/** The lines of a text file; those of a recovered text would mark nothing. */
function linesOf(finding: Finding): Properties {
  const { line, column, endLine, endColumn } = finding
  if (isRecovered(finding)) return {}
  // Columns count only where the range stays on its line.
  return line === endLine ? { line, endLine, col: column, endColumn } : { line, endLine }
}

type Properties = Readonly<Record<string, string | number | undefined>>

function command(name: string, properties: Properties, message: string): string {
  const list = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${property(String(value))}`],
  )
  return `::${name} ${list.join(',')}::${data(message)}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
