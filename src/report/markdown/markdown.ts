import type { FileReport, RunReport } from '../../lint/types.js'
import { short } from '../../text/messages.js'
import type { Language } from '../../text/types.js'
import { literal, tableHead, tableRow } from '../gfm.js'
import type { ReportOptions } from '../reporter.js'
import { countLevels, totalText, verdictName } from '../words.js'
import { bytesOf, countFitting } from './fitting.js'
import { blocksText } from './markdown-blocks.js'
import { moreText, verdictSigns } from './markdown-words.js'

/** Bytes of the whole; the summary of a job on GitHub holds 1 MiB. */
const MAX_BYTES = 1_000_000
/** Bytes that the list of the files takes at most, and that of what could not be run. */
const MAX_LIST_BYTES = 300_000
/** Limit of a name, a title or a path, in UTF-16 units; no real one is as long. */
const MAX_NAME_CHARACTERS = 1000

const words = {
  en: {
    title: 'Check of dissertation summaries',
    files: ['Verdict', 'Candidate', 'Title', 'Errors', 'Warnings', 'Infos', 'File'],
    problems: ['File', 'Place', 'Problem'],
  },
  vi: {
    title: 'Kết quả kiểm tra bản tóm tắt luận án',
    files: ['Kết luận', 'Nghiên cứu sinh', 'Tên luận án', 'Lỗi', 'Cảnh báo', 'Lưu ý', 'Tệp'],
    problems: ['Tệp', 'Vị trí', 'Sự cố'],
  },
} as const

/**
 * The report as GitHub Flavored Markdown, for the summary of a job: totals, a table of the files, and the findings of
 * each file to unfold. Where the whole would be longer than GitHub takes, the longest lists are cut first.
 */
export function reportMarkdown(run: RunReport, { locale }: ReportOptions): string {
  const say = words[locale]
  const head = [
    `# ${say.title}\n\n**${totalText(run, locale)}**\n`,
    table(
      say.files,
      run.files.map((file) => fileRow(file, locale)),
      locale,
    ),
    table(say.problems, run.errors.map(problemRow), locale),
  ].join('')
  return head + blocksText(run.files, MAX_BYTES - bytesOf(head), locale)
}

/** As many rows as there is room for, and how many more there are. */
function table(names: readonly string[], rows: readonly string[], locale: Language): string {
  if (rows.length === 0) return ''
  const count = countFitting(rows.map(bytesOf), MAX_LIST_BYTES)
  const more = count < rows.length ? `\n${moreText(rows.length - count, locale)}\n` : ''
  return `\n${tableHead(names)}${rows.slice(0, count).join('')}${more}`
}

function fileRow(file: FileReport, locale: Language): string {
  const { verdict, summary, path } = file
  const { error, warning, info } = countLevels(file)
  const name = verdictName(verdict, locale)
  const texts = [summary?.author, summary?.title].map((text) => cell(text ?? ''))
  const counts = verdict === 'unreadable' ? ['', '', ''] : [error, warning, info]
  return tableRow([`${verdictSigns[verdict]} ${name}`, ...texts, ...counts, cell(path)])
}

function problemRow({ path, line, column = 1, message }: RunReport['errors'][number]): string {
  return tableRow([cell(path), line === undefined ? '' : `${line}:${column}`, cell(message)])
}

function cell(text: string): string {
  return literal(short(text, MAX_NAME_CHARACTERS))
}
