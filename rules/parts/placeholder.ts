import { lintRule } from '../../src/lint/rule.js'
import { short } from '../../src/lint/texts.js'
import type { Block, Span } from '../../src/model/types.js'

/** What templates and Word leave behind, wherever it stands. */
const PLACEHOLDER = new RegExp(
  [
    String.raw`\[ ?(?:…|\.{3})[^\][]{0,200}\]`,
    String.raw`\[(?:insert|enter|type|your|add|title|name|nhập|điền|ghi|tên|họ và tên|chèn|thêm)(?: [^\][]{0,80})?\]`,
    String.raw`\((?:19|20)(?:\.{2,}|…|x{2}|_{2,})\)`,
    String.raw`\b(?:TODO|FIXME|TBD|XXX)\b`,
    String.raw`\blorem ipsum\b`,
    String.raw`(?:click|tap) (?:or tap )?here to enter text`,
    String.raw`nhấp (?:hoặc gõ nhẹ )?vào đây để nhập văn bản`,
    String.raw`error! (?:reference source|bookmark) not (?:found|defined)`,
    String.raw`lỗi! (?:không tìm thấy|thẻ đánh dấu)`,
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
      vi: '“{text}” và {more} chỗ khác trong đoạn này chưa được điền; hãy ghi nội dung vào.',
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
        const found = isProse(block) ? placeholders(block.text) : []
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

function isProse({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'item' || kind === 'heading'
}

function placeholders(text: string): { from: number; to: number; text: string }[] {
  return [...text.matchAll(PLACEHOLDER)].flatMap((hit) => {
    const from = hit.index
    const to = from + hit[0].length
    // “… […] …” inside a quotation is the author's own cut.
    return isQuoted(text, from, to) ? [] : [{ from, to, text: hit[0] }]
  })
}

function isQuoted(text: string, from: number, to: number): boolean {
  if (!/^\[ ?(?:…|\.{3}) ?\]$/u.test(text.slice(from, to))) return false
  const before = text.slice(0, from)
  const opened = before.lastIndexOf('“') > before.lastIndexOf('”')
  return opened || (before.match(/"/gu)?.length ?? 0) % 2 === 1
}
