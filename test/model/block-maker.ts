import type { Block, Heading } from '../../src/model/types.js'
import type { Span } from '../../src/text/types.js'

/** Blocks of a plain text, for tests of single parsers: blocks are parted by blank lines. */
export function makeBlocks(source: string, offset = 0): Block[] {
  return [...source.matchAll(/[^\n]+(?:\n[^\n]+)*/gu)].flatMap((match) => {
    const block = makeBlock(match[0], offset + match.index)
    return block.text === '' ? [] : [block]
  })
}

/** One block: a bullet and emphasis are taken off, line breaks become blanks. */
export function makeBlock(raw: string, start: number): Block {
  const mark = /^[-*+•]\s+/u.exec(raw)
  const offsets: number[] = []
  let text = ''
  for (let index = mark?.[0].length ?? 0; index < raw.length; index += 1) {
    const char = raw.charAt(index)
    if (char === '*') continue
    text += char === '\n' ? ' ' : char
    offsets.push(start + index)
  }
  const end = start + raw.length
  const at = (index: number): number => offsets[index] ?? end
  const span = (from: number, to: number): Span => ({ start: at(from), end: at(to - 1) + 1 })
  const bullet = mark ? { start, end: start + 1 } : null
  const kind = mark ? 'item' : 'paragraph'
  const lines = raw
    .slice(mark?.[0].length ?? 0)
    .replaceAll('*', '')
    .split('\n')
  return { kind, start, end, text, lines, bullet, depth: 0, bold: false, at, span, joins: [] }
}

export interface HeadingOptions {
  readonly kind?: Heading['kind']
  readonly level?: number
  readonly number?: readonly number[]
  readonly children?: Heading[]
  readonly body?: Block[]
  readonly numbered?: boolean
}

/** A heading for tests that need no more than a body and children. */
export function makeHeading(text: string, options: HeadingOptions = {}): Heading {
  const at = { start: 0, end: text.length }
  const digits = options.number ?? []
  const numeral =
    options.numbered === true
      ? {
          ...at,
          raw: digits.join('.'),
          digits,
          dot: true,
          blankInside: false,
          blankAfter: true,
          twice: false,
        }
      : null
  const heading: Heading = {
    ...at,
    kind: options.kind ?? 'section',
    text,
    title: text,
    titleSpan: at,
    numeral,
    number: digits,
    slip: null,
    level: options.level ?? 1,
    depth: 2,
    implied: false,
    parent: null,
    children: options.children ?? [],
    body: options.body ?? [],
    blocks: [],
  }
  for (const child of heading.children) child.parent = heading
  return heading
}
