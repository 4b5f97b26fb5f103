import type { Excerpt, FileReport, Finding, RunReport } from '../../lint/types.js'
import { groupOf, groups } from '../../rule/groups.js'
import { short, shown } from '../../text/messages.js'
import type { Language } from '../../text/types.js'
import { isRecovered, placeText } from '../place.js'
import type { ReportOptions } from '../reporter.js'
import { levelName, problemName, suppressedText, verdictName } from '../words.js'

type Row = { readonly [Name in Column]?: string | number | null | undefined }
type Column = keyof typeof columns

/** Names of the columns, in their order. */
const columns = {
  file: { en: 'file', vi: 'tệp' },
  candidate: { en: 'candidate', vi: 'nghiên cứu sinh' },
  title: { en: 'title', vi: 'tên luận án' },
  institution: { en: 'institution', vi: 'cơ sở đào tạo' },
  year: { en: 'year', vi: 'năm' },
  language: { en: 'language', vi: 'ngôn ngữ' },
  profile: { en: 'profile', vi: 'mẫu quy định' },
  verdict: { en: 'verdict', vi: 'kết luận' },
  level: { en: 'level', vi: 'mức' },
  group: { en: 'group', vi: 'nhóm' },
  rule: { en: 'rule', vi: 'quy tắc' },
  place: { en: 'place', vi: 'vị trí' },
  heading: { en: 'heading', vi: 'đề mục' },
  excerpt: { en: 'excerpt', vi: 'trích đoạn' },
  message: { en: 'message', vi: 'phát hiện' },
  expected: { en: 'expected', vi: 'cần ghi' },
  basis: { en: 'basis', vi: 'căn cứ' },
  url: { en: 'url', vi: 'trang quy tắc' },
  silenced: { en: 'silenced', vi: 'bị tắt' },
} as const

const names = Object.keys(columns) as readonly Column[]

/** UTF-16 units of a cell; beyond 32,767 Excel breaks the row. */
const MAX_CELL_CHARACTERS = 4000

/**
 * A table for spreadsheets: a row for each finding and each thing that could not be run, and one for a file without
 * either. UTF-8 with the mark by which Excel knows it, RFC 4180.
 */
export function reportCsv(run: RunReport, { locale }: ReportOptions): string {
  const paths = new Set(run.files.map(({ path }) => path))
  const rows = [
    ...run.files.flatMap((file) => rowsOf(file, run.errors, locale)),
    ...run.errors.filter(({ path }) => !paths.has(path)).map((error) => problemRow(error, locale)),
  ]
  const head = names.map((name) => columns[name][locale])
  const lines = [head, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
  return `\ufeff${lines.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')}`
}

function rowsOf(file: FileReport, errors: RunReport['errors'], locale: Language): readonly Row[] {
  const { summary, suppressed = [] } = file
  const about: Row = {
    file: file.path,
    candidate: summary?.author,
    title: summary?.title,
    institution: summary?.institution,
    year: summary?.year,
    language: file.language,
    profile: file.profile,
    verdict: verdictName(file.verdict, locale),
  }
  const rows = [
    ...file.findings.map((finding) => findingRow(finding, locale)),
    ...suppressed.map((finding) => ({
      ...findingRow(finding, locale),
      silenced: suppressedText(finding.reason, locale),
    })),
    ...errors.filter(({ path }) => path === file.path).map((error) => problemRow(error, locale)),
  ]
  return rows.length === 0 ? [about] : rows.map((row) => ({ ...about, ...row }))
}

function findingRow(finding: Finding, locale: Language): Row {
  const { rule, level, texts, excerpt, expected, basis, url, origin } = finding
  return {
    level: levelName(level, locale),
    group: groups[groupOf(rule)]?.[locale],
    rule,
    place: isRecovered(finding)
      ? placeText(finding, locale)
      : lineText(finding.line, finding.column, locale),
    heading: origin.heading,
    excerpt: excerpt && marked(excerpt),
    // The basis has a column of its own.
    message: texts[locale],
    expected: expected
      .filter((text) => text.trim() !== '')
      .map((text) => `“${text}”`)
      .join(locale === 'vi' ? ' hoặc ' : ' or '),
    basis: basis?.texts[locale],
    url,
  }
}

function problemRow(error: RunReport['errors'][number], locale: Language): Row {
  const { path, code, line, column = 1, message } = error
  return {
    file: path,
    level: problemName(locale),
    rule: code,
    place: line === undefined ? null : lineText(line, column, locale),
    message,
  }
}

/** A spreadsheet would take "103:1" alone for a time of day. */
function lineText(line: number, column: number, locale: Language): string {
  return locale === 'vi' ? `dòng ${line}, cột ${column}` : `line ${line}, column ${column}`
}

function marked({ before, text, after }: Excerpt): string {
  return text === '' ? before + after : `${before}«${text}»${after}`
}

/** One cell, which no spreadsheet runs as a formula. */
function cellText(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const cell = harmless(shown(short(value, MAX_CELL_CHARACTERS)))
  return /[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** On systems whose language separates cells by semicolons, the text behind one begins a new cell. */
function harmless(text: string): string {
  return text.replace(/(^|;["\s]*)(?=[=+\-@＝＋－＠])/gu, "$1'")
}
