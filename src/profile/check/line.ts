import { soften } from '../../text/fold.js'
import { trimEndOf } from '../../text/trim.js'
import type { Line } from '../types.js'

/** A form such as "{authors} ({year}), “{title}”, {container}, {pages?}" in its pieces. */
export interface Form {
  readonly pieces: readonly Piece[]
}

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'hole'
      readonly name: string
      readonly optional: boolean
      /** Text before an optional hole, which goes when the hole is empty. */
      readonly lead: string
    }

/** A form with a brace that opens no hole. `hole` is the text at fault. */
export class FormError extends Error {
  readonly hole: string

  constructor(hole: string) {
    super(`the hole ${hole} is not written as {name} or {name?}`)
    this.name = 'FormError'
    this.hole = hole
  }
}

const HOLE = /^\{([a-z][a-z0-9-]*)(\??)\}$/

/** @throws {FormError} for a brace that opens no hole */
export function compileForm(form: string): Form {
  const pieces: Piece[] = []
  let text = ''
  for (const token of form.split(/(\{[^{}]*\})/)) {
    const hole = HOLE.exec(token)
    if (!hole) {
      const stray = /\{[^{}]*\}|[{}]/.exec(token)
      if (stray) throw new FormError(stray[0])
      text += token
      continue
    }
    const optional = hole[2] === '?'
    // What stands before the first hole is always written.
    const lead = optional && pieces.length > 0 ? text : ''
    if (lead === '' && text !== '') pieces.push({ kind: 'text', text })
    pieces.push({ kind: 'hole', name: hole[1] ?? '', optional, lead })
    text = ''
  }
  if (text !== '') pieces.push({ kind: 'text', text })
  return { pieces }
}

/** Names of the holes in their order; those of optional ones end in `?`. */
export function holesOf(form: Form): readonly string[] {
  return form.pieces.flatMap((piece) =>
    piece.kind === 'hole' ? [piece.optional ? `${piece.name}?` : piece.name] : [],
  )
}

/** Writes a line; an optional hole without a value goes with the text before it, another one shows its name. */
export function fillForm(form: Form, values: Readonly<Record<string, string | undefined>>): string {
  let result = ''
  for (const piece of form.pieces) {
    if (piece.kind === 'text') {
      result += piece.text
      continue
    }
    const value = values[piece.name]
    if (value !== undefined && value !== '') result += piece.lead + value
    else if (!piece.optional) result += `${piece.lead}{${piece.name}}`
  }
  return result
}

/**
 * Reads a line by the form.
 *
 * @param holes how holes begin, by name: `{pages: {en: ['pp. {n}']}}`; a hole with labels must begin with one
 * @returns the values by hole name, null where the line does not fit
 */
export function readLine(
  form: Form,
  text: string,
  holes: Line['holes'] = {},
): Record<string, string> | null {
  const reader = new Reader(form, trimEndOf(text, ' .'), holes)
  return reader.read(0, 0)
}

export function fits(form: Form, text: string, holes: Line['holes'] = {}): boolean {
  return readLine(form, text, holes) !== null
}

const QUOTES: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '’': "'",
  '–': '-',
}

class Reader {
  readonly #pieces: readonly Piece[]
  readonly #text: string
  /** The text with quotes and dashes of one kind, unit by unit. */
  readonly #plain: string
  readonly #holes: Line['holes']
  readonly #failed = new Set<string>()

  constructor(form: Form, text: string, holes: Line['holes']) {
    this.#pieces = form.pieces
    this.#text = text
    this.#plain = plain(text)
    this.#holes = holes
  }

  /** Tries the pieces from `index` on at offset `at`. Each pair is tried once, so the time is bounded. */
  read(index: number, at: number): Record<string, string> | null {
    const piece = this.#pieces[index]
    if (!piece) return at === this.#text.length ? {} : null
    const key = `${index}:${at}`
    if (this.#failed.has(key)) return null
    const found =
      piece.kind === 'text' ? this.#literal(piece.text, index, at) : this.#hole(piece, index, at)
    if (!found) this.#failed.add(key)
    return found
  }

  #literal(text: string, index: number, at: number): Record<string, string> | null {
    const literal = index === this.#pieces.length - 1 ? trimEndOf(text, ' .') : text
    return this.#plain.startsWith(plain(literal), at)
      ? this.read(index + 1, at + literal.length)
      : null
  }

  #hole(
    piece: Extract<Piece, { kind: 'hole' }>,
    index: number,
    at: number,
  ): Record<string, string> | null {
    if (this.#plain.startsWith(plain(piece.lead), at)) {
      const start = at + piece.lead.length
      for (let end = start + 1; end <= this.#text.length; end++) {
        if (!this.#accepts(piece.name, this.#text.slice(start, end))) continue
        const rest = this.read(index + 1, end)
        if (rest) return { [piece.name]: this.#text.slice(start, end), ...rest }
      }
    }
    return piece.optional ? this.read(index + 1, at) : null
  }

  #accepts(name: string, value: string): boolean {
    if (value.trim() !== value) return false
    if (name === 'year') return /^\d{4}[a-z]?$/.test(value)
    const labels = Object.values(this.#holes[name] ?? {}).flat()
    if (labels.length === 0) return true
    const soft = soften(value)
    return labels.some((label) => soft.startsWith(soften(label.split('{')[0] ?? '')))
  }
}

function plain(text: string): string {
  return text.replace(/[“”«»’–]/g, (mark) => QUOTES[mark] ?? mark)
}
