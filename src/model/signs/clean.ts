import type { Span } from '../../text/types.js'

/**
 * Source text with its inline marks taken off, and the way back from every index to the source.
 *
 * A piece is a run that maps one to one, or (where `length` differs from the source's) a run whose
 * letters were composed or replaced and that only maps as a whole.
 */
interface Piece {
  readonly from: number
  readonly length: number
  readonly start: number
  readonly end: number
}

/** Clean text and its map to the source. */
export class Clean {
  readonly text: string
  readonly #pieces: readonly Piece[]

  constructor(text: string, pieces: readonly Piece[]) {
    this.text = text
    this.#pieces = pieces
  }

  /** Source offset of the UTF-16 index; an index at or past the end gives the end of the last letter. */
  at(index: number): number {
    const piece = this.#piece(index)
    if (!piece) return 0
    if (index >= piece.from + piece.length) return piece.end
    if (piece.length !== piece.end - piece.start) return piece.start
    return piece.start + (index - piece.from)
  }

  /** Source span of the letters `from` (inclusive) to `to` (exclusive). */
  span(from: number, to: number): Span {
    const start = this.at(from)
    if (to <= from) return { start, end: start }
    const last = this.#piece(to - 1)
    if (!last) return { start, end: start }
    const linear = last.length === last.end - last.start
    return { start, end: linear ? this.at(to - 1) + 1 : last.end }
  }

  /** The part from `from` to `to`, blanks at its ends left out. */
  slice(from: number, to: number): Clean {
    let a = from
    let b = to
    while (a < b && this.text[a] === ' ') a++
    while (b > a && this.text[b - 1] === ' ') b--
    const pieces: Piece[] = []
    for (const piece of this.#pieces) {
      const low = Math.max(a, piece.from)
      const high = Math.min(b, piece.from + piece.length)
      if (low >= high) continue
      const linear = piece.length === piece.end - piece.start
      pieces.push({
        from: low - a,
        length: high - low,
        start: linear ? piece.start + (low - piece.from) : piece.start,
        end: linear ? piece.start + (high - piece.from) : piece.end,
      })
    }
    return new Clean(this.text.slice(a, b), pieces)
  }

  /** Texts behind each other, with what `glue` puts between two of them. */
  static join(parts: readonly Clean[], glue: (before: string, after: string) => string): Clean {
    const [first] = parts
    if (first && parts.length === 1) return first
    const pieces: Piece[] = []
    let text = ''
    let before: Clean | null = null
    for (const part of parts) {
      const between = before ? glue(before.text, part.text) : ''
      if (between) {
        const end = pieces.at(-1)?.end ?? 0
        const start = part.#pieces[0]?.start ?? end
        pieces.push({ from: text.length, length: between.length, start: end, end: start })
        text += between
      }
      for (const piece of part.#pieces) pieces.push({ ...piece, from: piece.from + text.length })
      text += part.text
      before = part
    }
    return new Clean(text, pieces)
  }

  #piece(index: number): Piece | undefined {
    let low = 0
    let high = this.#pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#pieces[middle]?.from ?? 0) <= index) low = middle
      else high = middle - 1
    }
    return this.#pieces[low]
  }
}

const MARKED = /[*_`\\<[&\u00a0\t]|[\u0300-\u036f]|[\u00ad\u200b-\u200f\u2060-\u206f\ufeff]| {2}/u

const TOKEN =
  /\*+|_+|`+|\\[!-/:-@[-`{-~]|<!--|<\/?[a-zA-Z][^<>]*>|<https?:[^<>\s]*>|!?\[[^\][]*\]\([^()\s]*\)|\[\^[^\][]*\]|&(?:amp|lt|gt|nbsp|quot);|\s+|\p{Cf}|\P{Mn}\p{Mn}+/gu

const ENTITY: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&quot;': '"',
}

/** What a token leaves of itself: a replacement, and which letters of it stay as they are. */
function leaves(token: string, line: string, index: number): string | { from: number; to: number } {
  const first = token[0]
  if (first === '*' || first === '_') return mark(token, line, index)
  if (first === '`') return ''
  if (first === '\\') return { from: 1, to: 2 }
  if (first === '<') {
    if (/^<https?:/u.test(token)) return { from: 1, to: token.length - 1 }
    return /^<br/iu.test(token) ? ' ' : ''
  }
  if (first === '&') return ENTITY[token] ?? token
  if (token.startsWith('[^')) return ''
  if (token.endsWith(')') && (first === '[' || first === '!')) {
    return { from: token.indexOf('[') + 1, to: token.indexOf('](') }
  }
  if (/^\s/u.test(token)) return ' '
  return /^\p{Cf}/u.test(token) ? '' : token.normalize('NFC')
}

/** Marks of emphasis go; a lone asterisk between blanks, blanks to fill in and snake_case stay. */
function mark(token: string, line: string, index: number): string {
  const before = line[index - 1] ?? ' '
  const after = line[index + token.length] ?? ' '
  const free = /\s/u.test(before) && /\s/u.test(after)
  if (token[0] === '*') return free && token.length === 1 && index > 0 ? token : ''
  if (token.length > 2) return token
  return free || (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) ? token : ''
}

/**
 * Cleans one line of the source.
 *
 * @param source the whole text
 * @param start, end offsets of the line's content, without list mark and line end
 */
export function cleanLine(source: string, start: number, end: number): Clean {
  const line = source.slice(start, end)
  if (!MARKED.test(line)) {
    const text = line.trim()
    const from = start + (line.length - line.trimStart().length)
    return new Clean(text, [{ from: 0, length: text.length, start: from, end: from + text.length }])
  }
  const pieces: Piece[] = []
  let text = ''
  // Kept beside the text, because reading the end of a growing string would copy it every time.
  let blank = true
  const put = (part: string, from: number, to: number) => {
    if (!part || (part === ' ' && blank)) return
    blank = part.endsWith(' ')
    pieces.push({ from: text.length, length: part.length, start: from, end: to })
    text += part
  }
  let last = 0
  TOKEN.lastIndex = 0
  for (let hit = TOKEN.exec(line); hit; hit = TOKEN.exec(line)) {
    put(line.slice(last, hit.index), start + last, start + hit.index)
    const to = hit.index + hit[0].length
    last = to
    if (hit[0] === '<!--') {
      const close = line.indexOf('-->', to)
      if (close < 0) put(hit[0], start + hit.index, start + to)
      else last = TOKEN.lastIndex = close + 3
      continue
    }
    const left = leaves(hit[0], line, hit.index)
    if (typeof left === 'string') put(left, start + hit.index, start + to)
    else {
      const from = hit.index + left.from
      put(line.slice(from, hit.index + left.to), start + from, start + hit.index + left.to)
    }
  }
  put(line.slice(last), start + last, end)
  return new Clean(text, pieces).slice(0, text.length)
}
