import { distance } from 'fastest-levenshtein'
import { coreOf } from '../model/core.js'
import { fold } from '../model/fold.js'
import type { LabelHit } from '../model/types.js'
import type { Entry } from './vocabulary.js'
import { hitOf } from './vocabulary.js'

/** A text that a heading may be a slip of. */
interface Wording {
  readonly entry: Entry
  readonly text: string
  /** How often it holds each letter (modulo 32): half of the difference is a lower bound of the edit distance. */
  readonly letters: Uint8Array
}

interface Candidate {
  readonly entry: Entry
  /** Words that carry meaning, and their length together. */
  readonly words: readonly string[]
  readonly size: number
}

/** Edit distance, in relation to the longer text, up to which a heading is a near miss. */
const SLIP = 0.2
/** A label found inside a longer heading must be at least this much of it. */
const SHARE = 0.5
const SMALL = new Set(['and', 'of', 'in', 'for', 'to', 'on', 'by', 'về', 'của'])

/** Headings that are nearly a label. */
export class NearLabels {
  readonly #wordings: readonly Wording[]
  /** Labels of two words or more, by their longest word. */
  readonly #byWord = new Map<string, Candidate[]>()

  constructor(entries: readonly Entry[]) {
    const first = new Map<string, Entry>()
    for (const entry of entries) if (!first.has(entry.core)) first.set(entry.core, entry)
    // With its tail too: in "structure of the dissertaton" the tail is not known.
    for (const entry of entries) if (!first.has(entry.folded)) first.set(entry.folded, entry)
    this.#wordings = [...first].map(([text, entry]) => ({ entry, text, letters: lettersOf(text) }))
    for (const entry of entries) {
      const words = meaningful(entry.core)
      const key = [...words].sort((a, b) => b.length - a.length)[0]
      if (key === undefined || words.length < 2) continue
      const candidate = { entry, words, size: sizeOf(words) }
      const alike = this.#byWord.get(key)
      if (alike) alike.push(candidate)
      else this.#byWord.set(key, [candidate])
    }
  }

  find(text: string): LabelHit | null {
    const folded = fold(text)
    const whole = open(folded)
    const bare = open(coreOf(folded))
    const found = this.#slipped(bare) ?? this.#slipped(whole) ?? this.#contained(bare)
    if (found === null) return null
    const n = found.matcher.open ? / (\d{1,2})\W*$/.exec(text)?.[1] : undefined
    return hitOf(found, false, n === undefined ? null : Number(n))
  }

  /** The label that needs the fewest edits, the first of several. */
  #slipped(text: string): Entry | null {
    const letters = lettersOf(text)
    let best: Entry | null = null
    let least = Number.POSITIVE_INFINITY
    for (const { entry, text: known, letters: own } of this.#wordings) {
      const longer = Math.max(text.length, known.length)
      const allowed = Math.min(Math.floor(longer * SLIP), least - 1)
      if (Math.abs(text.length - known.length) > allowed) continue
      if (differ(letters, own, 2 * allowed)) continue
      const edits = distance(text, known)
      if (edits > allowed) continue
      best = entry
      least = edits
    }
    return best
  }

  /** The longest label whose words all stand in the text; null where two parts fit equally well. */
  #contained(text: string): Entry | null {
    const all = meaningful(text)
    const words = new Set(all)
    const fitting = all
      .flatMap((word) => this.#byWord.get(word) ?? [])
      .filter(
        ({ size, words: own }) => size >= sizeOf(all) * SHARE && own.every((one) => words.has(one)),
      )
    const longest = Math.max(0, ...fitting.map(({ size }) => size))
    const [best, ...others] = fitting.filter(({ size }) => size === longest)
    if (!best || others.some(({ entry }) => entry.id !== best.entry.id)) return null
    return best.entry
  }
}

/** "conclusion of chapter 2" as the label has it. */
function open(text: string): string {
  return text.replace(/ \d{1,2}$/, ' {n}')
}

function meaningful(text: string): string[] {
  return [...new Set(text.match(/[\p{L}\p{M}]+/gu) ?? [])].filter((word) => !SMALL.has(word))
}

function sizeOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0)
}

function lettersOf(text: string): Uint8Array {
  const counts = new Uint8Array(32)
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at) & 31
    counts[letter] = (counts[letter] ?? 0) + 1
  }
  return counts
}

function differ(a: Uint8Array, b: Uint8Array, limit: number): boolean {
  let sum = 0
  for (let at = 0; at < 32; at++) sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0))
  return sum > limit
}
