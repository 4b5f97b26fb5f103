import type { Language } from '../../model/types.js'
import { basisOf } from '../../profile/basis.js'
import type { Basis, Bound, List, NumberForm, Part } from '../../profile/types.js'
import { countText } from '../../report/numbers.js'
import type { Listed } from '../listed.js'
import { founded } from './basis.js'
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
  const facts: (Fact | null)[] = [
    // "At most one" goes without saying.
    count.max === 1
      ? null
      : { text: `${say.count}: ${countText(count, locale)}`, basis: basisOf(part, 'count') },
    part.parts.length === 0 ? null : partsBelow(part, bound, locale),
    ...(list ? listFacts(list, listed, bound, locale) : []),
    number === undefined
      ? null
      : { text: `${say.numbers}: ${numbersText(number, locale)}`, basis: basisOf(part, 'number') },
    closing === null ? null : closingFact(part, closing, locale),
    words === null
      ? null
      : { text: `${say.limit}: ${countText(words, locale)}`, basis: basisOf(part, 'words') },
  ]
  return facts.flatMap((fact) => {
    if (!fact) return []
    const below = (fact.below ?? [])
      .map(
        (line) => `
  - ${line}`,
      )
      .join('')
    return [founded(fact.text, fact.basis, part.basis, locale) + below]
  })
}

/** Whether chapters end with a conclusion of their own. */
export function closingFact(
  part: Part,
  closing: NonNullable<Part['closing']>,
  locale: Language,
): Fact {
  const say = hoverWords[locale]
  return { text: `${say.closing}: ${say.closings[closing]}`, basis: basisOf(part, 'closing') }
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
  return [
    ...(form === null ? [] : [codeSpan(form.replaceAll('{n}', '1'))]),
    ...(depth === null ? [] : [`${countText(depth, locale)} ${say.levels}`]),
    ...(siblings === null ? [] : [`${countText(siblings, locale)} ${say.siblings}`]),
  ].join(', ')
}
