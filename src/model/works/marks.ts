import type { Block, Mark } from '../types.js'

/** Shapes of a number before an entry; each captures the number. Three digits at most: "1932." is a year. */
const SHAPES: readonly { readonly kind: Mark['kind']; readonly shape: RegExp }[] = [
  { kind: 'brackets', shape: /^\[\s?\p{Lu}{0,4}\s?[.-]?(\d{1,3})\s?\][.:]?\s*/u },
  { kind: 'parens', shape: /^\(\s?(\d{1,3})\s?\)[.:]?\s*/u },
  { kind: 'paren', shape: /^(\d{1,3})\s?[)/][.:]?\s*(?=[^\d\s])/u },
  { kind: 'dot', shape: /^(?:\d{1,2}\.)?(\d{1,3})\s?[.:]\)?\s*(?=[^\d\s])/u },
  { kind: 'dot', shape: /^(\d{1,2})\s[-–]\s(?=["“\p{Lu}])/u },
  { kind: 'dot', shape: /^(\d{1,2})\s+(?=["“\p{Lu}])/u },
  { kind: 'letter', shape: /^([a-zđ])\)\s+/u },
]

export interface Marked {
  readonly mark: Mark | null
  /** Length of the number and the blanks after it in the block's text. */
  readonly length: number
}

/** The mark before an entry: its number where there is one, else its bullet, else null. */
export function markOf(block: Block): Marked {
  for (const { kind, shape } of SHAPES) {
    const hit = shape.exec(block.text)
    if (hit === null || hit[0].length === block.text.length) continue
    const raw = hit[0].trimEnd()
    const said = hit[1] ?? ''
    const value = kind === 'letter' ? said.charCodeAt(0) - 96 : Number(said)
    return { mark: { ...block.span(0, raw.length), raw, kind, value }, length: hit[0].length }
  }
  if (block.bullet === null) return { mark: null, length: 0 }
  return { mark: { ...block.bullet, raw: '-', kind: 'bullet', value: null }, length: 0 }
}
