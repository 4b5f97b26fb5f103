import { startsCapital } from '../../text/capitals.js'
import { isVietnameseName } from '../../text/names/vietnamese-names.js'
import { plain } from '../../text/plain.js'
import { hasWord, words } from './names.js'

const ministries =
  'bo (?:giao duc(?: va| &)? dao tao|quoc phong|cong an|y te|cong thuong|noi vu|tu phap|ngoai giao|tai chinh|xay dung|' +
  'giao thong van tai|khoa hoc va cong nghe|nong nghiep va (?:phat trien nong thon|moi truong)|tai nguyen va moi truong|' +
  'van hoa,? the thao va du lich|lao dong,? -? ?thuong binh va xa hoi|thong tin va truyen thong|ke hoach va dau tu)|' +
  'ministry of (?:education(?: and| &)? training|(?:national )?defen[cs]e|public security|health|industry and trade|' +
  'home affairs|justice|foreign affairs|finance|construction|transport|science and technology|' +
  'agriculture and (?:rural development|environment)|natural resources and environment|culture,? sports and tourism)'
const ministryHead = new RegExp(`^(?:(?:the )?(?:${ministries}))(?![a-z])`)
const ministryLine = /^(?:bo|ministry of) [a-z]/

const english =
  '(?:academy|university|institute|college|school|faculty|hospital|center|centre|conservatory)'
const vietnamese = '(?:hoc vien|dai hoc|truong|vien|benh vien|trung tam|nhac vien)'
const keyword = new RegExp(`(?<![a-z])(?:${english}|${vietnamese})(?![a-z])`)
/** "HANOI UNIVERSITY", "ACADEMY OF X"; not "UNIVERSITY AUTONOMY". */
const englishName = new RegExp(`(?<![a-z])${english}(?= (?:of|for)(?![a-z])| ?[,(&-]|$)`)
const vietnameseHead =
  /^(?:hoc vien|dai hoc|truong(?! hop)|vien(?! tro| phi)|benh vien|trung tam|nhac vien|ban chap hanh|tong cuc|quan khu|uy ban|lien hiep|tap doan)(?![a-z])/
const second =
  /(?<=\S )(?:(?:academy|university|institute|college) of|hoc vien(?! cao)|truong dai hoc|(?<!truong )dai hoc (?!quoc gia)|(?<!hoc )vien han lam)(?![a-z])/g

/** Length of the ministry at the start of a text, 0 for none; a line that only begins like one is taken whole. */
export function ministryEnd(text: string, lineEnd: number): number {
  const flat = plain(text)
  if (!/^(?:the )?(?:bo|ministry) /.test(flat)) return 0
  const hit = ministryHead.exec(flat)
  if (hit !== null) return hit[0].length
  const line = flat.slice(0, lineEnd)
  return ministryLine.test(line) && !hasKeyword(line) && words(line).length <= 10 ? lineEnd : 0
}

function hasKeyword(flat: string): boolean {
  return flat.search(keyword) >= 0
}

/** A line that can be the name of an institution; only meant for lines above author and title. */
export function isInstitution(text: string): boolean {
  const flat = plain(text).trim()
  const count = words(flat).length
  if (count > 16) return false
  if (vietnameseHead.test(flat)) return true
  const at = flat.search(englishName)
  if (at < 0) return false
  if (
    /(?<![a-z])(?:at|in the|among|through|from|towards?|for students?|students)(?![a-z])/.test(flat)
  ) {
    return false
  }
  const before = flat.slice(0, at)
  return words(before).length <= 5 && startsCapital(text.trim())
}

const goingOn =
  /^(?:of|and|&|for|va|ve|quoc gia|ho chi minh|viet nam|thanh pho|tp\.?|ha noi|thai nguyen|hue|da nang)(?![a-z])/

/** A line that continues the institution above it: "OF POLITICS", "HỒ CHÍ MINH". */
export function isCutLine(text: string): boolean {
  return goingOn.test(plain(text))
}

/** How many lines at the start name one institution (the word that says so may be in the last); null for none. */
export function bodyLines(lines: readonly string[]): number | null {
  const found = [1, 2, 3].find((size) => {
    const some = lines.slice(0, size)
    return some.length === size && !some.some(isVietnameseName) && isInstitution(some.join(' '))
  })
  if (found === undefined) return null
  return isCutLine(lines[found] ?? '') ? found + 1 : found
}

/** Cuts "ACADEMY A ACADEMY OF B" before the second name, by index. */
export function institutions(
  text: string,
): readonly { readonly from: number; readonly to: number }[] {
  const flat = plain(text)
  const cuts = [0]
  for (const hit of flat.matchAll(second)) {
    const from = cuts.at(-1) ?? 0
    if (hasKeyword(flat.slice(from, hit.index))) cuts.push(hit.index)
  }
  return cuts.map((from, index) => ({ from, to: cuts[index + 1] ?? text.length }))
}

const ornaments = new Set([
  'cong hoa xa hoi chu nghia viet nam',
  'doc lap - tu do - hanh phuc',
  'socialist republic of vietnam',
  'socialist republic of viet nam',
  'independence - freedom - happiness',
  'doctoral dissertation',
  'doctoral thesis',
  'phd dissertation',
  'phd thesis',
])

/** The motto of the state, and lines that only name the thesis: no field of any profile. */
export function isOrnament(text: string): boolean {
  if (!hasWord(text)) return true
  const flat = plain(text).trim()
  return ornaments.has(flat) || /^luan an tien s[iy](?: [a-z ]{1,40})?$/.test(flat)
}
