import type { Language, Texts } from '../../../text/types.js'
import { shellWord, UsageError } from '../../shared/usage.js'
import type { Draft } from './plan.js'
import { say } from './wizard-words.js'

/** What `tomtat new` says, in both languages. */

/** Folder that the wizard proposes. */
export const usualFolder: Texts = { en: 'summary', vi: 'tom-tat' }

export function doneText({ folder, summaries, beside, kept, remark }: Draft): Texts {
  const list = (files: readonly { readonly path: string }[]) =>
    files.map((file) => file.path).join(', ')
  const here = shellWord(folder)
  const lines = (texts: readonly (Texts | null)[], locale: Language) =>
    texts.flatMap((text) => text?.[locale] ?? []).join('\n')
  const texts = [
    { en: `Wrote ${list(summaries)}.`, vi: `Đã ghi ${list(summaries)}.` },
    beside.length === 0
      ? null
      : { en: `Beside: ${list(beside)}.`, vi: `Kèm theo: ${list(beside)}.` },
    kept.length === 0
      ? null
      : {
          en: `Kept as they were: ${kept.join(', ')}.`,
          vi: `Giữ nguyên vì đã có: ${kept.join(', ')}.`,
        },
    remark
      ? {
          en: `For remark, run once in ${here}: npm install`,
          vi: `Để dùng remark, hãy chạy một lần trong ${here}: npm install`,
        }
      : null,
    {
      en: `Next: fill in every […], then run: tomtat check ${here}`,
      vi: `Tiếp theo: điền những chỗ ghi […], rồi chạy: tomtat check ${here}`,
    },
  ]
  return { en: lines(texts, 'en'), vi: lines(texts, 'vi') }
}

/** What the wizard shows before anything is written. */
export function reviewLines(draft: Draft, locale: Language): readonly string[] {
  const { kept } = draft
  return [
    `${say.review[locale]}:`,
    ...[...draft.summaries, ...draft.beside].map((file) => `  ${file.path}`),
    ...(kept.length > 0 ? [`${say.kept[locale]}:`, ...kept.map((file) => `  ${file}`)] : []),
    ...draft.notes.map((note) => note[locale]),
  ]
}

export function repeatText(command: string): Texts {
  return {
    en: `The same without questions: ${command}`,
    vi: `Làm lại mà không cần hỏi: ${command}`,
  }
}

export function noTerminal(): UsageError {
  return new UsageError({
    en: 'There is no terminal to ask questions on. Give --yes to leave all open, or --answers <file> (- for standard input).',
    vi: 'Không có thiết bị đầu cuối để hỏi. Hãy dùng --yes để bỏ qua mọi câu hỏi, hoặc --answers <tệp> (- để đọc từ đầu vào chuẩn).',
  })
}

export function noFolder(): UsageError {
  return new UsageError({
    en: 'The argument folder is missing. See tomtat new --help.',
    vi: 'Thiếu đối số thư mục. Xem tomtat new --help.',
  })
}

export function noFolderThere(file: string): UsageError {
  return new UsageError({
    en: `${file} is there already and is no folder. Choose another name.`,
    vi: `Đã có ${file} nhưng đó không phải là thư mục. Hãy chọn tên khác.`,
  })
}

export function summaryExists(file: string): UsageError {
  return new UsageError({
    en: `${file} is there already; nothing was written. Choose another folder, or overwrite it with --force.`,
    vi: `Đã có ${file}; chưa ghi gì. Hãy chọn thư mục khác, hoặc dùng --force để ghi đè.`,
  })
}

export function fewerChapters(count: number, titles: number): UsageError {
  return new UsageError({
    en: `The number of chapters is ${count}, but ${titles} titles are given. Correct the one or the other.`,
    vi: `Số chương là ${count} nhưng có ${titles} tên chương. Hãy sửa lại số chương hoặc danh sách tên chương.`,
  })
}
