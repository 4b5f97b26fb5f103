import type { Unsure } from '../../../lint/fix/fix-rounds.js'
import type { FileReport, Finding } from '../../../lint/types.js'
import { countsText } from '../../../report/words.js'
import type { Language } from '../../../text/types.js'

/** What became of one file. */
export interface FixedFile {
  readonly path: string
  readonly fixed: number
  /** What the last check found in it. */
  readonly left: FileReport['findings']
  /** References that may mean a heading that got another number. */
  readonly unsure: readonly Unsure[]
}

/** One file in a line, and a line for each reference that was left. */
export function fileText(file: FixedFile, dryRun: boolean, locale: Language): string {
  const unsure = file.unsure.map(({ line, text }) => `  ${unsureText(line, text, locale)}\n`)
  return `${file.path}: ${fixedText(file.fixed, dryRun, locale)}, ${leftText(file, locale)}\n${unsure.join('')}`
}

function fixedText(count: number, dryRun: boolean, locale: Language): string {
  if (locale === 'vi') {
    if (count === 0) return 'không có gì để tự sửa'
    return dryRun ? `sẽ sửa ${count} chỗ` : `đã sửa ${count} chỗ`
  }
  if (count === 0) return 'nothing to mend'
  return dryRun ? `${count} would be mended` : `${count} mended`
}

function leftText({ left }: FixedFile, locale: Language): string {
  if (left.length === 0) return locale === 'vi' ? 'không còn phát hiện nào' : 'nothing left'
  const of = (level: Finding['level']) => left.filter((one) => one.level === level).length
  const counts = countsText(
    { error: of('error'), warning: of('warning'), info: of('info') },
    locale,
  )
  return locale === 'vi'
    ? `còn ${left.length} phát hiện (${counts})`
    : `${left.length} left (${counts})`
}

function unsureText(line: number, text: string, locale: Language): string {
  return locale === 'vi'
    ? `dòng ${line}: “${text}” có thể chỉ một đề mục đã đổi số hoặc một đề mục khác; chỗ này được giữ nguyên, hãy kiểm tra lại.`
    : `line ${line}: “${text}” may mean a heading that got another number or another one; it was left, so check it.`
}

/** The last lines: what was done in all, and what a person can do next. */
export function nextText(
  files: readonly FixedFile[],
  names: readonly string[],
  { dryRun, suggest }: { readonly dryRun: boolean; readonly suggest: boolean },
  locale: Language,
): string {
  const left = files.flatMap((file) => file.left)
  const fixed = files.reduce((sum, file) => sum + file.fixed, 0)
  const offered = suggest ? 0 : left.filter(({ fix }) => fix === 'suggest').length
  const args = names
    .map((name) => (/^[\w./@+-]+$/u.test(name) ? name : JSON.stringify(name)))
    .join(' ')
  const lines = locale === 'vi' ? nextVi : nextEn
  return [
    dryRun ? lines.dry(fixed) : '',
    offered > 0 ? lines.offered(offered, args) : '',
    left.length > offered ? lines.left(args) : '',
  ]
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('')
}

const nextEn = {
  dry: (fixed: number): string =>
    fixed > 0 ? 'Nothing was written. To write it, leave out --dry-run.' : '',
  offered: (count: number, args: string) =>
    `${count} of those left ${count === 1 ? 'has' : 'have'} a suggestion; to decide about it: tomtat fix --suggest ${args}`,
  left: (args: string) => `What only you can mend is listed by: tomtat check ${args}`,
}

const nextVi: typeof nextEn = {
  dry: (fixed) => (fixed > 0 ? 'Chưa ghi gì vào tệp. Để ghi, hãy bỏ --dry-run.' : ''),
  offered: (count, args) =>
    `${count} phát hiện còn lại có đề xuất sửa; để xem và quyết định: tomtat fix --suggest ${args}`,
  left: (args) => `Những chỗ cần tự sửa được liệt kê bằng lệnh: tomtat check ${args}`,
}
