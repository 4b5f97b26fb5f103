import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Locator } from '../../../model/signs/lines.js'
import { formatOf } from '../../../read/formats.js'
import { systemProblem } from '../../../read/refuse.js'
import { decode, encodeLike, encodingOf, isSame } from '../../../read/text/encoding.js'
import type { RunProblem, Source } from '../../../read/types.js'
import type { Texts } from '../../../text/types.js'

/** False for a file of another kind, null where its name does not show it. */
export function isMarkdown(file: string): boolean | null {
  const format = formatOf(file)
  return format && format.kind === 'markdown'
}

/** A file that is named itself and is no Markdown. */
export function isForeign(file: string): boolean {
  if (isMarkdown(file) === true) return false
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() === true
  } catch {
    // What cannot be looked at is reported when it is read.
    return false
  }
}

export function importFirst(file: string): RunProblem {
  const made = `${path.basename(file, path.extname(file))}.md`
  const command = `tomtat import ${file} -o ${path.posix.join(path.dirname(file), made)}`
  return refusal(file, {
    en: `Only Markdown is mended; import first: ${command}`,
    vi: `Chỉ sửa được tệp Markdown; hãy chuyển đổi trước: ${command}`,
  })
}

export function nothingFound(input: string): RunProblem {
  return refusal(input, {
    en: 'No Markdown file (.md, .markdown) is here; other files must be imported first: tomtat import FILE -o summary.md',
    vi: 'Ở đây không có tệp Markdown (.md, .markdown); các tệp khác cần được chuyển đổi trước: tomtat import TỆP -o summary.md',
  })
}

/** A person broke off at a question. */
export function givenUp(file: string): RunProblem {
  return refusal(file, {
    en: 'Broken off; this file was not changed.',
    vi: 'Đã dừng giữa chừng; tệp này không bị thay đổi.',
  })
}

/** The bytes that a source was read from, where its text can be written back like them. */
export async function fitBytes(source: Source): Promise<Buffer | RunProblem> {
  try {
    const bytes = await readFile(source.path)
    return whyUnfit(source, bytes) ?? bytes
  } catch (error) {
    return systemProblem(source.path, error)
  }
}

/** Why a text cannot be written back as these bytes; null where it can. */
function whyUnfit({ path: file, text }: Source, bytes: Buffer): RunProblem | null {
  if (isSame(encodeLike(text, bytes), bytes)) return null
  if (decode(bytes) !== text) {
    return refusal(file, {
      en: 'The file was changed meanwhile, so nothing was written. Run the command again.',
      vi: 'Tệp đã bị thay đổi trong lúc xử lý nên chưa ghi gì. Hãy chạy lại lệnh.',
    })
  }
  const { line, column } = new Locator(text).point(text.indexOf('\ufffd'))
  const unfit = refusal(file, {
    en: 'This is no valid UTF-8, and writing it would lose letters. Save the file as UTF-8, restore what is lost, and try again.',
    vi: 'Tệp không phải là UTF-8 hợp lệ, nếu ghi lại sẽ mất chữ. Hãy lưu tệp theo mã UTF-8, khôi phục chữ bị mất rồi thử lại.',
  })
  return { ...unfit, line, column }
}

/** Why a text from standard input cannot be written to standard output; null where it can. */
export function onlyUtf8(source: Source, bytes: Buffer): RunProblem | null {
  if (source.kind !== 'markdown') return importFirst(source.path)
  if (encodingOf(bytes) === 'utf-8') return whyUnfit(source, bytes)
  return refusal(source.path, {
    en: 'This is UTF-16; standard input is mended as UTF-8 only. Name the file instead.',
    vi: 'Đây là văn bản UTF-16; đầu vào chuẩn chỉ được sửa ở dạng UTF-8. Hãy nêu tên tệp.',
  })
}

function refusal(file: string, message: Texts): RunProblem {
  return { path: file, code: 'unsupported', message }
}
