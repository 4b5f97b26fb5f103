import type { Count } from '../../../profile/types.js'
import type { Language, Texts } from '../../../text/types.js'
import type { ListKey, PlainKey, WordingKey } from '../../../write/markdown/skeleton/answers.js'

/** What the wizard says, in both languages. */

const fields: Readonly<Record<WordingKey | PlainKey, Texts>> = {
  title: { en: 'Title of the dissertation', vi: 'Tên luận án' },
  author: { en: 'Full name of the candidate', vi: 'Họ và tên nghiên cứu sinh' },
  major: { en: 'Major', vi: 'Ngành' },
  code: { en: 'Code of the major', vi: 'Mã số ngành' },
  institution: { en: 'Institution', vi: 'Cơ sở đào tạo' },
  place: {
    en: 'City, as at the foot of the cover',
    vi: 'Tỉnh, thành phố ghi ở cuối trang bìa',
  },
  year: { en: 'Year of printing', vi: 'Năm in' },
}

const items: Readonly<Record<ListKey, (n: number) => Texts>> = {
  supervisors: (n) => ({
    en: `Supervisor ${n}, with title`,
    vi: `Người hướng dẫn ${n}, kèm học hàm, học vị`,
  }),
  chapters: (n) => ({
    en: `Title of chapter ${n}, without its number`,
    vi: `Tên chương ${n}, không kèm số`,
  }),
  works: (n) => ({
    en: `Title of planned work ${n}`,
    vi: `Tên công trình dự kiến ${n}`,
  }),
}

const languageNames: Readonly<Record<Language, Texts>> = {
  en: { en: 'in English', vi: 'tiếng Anh' },
  vi: { en: 'in Vietnamese', vi: 'tiếng Việt' },
}

/** The question for a field; it names the language where there are two. */
export function fieldQuestion(key: WordingKey | PlainKey, language: Language | null): Texts {
  return withLanguage(fields[key], language)
}

export function itemQuestion(key: ListKey, n: number, language: Language | null): Texts {
  return withLanguage(items[key](n), language)
}

function withLanguage({ en, vi }: Texts, language: Language | null): Texts {
  if (language === null) return { en, vi }
  const name = languageNames[language]
  return { en: `${en} (${name.en})`, vi: `${vi} (${name.vi})` }
}

export function languagesLabel(languages: readonly Language[]): Texts {
  const names = {
    en: { en: 'English', vi: 'tiếng Anh' },
    vi: { en: 'Vietnamese', vi: 'tiếng Việt' },
  }
  const label = (locale: Language, and: string) =>
    languages.map((language) => names[language][locale]).join(and)
  const vi = label('vi', ' và ')
  return { en: label('en', ' and '), vi: vi.charAt(0).toUpperCase() + vi.slice(1) }
}

/** How many chapters a profile asks for, as a remark. */
export function chaptersWanted(count: Count): Texts {
  const range = countRange(count)
  return { en: `the profile asks for ${range}`, vi: `mẫu yêu cầu ${range}` }
}

/** "4", "3–5", "3–…". */
export function countRange({ min, max }: Count): string {
  return min === max ? `${min}` : `${min}–${max === Infinity ? '…' : max}`
}

export const say = {
  intro: {
    en: [
      'A new summary. Enter passes a question over: what is missing stays marked […].',
      'Nothing is written before the end; Ctrl-C stops.',
    ],
    vi: [
      'Tạo bản tóm tắt mới. Nhấn Enter để bỏ qua câu hỏi: chỗ còn thiếu được đánh dấu […].',
      'Chưa ghi gì cho đến khi xác nhận ở cuối; nhấn Ctrl-C để dừng.',
    ],
  },
  later: { en: 'Enter: leave it for later', vi: 'Enter: để sau' },
  last: { en: 'Enter: no more', vi: 'Enter: không còn' },
  folder: { en: 'Folder for the summary', vi: 'Thư mục chứa bản tóm tắt' },
  profile: { en: 'Profile (arrow keys, Enter)', vi: 'Mẫu quy định (phím mũi tên, Enter)' },
  otherProfile: { en: 'Another one, from a file', vi: 'Mẫu khác, lấy từ tệp' },
  anyInstitution: { en: 'Any institution', vi: 'Mọi cơ sở đào tạo' },
  profilePath: { en: 'Path of the profile (.yml)', vi: 'Đường dẫn đến tệp mẫu (.yml)' },
  languages: { en: 'Languages', vi: 'Ngôn ngữ' },
  chapterCount: { en: 'Number of chapters', vi: 'Số chương' },
  review: { en: 'This will be written', vi: 'Sẽ ghi các tệp sau' },
  kept: { en: 'Kept as they are', vi: 'Giữ nguyên' },
  confirm: { en: 'Write it?', vi: 'Ghi các tệp này?' },
  write: { en: 'Yes, write', vi: 'Có, ghi' },
  again: { en: 'Go through the questions again', vi: 'Xem lại từng câu hỏi' },
  stop: { en: 'No, stop', vi: 'Không, dừng lại' },
  wrongCount: { en: 'A number from 1 to 20, please.', vi: 'Hãy nhập một số từ 1 đến 20.' },
  wrongYear: {
    en: 'Four digits, please, such as 2026.',
    vi: 'Hãy nhập năm gồm bốn chữ số, ví dụ 2026.',
  },
  wrongCode: {
    en: 'This code {fault}; one of a doctoral major has seven digits and begins with 9.',
    vi: 'Mã số này {fault}; mã số ngành trình độ tiến sĩ gồm bảy chữ số, bắt đầu bằng 9.',
  },
  tooLong: { en: 'At most 400 characters, please.', vi: 'Không quá 400 ký tự.' },
  noFile: { en: 'A path is needed here.', vi: 'Hãy nhập đường dẫn.' },
} as const
