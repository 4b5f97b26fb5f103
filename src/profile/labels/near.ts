import { distance } from 'fastest-levenshtein'
import type { LabelHit } from '../../model/types.js'
import { coreOf } from '../../text/core.js'
import { fold } from '../../text/fold.js'
import { type Entry, hitOf } from './label.js'

/** A text that a misspelt heading may stand for. */
interface Wording {
  readonly entry: Entry
  readonly text: string
  /** Index among all wordings: of several that are equally near, the first one counts. */
  readonly rank: number
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
const MAX_EDIT_SHARE = 0.2
/** A label found inside a longer heading must be at least this much of it. */
const MIN_LENGTH_SHARE = 0.5
const SMALL_WORDS = new Set(['and', 'of', 'in', 'for', 'to', 'on', 'by', 'về', 'của'])

/** Headings that are nearly a label. */
export class NearLabels {
  /** By the length of their texts. */
  readonly #wordings = new Map<number, Wording[]>()
  /** Labels of two words or more, by their longest word. */
  readonly #byWord = new Map<string, Candidate[]>()

  constructor(entries: readonly Entry[]) {
    const first = new Map<string, Entry>()
    let rank = 0
    for (const entry of entries) if (!first.has(entry.core)) first.set(entry.core, entry)
    // With its tail too: in "structure of the dissertaton" the tail is not known.
    for (const entry of entries) if (!first.has(entry.folded)) first.set(entry.folded, entry)
    for (const [text, entry] of first) {
      const wording = { entry, text, rank: rank++, letters: lettersOf(text) }
      const alike = this.#wordings.get(text.length)
      if (alike) alike.push(wording)
      else this.#wordings.set(text.length, [wording])
    }
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
    const found =
      this.#slipped(bare) ?? (bare === whole ? null : this.#slipped(whole)) ?? this.#contained(bare)
    if (found === null) return null
    const n = found.matcher.open ? / (\d{1,2})\W*$/.exec(text)?.[1] : undefined
    return hitOf(found, false, n === undefined ? null : Number(n))
  }

  /** The label that needs the fewest edits, the first of several. */
  #slipped(text: string): Entry | null {
    const letters = lettersOf(text)
    let best: Wording | null = null
    let least = Number.POSITIVE_INFINITY
    const longest = Math.ceil(text.length / (1 - MAX_EDIT_SHARE))
    for (let length = Math.floor(text.length * (1 - MAX_EDIT_SHARE)); length <= longest; length++) {
      const slips = Math.floor(Math.max(text.length, length) * MAX_EDIT_SHARE)
      if (Math.abs(text.length - length) > slips) continue
      for (const wording of this.#wordings.get(length) ?? []) {
        const allowed = Math.min(slips, least)
        if (differ(letters, wording.letters, 2 * allowed)) continue
        const edits = distance(text, wording.text)
        if (edits > allowed || (edits === least && best && wording.rank > best.rank)) continue
        best = wording
        least = edits
      }
    }
    return best?.entry ?? null
  }

  /** The longest label whose words all stand in the text; null where two parts fit equally well. */
  #contained(text: string): Entry | null {
    const all = meaningful(text)
    const words = new Set(all)
    const fitting = all
      .flatMap((word) => this.#byWord.get(word) ?? [])
      .filter(
        ({ size, words: own }) =>
          size >= sizeOf(all) * MIN_LENGTH_SHARE && own.every((one) => words.has(one)),
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
  return [...new Set(text.match(/[\p{L}\p{M}]+/gu) ?? [])].filter((word) => !SMALL_WORDS.has(word))
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
  for (let at = 0; at < 32; at++) {
    sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0))
    if (sum > limit) return true
  }
  return false
}
