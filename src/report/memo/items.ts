import type { Finding } from '../../lint/types.js'
import { short } from '../../text/messages.js'
import { trimEndOf } from '../../text/trim.js'
import type { Language } from '../../text/types.js'
import type { Located } from './parts.js'
import { placeWords } from './place.js'
import type { MemoItem } from './types.js'
import { alsoText, basisText, expectedText, orWord, weights } from './words.js'

/** Up to so many places of one defect are separate items, unless at least three of them are alike. */
const MAX_PLACES = 5
const MIN_ALIKE_PLACES = 3

/** Limit of a document's words in a list of places, in UTF-16 units. */
const MAX_QUOTED_CHARACTERS = 60

/**
 * The findings of one part as items in the order of the text; what is the same at many places is one item.
 *
 * @returns each item with the number of findings that it stands for
 */
export function itemsOf(
  located: readonly Located[],
  locale: Language,
): readonly { readonly item: MemoItem; readonly findings: number }[] {
  return bundles(located, locale).map((bundle) => {
    const [first, ...others] = bundle
    return { item: itemOf(first, others, locale), findings: bundle.length }
  })
}

type Bundle = [Located, ...Located[]]

/**
 * Findings of one kind become one item where their messages differ only in what they quote and count, since the list of
 * places shows that. Of those that differ in more, the first few keep their own words.
 */
function bundles(located: readonly Located[], locale: Language): readonly Bundle[] {
  const alike = new Map<string, number>()
  for (const { finding } of located) {
    const key = patternOf(finding, locale)
    alike.set(key, (alike.get(key) ?? 0) + 1)
  }
  const made = new Map<string, Bundle>()
  const singles = new Map<string, number>()
  for (const one of located) {
    const pattern = patternOf(one.finding, locale)
    let key = pattern
    if ((alike.get(pattern) ?? 0) < MIN_ALIKE_PLACES) {
      const kind = kindOf(one.finding)
      const before = singles.get(kind) ?? 0
      singles.set(kind, before + 1)
      key = before < MAX_PLACES ? `${kind}#${before}` : kind
    }
    const bundle = made.get(key)
    if (bundle) bundle.push(one)
    else made.set(key, [one])
  }
  return [...made.values()]
}

function kindOf({ rule, id, level }: Finding): string {
  return `${rule} ${id} ${level}`
}

/** The message without what it quotes and counts. */
function patternOf(finding: Finding, locale: Language): string {
  const text = finding.texts[locale].replace(/“[^“”]*”/gu, '“”').replace(/\d[\d.]*/gu, '#')
  return `${kindOf(finding)} ${finding.basis?.texts[locale] ?? ''} ${text}`
}

function itemOf(first: Located, others: readonly Located[], locale: Language): MemoItem {
  const { level, texts, basis } = first.finding
  const text = texts[locale]
  const more: string[] = []
  const expected = expectedOf(first.finding, locale)
  if (expected !== null && !isNamedIn(text, expected)) more.push(expectedText(expected, locale))
  if (others.length > 0) more.push(othersText(others, text, locale))
  if (basis) more.push(basisText(basis.texts[locale], locale))
  return { level, weight: weights[locale][level], place: placeWords(first, locale), text, more }
}

/** Whether a message holds the words already, or as many of them as it has room for. */
function isNamedIn(text: string, expected: string): boolean {
  return text.includes(trimEndOf(expected.slice(0, MAX_QUOTED_CHARACTERS), ' .'))
}

function othersText(others: readonly Located[], lead: string, locale: Language): string {
  const listed = others.slice(0, MAX_PLACES - 1).map((one) => {
    const what = whatDiffers(one.finding, lead, locale)
    const place = placeWords(one, locale)
    if (what === '') return place
    return place === '' ? what : `${what} (${place})`
  })
  return alsoText(listed, others.length - listed.length, locale)
}

/** What is different here from the first place: the words to be replaced, what the message quotes, or what stands there. */
function whatDiffers(finding: Finding, lead: string, locale: Language): string {
  const found = finding.excerpt?.text ?? ''
  const expected = expectedOf(finding, locale)
  if (expected !== null && found !== '')
    return `“${short(found, MAX_QUOTED_CHARACTERS)}” → “${short(expected, MAX_QUOTED_CHARACTERS)}”`
  const quotes = finding.texts[locale].match(/“[^“”]*”/gu) ?? []
  const own = quotes.find((quote) => !lead.includes(quote))
  if (own !== undefined) return own
  return found === '' ? '' : `“${short(found, MAX_QUOTED_CHARACTERS)}”`
}

function expectedOf({ expected }: Finding, locale: Language): string | null {
  const texts = expected.filter((text) => text.trim() !== '')
  return texts.length === 0 ? null : texts.join(`” ${orWord[locale]} “`)
}
