import { hasLetter, startsCapital } from '../../text/capitals.js'
import { isTitleWord } from '../../text/names/titles.js'
import { isVietnameseName } from '../../text/names/vietnamese-names.js'

/** Text without academic titles, list numbers, dots and blanks: what is left of a person's name. */
export function bareName(text: string): string {
  const list = text.split(/\s+/).flatMap((word) => (isTitleWord(word) ? [] : [afterTitle(word)]))
  return list.filter(hasLetter).join(' ').trim()
}

/** "TS.Nguyễn" and "1.PGS.TS.Trần" have no blank after the title. */
function afterTitle(word: string): string {
  const pieces = word.split('.').filter((piece) => piece !== '' && !/^[\d()[\]]+$/.test(piece))
  const first = pieces.findIndex((piece) => !isTitleWord(piece))
  return first < 0 ? '' : pieces.slice(first).join('.')
}

/** The text begins like the name of a teacher: list number, academic title or a full name. */
export function isPerson(text: string): boolean {
  const bare = text.replace(/^[\s\-–•*+]*(?:\(?\d{1,2}[.)]\s*)?/, '')
  const [first] = bare.split(/\s+/)
  if (first === undefined || first === '') return false
  if (isTitleWord(first) || (afterTitle(first) !== first && startsCapital(first))) return true
  return isVietnameseName((bare.split(/[,(–-]/)[0] ?? '').trimEnd())
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
    if (isTitleWord(word)) {
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

/** The text holds a letter or digit. */
export function hasWord(text: string): boolean {
  return /\d/.test(text) || hasLetter(text)
}

/** Words of a text: stretches between blanks that hold a letter or digit. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter(hasWord)
}
