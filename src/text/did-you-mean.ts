import { distance } from 'fastest-levenshtein'
import type { Texts } from './types.js'

/** The known word that a misspelt one most likely stands for, or null where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const wanted = word.toLowerCase()
  let best: string | null = null
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of known) {
    const apart = slips(wanted, candidate.toLowerCase())
    if (apart < least) {
      best = candidate
      least = apart
    }
  }
  return best
}

/** Edit distance, where letters that changed places count as one slip: the commonest one of typing. */
function slips(word: string, candidate: string): number {
  const edits = distance(word, candidate)
  return edits === 2 && sorted(word) === sorted(candidate) ? 1 : edits
}

function sorted(word: string): string {
  return [...word].sort().join('')
}

/** ` Did you mean "x"?` with the blank before it; empty where no known word is near. */
export function didYouMean(word: string, known: readonly string[]): Texts {
  const near = nearest(word, known)
  if (near === null) return { en: '', vi: '' }
  return { en: ` Did you mean "${near}"?`, vi: ` Có phải ý bạn là "${near}"?` }
}
