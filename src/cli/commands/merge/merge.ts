import { readFile } from 'node:fs/promises'
import { glob, isDynamicPattern } from 'tinyglobby'
import type { RunReport } from '../../../lint/types.js'
import type { Level } from '../../../profile/types.js'
import type { Texts } from '../../../text/types.js'
import type { Given } from '../../shared/command.js'
import { inputBytes } from '../../shared/inputs.js'
import type { Outcome } from '../../shared/output.js'
import { readOutputs, refuseInputs } from '../../shared/outputs.js'
import { makeFindConfig, readLocale, runLocale } from '../../shared/settings.js'
import { chosen, UsageError } from '../../shared/usage.js'
import { writeOutcome } from '../check/write-outcome.js'
import { mergeReports, type NamedReport } from './merge-reports.js'

/** What commander hands over for `merge`. */
export interface MergeFlags {
  readonly format: readonly Given[]
  readonly output: readonly Given[]
  readonly failOn: string
  readonly quiet?: boolean
  readonly locale?: string
  readonly color?: boolean
}

/** `tomtat merge`: reports several runs as one. */
export async function merge(names: readonly string[], flags: MergeFlags): Promise<Outcome> {
  if (names.length === 0) throw nothingToMerge()
  const outputs = readOutputs(flags.format, flags.output)
  const failOn = chosen<Level>('--fail-on', flags.failOn, ['error', 'warning', 'info'])
  const locale = runLocale(null, readLocale(flags), makeFindConfig())
  const files = await expandReports(names)
  await refuseInputs(outputs, files)
  const reports: NamedReport[] = []
  for (const name of files) reports.push({ name, report: await readReport(name) })
  const run = mergeReports(reports, locale)
  return writeOutcome(
    run,
    { outputs, failOn, quiet: flags.quiet ?? false, color: flags.color },
    locale,
  )
}

/** Globs that no shell has opened, as on Windows. */
async function expandReports(names: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const name of names) {
    const isGlob = name !== '-' && isDynamicPattern(name)
    const matches = isGlob
      ? await glob(name.replaceAll('\\', '/'), { expandDirectories: false })
      : [name]
    if (matches.length === 0) throw unreadable(name, missing)
    found.push(...matches.sort())
  }
  return [...new Set(found)]
}

async function readReport(name: string): Promise<RunReport> {
  const bytes = await (name === '-' ? inputBytes() : readFile(name)).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw unreadable(name, code === 'ENOENT' ? missing : { en: code, vi: code })
  })
  const data = parsed(bytes, name)
  const { default: isReport } = await import('../../../generated/report.js')
  if (!fits(isReport, data)) throw unreadable(name, noReport)
  return data as RunReport
}

function parsed(bytes: Buffer, name: string): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\ufeff/u, ''))
  } catch {
    throw unreadable(name, noReport)
  }
}

/** A tree that is too deep for the validator is no report, either. */
function fits(validate: (data: unknown) => boolean, data: unknown): boolean {
  try {
    return validate(data)
  } catch {
    return false
  }
}

const missing: Texts = { en: 'there is no such file', vi: 'không có tệp này' }

const noReport: Texts = {
  en: 'it is no report of tomtat check --format json',
  vi: 'đây không phải là báo cáo của tomtat check --format json',
}

function unreadable(name: string, why: Texts): UsageError {
  return new UsageError({
    en: `${name} could not be read (${why.en}). Nothing was merged.`,
    vi: `Không đọc được ${name} (${why.vi}). Chưa gộp báo cáo nào.`,
  })
}

function nothingToMerge(): UsageError {
  return new UsageError({
    en: 'Say which reports to merge, for example: tomtat merge part-*.json',
    vi: 'Hãy nêu các báo cáo cần gộp, ví dụ: tomtat merge phan-*.json',
  })
}
