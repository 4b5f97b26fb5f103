import { findInvisible } from './invisible.js'
import { findLegacy } from './legacy.js'
import { findCrossed, findForeign } from './lookalikes.js'
import type { Defect, LetterDefect } from './types.js'

export type { Defect, LetterDefect } from './types.js'

/** A letter with its marks, where one of the marks is a character of its own. */
const MARKED = /\p{L}\p{M}+/gu
/** The replacement character, and NUL. */
const LOST = new RegExp(`[\uFFFD${String.fromCodePoint(0)}]+`, 'gu')

/**
 * Defects of the characters of a source text, each kind with all its places in order.
 * Text that was written in an old font (TCVN3, VNI) has no other defects worth reporting.
 */
export function findDefects(source: string): Map<Defect, LetterDefect[]> {
  const legacy = findLegacy(source)
  const kinds: [Defect, LetterDefect[]][] =
    legacy.length > 0
      ? [['legacy', legacy]]
      : [
          ['decomposed', findDecomposed(source)],
          ['crossed', findCrossed(source)],
          ['foreign', findForeign(source)],
          ['invisible', findInvisible(source)],
        ]
  kinds.push(['lost', findLost(source)])
  return new Map(kinds.filter(([, defects]) => defects.length > 0))
}

function findDecomposed(source: string): LetterDefect[] {
  // The whole text is compared in a fraction of the time that looking for marks takes.
  if (source.normalize('NFC') === source) return []
  const defects: LetterDefect[] = []
  for (const { 0: raw, index } of source.matchAll(MARKED)) {
    const wanted = raw.normalize('NFC')
    if (wanted !== raw)
      defects.push({ start: index, end: index + raw.length, shown: wanted, wanted })
  }
  return defects
}

function findLost(source: string): LetterDefect[] {
  return [...source.matchAll(LOST)].map(({ 0: raw, index }) => {
    const shown = raw.startsWith('\0') ? 'U+0000' : 'U+FFFD'
    return { start: index, end: index + raw.length, shown, wanted: null }
  })
}
