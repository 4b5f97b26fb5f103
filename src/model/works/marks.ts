import type { Block, Mark, Work } from '../types.js'

/** Shapes of a number before an entry; each captures the number. Three digits at most: "1932." is a year. */
const SHAPES: readonly { readonly kind: Mark['kind']; readonly shape: RegExp }[] = [
  { kind: 'brackets', shape: /^\[\s?\p{Lu}{0,4}\s?[.-]?(\d{1,3})\s?\][.:]?\s*/u },
  { kind: 'parens', shape: /^\(\s?(\d{1,3})\s?\)[.:]?\s*/u },
  { kind: 'paren', shape: /^(\d{1,3})\s?[)/][.:]?\s*(?=[^\d\s])/u },
  { kind: 'dot', shape: /^(?:\d{1,2}\.)?(\d{1,3})\s?[.:]\)?\s*(?=[^\d\s])/u },
  { kind: 'dot', shape: /^(\d{1,2})\s[-–]\s(?=["“\p{Lu}])/u },
  { kind: 'dot', shape: /^(\d{1,2})\s+(?=["“\p{Lu}])/u },
  { kind: 'dot', shape: /^(?:CT|công trình(?: số)?)\s?(\d{1,2})\s?[.:)]\s*(?=[^\d\s])/iu },
  { kind: 'letter', shape: /^([a-zđ])\)\s+/u },
]

/** The number typed behind the one that the list already has: "2. 2. A", "[2] 2. A". */
const TWICE = /^(?:\d{1,2}\s?[.)]|\[\d{1,2}\][.:]?|\(\d{1,2}\))\s+(?=(?:\d{1,2}[.)]|\[\d{1,2}\])\s)/

export interface Marked {
  readonly mark: Mark | null
  /** Length of the number and the blanks after it in the block's text. */
  readonly length: number
}

/** The mark before an entry: its number where there is one, else its bullet, else null. */
export function markOf(block: Block): Marked {
  const first = TWICE.exec(block.text)?.[0] ?? ''
  const text = block.text.slice(first.length)
  for (const { kind, shape } of SHAPES) {
    const hit = shape.exec(text)
    if (hit === null || hit[0].length === text.length) continue
    const raw = first + hit[0].trimEnd()
    const written = hit[1] ?? ''
    const value = kind === 'letter' ? written.charCodeAt(0) - 96 : Number(written)
    const mark = { ...block.span(0, raw.length), raw, kind, value }
    return { mark, length: first.length + hit[0].length }
  }
  if (block.bullet === null) return { mark: null, length: 0 }
  return { mark: { ...block.bullet, raw: '-', kind: 'bullet', value: null }, length: 0 }
}

/** The mark without the number that stands before it a second time; as it is where there is none. */
export function secondMark(raw: string): string {
  return raw.slice(TWICE.exec(`${raw} `)?.[0].length ?? 0)
}

/** No blank parts the number from the text. */
export function isUnspaced({ mark, block }: Pick<Work, 'mark' | 'block'>): boolean {
  return mark !== null && mark.value !== null && /^\S/.test(block.text.slice(mark.raw.length))
}
