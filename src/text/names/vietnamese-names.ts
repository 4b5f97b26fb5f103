/** What a Vietnamese full name looks like: a family name, mostly a middle name, a given name, all of one syllable each. */
import { hasNoSmall, startsCapital } from '../capitals.js'
import { plain } from '../plain.js'
import { listed, oneOf } from '../words.js'
import { familyRank, isFamily, isFrequentFamily, isLeadingFamily } from './families.js'

/** Beginnings of titles and of place names whose first word is a family name as well. */
const ORDINARY = new RegExp(
  `^${oneOf([
    ...listed(
      'đào tạo,văn hóa,văn hoá,văn học,văn bản,văn kiện,văn minh,tăng trưởng,tăng cường',
      ',',
    ),
    ...listed(
      'tăng thu,an ninh,an sinh,an toàn,đoàn kết,đoàn thanh,đoàn viên,kim ngạch,kim loại',
      ',',
    ),
    ...listed('lương tối,lương hưu,cao đẳng,cao học,cao tốc,chung cư,đường lối,đường sắt', ','),
    ...listed('đường bộ,giang sơn,hạ tầng,phương pháp,phương thức,quan hệ,quan điểm,quản lý', ','),
    ...listed(
      'quản trị,sơn la,sơn tây,thi hành,thi đua,tiền tệ,tiền lương,trang bị,trang thiết',
      ',',
    ),
    ...listed('trình độ,ứng dụng,ứng phó,danh mục,điền kinh,đồng bằng,đồng bào,hồ chí minh', ','),
    ...listed(
      'hà nội,hà giang,hà nam,hà tĩnh,lâm đồng,thái bình,thái nguyên,an giang,cao bằng',
      ',',
    ),
    ...listed('châu âu,kiều bào,ninh bình,ninh thuận,phú thọ,phú yên,đồng nai,đồng tháp', ','),
    ...listed('ma túy,ma trận', ','),
  ])}(?= |$)`,
  'u',
)

const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?'
const SYLLABLE = new RegExp(`^${ONSET}[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$`)

/** One syllable as Vietnamese is written, with or without diacritics. */
function isSyllable(word: string): boolean {
  return SYLLABLE.test(plain(word))
}

/**
 * A text that is nothing but the name of a person: a Vietnamese family name and one to five more
 * syllables, each with a capital. Digits are let through, so that a slip in a name is seen as one.
 */
export function isVietnameseName(text: string): boolean {
  const list = text.trim().split(/\s+/)
  const [family] = list
  if (family === undefined || list.length < 2 || list.length > 6) return false
  if (familyRank(family) === null || isOrdinary(text)) return false
  const digits = list.filter((word) => /\d/.test(word))
  if (digits.length > 1 || digits.some((word) => /\d{3}/.test(word))) return false
  const letters = list.map((word) => word.replace(/\d/g, '')).filter((word) => word !== '')
  if (letters.length < 2) return false
  // "Nguyễn Văn A" is the usual name in examples.
  const last = letters.length - 1
  return letters.every((word, index) => {
    return (
      startsCapital(word) && (isSyllable(word) || (index === last && last > 1 && word.length === 1))
    )
  })
}

function isOrdinary(text: string): boolean {
  return ORDINARY.test(text.trim().toLowerCase().normalize('NFC'))
}

/** A name whose family name is so common that a line of a title is hardly meant. */
export function isStrongName(text: string): boolean {
  const list = text.trim().split(/\s+/)
  return list.length >= 3 && isVietnameseName(text) && isLeadingFamily(list[0] ?? '')
}

const MIDDLE = new Set(['thi', 'thị', 'văn', 'van'])

function isMiddle(word: string): boolean {
  return MIDDLE.has(word.toLowerCase().normalize('NFC'))
}

/** "đô thị", "luận văn": with these before or behind it, "Thị" or "Văn" is part of a word. */
const BEFORE_MIDDLE = new Set(
  listed('đô siêu chỉ tiếp hiển biểu cận thành luận nhân công ngữ thiên nền bài tác hậu'),
)
const BEHIND_MIDDLE = new Set(
  listed('hóa hoá học bản kiện minh phòng chương nghệ thư trường xã trấn giác hiếu phần dân'),
)

/**
 * Three to six capitalised syllables that are a full name by their shape, whatever the family name: with "Thị" or
 * "Văn" in its place; or, not all in capitals, with a rare family name. A shorter row, or one in capitals, may be
 * a title.
 */
export function hasNameShape(text: string): boolean {
  const words = text.trim().split(/\s+/)
  if (words.length < 3 || words.length > 6 || isOrdinary(text)) return false
  if (!words.every((word) => startsCapital(word) && isSyllable(word))) return false
  const [family = '', middle = '', given = ''] = words.map((word) => word.toLowerCase())
  if (familyRank(family) !== null && (isMiddle(middle) || !hasNoSmall(text))) return true
  return isMiddle(middle) && !BEFORE_MIDDLE.has(family) && !BEHIND_MIDDLE.has(given)
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
    if (!isFrequentFamily(word) || isMiddle(before)) continue
    // "Van Anh" is a given name as well, so "Van" alone says less than "Thi".
    const least = plain(next) === 'van' ? 3 : 2
    const strong = isMiddle(next) && k >= least && k + 2 < words.length
    if (strong || (words.length >= 6 && k >= 3 && words.length - k >= 3)) {
      return [words.slice(0, k).join(' '), words.slice(k).join(' ')]
    }
  }
  return null
}
