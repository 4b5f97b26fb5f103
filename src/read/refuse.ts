import { basename, extname } from 'pathe'
import type { Texts } from '../text/types.js'
import type { Format } from './format.js'
import { extensionOf, formatNames, formatOfKind } from './formats.js'
import type { RunProblem } from './types.js'

/** Path of what came through standard input without a name. */
export const standardInput = '<stdin>'

/** Largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024

/** A document that must be saved in another format before it can be read. */
interface Foreign {
  readonly what: Texts
  readonly program: string
}

const oldWord: Foreign = {
  what: { en: 'a document of Word 97–2003 (.doc)', vi: 'tệp Word 97–2003 (.doc)' },
  program: 'Word',
}
const openDocument: Foreign = {
  what: { en: 'an OpenDocument text', vi: 'tệp văn bản OpenDocument' },
  program: 'LibreOffice',
}
const richText: Foreign = {
  what: { en: 'a rich text file (RTF)', vi: 'tệp RTF' },
  program: 'Word',
}
const pages: Foreign = {
  what: { en: 'a document of Pages', vi: 'tệp của Pages' },
  program: 'Pages',
}

const foreign: Readonly<Record<string, Foreign>> = {
  '.doc': oldWord,
  '.dot': oldWord,
  '.wps': { what: { en: 'a document of WPS Writer', vi: 'tệp WPS Writer' }, program: 'WPS' },
  '.rtf': richText,
  '.odt': openDocument,
  '.ott': openDocument,
  '.fodt': openDocument,
  '.pages': pages,
}

/** The first bytes of files that people give the extension of another format. */
const signatures: readonly { readonly start: string; readonly kind: Format['kind'] | Foreign }[] = [
  { start: '%PDF-', kind: 'pdf' },
  { start: 'PK\u0003\u0004', kind: 'docx' },
  { start: '\u00d0\u00cf\u0011\u00e0', kind: oldWord },
  { start: '{\\rtf', kind: richText },
]

/** Extensions of documents that people hand in as summaries and that cannot be read. */
export function isDocument(extension: string): boolean {
  return Object.hasOwn(foreign, extension)
}

/** The problem with a file whose extension no format has. */
export function unsupported(file: string): RunProblem {
  const extension = extensionOf(file)
  const known = foreign[extension]
  if (known) return refusal(file, known)
  const named: Texts = extension
    ? { en: `The extension ${extension} is not known`, vi: `Không rõ đuôi tệp ${extension}` }
    : { en: 'The name has no extension', vi: 'Tên tệp không có đuôi' }
  return {
    path: file,
    code: 'unsupported',
    message: {
      en: `${named.en}. tomtat reads ${formatNames('en')}; save the summary as one of these.`,
      vi: `${named.vi}. tomtat đọc được ${formatNames('vi')}; hãy lưu bản tóm tắt thành một trong các dạng này.`,
    },
  }
}

/** The problem with a file that is another kind of document than its name says; null for a file that may be it. */
export function disguised(
  file: string,
  kind: Format['kind'],
  bytes: Uint8Array,
): RunProblem | null {
  const found = signatures.find(({ start }) =>
    [...start].every((letter, at) => bytes[at] === letter.charCodeAt(0)),
  )
  if (!found || found.kind === kind) return null
  if (typeof found.kind !== 'string') {
    // A Word file that is protected with a password looks like an old one; its reader knows which one it is.
    return kind === 'docx' && found.kind === oldWord ? null : refusal(file, found.kind)
  }
  const real = formatOfKind(found.kind)
  const [extension = ''] = real.extensions
  if (file === standardInput) return unnamed(real, extension)
  return {
    path: file,
    code: 'unsupported',
    message: {
      en: `The name says otherwise, but this is ${real.what.en}. Give it the extension ${extension} and check it again.`,
      vi: `Tên tệp không khớp: đây là ${real.what.vi}. Hãy đổi đuôi tệp thành ${extension} rồi kiểm tra lại.`,
    },
  }
}

