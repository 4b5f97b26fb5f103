import { child, switchOf } from '../../package/tree.js'
import type { Element, Label, Numbering, Package } from '../types.js'
import { startCounters } from './counters.js'
import { type ListLevel, readLists } from './lists.js'
import { formatNumber } from './number-format.js'

/** Counts the paragraphs of a Word file as Word does when it prints them. */
export function readNumbering(file: Package): Numbering {
  const lists = readLists(file)
  const counters = startCounters()
  return {
    count: ({ numbering }) => {
      const list = numbering ? lists.get(numbering.list) : undefined
      const level = list?.levels[numbering?.level ?? 0]
      if (!numbering || !list || !level) return null
      const numbers = counters.next(numbering.list, list, numbering.level)
      return labelOf(level, numbers, list.levels)
    },
  }
}

function labelOf(
  level: ListLevel,
  numbers: readonly number[],
  levels: readonly (ListLevel | undefined)[],
): Label {
  const { suffix } = level
  if (switchOf(level.run, 'w:vanish')) return { text: '', suffix, bullet: false }
  if (level.picture || level.format === 'bullet') {
    return { text: level.picture ? '•' : bulletOf(level), suffix, bullet: true }
  }
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const number = numbers[at]
    // A deeper level has no number yet.
    if (number === undefined) return ''
    const shown = levels[at]
    const format = shown?.format ?? 'decimal'
    return formatNumber(number, level.legal ? legalFormat(format) : format, shown?.sample ?? null)
  })
  return { text: showsCapitals(level.run) ? text.toUpperCase() : text, suffix, bullet: false }
}

/** Where numbers are to be in digits, a format that shows nothing still shows nothing. */
function legalFormat(format: string): string {
  return format === 'none' || format === 'bullet' || format === 'decimalZero' ? format : 'decimal'
}

function showsCapitals(run: Element | null): boolean {
  return switchOf(run, 'w:caps') ?? false
}

const symbolFonts =
  /^(?:symbol|opensymbol|wingdings|webdings|zapf ?dingbats|monotype sorts|marlett)/i
const dashes = /^[-\u2010-\u2015\u2212]$/

/** A letter of a symbol font, or "o", is seen as a dot or circle; dashes, "+" and other marks are kept. */
function bulletOf(level: ListLevel): string {
  const text = level.text.trim()
  if (text === '') return ''
  const fonts = child(level.run, 'w:rFonts')?.attributes ?? {}
  const font = fonts['w:ascii'] ?? fonts['w:hAnsi'] ?? ''
  const isSymbol = symbolFonts.test(font)
  if (text === '\uF02D' || (dashes.test(text) && !/^w/i.test(font))) return '-'
  return isSymbol || /[\p{L}\p{N}\p{Co}\p{Cc}]/u.test(text) ? '•' : text
}
