import type { Root } from 'mdast'
import { trimEndOf } from '../../text/trim.js'
import type { Span } from '../../text/types.js'
import type { Block } from '../types.js'
import { joinBlocks, joinCleans, makeBlock } from './block.js'
import { Clean, cleanLine } from './clean.js'
import { continues, isCut, type Open, type View, wrapWidth } from './continuation.js'
import { type Line, splitLines } from './lines.js'
import { isContentsLine, isPageNumber, isRule, lineStart } from './syntax.js'

/** Stretches of the source that are no prose: front matter, fenced code, comments, tables, notes. */
interface Opaque extends Span {
  readonly kind: 'code' | 'comment' | 'table' | 'note' | 'skip'
}

function opaqueStretches(source: string, tree: Root, bodyStart: number): Opaque[] {
  const stretches: Opaque[] = []
  if (bodyStart > 0) stretches.push({ kind: 'skip', start: 0, end: bodyStart })
  for (const node of tree.children) {
    const start = node.position?.start.offset ?? -1
    const end = node.position?.end.offset ?? -1
    if (start < bodyStart || end < 0) continue
    if (node.type === 'code' && /^[ \t]*[`~]{3}/u.test(source.slice(start, start + 8))) {
      // A fence that is never closed swallows the rest of a text that came out of Word: not code then.
      if (/[`~]{3}[ \t]*$/u.test(source.slice(start + 3, end)))
        stretches.push({ kind: 'code', start, end })
    } else if (node.type === 'html' && /^\s*<!--/u.test(node.value) && node.value.includes('-->')) {
      const close = source.indexOf('-->', start) + 3
      stretches.push({ kind: 'comment', start, end: Math.min(close, end) })
    } else if (node.type === 'table') stretches.push({ kind: 'table', start, end })
    else if (node.type === 'footnoteDefinition' || node.type === 'definition') {
      stretches.push({ kind: 'note', start, end })
    }
  }
  return stretches
}

/**
 * Splits a text into blocks, from its lines; the tree says which stretches are no prose.
 *
 * @param source the whole text, without byte order mark
 * @param tree its mdast with positions
 * @param bodyStart offset after the front matter
 * @param isLabel says that a line is a known heading; such a line is a block of its own
 */
export function readBlocks(
  source: string,
  tree: Root,
  bodyStart: number,
  isLabel: (line: string) => boolean = () => false,
): Block[] {
  const lines = splitLines(source)
  const opaque = opaqueStretches(source, tree, bodyStart)
  const wrap = wrapWidth(source, lines)
  const blocks: Block[] = []
  let open: Open | null = null
  let next = 0
  const close = () => {
    const block = open && finish(open)
    if (block) blocks.push(block)
    open = null
  }
  for (const [index, line] of lines.entries()) {
    while (opaque[next] && (opaque[next] as Opaque).end <= line.start) next++
    const hidden = opaque[next]
    if (hidden && hidden.start < line.end && hidden.end > line.start) {
      close()
      if (line.start <= hidden.start && hidden.kind !== 'skip')
        blocks.push(opaqueBlock(source, hidden))
      if (hidden.end >= line.end) continue
    }
    const meets = hidden && hidden.start < line.end && hidden.end > line.start
    const from = meets ? hidden.end : line.start
    const raw = source.slice(from, line.end)
    if (raw.trim() === '') close()
    else if (isRule(raw)) {
      if (open && isSetext(open, raw)) (open as Open).depth = raw.includes('=') ? 1 : 2
      close()
    } else {
      const entry = readLine(source, from, line)
      if (!entry) close()
      else if (open && continues(open, entry, viewOf(lines[index - 1], wrap, isLabel))) {
        open.cleans.push(...entry.cleans)
        open.raws.push(...entry.raws)
      } else {
        close()
        open = entry
        if (entry.start === 'atx') close()
      }
    }
  }
  close()
  return joinCuts(blocks, isLabel)
}