/** Standard input without a name counts as Markdown. */
function unnamed({ what }: Format, extension: string): RunProblem {
  return {
    path: standardInput,
    code: 'unsupported',
    message: {
      en: `This is ${what.en}. Say so with a name: --stdin-filename summary${extension}`,
      vi: `Đây là ${what.vi}. Hãy cho biết bằng một tên: --stdin-filename tom-tat${extension}`,
    },
  }
}

export function tooLarge(file: string, size: number): RunProblem {
  const is = Math.ceil(size / 1024 / 1024)
  const may = MAX_FILE_BYTES / 1024 / 1024
  return {
    path: file,
    code: 'too-large',
    message: {
      en: `The file has ${is} MB; tomtat reads up to ${may} MB. A summary has less than 1 MB: is this the right file?`,
      vi: `Tệp có dung lượng ${is} MB; tomtat chỉ đọc tệp đến ${may} MB. Một bản tóm tắt chưa đến 1 MB: đây có đúng là tệp cần kiểm tra không?`,
    },
  }
}

/** The problem behind an error of the file system. */
export function systemProblem(file: string, error: unknown): RunProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return missing(file)
  if (code === 'EISDIR') return notAFile(file)
  if (code === 'EACCES' || code === 'EPERM') {
    return unreadable(file, {
      en: 'There is no permission to read this file. Change its permissions and try again.',
      vi: 'Không có quyền đọc tệp này. Hãy cấp quyền đọc rồi thử lại.',
    })
  }
  const why = code || (error instanceof Error ? error.message : String(error))
  return unreadable(file, {
    en: `The file could not be read (${why}).`,
    vi: `Không đọc được tệp (${why}).`,
  })
}

/** The problem with a text whose name says that it is a Word file or PDF. */
export function noText(file: string): RunProblem {
  const extension = extname(basename(file))
  return {
    path: file,
    code: 'unsupported',
    message: {
      en: `A text cannot be the content of a ${extension} file. Give the file itself, or name the text .md or .txt.`,
      vi: `Nội dung văn bản không thể là của tệp ${extension}. Hãy đưa chính tệp đó, hoặc đặt tên văn bản là .md hay .txt.`,
    },
  }
}

/** The problem with a Word file or PDF of no bytes. */
export function emptyFile(file: string): RunProblem {
  return unreadable(file, {
    en: 'The file is empty (0 bytes), as after a download or copy that failed. Copy or save it again.',
    vi: 'Tệp rỗng (0 byte), có lẽ do tải xuống hoặc sao chép không thành công. Hãy sao chép hoặc lưu lại tệp.',
  })
}

export function missing(file: string): RunProblem {
  return {
    path: file,
    code: 'missing',
    message: {
      en: 'There is no such file or folder. Check the name and the folder you are in.',
      vi: 'Không có tệp hoặc thư mục này. Hãy kiểm tra lại tên và thư mục hiện hành.',
    },
  }
}

export function notAFile(file: string): RunProblem {
  return unreadable(file, {
    en: 'This is not a file. Name a file, or a folder that holds summaries.',
    vi: 'Đây không phải là tệp. Hãy nêu tên một tệp, hoặc một thư mục chứa các bản tóm tắt.',
  })
}

function unreadable(file: string, message: Texts): RunProblem {
  return { path: file, code: 'unreadable', message }
}

function refusal(file: string, { what, program }: Foreign): RunProblem {
  return {
    path: file,
    code: 'unsupported',
    message: {
      en: `This is ${what.en}, which tomtat does not read. Open it in ${program}, save it as a Word document (.docx) and check that file.`,
      vi: `Đây là ${what.vi}, tomtat không đọc được. Hãy mở tệp bằng ${program}, lưu dưới dạng tài liệu Word (.docx) rồi kiểm tra tệp đó.`,
    },
  }
}
