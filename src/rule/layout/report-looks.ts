import type { Bound } from '../../bind/types.js'
import type { Basis } from '../../profile/types.js'
import type { Texts } from '../../text/types.js'
import type { Report } from '../types.js'
import type { Verdict } from './judge-looks.js'
import { bodyStart, firstLine } from './stretches.js'

/** Other looks that a message names, and paragraphs that are listed beside the first. */
const MAX_NAMED_LOOKS = 3
const MAX_RELATED = 5

/** `most` where one look has most of the text, `mixed` where several together have, `some` for paragraphs. */
export type LookId = 'most' | 'mixed' | 'some'

/** What a finding says beside the verdict. */
export interface LookWords {
  readonly wanted: Texts | string
  readonly next: (id: LookId) => Texts
  readonly basis: Basis | null
}

/**
 * The one finding of how the body text looks: `most` or `mixed` where most of it looks otherwise than wanted, else
 * `some` at the first paragraph that does; null where all is as wanted.
 */
export function lookReport(
  bound: Bound,
  { share, commonest, paragraphs }: Verdict,
  { wanted, next, basis }: LookWords,
): Report<LookId> | null {
  const { source } = bound.outline
  const shared = { basis, need: 'should' as const }
  if (share > 0.5 && commonest) {
    const isOne = commonest.share > 0.5
    const id = isOne ? 'most' : 'mixed'
    const values = {
      // The share is that of what is named with it.
      most: shareText(isOne ? commonest.share : share),
      actual: commonest.name,
      wanted,
      next: next(id),
      ...(isOne ? {} : { part: percentText(commonest.share) }),
    }
    return { id, at: bodyStart(bound), values, ...shared }
  }
  const [first, ...others] = paragraphs
  if (!first) return null
  const actual = listed(paragraphs.map(({ name }) => name))
  return {
    id: 'some',
    at: firstLine(source, first.at.start),
    values: { n: paragraphs.length, actual, wanted, next: next('some') },
    related: others
      .slice(0, MAX_RELATED)
      .map(({ at, name }) => ({ at: firstLine(source, at.start), message: name })),
    ...shared,
  }
}

function shareText(share: number): Texts {
  if (share >= 0.995) return { en: 'all of the text', vi: 'Toàn bộ nội dung' }
  const percent = percentText(share)
  return { en: `most of the text (${percent})`, vi: `Phần lớn nội dung (${percent})` }
}

function percentText(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** The looks, commonest first: "Arial, Calibri". */
function listed(all: readonly Texts[]): Texts {
  const counts = new Map<string, { readonly name: Texts; n: number }>()
  for (const name of all) {
    const known = counts.get(name.en)
    if (known) known.n++
    else counts.set(name.en, { name, n: 1 })
  }
  const sorted = [...counts.values()].sort((a, b) => b.n - a.n)
  const more = sorted.length > MAX_NAMED_LOOKS ? ' …' : ''
  const named = sorted.slice(0, MAX_NAMED_LOOKS).map(({ name }) => name)
  return {
    en: named.map(({ en }) => en).join(', ') + more,
    vi: named.map(({ vi }) => vi).join(', ') + more,
  }
}
