import { makeReport } from '../../../lint/run-report.js'
import { doubtsOf } from '../../../profile/check/doubts.js'
import { loadLayers, loadProfile } from '../../../profile/load/load.js'
import { isShippedFile } from '../../../profile/load/locate.js'
import type { Level } from '../../../profile/types.js'
import type { RunProblem } from '../../../read/types.js'
import { problemsText } from '../../../report/text/text.js'
import { counted, countsText, levelName } from '../../../report/words.js'
import type { Language, Texts } from '../../../text/types.js'
import { type Flaw, flawsOf } from '../../../write/markdown/skeleton/circle.js'
import { exit, type Outcome, wantsColor } from '../../shared/output.js'
import { commandLocale, profilePath, profileProblems } from '../../shared/settings.js'
import { chosen, UsageError } from '../../shared/usage.js'

/** What commander hands over for `profile check`. */
export interface CheckFlags {
  readonly format: string
  readonly locale?: string
}

/** Something that is wrong with a profile. */
interface Finding {
  /** The profile, or the one it extends where the fault is there. */
  readonly path: string
  readonly level: Exclude<Level, 'info'>
  readonly message: string
  /** Null for what is found in a skeleton, which has no place in the profile. */
  readonly line: number | null
  readonly column: number | null
}

interface Checked {
  readonly path: string
  readonly findings: readonly Finding[]
}

/**
 * `tomtat profile check`: faults, what surely was not meant, and mistakes in what the profile makes. The profile is
 * what is judged here, so its faults are findings (status 1); status 2 is for one that cannot be read.
 */
export async function check(names: readonly string[], flags: CheckFlags): Promise<Outcome> {
  if (names.length === 0) throw nothingToCheck()
  const locale = commandLocale(flags)
  const format = chosen('--format', flags.format, ['text', 'json'])
  const files: Checked[] = []
  const problems: RunProblem[] = []
  for (const name of new Set(names)) {
    const found = await findingsOf(name, locale)
    problems.push(...found.problems)
    if (found.problems.length === 0) files.push({ path: name, findings: found.findings })
  }
  const { errors } = makeReport([], problems, locale)
  const counts = { error: countOf(files, 'error'), warning: countOf(files, 'warning'), info: 0 }
  const status = errors.length > 0 ? exit.failed : counts.error > 0 ? exit.findings : exit.clean
  if (format === 'json') {
    const stdout = `${JSON.stringify({ version: 1, files, errors, counts }, null, 2)}\n`
    return { status, stdout, stderr: '' }
  }
  const color = wantsColor(undefined, process.env, process.stderr.isTTY)
  const blocks = files.map((file) => block(file, locale)).join('')
  const total = `${countsText(counts, locale)} ${inProfiles(files.length, locale)}.\n`
  return {
    status,
    stdout: files.length > 0 ? blocks + total : '',
    stderr: problemsText({ errors }, { locale, color }),
  }
}

/** Faults that have a place are findings; what has none could not be read. */
async function findingsOf(
  name: string,
  locale: Language,
): Promise<{ findings: readonly Finding[]; problems: readonly RunProblem[] }> {
  const path = profilePath(name)
  const faults = profileProblems(path)
  const problems = faults.filter(({ line }) => line === undefined)
  if (faults.length > 0)
    return { findings: faults.map((fault) => ofFault(fault, locale)), problems }
  const { flaws, problems: crashes } = await flawsOf(loadProfile(path), path, locale)
  const layers = loadLayers(path)
  const [own] = layers.files
  const doubts = doubtsOf(layers, own !== undefined && isShippedFile(own.raw.id, own.file))
  const findings = [
    ...doubts.map(({ at, message }): Finding => {
      return { path: name, level: 'warning', message: message[locale], ...at }
    }),
    ...flaws.map((flaw) => ofFlaw(name, flaw, locale)),
  ]
  return { findings, problems: crashes }
}

function ofFault({ path, message, line, column }: RunProblem, locale: Language): Finding {
  const place = { line: line ?? null, column: column ?? null }
  return { path, level: 'error', message: message[locale], ...place }
}

function ofFlaw(path: string, { language, chapters, finding }: Flaw, locale: Language): Finding {
  const made: Texts = {
    en: `In the ${language === 'en' ? 'English' : 'Vietnamese'} skeleton of ${chapters} chapters that it makes`,
    vi: `Trong khung ${language === 'en' ? 'tiếng Anh' : 'tiếng Việt'} ${chapters} chương do mẫu này tạo ra`,
  }
  const message = `${made[locale]}: ${finding.message} (${finding.rule})`
  return { path, level: 'error', message, line: null, column: null }
}

function countOf(files: readonly Checked[], level: Level): number {
  return files.flatMap(({ findings }) => findings).filter((one) => one.level === level).length
}

function block({ path, findings }: Checked, locale: Language): string {
  if (findings.length === 0) return `${path}: ${rightText[locale]}\n`
  return findings
    .map(({ path: file, level, message, line, column }) => {
      const place = line === null ? file : `${file}:${line}:${column ?? 1}`
      return `${place}: ${levelName(level, locale)}: ${message}\n`
    })
    .join('')
}

const rightText: Texts = {
  en: 'nothing is wrong; what it makes holds nothing but placeholders.',
  vi: 'không có lỗi; khung do mẫu tạo ra chỉ còn những chỗ cần điền.',
}

function inProfiles(count: number, locale: Language): string {
  return locale === 'vi' ? `trong ${count} mẫu quy định` : `in ${counted(count, 'profile', 'en')}`
}

function nothingToCheck(): UsageError {
  return new UsageError({
    en: 'Say which profiles to check: files or shipped names, for example: tomtat profile check our-university.yml',
    vi: 'Hãy nêu mẫu quy định cần kiểm tra: tệp hoặc tên có sẵn, ví dụ: tomtat profile check truong-ta.yml',
  })
}
