import type { Inline } from '../runs/inline.js'

/** A mark of emphasis at an index of the text. */
export interface EmphasisMark {
  readonly at: number
  readonly mark: '**' | '*'
  readonly opens: boolean
}

interface Stretch {
  from: number
  to: number
  bold: boolean
  italic: boolean
}

/** All letters in the range are bold, and there are some. */
export function isAllBold(inline: Inline, from: number, to: number): boolean {
  let found = false
  for (const piece of inline.piecesIn(from, to)) {
    const text = inline.text.slice(Math.max(from, piece.from), Math.min(to, piece.to))
    if (text.trim() === '') continue
    if (!piece.bold) return false
    found = true
  }
  return found
}

/**
 * Marks for the bold and italic stretches of one line, so set that Markdown takes them: blanks stand outside of them,
 * and so do marks of punctuation that touch a letter on the other side.
 */
export function emphasise(inline: Inline, from: number, to: number): EmphasisMark[] {
  const stretches = stretchesOf(inline, from, to)
  if (stretches.length === 0) return []
  const marks: EmphasisMark[] = []
  const line = inline.text.slice(from, to)
  for (const group of groupsBy(stretches, 'bold')) {
    if (group[0]?.bold) mark(line, from, group, '**', marks)
    for (const part of groupsBy(group, 'italic')) {
      if (part[0]?.italic) mark(line, from, part, '*', marks)
    }
  }
  return marks
}

/** Empty where nothing is bold or italic. */
function stretchesOf(inline: Inline, from: number, to: number): Stretch[] {
  const stretches: Stretch[] = []
  let any = false
  for (const { from: start, to: end, bold, italic } of inline.piecesIn(from, to)) {
    any ||= bold || italic
    stretches.push({ from: Math.max(from, start), to: Math.min(to, end), bold, italic })
  }
  if (!any) return []
  for (const [index, one] of stretches.entries()) {
    if (inline.text.slice(one.from, one.to).trim() !== '') continue
    const before = stretches[index - 1]
    const after = stretches[index + 1]
    one.bold = (before?.bold ?? false) && (after?.bold ?? false)
    one.italic = (before?.italic ?? false) && (after?.italic ?? false)
  }
  return stretches
}

function groupsBy(stretches: readonly Stretch[], key: 'bold' | 'italic'): Stretch[][] {
  const groups: Stretch[][] = []
  for (const one of stretches) {
    const last = groups.at(-1)
    if (last?.[0]?.[key] === one[key]) last.push(one)
    else groups.push([one])
  }
  return groups
}

function mark(
  line: string,
  offset: number,
  group: readonly Stretch[],
  sign: '**' | '*',
  marks: EmphasisMark[],
): void {
  let start = (group[0]?.from ?? offset) - offset
  let end = (group.at(-1)?.to ?? offset) - offset
  while (
    start < end &&
    (isBlank(line[start]) || (isMark(line[start]) && isLetter(line[start - 1])))
  )
    start++
  while (end > start && (isBlank(line[end - 1]) || (isMark(line[end - 1]) && isLetter(line[end]))))
    end--
  if (!/[\p{L}\p{N}]/u.test(line.slice(start, end))) return
  marks.push({ at: start + offset, mark: sign, opens: true })
  marks.push({ at: end + offset, mark: sign, opens: false })
}

function isBlank(letter: string | undefined): boolean {
  return letter !== undefined && /\s/u.test(letter)
}

function isMark(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{P}\p{S}]/u.test(letter)
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && !isBlank(letter) && !isMark(letter)
}
