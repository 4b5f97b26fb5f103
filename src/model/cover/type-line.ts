import { hasLetter, hasNoSmall, startsCapital } from '../../text/capitals.js'
import { plain } from '../../text/plain.js'
import { words } from './names.js'

const degree = `(?:doctoral|doctorate|doctor'?s?|ph\\. ?d\\.?|phd|tien s[iy])`
const work = '(?:dissertation|thesis)'
const english =
  `(?:summary|abstract)(?: of| -)?(?: the| a)?(?: [a-z]+){0,3}? ${degree}` +
  `(?: [a-z]+){0,4}? ${work}(?![a-z])`
const turned = `${degree} ${work} (?:summary|abstract)(?![a-z])`
const vietnamese = 'tom tat (?:toan van |noi dung )?luan an tien s[iy](?![a-z])'
const phrase = new RegExp(`(?:${english})|(?:${turned})|(?:${vietnamese})`, 'g')
/** Right as a line of its own, too common as a beginning. */
const short =
  /^(?:ban )?(?:tom tat luan an|(?:dissertation|thesis) summary|summary of (?:the )?(?:dissertation|thesis))$/
const master =
  /^(?:(?:ban )?tom tat luan van(?: thac s[iy])?(?![a-z])|(?:summary|abstract) of (?:the |a )?(?:[a-z]+ ){0,2}master)/

/** A type phrase in a text, by index: "SUMMARY OF THE DOCTORAL DISSERTATION". */
export interface TypePhrase {
  readonly from: number
  readonly to: number
}

/**
 * Type phrases that stand at the start of a line or in capitals, so that a sentence which speaks of
 * a summary is none.
 */
export function typePhrases(text: string, lineStarts: readonly number[]): readonly TypePhrase[] {
  const flat = plain(text)
  const found: TypePhrase[] = []
  if (!/tom tat|summary|abstract/.test(flat)) return found
  for (const hit of flat.matchAll(phrase)) {
    const from = hit.index
    const to = from + hit[0].length
    if (lineStarts.includes(from) || hasNoSmall(text.slice(from, to))) found.push({ from, to })
  }
  if (found.length > 0) return found
  const bare = flat.trim()
  const from = flat.length - flat.trimStart().length
  return short.test(bare) ? [{ from, to: from + bare.length }] : []
}

/** What may follow the type on its line: nothing, or the field of study. */
function isField(rest: string): boolean {
  if (rest === '') return true
  const count = words(rest).length
  if (/[.:?!]$/.test(rest) || count > 10) return false
  const flat = plain(rest)
  if (
    /^(?:in|major|sector|industry|field|specialty|speciality|nganh|chuyen nganh)[ :]/.test(flat)
  ) {
    return true
  }
  return count <= 6 && (rest.startsWith('(') || startsCapital(rest))
}

/** A line that says by itself that this is the summary of a doctoral dissertation, in English or Vietnamese. */
export function typeLine(text: string): boolean {
  const line = text.normalize('NFC').trim()
  if (line.length > 400) return false
  const start = /^[^a-z]*/.exec(plain(line))?.[0].length ?? 0
  const [hit] = typePhrases(line, [start])
  if (hit === undefined) return false
  if (hasNoSmall(line)) return words(line).length <= 60
  const lead = plain(line.slice(0, hit.from)).trim()
  if (lead !== '' && lead !== 'ban' && hasLetter(lead)) return false
  return isField(line.slice(hit.to).trim())
}

/** A line that says the same of a master's thesis. */
export function isMasterLine(text: string): boolean {
  return text.length <= 400 && master.test(plain(text.normalize('NFC').trim()))
}

const firstHalf = /^(?:ban )?(?:tom tat|summary(?: of)?(?: the)?|abstract(?: of)?(?: the)?)$/
const secondHalf = new RegExp(`^(?:of )?(?:the )?(?:luan an tien s[iy]|${degree} ${work})(?![a-z])`)

/** "TÓM TẮT" and "LUẬN ÁN TIẾN SĨ …" in two blocks are one type line. */
export function isDividedType(first: string, second: string): boolean {
  return firstHalf.test(plain(first).trim()) && secondHalf.test(plain(second).trim())
}
