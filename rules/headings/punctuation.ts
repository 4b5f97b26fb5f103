import type { Heading } from '../../src/model/types.js'
import { defineRule } from '../../src/rule/contract.js'
import { allOf, insertion, plainEdit } from '../../src/rule/fix/edits.js'
import { quote } from '../../src/rule/heading-text.js'

/** Share of the headings of a depth that makes a habit. */
const HABIT_SHARE = 0.6

export default defineRule({
  id: 'headings-punctuation',
  level: 'warning',
  fixable: ['safe'],
  title: {
    en: 'A heading ends with a mark, unlike the others of its depth, or without one.',
    vi: 'Đề mục có hoặc thiếu dấu câu ở cuối, khác với các đề mục cùng cấp.',
  },
  messages: {
    mark: {
      en: '“{heading}” ends with “{mark}”, unlike {peers} of the {all} headings it goes with; take it off.',
      vi: '“{heading}” kết thúc bằng dấu “{mark}”, khác với {peers} trên {all} đề mục cùng loại; hãy bỏ dấu này.',
    },
    bare: {
      en: '“{heading}” ends without a full stop, unlike {peers} of the {all} headings it goes with; add it.',
      vi: '“{heading}” không có dấu chấm ở cuối, khác với {peers} trên {all} đề mục cùng loại; hãy thêm dấu chấm.',
    },
  },
  check({ outline }, { report }) {
    const judged = outline.headings.filter(
      (heading) => !heading.implied && heading.title !== '' && !isRunIn(heading, outline.source),
    )
    for (const peers of groups(judged)) {
      const marked = peers.filter(({ title }) => endMark(title) !== '')
      const bare = peers.length - marked.length
      if (bare / peers.length >= HABIT_SHARE) {
        for (const heading of marked) {
          const mark = endMark(heading.title)
          const at = { start: heading.titleSpan.end - mark.length, end: heading.titleSpan.end }
          const values = {
            heading: quote(heading),
            mark: mark.trim(),
            peers: bare,
            all: peers.length,
          }
          const edits = isFree(heading, outline.source)
            ? allOf([plainEdit(outline.source, at, mark, '')])
            : []
          report({ id: 'mark', at, values, expected: [''], fix: 'safe', edits })
        }
      } else if (marked.length / peers.length >= HABIT_SHARE && peers.length >= 3) {
        for (const heading of peers.filter(({ title }) => isBare(title))) {
          const { end } = heading.titleSpan
          const values = { heading: quote(heading), peers: marked.length, all: peers.length }
          const edits = isMarked(heading, outline.source) ? [insertion(end, '.')] : []
          report({
            id: 'bare',
            at: { start: end, end },
            values,
            expected: ['.'],
            fix: 'safe',
            edits,
          })
        }
      }
    }
  },
})

/** A plain line, or one above a rule, is prose once it ends like a sentence; only behind "#" it stays a heading. */
function isMarked({ start }: Heading, source: string): boolean {
  return /#[ \t]+[*_]*$/u.test(source.slice(Math.max(0, start - 20), start))
}

/** Without its mark a plain line would run into the next one, where no blank line parts them. */
function isFree({ depth, end }: Heading, source: string): boolean {
  return (
    depth > 0 || /^[*_ \t]*(?:\r\n|\n|\r|$)[ \t]*(?:\r|\n|$)/u.test(source.slice(end, end + 200))
  )
}

/** Headings by level; fewer than three of a level are judged with all others. */
function groups(headings: readonly Heading[]): Heading[][] {
  const levels = new Map<string, Heading[]>()
  for (const heading of headings) {
    const key = heading.kind === 'section' ? `section ${heading.level}` : 'part'
    levels.set(key, [...(levels.get(key) ?? []), heading])
  }
  return [...levels.values()].map((group) =>
    group.length >= 3 ? group : withOthers(group, headings),
  )
}

/** A small group counts as odd only against all headings; the others are judged in their own groups. */
function withOthers(group: Heading[], all: readonly Heading[]): Heading[] {
  const plain = all.filter((other) => !group.includes(other) && endMark(other.title) === '')
  return [...group, ...plain]
}

/** The mark at the end with the blank before it; "" for none, "…", "?", "etc." and "v.v.". */
function endMark(title: string): string {
  if (/(?:\.\.|…|\betc\.|v\.v\.|(?<!\p{L})\p{Lu}\.|\b(?:Co|Ltd|Inc|Jr|Corp|No)\.)$/u.test(title))
    return ''
  return /\s?[.:;,]$/u.exec(title)?.[0] ?? ''
}

/** Ends without any mark; a question mark or an abbreviation's dot closes a heading as well as a full stop. */
function isBare(title: string): boolean {
  return !/[.…?!:;,][”"’')\]]*$/u.test(title)
}

/** The heading's text goes on in the same line, so its mark parts it from that text. */
function isRunIn({ blocks, body }: Heading, source: string): boolean {
  const end = blocks[0]?.end ?? 0
  const next = body[0]?.start ?? -1
  return next >= end && next - end < 10 && !/[\n\r]/u.test(source.slice(end, next))
}
