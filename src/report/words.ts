import type { FileReport, RunReport, SuppressedFinding } from '../lint/types.js'
import type { Level, RuleLevel } from '../profile/types.js'
import { shown } from '../text/messages.js'
import type { Language } from '../text/types.js'
import { placeText } from './place.js'

type Counts = RunReport['counts']

const levelNames: Readonly<Record<Language, Readonly<Record<RuleLevel, string>>>> = {
  en: { error: 'error', warning: 'warning', info: 'info', off: 'off' },
  vi: { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý', off: 'tắt' },
}

export function levelName(level: RuleLevel, locale: Language): string {
  return levelNames[locale][level]
}

const verdictNames: Readonly<Record<Language, Readonly<Record<FileReport['verdict'], string>>>> = {
  en: { pass: 'pass', return: 'needs correction', unreadable: 'could not be read' },
  vi: { pass: 'đạt', return: 'cần chỉnh sửa', unreadable: 'không đọc được' },
}

export function verdictName(verdict: FileReport['verdict'], locale: Language): string {
  return verdictNames[locale][verdict]
}

/** "2 errors, 1 warning, 0 infos" */
export function countsText(counts: Counts, locale: Language): string {
  const levels: readonly Level[] = ['error', 'warning', 'info']
  return levels.map((level) => counted(counts[level], levelName(level, locale), locale)).join(', ')
}

/**
 * What becomes of one file, in a sentence.
 *
 * @param news only what a baseline does not know was listed
 */
export function verdictText(file: FileReport, locale: Language, news = false): string {
  const counts = countLevels(file)
  const found = countsText(counts, locale)
  const verdict = `${locale === 'vi' ? 'Kết luận' : 'Verdict'}: ${verdictName(file.verdict, locale)}`
  if (file.verdict === 'unreadable') return `${verdict}.`
  if (counts.error + counts.warning + counts.info > 0) return `${verdict} (${found}).`
  return locale === 'vi'
    ? `${verdict}, không có phát hiện ${news ? 'mới' : 'nào'}.`
    : `${verdict}, nothing ${news ? 'new ' : ''}was found.`
}

/** What comments in the file suppress, a line each, with the reason they give. */
export function suppressedLines(
  findings: readonly SuppressedFinding[],
  locale: Language,
): readonly string[] {
  return findings.map((finding) => {
    const { message, rule, reason } = finding
    const why = suppressedText(reason, locale)
    return shown(`  ${placeText(finding, locale)}  (${why})  ${message}  ${rule}`)
  })
}

/** Why a comment suppresses something: "silenced in the file, reason: …" */
export function suppressedText(reason: string | null, locale: Language): string {
  return locale === 'vi'
    ? `đã tắt trong tệp, ${reason === null ? 'không nêu lý do' : `lý do: ${reason}`}`
    : `silenced in the file, ${reason === null ? 'no reason given' : `reason: ${reason}`}`
}

/** What something that could not be run is called. */
export function problemName(locale: Language): string {
  return locale === 'vi' ? 'sự cố' : 'problem'
}

/** Which profile a file was held against, and whose it is. */
export function profileText(
  { profile, profileTitle }: Pick<FileReport, 'profile' | 'profileTitle'>,
  locale: Language,
): string {
  const whose = profileTitle === profile ? '' : ` (${profileTitle})`
  return `${locale === 'vi' ? 'Mẫu quy định' : 'Profile'}: ${profile}${whose}.`
}

/** "  … and 950 more of numbering-form; --format json lists them all." */
export function unlistedText(rule: string, count: number, locale: Language): string {
  return locale === 'vi'
    ? `  … và ${count} phát hiện nữa của ${rule}; --format json liệt kê đầy đủ.`
    : `  … and ${count} more of ${rule}; --format json lists them all.`
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
  const end = `${fixableText(run.files, locale)}${failuresText(run.errors.length, locale)}`
  return `${found}${verdicts ? `: ${verdicts}` : ''}.${end}`
}

/** How many findings `tomtat fix` can fix; it changes Markdown only. */
function fixableText(files: RunReport['files'], locale: Language): string {
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

/** Findings of one file by level. */
export function countLevels(file: FileReport): Counts {
  const of = (level: Level) => file.findings.filter((finding) => finding.level === level).length
  return { error: of('error'), warning: of('warning'), info: of('info') }
}

export function counted(count: number, noun: string, locale: Language): string {
  return `${count} ${noun}${locale === 'en' && count !== 1 ? 's' : ''}`
}
