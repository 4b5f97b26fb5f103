import { isFamily } from '../../text/families.js'
import { trimEndOf } from '../../text/trim.js'
import { hasLetter, plain, startsCapital, words } from './plain.js'

/** Family names that are rare in lists of works, but stand alone on a cover. */
const rare = (
  'tiêu tòng thiều thẩm trình vàng vừ xa ung an bành biện bồ ca chử chung cung cổ danh ' +
  'điền điêu đan đậu đới đổng đường giàng giáp hạ hàn hầu kha khương khúc lục lường lù ' +
  'liễu lữ mã mẫn mông nghê nhan nhâm nhữ ngụy phó phương quan quản sầm sùng tào thi ' +
  'thiệu thào tiết tiền trà trang tuấn ứng văn yên mùa mí lầu sừng pờ chảo tẩn phàn bàn ' +
  'lô'
).split(' ')
const rareNames = new Set(rare)
const rareBare = new Set(rare.map(plain))
/** So common that a line of a title is hardly meant. */
const common = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý'.split(' '),
)
const commonBare = new Set([...common].map(plain))

/** Beginnings of titles and of place names whose first word is a family name as well. */
const ordinary =
  /^(?:đào tạo|văn hóa|văn hoá|văn học|văn bản|văn kiện|văn minh|tăng trưởng|tăng cường|tăng thu|an ninh|an sinh|an toàn|đoàn kết|đoàn thanh|đoàn viên|kim ngạch|kim loại|lương tối|lương hưu|cao đẳng|cao học|cao tốc|chung cư|đường lối|đường sắt|đường bộ|giang sơn|hạ tầng|phương pháp|phương thức|quan hệ|quan điểm|quản lý|quản trị|sơn la|sơn tây|thi hành|thi đua|tiền tệ|tiền lương|trang bị|trang thiết|trình độ|ứng dụng|ứng phó|danh mục|điền kinh|đồng bằng|đồng bào|hồ chí minh|hà nội|hà giang|hà nam|hà tĩnh|lâm đồng|thái bình|thái nguyên|an giang|cao bằng|châu âu|kiều bào|ninh bình|ninh thuận|phú thọ|phú yên|đồng nai|đồng tháp|ma túy|ma trận)(?= |$)/

const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?'
const syllable = new RegExp(`^${onset}[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$`)

/** One syllable as Vietnamese is written, with or without diacritics. */
function isSyllable(word: string): boolean {
  return syllable.test(plain(word))
}

function lower(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/ð/g, 'đ')
}

/** A word with marks must match with them: "Đảng" is no family name, "Đặng" and "Dang" are. */
function among(word: string, full: ReadonlySet<string>, bare: ReadonlySet<string>): boolean {
  const small = lower(word)
  return plain(small) === small ? bare.has(small) : full.has(small)
}

/**
 * A line that is nothing but the name of a person: a Vietnamese family name and one to five more
 * syllables, each with a capital. Digits are let through, so that a slip in a name is seen as one.
 */
export function isPersonName(text: string): boolean {
  const list = text.trim().split(/\s+/)
  const [family] = list
  if (family === undefined || list.length < 2 || list.length > 6) return false
  if (!isFamily(lower(family)) && !among(family, rareNames, rareBare)) return false
  if (ordinary.test(text.trim().toLowerCase().normalize('NFC'))) return false
  const digits = list.filter((word) => /\d/.test(word))
  if (digits.length > 1 || digits.some((word) => /\d{3}/.test(word))) return false
  const letters = list.map((word) => word.replace(/\d/g, '')).filter((word) => word !== '')
  if (letters.length < 2) return false
  // "Nguyễn Văn A" is everybody's example.
  const last = letters.length - 1
  return letters.every((word, index) => {
    return (
      startsCapital(word) && (isSyllable(word) || (index === last && last > 1 && word.length === 1))
    )
  })
}

