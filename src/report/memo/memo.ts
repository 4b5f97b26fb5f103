import { basename } from 'pathe'
import type { FileReport, Finding, RunReport } from '../../lint/types.js'
import type { Level } from '../../profile/types.js'
import { groupOf } from '../../rule/groups.js'
import { short } from '../../text/messages.js'
import type { Language } from '../../text/types.js'
import { itemsOf } from './items.js'
import { type Located, locate, type Part } from './parts.js'
import type { Memo, MemoGroup, MemoItem } from './types.js'
import {
  factLabels,
  headings,
  incomplete,
  languageNames,
  notTheFile,
  remarksText,
  signatures,
  unlistedText,
  verdictSentence,
} from './words.js'

/** With more items than a page holds, remarks are only counted; nobody works through more than a few pages. */
const ITEMS_OF_A_PAGE = 20
const MAX_ITEMS = 30

/** Limit of what is quoted from the cover, in UTF-16 units; no title is as long. */
const MAX_FACT_CHARACTERS = 400

const ranks: Readonly<Record<Level, number>> = { error: 0, warning: 1, info: 2 }

/** An item and the part it belongs to, with the number of findings behind it. */
interface Listed {
  readonly item: MemoItem
  readonly part: Part
  readonly findings: number
}

/**
 * What the author of one file is asked to correct.
 *
 * @param errors of the whole run; those of this file say why it could not be read
 */
export function memoOf(given: FileReport, errors: RunReport['errors'], locale: Language): Memo {
  const file = { ...given, findings: given.findings.filter(isForPeople) }
  const own = errors.filter(({ path }) => path === file.path).map(({ texts }) => texts[locale])
  const isUnreadable = file.verdict === 'unreadable'
  const all = listedOf(file, locale)
  const remarks =
    all.length > ITEMS_OF_A_PAGE ? all.filter(({ item }) => item.level === 'info') : []
  const roomy = remarks.length > 0 ? all.filter(({ item }) => item.level !== 'info') : all
  const listed = roomy.slice(0, MAX_ITEMS)
  const unlisted = sum(roomy.slice(MAX_ITEMS))
  return {
    locale,
    heading: headings[locale][file.verdict],
    facts: factsOf(file, locale),
    verdict: verdictSentence(file, locale),
    reasons: isUnreadable && own.length === 0 ? [notTheFile[locale]] : isUnreadable ? own : [],
    groups: groupsOf(listed),
    notes: [
      ...(unlisted > 0 ? [unlistedText(unlisted, locale)] : []),
      ...(remarks.length > 0 ? [remarksText(sum(remarks), locale)] : []),
      ...(!isUnreadable && own.length > 0 ? [incomplete[locale]] : []),
    ],
    signature: signatures[locale],
  }
}

function factsOf(file: FileReport, locale: Language): Memo['facts'] {
  const labels = factLabels[locale]
  const { author, title, institution } = file.summary ?? {
    author: null,
    title: null,
    institution: null,
  }
  const facts = [
    { label: labels.author, value: author && short(author, MAX_FACT_CHARACTERS) },
    { label: labels.title, value: title && short(title, MAX_FACT_CHARACTERS) },
    { label: labels.institution, value: institution && short(institution, MAX_FACT_CHARACTERS) },
    { label: labels.file, value: basename(file.path) },
  ]
  if (file.language)
    facts.push({ label: labels.language, value: languageNames[locale][file.language] })
  const profile = file.profileTitles[locale]
  if (profile !== '') facts.push({ label: labels.profile, value: profile })
  return facts
}

/** All items, most serious first, else in the order of the document. */
function listedOf(file: FileReport, locale: Language): readonly Listed[] {
  const parts = new Map<number, Located[]>()
  for (const one of locate(file, locale)) {
    const part = parts.get(one.part.order)
    if (part) part.push(one)
    else parts.set(one.part.order, [one])
  }
  return [...parts.values()]
    .sort((a, b) => (a[0]?.part.order ?? 0) - (b[0]?.part.order ?? 0))
    .flatMap((located) =>
      itemsOf(located, locale).map(({ item, findings }) => {
        const [{ part }] = located as [Located]
        return { item, part, findings }
      }),
    )
    .sort((a, b) => ranks[a.item.level] - ranks[b.item.level])
}

/** Comments that suppress rules are no part of the summary; they do not appear in print. */
function isForPeople({ rule, level }: Finding): boolean {
  return groupOf(rule) !== 'lint' || level === 'error'
}

/** Items come most serious first, so the part with the most serious one comes first too. */
function groupsOf(listed: readonly Listed[]): readonly MemoGroup[] {
  const groups = new Map<number, { title: string; items: MemoItem[] }>()
  for (const { item, part } of listed) {
    const group = groups.get(part.order)
    if (group) group.items.push(item)
    else groups.set(part.order, { title: part.title, items: [item] })
  }
  return [...groups.values()]
}

function sum(listed: readonly Listed[]): number {
  return listed.reduce((all, { findings }) => all + findings, 0)
}
