import { englishCardinal } from '../../../text/numbers/english-numbers.js'
import { ordinalWord } from '../../../text/numbers/number-words.js'
import type { Texts } from '../../../text/types.js'

/** What the author is to write in place of a placeholder, by what it stands for. */
export const PLACEHOLDERS = {
  title: { en: 'title of the dissertation', vi: 'tên luận án' },
  author: { en: 'full name of the candidate', vi: 'họ và tên nghiên cứu sinh' },
  major: { en: 'major', vi: 'ngành' },
  code: { en: 'code of the major', vi: 'mã số ngành' },
  supervisor: { en: 'title and full name', vi: 'học hàm, học vị, họ và tên' },
  institution: { en: 'institution', vi: 'cơ sở đào tạo' },
  ministry: { en: 'ministry', vi: 'bộ chủ quản' },
  parent: { en: 'institution above', vi: 'cơ quan cấp trên' },
  place: { en: 'city', vi: 'tỉnh, thành phố' },
  year: { en: 'year', vi: 'năm' },
  library: { en: 'library of the institution', vi: 'thư viện của cơ sở đào tạo' },
  chapter: { en: 'TITLE OF THE CHAPTER', vi: 'TÊN CHƯƠNG' },
  section: { en: 'Title of the section', vi: 'Tên mục' },
  subsection: { en: 'Title of the subsection', vi: 'Tên tiểu mục' },
  work: { en: 'title', vi: 'tên' },
  container: { en: 'name', vi: 'tên' },
  other: { en: 'to be filled in', vi: 'cần điền' },
} as const satisfies Record<string, Texts>

export const NATIONAL_LIBRARY: Texts = {
  en: 'National Library of Vietnam',
  vi: 'Thư viện Quốc gia Việt Nam',
}

/** Where a work was published, by the kind of its line. */
export const CONTAINERS: Readonly<Record<string, Texts>> = {
  article: { en: 'Journal of […]', vi: 'Tạp chí […]' },
  proceedings: { en: 'Proceedings of […]', vi: 'Kỷ yếu […]' },
  'chapter-in-book': { en: 'in the book […]', vi: 'trong sách […]' },
  project: { en: 'research project […]', vi: 'đề tài khoa học […]' },
}

/** Whose title is to be written, by the kind of the line. */
export const TITLES: Readonly<Record<string, Texts>> = {
  article: { en: 'title of the article', vi: 'tên bài báo' },
  proceedings: { en: 'title of the paper', vi: 'tên báo cáo' },
  book: { en: 'title of the book', vi: 'tên sách' },
  'chapter-in-book': { en: 'title of the chapter', vi: 'tên bài trong sách' },
  project: { en: 'title of the project', vi: 'tên đề tài' },
}

const TEN = Array.from({ length: 10 }, (_, at) => at + 1)

/** "First" to "Tenth", "Thứ nhất" to "Thứ mười". */
export const ORDINALS: Readonly<Record<'en' | 'vi', readonly string[]>> = {
  en: TEN.map((n) => ordinalWord(n, 'en', 'ordinal')),
  vi: TEN.map((n) => ordinalWord(n, 'vi', 'ordinal')),
}

/** Larger numbers are easier to read in digits. */
const MAX_NUMBER_IN_WORDS = 12

/** "The dissertation consists of …" with the numbers of chapters and of their sections. */
export function structureStatement(chapters: number, sections: number): Texts {
  const word = (n: number): string => (n <= MAX_NUMBER_IN_WORDS ? englishCardinal(n) : String(n))
  const noun = (n: number, one: string): string => `${word(n)} ${n === 1 ? one : `${one}s`}`
  return {
    en: `The dissertation consists of an introduction, ${noun(chapters, 'chapter')}, ${noun(sections, 'section')}, a conclusion, the list of the author's published works and the references.`,
    vi: `Luận án gồm mở đầu, ${chapters} chương, ${sections} tiết, kết luận, danh mục công trình của tác giả đã công bố và danh mục tài liệu tham khảo.`,
  }
}

/** The one form of a placeholder, which the rule `parts-placeholder` finds. */
export function placeholder(text?: string): string {
  return text === undefined ? '[…]' : `[… ${text}]`
}