/** A name whose family name is so common that a line of a title is hardly meant. */
export function isStrongName(text: string): boolean {
  const list = words(text)
  const [family] = list
  if (family === undefined || list.length < 3 || !isPersonName(text)) return false
  return among(family, common, commonBare)
}

const academic =
  /^(?:pgs|gs|tskh|ts|ths|bs|bscc|ths\.bs|assoc|assos|asst|associate|assistant|prof|professor|dr|dr\.sc|d\.sc|dsc|phd|ph\.d|ph\.d\.|prof\.dr|assoc\.prof|pgs\.ts|gs\.ts|doctor|md|m\.d|ngnd|ngut|nhgnd|mr|mrs|ms)$/

/** An academic title: PGS.TS., GS, TS, Assoc., Prof., Dr. …, also several run together. */
function isAcademic(word: string): boolean {
  const bare = trimEndOf(plain(word).replace(/^[([]+/, ''), '.,:;)]')
  if (bare === '') return false
  return academic.test(bare) || bare.split(/[.,]+/).every((piece) => academic.test(piece))
}

/** Text without academic titles, list numbers, dots and blanks: what is left of a person's name. */
export function bareName(text: string): string {
  const list = text.split(/\s+/).flatMap((word) => (isAcademic(word) ? [] : [afterTitle(word)]))
  return list.filter(hasLetter).join(' ').trim()
}

/** "TS.Nguyễn" and "1.PGS.TS.Trần" have no blank after the title. */
function afterTitle(word: string): string {
  const pieces = word.split('.').filter((piece) => piece !== '' && !/^[\d()[\]]+$/.test(piece))
  const first = pieces.findIndex((piece) => !isAcademic(piece))
  return first < 0 ? '' : pieces.slice(first).join('.')
}

/** The text begins like the name of a teacher: list number, academic title or a full name. */
export function isPerson(text: string): boolean {
  const bare = text.replace(/^[\s\-–•*+]*(?:\(?\d{1,2}[.)]\s*)?/, '')
  const [first] = bare.split(/\s+/)
  if (first === undefined || first === '') return false
  if (isAcademic(first) || (afterTitle(first) !== first && startsCapital(first))) return true
  return isPersonName((bare.split(/[,(–-]/)[0] ?? '').trimEnd())
}

/** Where each person of a list begins and ends: "1. A 2. B", "Dr. A Dr. B", one a line, or with ";" between. */
export function people(
  text: string,
  breaks: readonly number[],
): readonly { readonly from: number; readonly to: number }[] {
  const starts = new Set<number>([0])
  for (const found of text.matchAll(/(?<=^|\s)\(?\d{1,2}[.)](?=\s*[^\s\d.…_])/g)) {
    starts.add(found.index)
  }
  for (const at of breaks) {
    // "TS. Lê" at the end of a line is not yet a whole name.
    const whole = bareName(text.slice([...starts].filter((from) => from < at).at(-1) ?? 0, at))
    if (words(whole).length >= 2 && isPerson(text.slice(at))) starts.add(at)
  }
  let named = false
  for (const found of text.matchAll(/\S+/g)) {
    const [word] = found
    const before = text.slice(0, found.index).trimEnd()
    if (starts.has(found.index)) named = false
    if (isAcademic(word)) {
      // "Lê Văn Bình, PhD" is one person, "TS. Lê Văn Bình, TS. Lê Thu Hà" are two.
      const rest = text.slice(found.index).replace(/[,;].*$/s, '')
      if (named && (!before.endsWith(',') || bareName(rest) !== '')) starts.add(found.index)
      named = false
    } else if (afterTitle(word) !== '' && hasLetter(word)) named = true
    if (word.endsWith(';')) starts.add(found.index + word.length)
  }
  const cuts = [...starts].sort((a, b) => a - b)
  return cuts.map((from, index) => ({ from, to: cuts[index + 1] ?? text.length }))
}
