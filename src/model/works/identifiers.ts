/** ISSN, ISBN and DOI where a label names them: where they stand, their form and their check digit. */
import { trimEndOf } from '../../text/trim.js'

export interface Identifier {
  readonly kind: 'issn' | 'isbn' | 'doi'
  /** Offset of the label ("ISSN", "DOI:", "https://doi.org/") in the text. */
  readonly label: number
  /** Range of the number itself, end exclusive. */
  readonly from: number
  readonly to: number
  readonly raw: string
  /** form: not written as such a number is; spaced: right but for blanks at the hyphen; check: wrong check digit. */
  readonly fault: 'form' | 'spaced' | 'check' | null
  /** The number as it should stand, where that is certain. */
  readonly expected: string | null
}

type Judgement = Pick<Identifier, 'fault' | 'expected'>

const FINE: Judgement = { fault: null, expected: null }
const DASHES = /[‐‑‒–—−]/g

/** Check digit of the first seven digits of an ISSN: "0" to "9" or "X". */
export function issnCheck(seven: string): string {
  let sum = 0
  for (let i = 0; i < 7; i++) sum += Number(seven.charAt(i)) * (8 - i)
  const rest = (11 - (sum % 11)) % 11
  return rest === 10 ? 'X' : String(rest)
}

/** Judges an ISSN; an en dash for the hyphen is taken as the hyphen. */
export function judgeIssn(raw: string): Judgement {
  const plain = raw.replace(DASHES, '-').toUpperCase()
  const bare = plain.replace(/[\s.-]/g, '')
  if (!/^\d{7}[\dX]$/.test(bare)) return { fault: 'form', expected: null }
  if (issnCheck(bare) !== bare.charAt(7)) return { fault: 'check', expected: null }
  const expected = `${bare.slice(0, 4)}-${bare.slice(4)}`
  if (plain === expected) return FINE
  return { fault: /^\d{4}\s?-\s?\d{3}[\dX]$/.test(plain) ? 'spaced' : 'form', expected }
}

/** Judges an ISBN of 10 or 13 digits; hyphens and blanks may stand anywhere or nowhere. */
export function judgeIsbn(raw: string): Judgement {
  const bare = raw
    .replace(DASHES, '-')
    .toUpperCase()
    .replace(/[\s.-]/g, '')
  if (/^\d{13}$/.test(bare)) {
    if (!/^97[89]/.test(bare)) return { fault: 'form', expected: null }
    let sum = 0
    for (let i = 0; i < 13; i++) sum += Number(bare.charAt(i)) * (i % 2 === 0 ? 1 : 3)
    return sum % 10 === 0 ? FINE : { fault: 'check', expected: null }
  }
  if (!/^\d{9}[\dX]$/.test(bare)) return { fault: 'form', expected: null }
  let sum = 0
  for (let i = 0; i < 10; i++) {
    const digit = bare.charAt(i)
    sum += (digit === 'X' ? 10 : Number(digit)) * (10 - i)
  }
  return sum % 11 === 0 ? FINE : { fault: 'check', expected: null }
}

/** Judges a DOI without its resolver address. A DOI has no check digit. */
export function judgeDoi(raw: string): Judgement {
  if (/^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(raw)) return FINE
  const closed = raw.replace(/\s/g, '')
  if (/^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(closed)) return { fault: 'form', expected: closed }
  return { fault: 'form', expected: null }
}

/** Same DOI or not: they are compared without case. */
export function doiKey(raw: string): string {
  return raw.toLowerCase()
}

const LABEL =
  /(?<![\p{L}\d])(?:[epEP]-?)?(ISSN|ISBN(?:-1[03](?=\s*:))?|DOI)(?![\p{L}])|(https?:\/\/(?:dx\.)?doi\.org\/)/giu
/** What may stand between the label and the number. */
const GAP = /^(?:\s|[:.()=]|online|print|on-line|điện tử|trực tuyến|bản in|in|số|no\b){0,6}/iu
const ISSN =
  /^(?:\d{4}\s?[-‐‑‒–—−]\s?\d{3}[\dXx]|\d{4}\s\d{3}[\dXx]|[\dXx][\dXx‐‑‒–—−-]*)(?![\dXx])/
const ISBN = /^[\dXx][\dXx\s‐‑‒–—−-]*/
const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi\.org\/)?(\d[\d.]*\s?\/\s?\S+|\S+)/i

/** Finds every labelled ISSN, ISBN and DOI of a text (an ISSN after "/" belongs to the label before it). */
export function findIdentifiers(text: string): Identifier[] {
  const found: Identifier[] = []
  for (const hit of text.matchAll(LABEL)) {
    const at = hit.index
    if (found.some((one) => at >= one.label && at < one.to)) continue
    // “…/resource/ISSN28151429” works with the very digits that it has.
    if (/[/=?&#]/u.test(text.charAt(at - 1))) continue
    const kind = hit[2] === undefined ? (hit[1] ?? '').slice(0, 4).toLowerCase() : 'doi'
    const gap =
      hit[2] === undefined ? (GAP.exec(text.slice(at + hit[0].length))?.[0].length ?? 0) : 0
    const from = at + hit[0].length + gap
    if (kind === 'issn') found.push(...issnsAt(text, at, from))
    else if (kind === 'isbn') found.push(...isbnAt(text, at, from))
    else found.push(...doiAt(text, at, from))
  }
  return found
}

function issnsAt(text: string, label: number, from: number): Identifier[] {
  const raw = ISSN.exec(text.slice(from))?.[0]
  if (raw === undefined || digitsIn(raw) < 6) return []
  const first: Identifier = {
    kind: 'issn',
    label,
    from,
    to: from + raw.length,
    raw,
    ...judgeIssn(raw),
  }
  const next = /^\s?\/\s?(?=\d{4}\s?[-–]\s?\d{3}[\dXx])/.exec(text.slice(first.to))?.[0]
  return next === undefined ? [first] : [first, ...issnsAt(text, first.to, first.to + next.length)]
}

function isbnAt(text: string, label: number, from: number): Identifier[] {
  const run = trimEndOf(ISBN.exec(text.slice(from))?.[0] ?? '', ' ‐‑‒–—−-')
  if (digitsIn(run) < 8) return []
  const raw = wholeNumber(run)
  return [{ kind: 'isbn', label, from, to: from + raw.length, raw, ...judgeIsbn(raw) }]
}

/** A year or page after the number is no part of it: stops at a blank where 10 or 13 digits are reached. */
function wholeNumber(run: string): string {
  for (const blank of run.matchAll(/\s/g)) {
    const head = run.slice(0, blank.index)
    const digits = digitsIn(head)
    if (digits === 13 || (digits === 10 && digitsIn(run) !== 13)) return head
  }
  return run
}

function doiAt(text: string, label: number, from: number): Identifier[] {
  const hit = DOI.exec(text.slice(from))
  const value = trimEndOf(hit?.[1] ?? '', '.,;:)]”"\'>')
  if (hit === null || !/\d/.test(value)) return []
  const start = from + hit[0].length - (hit[1] ?? '').length
  return [
    { kind: 'doi', label, from: start, to: start + value.length, raw: value, ...judgeDoi(value) },
  ]
}

function digitsIn(text: string): number {
  return text.replace(/[^\dXx]/g, '').length
}
