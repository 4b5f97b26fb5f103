import { templateTexts } from '../../src/bind/template-text.js'
import type { Block } from '../../src/model/types.js'
import { defineRule } from '../../src/rule/contract.js'
import { short } from '../../src/text/messages.js'
import type { Span } from '../../src/text/types.js'

export default defineRule({
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
  check({ outline }, { report, phase }) {
    const { frontMatter, source } = outline
    const level = phase === 'draft' ? 'info' : 'warning'
    for (const [, at] of frontMatter?.places ?? []) {
      const [first] = placeholders(source.slice(at.start, at.end))
      if (!first) continue
      const span = { start: at.start + first.from, end: at.start + first.to }
      report({ id: 'placeholder', at: span, level, values: { text: shown(first.text) } })
    }
    for (const heading of outline.headings) {
      for (const block of [...heading.blocks, ...heading.body]) {
        const found = isProse(block, source) ? placeholders(block.text) : []
        const [first] = found
        if (!first) continue
        const at: Span = block.span(first.from, first.to)
        const values = { text: shown(first.text), more: found.length - 1 }
        report({ id: found.length > 1 ? 'several' : 'placeholder', at, level, values })
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
  // In a block quotation “[…]” marks an omission.
  return !/^[ \t]*>/u.test(source.slice(source.lastIndexOf('\n', start - 1) + 1, start))
}

function placeholders(text: string): { from: number; to: number; text: string }[] {
  const quotedAt = quotations(text)
  return templateTexts(text).filter(
    (one) => !(isCut(one.text) && quotedAt(one.from)) && !isTrailing(text, one.from, one.to),
  )
}

/** “… […] …” inside a quotation marks an omission, “[?]” a word that could not be read. */
function isCut(text: string): boolean {
  return /^\[ ?(?:…|\.{3}|\?) ?\]$/u.test(text)
}

/** Says of indexes, from the first to the last, whether they stand within quotation marks. */
function quotations(text: string): (at: number) => boolean {
  let [done, curly, straight] = [0, false, false]
  return (at) => {
    for (; done < at; done++) {
      const mark = text.charAt(done)
      if (mark === '“' || mark === '”') curly = mark === '“'
      else if (mark === '"') straight = !straight
    }
    return curly || straight
  }
}

/** “ao, hồ, sông.....” means "and so on"; nothing is to be filled in. */
function isTrailing(text: string, from: number, to: number): boolean {
  if (to < text.length || !/^[.…]+$/u.test(text.slice(from, to))) return false
  const before = text.slice(0, from)
  return /[\p{L}.]$/u.test(before) && before.includes(',')
}
