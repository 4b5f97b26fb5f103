import type { Bound } from '../../src/bind/types.js'
import { defineRule } from '../../src/rule/contract.js'
import type { Edit, RuleContext } from '../../src/rule/types.js'
import { type Marker, type Slip, verbs } from '../../src/rule/types.js'
import { nearest } from '../../src/text/did-you-mean.js'

type Id = 'unused' | 'all' | 'enable' | 'rule' | 'verb' | 'reason'

export default defineRule<Id>({
  id: 'lint-unused',
  level: 'warning',
  last: true,
  fixable: ['suggest'],
  title: {
    en: 'A comment that silences a rule has nothing to silence, or is misspelt.',
    vi: 'Chú thích tắt quy tắc không có tác dụng hoặc viết sai.',
  },
  messages: {
    unused: {
      en: 'This comment silences {ids}, but {count|the rule finds|the rules find} nothing there. Take {count|it|them} out of the comment, so that it does not hide later mistakes.',
      vi: 'Chú thích này tắt {ids} nhưng quy tắc không phát hiện gì ở đó. Hãy bỏ tên quy tắc khỏi chú thích để không che lấp lỗi về sau.',
    },
    all: {
      en: 'This comment silences all rules, but nothing is found there. Take it out, so that it does not hide later mistakes.',
      vi: 'Chú thích này tắt mọi quy tắc nhưng ở đó không có phát hiện nào. Hãy bỏ chú thích để không che lấp lỗi về sau.',
    },
    enable: {
      en: 'This comment lets {ids} speak again, but no comment before it silenced {count|it|them}. Take it out, or put “disable” where it should begin.',
      vi: 'Chú thích này bật lại {ids} nhưng trước đó không có chú thích nào tắt. Hãy bỏ chú thích, hoặc thêm “disable” ở chỗ bắt đầu.',
    },
    rule: {
      en: 'There is no rule “{id}”; did you mean “{meant}”? Until it is corrected the comment does not silence it.',
      vi: 'Không có quy tắc “{id}”; có phải ý bạn là “{meant}”? Khi chưa sửa, chú thích này chưa có tác dụng.',
    },
    verb: {
      en: '“{word}” is not known here; did you mean “{meant}”? Until it is corrected the comment silences nothing.',
      vi: 'Không có từ “{word}” ở đây; có phải ý bạn là “{meant}”? Khi chưa sửa, chú thích này chưa có tác dụng.',
    },
    reason: {
      en: '“{word}” is no rule, so the comment silences nothing. If a reason begins here, write “--” before it, as in <!--lint ignore numbering-lone -- why-->.',
      vi: '“{word}” không phải là quy tắc nên chú thích chưa có tác dụng. Nếu đây là lý do, hãy ghi “--” trước lý do, như <!--lint ignore numbering-lone -- lý do-->.',
    },
  },
  check(bound, context) {
    const { comments } = context
    if (!comments) return
    for (const slip of comments.slips) tellSlip(slip, bound, context)
    for (const marker of comments.markers) {
      tellMisspelt(marker, comments.known, bound, context)
      tellUnused(marker, comments.used(marker), bound, context)
    }
  },
})

function tellSlip(slip: Slip, { outline }: Bound, { report }: RuleContext<Id>): void {
  const { kind, word } = slip
  const meant = nearest(word, verbs) ?? ''
  const at = spanOfWord(word, slip, outline.source)
  if (kind === 'reason') report({ id: kind, at, values: { word } })
  else report({ id: kind, at, values: { word, meant }, expected: [meant], fix: 'suggest' })
}

/** Ids of other remark-lint rules are left alone; an id that is nearly one of ours is a misspelling. */
function tellMisspelt(
  marker: Marker,
  known: readonly string[],
  { outline }: Bound,
  { report }: RuleContext<Id>,
): void {
  for (const id of marker.ids) {
    const meant = known.includes(id) ? null : nearest(id, known)
    if (meant === null) continue
    const at = spanOfWord(id, marker, outline.source)
    report({ id: 'rule', at, values: { id, meant }, expected: [meant], fix: 'suggest' })
  }
}

/** A rule that was not run may well have found something, so nothing is reported. */
function tellUnused(
  marker: Marker,
  used: ReadonlySet<string>,
  { outline }: Bound,
  { report, ran }: RuleContext<Id>,
): void {
  const at = { start: marker.start, end: marker.end }
  const idle = marker.ids.filter((id) => ran.has(id) && !used.has(id))
  const edits = [withoutIds(marker, idle, outline.source)]
  if (marker.ids.length === 0 && used.size === 0 && marker.verb !== 'enable') {
    report({ id: 'all', at, fix: 'suggest', edits })
  } else if (idle.length > 0) {
    const values = { ids: idle.join(', '), count: idle.length }
    const id = marker.verb === 'enable' ? 'enable' : 'unused'
    report({ id, at, values, fix: 'suggest', edits })
  }
}

/** The comment without some of its ids; without any left, its whole line goes where it stands alone. */
function withoutIds(marker: Marker, idle: readonly string[], source: string): Edit {
  const { start, end } = marker
  const rest = marker.ids.filter((id) => !idle.includes(id))
  if (rest.length > 0) {
    const why = marker.reason === null ? '' : ` -- ${marker.reason} `
    return { start, end, text: `<!--lint ${marker.verb} ${rest.join(' ')}${why}-->` }
  }
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
  const lineEnd =
    /^[ \t]*(?:\r?\n(?:[ \t]*\r?\n)?)?/u.exec(source.slice(end, end + 1000))?.[0] ?? ''
  const alone = before.trim() === '' && lineEnd.includes('\n')
  return alone
    ? { start: start - before.length, end: end + lineEnd.length, text: '' }
    : { start, end, text: '' }
}

function spanOfWord(word: string, { start, end }: Slip | Marker, source: string) {
  const at = source.slice(start, end).indexOf(word)
  return at < 0 ? { start, end } : { start: start + at, end: start + at + word.length }
}
