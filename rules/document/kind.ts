import { defineRule } from '../../src/rule/contract.js'
import type { Span } from '../../src/text/types.js'

export default defineRule<'foreign' | 'empty'>({
  id: 'document-kind',
  level: 'error',
  foreign: true,
  title: {
    en: 'The file is no summary of a doctoral dissertation.',
    vi: 'Tệp không phải là tóm tắt luận án tiến sĩ.',
  },
  messages: {
    foreign: {
      en: 'This does not look like the summary of a doctoral dissertation. Looked for: the type line on the cover (“Summary of the doctoral dissertation”), an introduction with its sections, chapters, and the list of the author’s published works. Check that this is the right file; if it is a draft, give it a cover with the type line, or in Markdown front matter that names a profile (“profile: {profile}”).',
      vi: 'Tệp này có vẻ không phải là bản tóm tắt luận án tiến sĩ: không thấy đủ dòng “Tóm tắt luận án tiến sĩ” trên bìa, phần mở đầu với các mục, các chương và danh mục công trình đã công bố của tác giả. Hãy kiểm tra xem có chọn đúng tệp không; nếu là bản thảo, hãy bổ sung bìa có dòng này; với Markdown thì khai báo mẫu ở đầu tệp, ví dụ “profile: {profile}”.',
    },
    empty: {
      en: 'The file is empty; a summary of a doctoral dissertation is wanted, with its cover, introduction, chapters and list of the author’s published works. Check that this is the right file, or let “tomtat new” write a skeleton.',
      vi: 'Tệp không có nội dung; cần một bản tóm tắt luận án tiến sĩ có bìa, phần mở đầu, các chương và danh mục công trình đã công bố của tác giả. Hãy kiểm tra xem có chọn đúng tệp không, hoặc dùng “tomtat new” để tạo khung.',
    },
  },
  check({ outline, profile }, { report }) {
    const at = firstLine(outline.source)
    const id = at.end > at.start ? 'foreign' : 'empty'
    report({ id, at, values: { profile: profile.id } })
  },
})

/** The first line that is not blank, without the blanks around it; nothing in an empty file. */
function firstLine(source: string): Span {
  const start = source.search(/\S/u)
  if (start < 0) return { start: 0, end: 0 }
  const line = source.slice(start).split(/[\r\n]/u, 1)[0] ?? ''
  return { start, end: start + line.trimEnd().length }
}
