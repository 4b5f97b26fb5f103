import { ReadError } from '../format.js'

/** Why a Word file cannot be read, and what to do about it. */
export class DocxError extends ReadError {}

export function notWord(): DocxError {
  return new DocxError('unsupported', {
    en: 'This is no Word document, whatever its name says. Open it in the program it was made with, save it as a Word document (.docx) and check that file.',
    vi: 'Đây không phải là tệp Word, dù tên tệp ghi như vậy. Hãy mở tệp bằng phần mềm đã tạo ra nó, lưu thành tài liệu Word (.docx) rồi kiểm tra tệp đó.',
  })
}

export function oldWord(): DocxError {
  return new DocxError('unsupported', {
    en: 'This is a document of Word 97-2003 (.doc). Open it in Word, save it as a Word document (.docx) and check that file.',
    vi: 'Đây là tệp Word 97-2003 (.doc). Hãy mở tệp bằng Word, lưu thành tài liệu Word (.docx) rồi kiểm tra tệp đó.',
  })
}

export function encrypted(): DocxError {
  return new DocxError('unreadable', {
    en: 'The document is protected with a password. Open it in Word, remove the password (File > Info > Protect Document), save it and try again.',
    vi: 'Tệp được bảo vệ bằng mật khẩu. Hãy mở tệp bằng Word, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu), lưu lại rồi thử lại.',
  })
}

export function truncated(): DocxError {
  return new DocxError('unreadable', {
    en: 'The file is not complete: its end is missing, as after a download or copy that was cut off. Copy or save it again.',
    vi: 'Tệp không đầy đủ: thiếu phần cuối, có lẽ do quá trình tải xuống hoặc sao chép bị ngắt. Hãy sao chép hoặc lưu lại tệp.',
  })
}

/** @param what a part of the file, or what is wrong with it, for whoever looks for the cause */
export function damaged(what: string): DocxError {
  return new DocxError('unreadable', {
    en: `The Word file is damaged (${what}). Open it in Word, let Word repair it, save it as a new file and check that one.`,
    vi: `Tệp Word bị hỏng (${what}). Hãy mở tệp bằng Word, để Word sửa lỗi, lưu thành tệp mới rồi kiểm tra tệp đó.`,
  })
}

export function noDocument(): DocxError {
  return new DocxError('unsupported', {
    en: 'There is no Word document in this file. Open it in the program it was made with, save it as a Word document (.docx) and check that file.',
    vi: 'Trong tệp này không có văn bản Word. Hãy mở tệp bằng phần mềm đã tạo ra nó, lưu thành tài liệu Word (.docx) rồi kiểm tra tệp đó.',
  })
}

export function tooMuch(what: string): DocxError {
  return new DocxError('too-large', {
    en: `Unpacked, the Word file is far larger than a summary can be (${what}). Is this the right file? If so, open it in Word and save it as a new file.`,
    vi: `Sau khi giải nén, tệp Word lớn hơn rất nhiều so với một bản tóm tắt (${what}). Đây có đúng là tệp cần kiểm tra không? Nếu đúng, hãy mở tệp bằng Word rồi lưu thành tệp mới.`,
  })
}
