import path from 'node:path'
import type { Texts } from '../model/types.js'
import { formatNames } from './formats.js'
import type { Trouble } from './types.js'

/** Largest file that is read, in bytes. */
export const largest = 32 * 1024 * 1024

interface Foreign {
  readonly what: Texts
  readonly next: Texts
}

const saveAsText = (program: string): Texts => ({
  en: `Open it in ${program}, save it as plain text (.txt, UTF-8) and check that file.`,
  vi: `Hãy mở tệp bằng ${program}, lưu thành văn bản thuần (.txt, mã UTF-8) rồi kiểm tra tệp đó.`,
})
const word: Foreign = {
  what: { en: 'a Word document', vi: 'tệp Word' },
  next: saveAsText('Word'),
}
const openDocument: Foreign = {
  what: { en: 'an OpenDocument text', vi: 'tệp văn bản OpenDocument' },
  next: saveAsText('LibreOffice'),
}
const pdf: Foreign = {
  what: { en: 'a PDF', vi: 'tệp PDF' },
  next: {
    en: 'Save the document it was made from as plain text (.txt, UTF-8) and check that file.',
    vi: 'Hãy lưu tài liệu gốc của tệp này thành văn bản thuần (.txt, mã UTF-8) rồi kiểm tra tệp đó.',
  },
}

const foreign: Readonly<Record<string, Foreign>> = {
  '.doc': word,
  '.docx': word,
  '.docm': word,
  '.rtf': { what: { en: 'a rich text file (RTF)', vi: 'tệp RTF' }, next: saveAsText('Word') },
  '.odt': openDocument,
  '.pdf': pdf,
}

const signatures: readonly { readonly bytes: readonly number[]; readonly is: Foreign }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], is: pdf },
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: word },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], is: word },
]

/** Documents have this extension that people take for summaries and that cannot be read. */
export function isDocument(extension: string): boolean {
  return Object.hasOwn(foreign, extension)
}

/** The trouble with a file whose extension no format has. */
export function unsupported(file: string): Trouble {
  const extension = path.extname(file).toLowerCase()
  const known = foreign[extension]
  if (known) return refusal(file, known)
  const named: Texts = extension
    ? { en: `The extension ${extension} is not known`, vi: `Không rõ đuôi tệp ${extension}` }
    : { en: 'The name has no extension', vi: 'Tên tệp không có đuôi' }
  return {
    path: file,
    code: 'unsupported',
    message: {
      en: `${named.en}. tomtat reads ${formatNames('en')} today; save the summary as one of these.`,
      vi: `${named.vi}. Hiện nay tomtat đọc ${formatNames('vi')}; hãy lưu bản tóm tắt thành một trong các dạng này.`,
    },
  }
}

/** The trouble with a Word document or PDF that was only renamed to .txt or .md; null for a text. */
export function disguised(file: string, bytes: Uint8Array): Trouble | null {
  const signature = signatures.find((one) => one.bytes.every((byte, at) => bytes[at] === byte))
  return signature ? refusal(file, signature.is) : null
}

export function tooLarge(file: string, size: number): Trouble {
  const is = Math.ceil(size / 1024 / 1024)
  const may = largest / 1024 / 1024
  return {
    path: file,
    code: 'too-large',
    message: {
      en: `The file has ${is} MB; tomtat reads up to ${may} MB. A summary has less than 1 MB: is this the right file?`,
      vi: `Tệp có dung lượng ${is} MB; tomtat chỉ đọc tệp đến ${may} MB. Một bản tóm tắt chưa đến 1 MB: đây có đúng là tệp cần kiểm tra không?`,
    },
  }
}

/** The trouble behind an error of the file system. */
export function systemTrouble(file: string, error: unknown): Trouble {
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

export function missing(file: string): Trouble {
  return {
    path: file,
    code: 'missing',
    message: {
      en: 'There is no such file or folder. Check the name and the folder you are in.',
      vi: 'Không có tệp hoặc thư mục này. Hãy kiểm tra lại tên và thư mục hiện hành.',
    },
  }
}

export function notAFile(file: string): Trouble {
  return unreadable(file, {
    en: 'This is not a file. Name a file, or a folder that holds .md or .txt files.',
    vi: 'Đây không phải là tệp. Hãy nêu tên một tệp, hoặc một thư mục có tệp .md hay .txt.',
  })
}

function unreadable(file: string, message: Texts): Trouble {
  return { path: file, code: 'unreadable', message }
}

function refusal(file: string, { what, next }: Foreign): Trouble {
  return {
    path: file,
    code: 'unsupported',
    message: {
      en: `This is ${what.en}; tomtat reads ${formatNames('en')} today. ${next.en}`,
      vi: `Đây là ${what.vi}; hiện nay tomtat chỉ đọc ${formatNames('vi')}. ${next.vi}`,
    },
  }
}
