import type { Texts } from '../../model/types.js'
import type { Basis, Bound } from '../../profile/types.js'
import type { Report } from '../types.js'
import type { Verdict } from './judge-looks.js'
import { bodyPlace, firstLine } from './stretches.js'

/** Other looks that a message names, and paragraphs that are listed beside the first. */
const NAMED = 3
const LISTED = 5

/** What a finding says beside the verdict. */
export interface LookWords {
  readonly wanted: Texts | string
  readonly next: Texts
  readonly basis: Basis | null
}

/**
 * The one finding of how the body text looks: `most` where most of it looks otherwise than wanted, else `some` at the
 * first paragraph that does; null where all is as wanted.
 */
export function lookReport(
  bound: Bound,
  { share, commonest, paragraphs }: Verdict,
  { wanted, next, basis }: LookWords,
): Report<'most' | 'some'> | null {
  const { source } = bound.outline
  const shared = { basis, need: 'should' as const }
  if (share > 0.5 && commonest) {
    const values = { most: shareText(share), actual: commonest, wanted, next }
    return { id: 'most', at: bodyPlace(bound), values, ...shared }
  }
  const [first, ...others] = paragraphs
  if (!first) return null
  const actual = listed(paragraphs.map(({ said }) => said))
  return {
    id: 'some',
    at: firstLine(source, first.at.start),
    values: { n: paragraphs.length, actual, wanted, next },
    related: others
      .slice(0, LISTED)
      .map(({ at, said }) => ({ at: firstLine(source, at.start), message: said })),
    ...shared,
  }
}

function shareText(share: number): Texts {
  if (share >= 0.995) return { en: 'all of the text', vi: 'Toàn bộ nội dung' }
  const percent = Math.round(share * 100)
  return { en: `most of the text (${percent}%)`, vi: `Phần lớn nội dung (${percent}%)` }
}

/** The looks, commonest first: "Arial, Calibri". */
function listed(all: readonly Texts[]): Texts {
  const counts = new Map<string, { readonly said: Texts; n: number }>()
  for (const said of all) {
    const known = counts.get(said.en)
    if (known) known.n++
    else counts.set(said.en, { said, n: 1 })
  }
  const sorted = [...counts.values()].sort((a, b) => b.n - a.n)
  const more = sorted.length > NAMED ? ' …' : ''
  const named = sorted.slice(0, NAMED).map(({ said }) => said)
  return {
    en: named.map(({ en }) => en).join(', ') + more,
    vi: named.map(({ vi }) => vi).join(', ') + more,
  }
}
