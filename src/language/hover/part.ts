import type { Bound } from '../../bind/types.js'
import { basisOf } from '../../profile/derive/basis.js'
import { countText } from '../../profile/derive/numbers.js'
import type { Basis, Count, List, NumberForm, Part, PartValue } from '../../profile/types.js'
import { fill } from '../../text/messages.js'
import type { Language } from '../../text/types.js'
import type { Listed } from '../document/listed.js'
import { founded, foundedList } from './basis.js'
import { codeSpan, prose } from './markdown.js'
import { hoverWords } from './words.js'

/** A requirement as Markdown, and what it rests on. */
interface Fact {
  readonly text: string
  readonly basis: Basis | null
  /** A list below it. */
  readonly below?: readonly string[]
}

/**
 * What a profile asks of a part, a line of Markdown each.
 *
 * @param listed what of it is there already
 */
export function partFacts(
  part: Part,
  listed: Listed | null,
  bound: Bound,
  locale: Language,
): string[] {
  const { count, words, number, closing, list } = part
  const say = hoverWords[locale]
  const fact = (value: PartValue, name: string, text: string): Fact => {
    return { text: `${name}: ${text}`, basis: basisOf(part, value) }
  }
  const facts: readonly Fact[] = [
    // "At most one" goes without saying.
    ...(count.max === 1 ? [] : [fact('count', say.count, countText(count, locale))]),
    ...(part.parts.length === 0 ? [] : [partsBelow(part, bound, locale)]),
    ...(list ? listFacts(list, listed, bound, locale) : []),
    ...(number === undefined ? [] : [fact('number', say.numbers, numbersText(number, locale))]),
    ...(closing === null ? [] : [fact('closing', say.closing, say.closings[closing])]),
    ...(words === null ? [] : [fact('words', say.limit, countText(words, locale))]),
  ]
  return facts.map(({ text, basis, below }) => {
    if (!below) return founded(text, basis, part.basis, locale)
    const lines = below.map((line) => `\n  - ${line}`)
    return foundedList(text, basis, part.basis, locale) + lines.join('')
  })
}

function partsBelow(part: Part, { label }: Bound, locale: Language): Fact {
  const say = hoverWords[locale]
  const names = part.parts.map(
    ({ id, need }) => prose(label(id)) + (need === 'must' ? '' : ` (${say.need[need]})`),
  )
  const text = `${say.below[part.order]}: ${names.join('; ')}${say.extra[part.extra]}`
  return { text, basis: basisOf(part, 'order') }
}

function listFacts(
  list: List,
  listed: Listed | null,
  { profile, label }: Bound,
  locale: Language,
): Fact[] {
  const say = hoverWords[locale]
  const asked = [
    `${say.items[listed?.noun ?? 'entries']}: ${countText(list.items, locale)}`,
    say.need[list.need],
    ...(list.order && say.listOrder[list.order] ? [say.listOrder[list.order]] : []),
  ].join(', ')
  const found = listed ? `; ${say.found}: ${listed.found}` : ''
  const forms = list.entry.flatMap((id) => {
    const line = profile.lines[id]
    return line ? [`${prose(label(id, locale))}: ${codeSpan(line.form)}`] : []
  })
  return [
    { text: asked + found, basis: basisOf(list, 'items') },
    ...(forms.length === 0
      ? []
      : [{ text: say.forms, basis: basisOf(list, 'entry'), below: forms }]),
  ]
}

function numbersText(number: NumberForm | null, locale: Language): string {
  const say = hoverWords[locale]
  if (number === null) return say.unnumbered
  const { form, depth, siblings } = number
  const counted = (template: string, count: Count) => {
    const n = count.max === Number.POSITIVE_INFINITY ? count.min : count.max
    return fill(template, { count: countText(count, locale), n }, locale)
  }
  return [
    ...(form === null ? [] : [codeSpan(form.replaceAll('{n}', '1'))]),
    ...(depth === null ? [] : [counted(say.levels, depth)]),
    ...(siblings === null ? [] : [counted(say.siblings, siblings)]),
  ].join(', ')
}
