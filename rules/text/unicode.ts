import { defineRule } from '../../src/rule/contract.js'
import type { Edit, Report } from '../../src/rule/types.js'
import { type Defect, findDefects, type LetterDefect } from '../../src/text/letters/letters.js'
import type { Texts } from '../../src/text/types.js'

/** How many other occurrences a finding lists. */
const MAX_RELATED = 10

export default defineRule<Defect>({
  id: 'text-unicode',
  level: 'warning',
  fixable: ['safe', 'suggest'],
  title: {
    en: 'Characters that look right and are not: decomposed letters, lookalikes of Đ, invisible ones.',
    vi: 'Ký tự trông đúng mà sai: chữ tổ hợp, ký tự giống chữ Đ, ký tự không nhìn thấy.',
  },
  messages: {
    decomposed: {
      en: '{n} {n|letter is|letters are} written with separate marks (decomposed Unicode), here “{shown}”; searching and comparing fail on them. Convert the text to precomposed Unicode (NFC).',
      vi: 'Có {n} chữ cái viết bằng Unicode tổ hợp (dấu tách rời), ở đây là “{shown}”; việc tìm kiếm và so sánh sẽ cho kết quả sai. Hãy chuyển văn bản sang Unicode dựng sẵn (NFC).',
    },
    crossed: {
      en: '“{shown}” ({code}) stands for “{wanted}” in {n} {n|place|places}; it only looks like it. Replace it with “{wanted}”.',
      vi: 'Ký tự “{shown}” ({code}) được dùng thay cho chữ “{wanted}” ở {n} chỗ; hai ký tự chỉ giống nhau về hình dạng. Hãy thay bằng “{wanted}”.',
    },
    foreign: {
      en: 'The word “{shown}” holds a Cyrillic or Greek letter that only looks like “{wanted}” ({n} {n|place|places} in the file). Replace it with “{wanted}”.',
      vi: 'Từ “{shown}” chứa chữ cái Kirin hoặc Hy Lạp chỉ giống “{wanted}” về hình dạng ({n} chỗ trong tệp). Hãy thay bằng “{wanted}”.',
    },
    invisible: {
      en: 'An invisible character ({shown}) stands here{more}. Delete {n|it|them all}.',
      vi: 'Ở đây có ký tự không nhìn thấy ({shown}){more}. Hãy xóa {n|ký tự này|tất cả}.',
    },
    lost: {
      en: 'Characters were lost when the text was converted ({shown}, {n} {n|place|places}). Restore them from the original document.',
      vi: 'Một số ký tự đã bị mất khi chuyển đổi văn bản ({shown}, {n} chỗ). Hãy khôi phục từ bản gốc.',
    },
    legacy: {
      en: 'This text is written in an old Vietnamese font encoding (TCVN3 or VNI): “{shown}” and {n} such words in all were recognised. Convert the whole text to Unicode.',
      vi: 'Văn bản dùng bảng mã phông chữ cũ (TCVN3 hoặc VNI): nhận ra {n} từ, đầu tiên là “{shown}”. Hãy chuyển toàn bộ văn bản sang Unicode.',
    },
  },
  check(bound, { report }) {
    const { source } = bound.outline
    for (const [id, places] of findDefects(source)) {
      const [first, ...others] = places
      if (first) report({ ...findingOf(id, first, others), ...fixOf(id, places, source) })
    }
  },
})

const OTHER: Texts = { en: 'here too: {shown}', vi: 'ở đây cũng vậy: {shown}' }

function findingOf(
  id: Defect,
  first: LetterDefect,
  others: readonly LetterDefect[],
): Report<Defect> {
  const { start, end, shown, wanted } = first
  const n = others.length + 1
  const values = { n, shown, wanted: wanted ?? '', code: codeOf(shown), more: moreOf(n) }
  const related = others.slice(0, MAX_RELATED).map((place) => ({
    at: { start: place.start, end: place.end },
    message: {
      en: OTHER.en.replace('{shown}', () => place.shown),
      vi: OTHER.vi.replace('{shown}', () => place.shown),
    },
  }))
  const finding = { id, at: { start, end }, values, related }
  return wanted === null ? finding : { ...finding, expected: [wanted] }
}

/** Addresses are left alone: with other letters they would not work. */
const ADDRESS = /\]\([^()\s]*\)|https?:[^\s<>"]*/gu

/** All occurrences in one fix: a letter is wrong everywhere or nowhere. */
function fixOf(
  id: Defect,
  places: readonly LetterDefect[],
  source: string,
): Pick<Report, 'fix' | 'edits'> {
  const addresses = [...source.matchAll(ADDRESS)]
  let next = 0
  const free = places.filter(({ start }) => {
    const isPast = ({ 0: all, index }: RegExpExecArray) => index + all.length <= start
    for (let one = addresses[next]; one && isPast(one); one = addresses[next]) next++
    return (addresses[next]?.index ?? source.length) > start
  })
  if (id === 'invisible')
    return { fix: 'suggest', edits: free.flatMap((at) => removal(at, source)) }
  const edits = free.flatMap(({ start, end, wanted }) =>
    wanted === null ? [] : [{ start, end, text: wanted }],
  )
  return { fix: 'safe', edits }
}

/** Controls are left: a vertical tab was the end of a line in Word. */
function removal({ start, end }: LetterDefect, source: string): Edit[] {
  return /^\p{Cf}+$/u.test(source.slice(start, end)) ? [{ start, end, text: '' }] : []
}

const moreOf = (n: number): Texts =>
  n === 1
    ? { en: '', vi: '' }
    : { en: ` (one of ${n} in the file)`, vi: `; trong tệp có ${n} chỗ như vậy` }

const codeOf = (shown: string): string =>
  `U+${(shown.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
