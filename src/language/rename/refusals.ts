import { fill } from '../../text/messages.js'
import type { Texts, Value } from '../../text/types.js'

const refusals = {
  nothing: {
    en: 'No number stands here. Put the cursor on a heading that carries one, or on “section 2.1” in the text.',
    vi: 'Ở đây không có số đề mục. Hãy đặt con trỏ vào một đề mục có số, hoặc vào chỗ dẫn như “mục 2.1” trong bài.',
  },
  number: {
    en: '“{name}” does not begin with the number of a heading. Write it as in “{example}”.',
    vi: '“{name}” không bắt đầu bằng số đề mục. Hãy ghi theo mẫu “{example}”.',
  },
  level: {
    en: '{to} counts another level than {from}. Keep the level here; to change it, move the heading to where it belongs and number it there.',
    vi: '{to} không cùng cấp với {from}. Ở đây hãy giữ nguyên cấp; muốn đổi cấp, hãy chuyển đề mục đến vị trí mới rồi đánh số tại đó.',
  },
  elsewhere: {
    en: 'This heading stands below {above}, so its number begins with {prefix}. To make it {to}, move its text below {wanted} first.',
    vi: 'Đề mục này thuộc {above} nên số phải bắt đầu bằng {prefix}. Muốn đổi thành {to}, trước hết hãy chuyển nội dung sang dưới {wanted}.',
  },
  nowhere: {
    en: 'This heading stands below {above}, so its number begins with {prefix}; there is no {wanted}. To make it {to}, write the heading {wanted} and move this one below it.',
    vi: 'Đề mục này thuộc {above} nên số phải bắt đầu bằng {prefix}; không có đề mục {wanted}. Muốn đổi thành {to}, hãy viết đề mục {wanted} rồi chuyển đề mục này xuống dưới.',
  },
  taken: {
    en: '{number} is the number of “{other}” already. Give that heading another number first.',
    vi: '{number} đã là số của “{other}”. Hãy đổi số đề mục đó trước.',
  },
  unwritten: {
    en: 'A number cannot be written: marks of Markdown stand inside one that would change, or it would go beyond 99. Mend that first.',
    vi: 'Không ghi được số mới: bên trong một số cần đổi có ký hiệu Markdown, hoặc số sẽ vượt quá 99. Hãy sửa chỗ đó trước.',
  },
  title: {
    en: 'The title stands on several lines or has marks of Markdown in it, which would be lost. Write only the number, and change the title by hand.',
    vi: 'Tên đề mục nằm trên nhiều dòng hoặc có ký hiệu Markdown sẽ bị mất. Hãy chỉ ghi số và tự sửa tên đề mục.',
  },
} as const satisfies Record<string, Texts>

/** Why a heading does not get a new number, and what a person can do. */
export class RenameError extends Error {
  readonly texts: Texts

  constructor(why: keyof typeof refusals, values: Readonly<Record<string, Value>> = {}) {
    const { en, vi } = refusals[why]
    const texts = { en: fill(en, values, 'en'), vi: fill(vi, values, 'vi') }
    super(texts.en)
    this.texts = texts
  }
}
