import {
  type Enumeration,
  markOf,
  type Ordinal,
  readOrdinals,
} from '../../model/ordinals/ordinals.js'
import type { Block } from '../../model/types.js'

/** The mark of an item that is not written yet. */
export interface NextMark {
  /** With the blanks, bullet and marks of emphasis before it and the punctuation behind it: "- **Third,** ". */
  readonly written: string
  /** As people read it: "Third,". */
  readonly shown: string
  /** Length of the bullet in `written`, with the blanks around it. */
  readonly bullet: number
  /** Blank lines part its items. */
  readonly isApart: boolean
}

/** So many blocks may explain an item before the next one. */
const MAX_BLOCKS_BETWEEN = 4
/** Values that marks have. */
const VALUES = Array.from({ length: 30 }, (_, index) => index + 1)

/** The marks that go on the enumerations of some blocks, the nearest first. */
export function nextMarks(blocks: readonly Block[], heading: string, source: string): NextMark[] {
  const from = blocks.at(-MAX_BLOCKS_BETWEEN - 1)?.start ?? 0
  const open = readOrdinals(blocks, heading).flatMap((enumeration) => {
    const [first] = enumeration.ordinals
    const last = enumeration.ordinals.at(-1)
    if (first?.place !== 'block' || last?.place !== 'block' || last.start < from) return []
    return [{ enumeration, last }]
  })
  open.sort((a, b) => b.last.start - a.last.start)
  return open.flatMap(({ enumeration }) => nextOf(enumeration, source) ?? [])
}

function nextOf(enumeration: Enumeration, source: string): NextMark | null {
  const { ordinals } = enumeration
  const like = ordinals.findLast(({ system }) => system === ordinals[0]?.system)
  const mark = like && markOf(like.system, reached(enumeration) + 1, rawIn(source, like))
  if (!like || !mark) return null
  const isList = like.block.bullet !== null || like.system === 'dot' || like.system === 'paren'
  const isApart = ordinals.length > 1 ? isBelowBlank(like, source) : !isList
  return { ...dressed(mark, like, source), isApart }
}

function isBelowBlank({ start }: Ordinal, source: string): boolean {
  return before(source, start).at(-2)?.trim() === ''
}

/** The lines that end at an offset; of what stands far before it nothing. */
function before(source: string, offset: number): string[] {
  return source.slice(Math.max(0, offset - 80), offset).split(/\r\n|\n|\r/u)
}

/** The number of the last item: the one it is meant to have, where only its word is wrong. */
function reached({ ordinals, slips }: Enumeration): number {
  const last = ordinals.at(-1) as Ordinal
  const slip = slips.find(({ at, single }) => at === last && single)
  const meant = VALUES.find((value) => markOf(last.system, value, last.raw) === slip?.expected)
  return meant ?? last.value
}

/** The mark as the source has it, where that differs by backslashes alone. */
function rawIn(source: string, { start, end, raw }: Ordinal): string {
  const written = source.slice(start, end)
  return written.replaceAll('\\', '') === raw ? written : raw
}

/** What stands behind a mark: "Thứ hai là, ", "Second: ", "**Second,** ", "Second – ". */
const BEHIND = /^(?: là(?!\p{L}))?(?:[ \u00a0]?[–—](?=\s)|[,:.;])?[*_]{0,3}[,:.;]?/u

function dressed(mark: string, { start, end }: Ordinal, source: string): Omit<NextMark, 'isApart'> {
  const line = before(source, start).at(-1) ?? ''
  const [, bullet = '', opened = '', slash = ''] =
    /^([ \t]*[-*+•–][ \t]+)?([*_]{0,3})(\\?)$/u.exec(line) ?? []
  const behind = BEHIND.exec(source.slice(end, end + 12))?.[0] ?? ''
  // Emphasis that goes on behind the mark is that of the sentence.
  const isOwn = opened !== '' && /[*_]/u.test(behind)
  const plain = behind.replace(/[*_]/gu, '')
  const text = isOwn ? `${opened}${mark}${behind} ` : `${slash}${mark}${plain} `
  return {
    written: bullet + text,
    shown: `${mark}${plain}`.replaceAll('\\', ''),
    bullet: bullet.length,
  }
}