/** What decides whether a block goes on behind a line. */
function viewOf(before: Line | undefined, wrap: View['wrap'], isLabel: View['isLabel']): View {
  return { length: before ? before.end - before.start : 0, wrap, isLabel }
}

/** One line as a block that may go on; null for a page number or a line of a table of contents. */
function readLine(source: string, from: number, line: Line): Open | null {
  const raw = source.slice(from, line.end)
  const start = lineStart(raw)
  let end = line.end
  if (start.kind === 'atx') end = from + withoutHashes(raw).length
  const clean = cleanLine(source, from + start.content, Math.max(end, from + start.content))
  if (clean.text === '' || isPageNumber(clean.text) || isContentsLine(clean.text)) return null
  const bullet =
    start.bullet < 0 ? null : { start: from + start.bullet, end: from + start.bullet + 1 }
  return {
    kind: kindOf(start.kind),
    cleans: [clean],
    raws: [raw],
    bullet,
    depth: start.depth,
    start: start.kind,
  }
}

/** A Markdown heading without the hashes that close it, which a blank sets off: "## Title ##". */
function withoutHashes(raw: string): string {
  const whole = raw.trimEnd()
  const bare = trimEndOf(whole, '#')
  return /\s$/u.test(bare) ? bare.trimEnd() : whole
}

function kindOf(start: Open['start']): Block['kind'] {
  if (start === 'atx') return 'heading'
  if (start === 'row') return 'table'
  return start === 'bullet' ? 'item' : 'paragraph'
}

function finish(open: Open): Block | null {
  if (open.cleans.length === 0) return null
  const clean = joinCleans(open.cleans)
  const raw = open.raws.join(' ').trim()
  return makeBlock({
    kind: open.depth > 0 ? 'heading' : open.kind,
    clean,
    lines: open.cleans.map((part) => part.text),
    bullet: open.bullet,
    depth: open.depth,
    bold: /^(?:\*\*|__)/u.test(raw) && /(?:\*\*|__)$/u.test(raw) && raw.length > 4,
    joins: [],
  })
}

function opaqueBlock(source: string, { kind, start, end }: Opaque): Block {
  const first = Math.min(end, start + 4000)
  const block = makeBlock({
    kind: kind === 'skip' ? 'code' : kind,
    clean: kind === 'table' ? cleanTable(source, start, end) : cleanLine(source, start, first),
    lines: [],
    bullet: null,
    depth: 0,
    bold: false,
    joins: [],
  })
  // A comment leaves no clean text that could say where it stands.
  return { ...block, start, end }
}

/** The words of a table in Markdown, without its lines; they are as many where Word parts the cells by tabs. */
function cleanTable(source: string, start: number, end: number): Clean {
  const cells: Clean[] = []
  const text = source.slice(start, end)
  for (const { 0: row, index: rowAt } of text.matchAll(/[^\r\n]+/gu)) {
    if (!/[^\s|:-]/u.test(row)) continue
    for (const { 0: cell, index } of row.matchAll(/(?:[^|\\]|\\.|\\$)+/gu)) {
      const from = start + rowAt + index
      const clean = cleanLine(source, from, from + cell.length)
      if (clean.text !== '') cells.push(clean)
    }
  }
  return Clean.join(cells, () => ' ')
}

/** A line above a rule is a heading only where it reads like one: short, one line, no full stop. */
function isSetext(open: Open, raw: string): boolean {
  const only = open.cleans[0]
  if (!only || open.cleans.length > 1 || open.start === 'bullet' || open.start === 'atx')
    return false
  if (/[*_–—]/u.test(raw)) return false
  return only.text.length <= 150 && !/[.;,]$/u.test(only.text)
}

/** Joins what page breaks cut: a block that does not end, and one that begins in mid-sentence. */
function joinCuts(blocks: readonly Block[], isLabel: View['isLabel']): Block[] {
  const groups: [Block, ...Block[]][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (last && isCut(last, block, isLabel)) last.push(block)
    else groups.push([block])
  }
  return groups.map(joinBlocks)
}
