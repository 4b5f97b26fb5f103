import { CompletionItemKind } from 'vscode-languageserver-types'
import type { Bound } from '../../bind/types.js'
import { type Enumeration, type Ordinal, readOrdinals } from '../../model/ordinals/ordinals.js'
import { isWithin } from '../../model/outline/headings.js'
import { PartRole } from '../../model/roles.js'
import type { Line } from '../../model/signs/lines.js'
import type { Block, Heading } from '../../model/types.js'
import { unaccent } from '../../text/fold.js'
import { ORDINALS } from '../../write/markdown/skeleton/words.js'
import type { Analysis } from '../document/analysis.js'
import type { Cursor } from './cursor.js'
import { type NextMark, nextMarks } from './next-ordinal.js'
import { gapAbove, type Offer, RANK, WORDS } from './offer.js'

/** A line that holds no more than a bullet and the beginning of a mark: "- ", "Sec", "Thứ b", "(3", "**Th". */
const BEGUN =
  /^([ \t]*(?![ \t])(?:[-*+•–][ \t]+(?![ \t]))?)([*_]{0,3}\\?(?:\p{L}{1,12}(?: \p{L}{0,8})?|[([]?(?:\d{1,2}|[a-z])?\\?[.)]?)[ \t]*)$/u

/** The mark of the next item where a paragraph or item begins, written as those above it are. */
export function ordinalOffers(analysis: Analysis, bound: Bound, cursor: Cursor): Offer[] {
  const { above, own, line, text } = cursor
  const [, bullet, begun = ''] = BEGUN.exec(text.normalize('NFC')) ?? []
  const works = bound.find(PartRole.works)?.heading ?? null
  if (bullet === undefined || !above || own || isWithin(above, works)) return []
  if (cursor.before.length < bullet.length) return []
  const blocks = above.body.filter(({ start }) => start < line.start)
  if (begun !== '' && (blocks.at(-1)?.end ?? 0) > line.start) return []
  const { source } = bound.outline
  const found = nextMarks(blocks, above.text, source)
  const marks = found.length > 0 ? found : firstMark(above, blocks, bound)
  const around = readOrdinals(above.body, above.text)
  const typed = unaccent(begun.replace(/[*_\\]/gu, ''))
  return marks.flatMap((mark): Offer[] => {
    if (!unaccent(mark.shown).startsWith(typed) || stands(mark, around, line)) return []
    const hasBullet = bullet.trim() !== ''
    const written = hasBullet ? mark.written.slice(mark.bullet) : mark.written
    const start = hasBullet ? line.start + bullet.length : line.start
    const filter = mark.written.slice(mark.bullet)
    return [
      {
        label: mark.shown,
        kind: CompletionItemKind.EnumMember,
        text: (mark.isApart && !hasBullet ? gapAbove(cursor, source) : '') + written,
        replaces: { start, end: line.end },
        filter: /^[*_\\]/u.test(begun) ? filter : filter.replace(/^[*_\\]+/u, ''),
        rank: RANK.next,
        detail: (found.length > 0 ? WORDS.ordinal : WORDS.firstOrdinal)[analysis.locale],
      },
    ]
  })
}

/** The enumeration goes on below with an item that has the mark already. */
function stands({ shown }: NextMark, around: readonly Enumeration[], line: Line): boolean {
  const isThere = ({ start, raw }: Ordinal) =>
    start > line.end && unaccent(shown).startsWith(unaccent(raw))
  return around.some(
    ({ ordinals }) => ordinals.some(({ start }) => start < line.start) && ordinals.some(isThere),
  )
}

/** Contributions that are still to be written begin as those of a skeleton do. */
function firstMark(heading: Heading, blocks: readonly Block[], bound: Bound): NextMark[] {
  if (bound.find(PartRole.contributions)?.heading !== heading || heading.children.length > 0)
    return []
  const isText = ({ kind }: Block) => kind === 'paragraph' || kind === 'item'
  const texts = blocks.filter(isText)
  const behind = heading.body.slice(blocks.length).filter(isText)
  const [lead] = texts
  const isLead = texts.length === 0 || (texts.length === 1 && lead?.text.endsWith(':'))
  if (!isLead || behind.length > 1) return []
  const shown = `${ORDINALS[bound.language][0]},`
  return [{ written: `${shown} `, shown, bullet: 0, isApart: true }]
}
