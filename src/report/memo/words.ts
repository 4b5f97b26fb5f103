import type { FileReport } from '../../lint/types.js'
import type { Level } from '../../profile/types.js'
import type { Language } from '../../text/types.js'
import { counted, verdictName } from '../words.js'

type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>

export const headings: Words<FileReport['verdict']> = {
  en: {
    pass: 'MEMO ON THE DISSERTATION SUMMARY',
    return: 'MEMO OF CORRECTIONS TO THE DISSERTATION SUMMARY',
    unreadable: 'MEMO ON THE FILE OF THE DISSERTATION SUMMARY',
  },
  vi: {
    pass: 'PHIẾU NHẬN XÉT TÓM TẮT LUẬN ÁN',
    return: 'PHIẾU YÊU CẦU CHỈNH SỬA TÓM TẮT LUẬN ÁN',
    unreadable: 'PHIẾU THÔNG BÁO VỀ TỆP TÓM TẮT LUẬN ÁN',
  },
}

export const factLabels: Words<
  'author' | 'title' | 'institution' | 'file' | 'language' | 'profile'
> = {
  en: {
    author: 'Candidate',
    title: 'Dissertation',
    institution: 'Institution',
    file: 'File',
    language: 'Language of the summary',
    profile: 'Checked against the requirements of',
  },
  vi: {
    author: 'Nghiên cứu sinh',
    title: 'Tên luận án',
    institution: 'Cơ sở đào tạo',
    file: 'Tệp',
    language: 'Ngôn ngữ bản tóm tắt',
    profile: 'Đối chiếu với mẫu quy định của',
  },
}

export const languageNames: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
  en: { en: 'English', vi: 'Vietnamese' },
  vi: { en: 'tiếng Anh', vi: 'tiếng Việt' },
}

export const partWords: Words<'cover' | 'whole'> = {
  en: { cover: 'Cover', whole: 'The whole document' },
  vi: { cover: 'Bìa', whole: 'Toàn bộ tài liệu' },
}

export const weights: Words<Level> = {
  en: { error: 'Must be corrected', warning: 'Should be corrected', info: 'For your attention' },
  vi: { error: 'Phải sửa', warning: 'Nên sửa', info: 'Lưu ý' },
}

export const orWord: Readonly<Record<Language, string>> = { en: 'or', vi: 'hoặc' }

export const signatures: Readonly<Record<Language, readonly string[]>> = {
  en: ['Date: …… / …… / ………', 'SECRETARY OF THE COUNCIL', '(signature and full name)'],
  vi: ['Ngày …… tháng …… năm ………', 'THƯ KÝ HỘI ĐỒNG', '(ký, ghi rõ họ tên)'],
}

/** What the candidate is asked for, in a polite sentence behind the verdict. */
export function verdictSentence(file: FileReport, locale: Language): string {
  const verdict =
    locale === 'vi'
      ? `Kết luận: ${verdictName(file.verdict, 'vi')}.`
      : `Verdict: ${verdictName(file.verdict, 'en')}.`
  return `${verdict} ${request(file)[locale]}`
}

function request({ verdict, language, findings }: FileReport): Readonly<Record<Language, string>> {
  const must = findings.filter(({ level }) => level === 'error').length
  const others = findings.length - must
  if (verdict === 'unreadable') {
    return {
      en: 'This file could not be checked. Please do the following and submit it again.',
      vi: 'Tệp này chưa thể kiểm tra; đề nghị nghiên cứu sinh thực hiện như sau rồi nộp lại.',
    }
  }
  if (language === null) {
    return {
      en: 'The file does not look like the summary of a dissertation. Please see below and submit the right file.',
      vi: 'Tệp đã nộp có vẻ không phải là bản tóm tắt luận án; đề nghị nghiên cứu sinh xem nội dung dưới đây và nộp đúng tệp.',
    }
  }
  if (must > 0) {
    const more = others > 0
    return {
      en: `Please correct the ${counted(must, 'point', 'en')} that must be corrected${more ? ` and consider the ${counted(others, 'other', 'en')}` : ''}, as told below, before you submit the summary again.`,
      vi: `Đề nghị nghiên cứu sinh sửa ${must} điểm bắt buộc${more ? ` và xem xét ${others} điểm khác` : ''} nêu dưới đây trước khi nộp lại.`,
    }
  }
  if (others > 0) {
    return {
      en: `Nothing must be corrected. Please consider the ${counted(others, 'point', 'en')} below before the next submission.`,
      vi: `Không có điểm nào bắt buộc phải sửa; đề nghị nghiên cứu sinh xem xét ${others} điểm nêu dưới đây trước lần nộp tiếp theo.`,
    }
  }
  return { en: 'Nothing needs correction.', vi: 'Không có điểm nào cần chỉnh sửa.' }
}

/** The same defect at other places: the first few, and how many more. */
export function alsoText(places: readonly string[], more: number, locale: Language): string {
  const list = places.join('; ')
  if (locale === 'vi') return `Tương tự: ${list}${more > 0 ? ` và ${more} chỗ khác` : ''}.`
  return `Likewise: ${list}${more > 0 ? ` and ${counted(more, 'other place', 'en')}` : ''}.`
}

export function expectedText(expected: string, locale: Language): string {
  return locale === 'vi' ? `Cách ghi đề nghị: “${expected}”.` : `Suggested: “${expected}”.`
}

export function basisText(basis: string, locale: Language): string {
  return locale === 'vi' ? `(Căn cứ: ${basis}.)` : `(Basis: ${basis}.)`
}

/** How many points stand on no list, and who has the full one. */
export function unlistedText(count: number, locale: Language): string {
  return locale === 'vi'
    ? `Còn ${count} điểm khác không liệt kê ở đây; đề nghị liên hệ thư ký hội đồng để nhận danh sách đầy đủ.`
    : `${counted(count, 'more point', 'en')} not listed here; please ask the secretary of the council for the full list.`
}

/** Infos that are not listed so that the memo stays short. */
export function remarksText(count: number, locale: Language): string {
  return locale === 'vi'
    ? `Ngoài ra có ${count} điểm lưu ý không bắt buộc.`
    : `Besides, there ${count === 1 ? 'is' : 'are'} ${counted(count, 'remark', 'en')} that ${count === 1 ? 'asks' : 'ask'} for nothing.`
}

/** Something kept the check from being complete. */
export const incomplete: Readonly<Record<Language, string>> = {
  en: 'The check could not be completed; there may be more to correct.',
  vi: 'Việc kiểm tra chưa trọn vẹn; có thể còn những điểm khác cần chỉnh sửa.',
}

/** Where nothing of the file itself kept it from being read. */
export const notTheFile: Readonly<Record<Language, string>> = {
  en: 'The cause is not in this file. Please ask the secretary of the council.',
  vi: 'Nguyên nhân không nằm ở tệp này; đề nghị liên hệ thư ký hội đồng.',
}
