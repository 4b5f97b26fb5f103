import { escapedStart, ORDERED } from './escape.js'
import type { Form } from './units.js'

/** The number of an item, and the mark behind it. */
interface Count {
  readonly value: number
  readonly mark: string
}

/** The text of all forms, with what parts them. */
export function layOut(forms: readonly Form[]): string {
  let text = ''
  let count: Count | null = null
  let last: Form | null = null
  for (const form of forms) {
    if (form.text === '') continue
    // A continued line cannot begin with a mark.
    const begins = last?.join !== 'same' && (form.kind === 'paragraph' || form.kind === 'entry')
    const number = begins ? numberOf(form.text) : null
    const shown: boolean = number !== null && isShown(number, count)
    const own = begins ? escapedStart(form.text, number !== null && !shown) : form.text
    const tight = shown && count !== null && form.kind === 'entry' && last?.kind === 'entry'
    text += (last ? between(last, form, tight) : '') + quoted(own, form)
    count = shown ? number : null
    last = form
  }
  return `${text}\n`
}

function numberOf(text: string): Count | null {
  const [, digits, mark = ''] = ORDERED.exec(text) ?? []
  return digits === undefined ? null : { value: Number(digits), mark }
}

/** Whether Markdown shows the number as it is: it begins a list or is the next one of it, and is no year. */
function isShown({ value, mark }: Count, last: Count | null): boolean {
  if (value > 999) return false
  return last === null || (last.value + 1 === value && last.mark === mark)
}

function between(last: Form, form: Form, tight: boolean): string {
  if (last.join === 'same') return ' '
  if (last.join === 'line') return '\n'
  if (last.quoted && form.quoted) return '\n>\n'
  const list = last.kind === 'item' && form.kind === 'item' && last.quoted === form.quoted
  return list || tight ? '\n' : '\n\n'
}

function quoted(text: string, form: Form): string {
  return form.quoted ? text.replace(/^/gmu, '> ') : text
}
