import { CompletionItemKind } from 'vscode-languageserver-types'
import type { Bound } from '../../bind/types.js'
import { isWithin } from '../../model/outline/headings.js'
import { begunReference } from '../../model/outline/references.js'
import { PartRole } from '../../model/roles.js'
import { formatNumber } from '../../model/signs/numerals.js'
import type { Heading } from '../../model/types.js'
import { writtenMark, writtenNumber } from '../../rule/fix/written-number.js'
import type { Cursor } from './cursor.js'
import type { Offer } from './offer.js'
import { RANK } from './offer.js'

/** The numbers of sections behind "section " or "mục ", those of chapters behind "chapter " or "chương ". */
export function referenceOffers(bound: Bound, cursor: Cursor): Offer[] {
  const begun = begunReference(cursor.before.normalize('NFC'))
  if (!begun || !isProse(bound, cursor)) return []
  const replaces = { start: cursor.offset - begun.raw.length, end: cursor.offset }
  const isMeant = (heading: Heading, groups: number) =>
    !heading.implied && (begun.to === 'chapter' ? heading.kind === 'chapter' : groups > 1)
  return bound.outline.headings.flatMap((heading): Offer[] => {
    const digits = writtenNumber(heading) ?? []
    if (digits.length === 0 || !isMeant(heading, digits.length)) return []
    const written = heading.kind === 'chapter' ? writtenMark(heading)?.raw : undefined
    const number = written ?? formatNumber(digits)
    if (!number.startsWith(begun.raw)) return []
    const kind = CompletionItemKind.Reference
    const rank = RANK.next
    return [
      { label: number, kind, text: number, replaces, filter: number, rank, detail: heading.title },
    ]
  })
}

/** The cursor stands in or behind a paragraph or item of the text, not in a heading or in the list of works. */
function isProse({ find, outline }: Bound, { above, before, offset, own }: Cursor): boolean {
  const works = find(PartRole.works)?.heading ?? null
  if (own || !above || isWithin(above, works)) return false
  const at = offset - (before.length - before.trimEnd().length)
  const block = outline.blocks.find(({ start, end }) => start <= at && at <= end)
  if (block?.kind !== 'paragraph' && block?.kind !== 'item') return false
  // Behind an odd number of backticks stands code.
  return before.split('`').length % 2 === 1
}
