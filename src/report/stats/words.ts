import { numberText } from '../../profile/derive/numbers.js'
import { short } from '../../text/messages.js'
import type { Language } from '../../text/types.js'
import { counted } from '../words.js'
import type { Defect, Group, Measure, Stats, Submissions } from './types.js'

const en = {
  title: 'Defects in summaries of dissertations',
  defects: (n: number) =>
    `Most frequent defects, by share of the ${numberText(n, 'en')} ${n === 1 ? 'summary' : 'summaries'}`,
  institutions: 'By institution on the cover',
  years: 'By year on the cover',
  languages: 'By language',
  columns: 'Columns: the defects above by their number; share of the row, and how many summaries',
  unknown: 'not on the cover',
  medians: 'Medians',
  none: 'No defect was found.',
  nothing: 'No summary could be counted.',
  pass: 'pass',
  n: 'n',
  moreDefects: (n: number) =>
    `… and ${counted(n, 'other defect', 'en')}; --format json lists them all.`,
  moreGroups: (n: number) => `… and ${n} more; --format json lists them all.`,
}

type Words = typeof en

const vi: Words = {
  title: 'Sai sót trong các bản tóm tắt luận án',
  defects: (n) => `Sai sót thường gặp nhất, theo tỷ lệ trên ${numberText(n, 'vi')} bản tóm tắt`,
  institutions: 'Theo cơ sở đào tạo ghi trên bìa',
  years: 'Theo năm ghi trên bìa',
  languages: 'Theo ngôn ngữ',
  columns: 'Các cột: số thứ tự của sai sót ở trên; tỷ lệ trong hàng và số bản tóm tắt',
  unknown: 'không ghi trên bìa',
  medians: 'Trung vị',
  none: 'Không có phát hiện nào.',
  nothing: 'Không có bản tóm tắt nào để thống kê.',
  pass: 'đạt',
  n: 'n',
  moreDefects: (n) => `… và ${n} sai sót khác; --format json liệt kê đầy đủ.`,
  moreGroups: (n) => `… và ${n} nhóm khác; --format json liệt kê đầy đủ.`,
}

/** Words of the statistics in one language. */
export function statsWords(locale: Language): Words {
  return locale === 'vi' ? vi : en
}

const measureNames: Readonly<Record<Language, Readonly<Record<Measure, string>>>> = {
  en: {
    words: 'words',
    pages: 'pages',
    chapters: 'chapters',
    sections: 'sections of chapters (N.N)',
    contributions: 'new contributions',
    works: 'published works',
  },
  vi: {
    words: 'số từ',
    pages: 'số trang',
    chapters: 'số chương',
    sections: 'số tiết (N.N)',
    contributions: 'số đóng góp mới',
    works: 'số công trình đã công bố',
  },
}

function measureName(measure: Measure, locale: Language): string {
  return measureNames[locale][measure]
}

/** "68%": a percentage of few submissions means little, so their number stands beside it everywhere. */
export function percentText(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** UTF-16 units of an institution's name. */
const MAX_NAME_CHARACTERS = 120

export function groupName({ name }: Pick<Group, 'name'>, locale: Language): string {
  return name ? short(name[locale], MAX_NAME_CHARACTERS) : statsWords(locale).unknown
}

/** The rule's title, without the full stop at its end. */
export function defectTitle({ title }: Defect, locale: Language): string {
  return title[locale].replace(/\.$/u, '')
}

/** The first sentence of what the rule says of a place. */
export function defectMessage({ message }: Defect, locale: Language): string {
  return /^.+?(?=\. \p{Lu}|\.?$)/u.exec(message[locale])?.[0] ?? ''
}

/** "120 submissions: 40 pass, 75 need correction; not counted: 3 are no summary, 2 could not be read." */
export function submissionsText(submissions: Submissions, locale: Language): string {
  const { total, pass, foreign, unreadable } = submissions
  const say = (value: number) => numberText(value, locale)
  const back = submissions.return
  if (locale === 'vi') {
    const apart = [
      ...(foreign > 0 ? [`${say(foreign)} tệp không phải bản tóm tắt`] : []),
      ...(unreadable > 0 ? [`${say(unreadable)} tệp không đọc được`] : []),
    ]
    const rest = apart.length > 0 ? `; không tính: ${apart.join(', ')}` : ''
    return `${say(total)} tệp đã nộp: ${say(pass)} đạt, ${say(back)} cần chỉnh sửa${rest}.`
  }
  const apart = [
    ...(foreign > 0 ? [`${say(foreign)} ${foreign === 1 ? 'is' : 'are'} no summary`] : []),
    ...(unreadable > 0 ? [`${say(unreadable)} could not be read`] : []),
  ]
  const rest = apart.length > 0 ? `; not counted: ${apart.join(', ')}` : ''
  const needs = back === 1 ? 'needs' : 'need'
  const passes = pass === 1 ? 'passes' : 'pass'
  return `${say(total)} ${total === 1 ? 'submission' : 'submissions'}: ${say(pass)} ${passes}, ${say(back)} ${needs} correction${rest}.`
}

/** "Median of words: 9,000 (n = 12)", for each measure that is known of at least one summary. */
export function medianRows({ medians }: Stats, locale: Language): readonly (readonly string[])[] {
  return (Object.keys(medians) as Measure[]).flatMap((measure) => {
    const { median, n } = medians[measure]
    if (median === null) return []
    return [
      [numberText(median, locale), `n = ${numberText(n, locale)}`, measureName(measure, locale)],
    ]
  })
}
