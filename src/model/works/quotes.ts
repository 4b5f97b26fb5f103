import type { Work } from '../types.js'

/** A quotation of a text: `from` at its opening mark, `to` after its closing mark. */
interface Quotation {
  readonly from: number
  readonly to: number
}

export interface Quotations {
  /** Outermost quotations in order. */
  readonly pairs: readonly Quotation[]
  /** Offset of an opening mark that nothing closes; null where all are closed. */
  readonly open: number | null
}

const DOUBLE = /["“”„‟«»]/g
const WORDISH = /[\p{L}\p{N}'‘’[(…<]/u

/**
 * Finds the quotations in double marks. Whether a mark opens or closes is read from its neighbours,
 * because typists set ”…”, “…“ and "…" alike.
 */
export function readQuotes(text: string): Quotations {
  const pairs: Quotation[] = []
  const stack: number[] = []
  for (const hit of text.matchAll(DOUBLE)) {
    if (opens(text, hit.index)) stack.push(hit.index)
    else {
      const from = stack.pop()
      if (from !== undefined && stack.length === 0) pairs.push({ from, to: hit.index + 1 })
    }
  }
  // What is closed behind a mark that stays open is no pair: where the outer quotation ends is unknown.
  return { pairs, open: stack[0] ?? null }
}

function opens(text: string, at: number): boolean {
  const mark = text.charAt(at)
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  const freeBefore = before === '' || /[\s([:–—"“‘']/.test(before)
  const boundAfter = WORDISH.test(after) || /["“‘]/.test(after)
  if (mark === '“' || mark === '„' || mark === '«')
    return boundAfter || (freeBefore && after !== '')
  if (mark === '”' || mark === '»') return freeBefore && /[\p{L}\p{N}]/u.test(after)
  return freeBefore && boundAfter
}

/** A title in single marks ‘…’ or '…' that starts at `from`: its end after the closing mark, else -1. */
export function singleQuoteEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (!/['’]/.test(text.charAt(at))) continue
    const inside = /\s/.test(text.charAt(at - 1))
    if (!inside && /^(?:[,.;:)]|$|\s?\()/.test(text.slice(at + 1, at + 3))) return at + 1
  }
  return -1
}

/** The title of the entry stands in quotation marks. */
export function hasQuotedTitle(work: Work): boolean {
  if (work.title === null) return false
  const at = work.text.indexOf(work.title)
  return at > 0 && /["“”„«‘']\s?$/.test(work.text.slice(Math.max(0, at - 2), at))
}
