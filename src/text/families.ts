/** Vietnamese family names, and what they tell: where a second person begins. */
import { unaccent } from './fold.js'

/** Common family names of Viet Nam; a word with marks must match with them, one without may match bare. */
const FAMILIES =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng Mai Tô Hà Tạ Lương Thái Châu Chu Cao Quách Lưu Tăng Kiều Triệu Bạch Nghiêm Khuất Doãn Tống Thân Hứa Lại Cù Từ Vi Nông Lò Quàng Cầm Giang Lã Phí Trần Ninh Diệp La Thạch Kim Sơn Đồng Mạc Viên Ma Hoa Tôn Ông Âu Ưng Uông Bế Khổng Đàm'
    .toLowerCase()
    .split(' ')
const MARKED = new Set(FAMILIES)
const BARE = new Set(FAMILIES.map(unaccent))
/** Family names frequent enough to show, in the middle of a run, that another person begins. */
const FREQUENT = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan trinh truong dinh'.split(
    ' ',
  ),
)
const MIDDLE = new Set(['thi', 'thị', 'văn', 'van'])

export function isFamily(word: string): boolean {
  const lower = word.toLowerCase()
  return MARKED.has(lower) || BARE.has(lower)
}

function isMiddle(word: string): boolean {
  return MIDDLE.has(word.toLowerCase())
}

const WORD = /^\p{Lu}[\p{L}'’.-]*[\d*†]*$/u

/**
 * Two full names run together without a separator ("Do Van A Tran Thi B"), as the two names; null where
 * that is not plain. Only sure signs count: a family name and "Thi" or "Van" after it, or six words and more.
 */
export function runTogether(name: string): readonly [string, string] | null {
  const words = name.split(/\s+/)
  const first = words[0]
  if (
    words.length < 5 ||
    first === undefined ||
    !isFamily(first) ||
    !words.every((w) => WORD.test(w))
  )
    return null
  for (let k = 2; k <= words.length - 2; k++) {
    const [word, next, before] = [words[k] ?? '', words[k + 1] ?? '', words[k - 1] ?? '']
    if (!isFamily(word) || !FREQUENT.has(unaccent(word)) || isMiddle(before)) continue
    // "Van Anh" is a given name as well, so "Van" alone says less than "Thi".
    const least = unaccent(next) === 'van' ? 3 : 2
    const strong = isMiddle(next) && k >= least && k + 2 < words.length
    if (strong || (words.length >= 6 && k >= 3 && words.length - k >= 3)) {
      return [words.slice(0, k).join(' '), words.slice(k).join(' ')]
    }
  }
  return null
}
