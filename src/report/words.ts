import type { Language } from '../model/types.js'
import type { Level } from '../profile/types.js'
import type { FileReport, RunReport } from './types.js'

type Counts = RunReport['counts']

const levelNames: Readonly<Record<Language, Readonly<Record<Level, string>>>> = {
  en: { error: 'error', warning: 'warning', info: 'info' },
  vi: { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý' },
}

export function levelName(level: Level, locale: Language): string {
  return levelNames[locale][level]
}

/** "2 errors, 1 warning, 0 infos" */
export function countsText(counts: Counts, locale: Language): string {
  const levels: readonly Level[] = ['error', 'warning', 'info']
  return levels.map((level) => counted(counts[level], levelName(level, locale), locale)).join(', ')
}

/** What becomes of one file, in a sentence. */
export function verdictText(file: FileReport, locale: Language): string {
  const counts = countLevels(file)
  const found = countsText(counts, locale)
  const some = counts.error + counts.warning + counts.info > 0
  if (file.verdict === 'unreadable') {
    return locale === 'vi' ? 'Kết luận: không đọc được.' : 'Verdict: could not be read.'
  }
  if (file.verdict === 'return') {
    return locale === 'vi'
      ? `Kết luận: cần chỉnh sửa (${found}).`
      : `Verdict: needs correction (${found}).`
  }
  if (locale === 'vi')
    return some ? `Kết luận: đạt (${found}).` : 'Kết luận: đạt, không có phát hiện nào.'
  return some ? `Verdict: pass (${found}).` : 'Verdict: pass, nothing was found.'
}

/** The last line: what was found in all, and how the verdicts fell. */
export function totalText(run: RunReport, locale: Language): string {
  const of = (verdict: FileReport['verdict']) =>
    run.files.filter((file) => file.verdict === verdict).length
  const verdicts = (
    locale === 'vi'
      ? [
          [of('pass'), 'đạt'],
          [of('return'), 'cần chỉnh sửa'],
          [of('unreadable'), 'không đọc được'],
        ]
      : [
          [of('pass'), 'passed'],
          [of('return'), 'to be corrected'],
          [of('unreadable'), 'unreadable'],
        ]
  )
    .filter(([count]) => count !== 0)
    .map((pair) => pair.join(' '))
    .join(', ')
  const files = counted(run.files.length, locale === 'vi' ? 'tệp' : 'file', locale)
  const found = `${countsText(run.counts, locale)} ${locale === 'vi' ? 'trong' : 'in'} ${files}`
  const end = `${mendableText(run.files, locale)}${failuresText(run.errors.length, locale)}`
  return `${found}${verdicts ? `: ${verdicts}` : ''}.${end}`
}

/** How many findings `tomtat fix` takes off a person's hands; it mends Markdown only. */
function mendableText(files: RunReport['files'], locale: Language): string {
  const markdown = files.filter(({ kind }) => kind === 'markdown')
  const safe = markdown.flatMap(({ findings }) => findings.filter(({ fix }) => fix === 'safe'))
  if (safe.length === 0) return ''
  return locale === 'vi'
    ? ` Lệnh \`tomtat fix\` tự sửa được ${safe.length} phát hiện trong số đó.`
    : ` \`tomtat fix\` mends ${safe.length} of them.`
}

function failuresText(count: number, locale: Language): string {
  if (count === 0) return ''
  if (locale === 'vi') return ` Có ${count} sự cố khiến việc kiểm tra chưa trọn vẹn.`
  return ` ${counted(count, 'problem', locale)} kept the check from being complete.`
}

function countLevels(file: FileReport): Counts {
  const of = (level: Level) => file.findings.filter((finding) => finding.level === level).length
  return { error: of('error'), warning: of('warning'), info: of('info') }
}

function counted(count: number, noun: string, locale: Language): string {
  return `${count} ${noun}${locale === 'en' && count !== 1 ? 's' : ''}`
}
