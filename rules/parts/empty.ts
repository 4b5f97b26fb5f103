import type { Heading } from '../../src/model/types.js'
import { defineRule } from '../../src/rule/contract.js'
import { quote } from '../../src/rule/heading-text.js'

export default defineRule({
  id: 'parts-empty',
  level: 'warning',
  title: {
    en: 'A heading without any text.',
    vi: 'Đề mục không có nội dung.',
  },
  messages: {
    empty: {
      en: 'Nothing stands below “{heading}”; write its text or take the heading out.',
      vi: 'Không có nội dung nào dưới “{heading}”; hãy viết nội dung hoặc bỏ đề mục.',
    },
    closing: {
      en: 'The conclusion “{heading}” holds nothing; write what the chapter found, or take the heading out.',
      vi: '“{heading}” không có nội dung; hãy viết kết luận của chương hoặc bỏ đề mục.',
    },
  },
  check({ outline }, { report, phase }) {
    for (const heading of outline.headings) {
      if (heading.implied || hasText(heading)) continue
      const closing = heading.kind === 'closing'
      report({
        id: closing ? 'closing' : 'empty',
        at: heading,
        values: { heading: quote(heading) },
        // Conclusions are written last, so in a draft they may be empty.
        ...(closing && phase === 'draft' ? { level: 'info' } : {}),
      })
    }
  },
})

/** Tables, figures and code are text; comments and notes are none. */
function hasText({ body, children }: Heading): boolean {
  return children.length > 0 || body.some(({ kind }) => kind !== 'comment' && kind !== 'note')
}
