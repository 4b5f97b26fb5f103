import { lintRule } from '../../src/lint/rule.js'
import { short } from '../../src/lint/texts.js'
import type { Block, Span } from '../../src/model/types.js'

/** What templates and Word leave behind, wherever it stands. */
const PLACEHOLDER = new RegExp(
  [
    String.raw`\[ ?(?:…|\.{3})[^\][]{0,200}\]`,
    // Words that only a template puts into brackets; an editor's “[nhập khẩu]” or “[name withheld]” is none.
    String.raw`\[(?:insert|enter|add|your)(?: [^\][]{0,80})?\]`,
    String.raw`\[type (?:here|your|text|the)(?: [^\][]{0,80})?\]`,
    String.raw`\[(?:title|name)(?: of [^\][]{0,80})?\]`,
    String.raw`\[(?:full name|họ tên|họ và tên)(?: [^\][]{0,80})?\]`,
    String.raw`\[(?:nhập|điền|chèn|ghi|thêm) (?:tên|số|năm|ngày|nội dung|văn bản|tiêu đề|hình|bảng|rõ|vào|ở đây)(?: [^\][]{0,80})?\]`,
    String.raw`\[tên (?:đề tài|luận án|tác giả|nghiên cứu sinh|cơ sở|chương|mục|bài)(?: [^\][]{0,80})?\]`,
    String.raw`\((?:19|20)(?:\.{2,}|…|x{2}|_{2,})\)`,
    String.raw`\b(?:TODO|FIXME|TBD|XXX)\b`,
    String.raw`\blorem ipsum\b`,
    `(?:click|tap) (?:or tap )?here to enter text`,
    `nhấp (?:hoặc gõ nhẹ )?vào đây để nhập văn bản`,
    `error! (?:reference source|bookmark) not (?:found|defined)`,
    `lỗi! (?:không tìm thấy|thẻ đánh dấu)`,
    String.raw`\.{5,}|…{2,}|(?:… ){2,}…|_{4,}`,
  ].join('|'),
  'giu',
)

export default lintRule({
  id: 'parts-placeholder',
  level: 'warning',
  title: {
    en: 'Text of a template, or a blank that was never filled.',
    vi: 'Còn chữ mẫu hoặc chỗ trống chưa điền.',
  },
  messages: {
    placeholder: {
      en: '“{text}” is still to be filled in; write what belongs here.',
      vi: '“{text}” chưa được điền; hãy ghi nội dung vào chỗ này.',
    },
    several: {
      en: '“{text}” and {more} more {more|place|places} in this paragraph are still to be filled in; write what belongs there.',
      vi: '“{text}” và {more} chỗ khác trong đoạn này chưa được điền; hãy ghi nội dung vào các chỗ đó.',
    },
  },
  check({ outline }, { report }) {
    const { frontMatter, source } = outline
    for (const [, at] of frontMatter?.places ?? []) {
      const [first] = placeholders(source.slice(at.start, at.end))
      if (!first) continue
      const span = { start: at.start + first.from, end: at.start + first.to }
      report({ id: 'placeholder', at: span, values: { text: shown(first.text) } })
    }
    for (const heading of outline.headings) {
      for (const block of [...heading.blocks, ...heading.body]) {
        const found = isProse(block, source) ? placeholders(block.text) : []
        const [first] = found
        if (!first) continue
        const at: Span = block.span(first.from, first.to)
        const values = { text: shown(first.text), more: found.length - 1 }
        report({ id: found.length > 1 ? 'several' : 'placeholder', at, values })
      }
    }
  },
})

/** Long rows of dots are cut. */
function shown(text: string): string {
  return short(text.replace(/([._…])\1{5,}/gu, '$1$1$1$1$1'))
}

function isProse({ kind, start }: Block, source: string): boolean {
  if (kind !== 'paragraph' && kind !== 'item' && kind !== 'heading') return false
  // In a block quotation “[…]” is a cut.
  return !/^[ \t]*>/u.test(source.slice(source.lastIndexOf('\n', start - 1) + 1, start))
}

function placeholders(text: string): { from: number; to: number; text: string }[] {
  return [...text.matchAll(PLACEHOLDER)].flatMap((hit) => {
    const from = hit.index
    const to = from + hit[0].length
    if (isQuoted(text, from, to) || isTrailing(text, from, to)) return []
    return [{ from, to, text: hit[0] }]
  })
}

/** “… […] …” inside a quotation is the author's own cut. */
function isQuoted(text: string, from: number, to: number): boolean {
  if (!/^\[ ?(?:…|\.{3}) ?\]$/u.test(text.slice(from, to))) return false
  const before = text.slice(0, from)
  const opened = before.lastIndexOf('“') > before.lastIndexOf('”')
  return opened || (before.match(/"/gu)?.length ?? 0) % 2 === 1
}

/** “ao, hồ, sông.....” goes on in thought; nothing is to be filled in. */
function isTrailing(text: string, from: number, to: number): boolean {
  if (to < text.length || !/^[.…]+$/u.test(text.slice(from, to))) return false
  const before = text.slice(0, from)
  return /[\p{L}.]$/u.test(before) && before.includes(',')
}
