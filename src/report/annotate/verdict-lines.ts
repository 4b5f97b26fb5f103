import type { FileReport, Finding } from '../../lint/types.js'
import type { Language } from '../../text/types.js'
import type { Line } from '../../write/docx/comments/types.js'
import { unlisted } from '../listed.js'
import { profileText, verdictText } from '../words.js'
import { line } from './lines.js'

/** What the first comment says: the verdict, what the file was held against, and what to do next. */
export function verdictLines(file: FileReport, locale: Language): readonly Line[] {
  const texts = locale === 'vi' ? vi : en
  return [
    { words: [{ text: verdictText(file, locale), isBold: true }] },
    line(profileText(file, locale)),
    line(texts.next(file)),
    ...unlisted(file.findings).map(([rule, count]) => line(texts.unlisted(rule, count))),
    { words: [{ text: texts.about }], isSmall: true },
  ]
}

function has({ findings }: FileReport, level?: Finding['level']): boolean {
  return findings.some((one) => level === undefined || one.level === level)
}

interface VerdictTexts {
  readonly next: (file: FileReport) => string
  readonly unlisted: (rule: string, count: number) => string
  readonly about: string
}

const en: VerdictTexts = {
  next: (file) => {
    if (has(file, 'error')) {
      return 'Each finding is a comment at its paragraph. Correct what is marked as an error, and look at the rest, before you submit the file again.'
    }
    return has(file)
      ? 'There is no error. Each finding is a comment at its paragraph: look at it and decide.'
      : 'Nothing has to be corrected.'
  },
  unlisted: (rule, count) =>
    `${count} more of ${rule} have no comment of their own; tomtat check --format json lists them all.`,
  about: 'Comments by tomtat; the text of the document is unchanged.',
}

const vi: VerdictTexts = {
  next: (file) => {
    if (has(file, 'error')) {
      return 'Mỗi phát hiện là một nhận xét đặt tại đoạn liên quan. Hãy sửa những chỗ ghi là lỗi, xem xét các chỗ còn lại trước khi nộp lại.'
    }
    return has(file)
      ? 'Không có lỗi. Mỗi phát hiện là một nhận xét đặt tại đoạn liên quan; hãy xem xét và tự quyết định có sửa hay không.'
      : 'Không có gì cần chỉnh sửa.'
  },
  unlisted: (rule, count) =>
    `Còn ${count} phát hiện của ${rule} không có nhận xét riêng; lệnh tomtat check --format json liệt kê đầy đủ.`,
  about: 'Nhận xét do tomtat ghi; nội dung tài liệu được giữ nguyên.',
}
