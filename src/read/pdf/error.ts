import type { Texts } from '../../text/types.js'
import { ReadError } from '../format.js'

/** Why a PDF cannot be read, and what its author may do. */
export class PdfError extends ReadError {}

const again: Texts = {
  en: 'Export the PDF from Word again, or give the Word file (.docx).',
  vi: 'Hãy xuất lại PDF từ Word hoặc gửi tệp Word (.docx).',
}

function unreadable(what: Texts, next: Texts = again): PdfError {
  return new PdfError('unreadable', { en: `${what.en} ${next.en}`, vi: `${what.vi} ${next.vi}` })
}

export const scanned = (): PdfError =>
  unreadable({
    en: 'This PDF holds pictures of pages and no text; it was scanned or photographed.',
    vi: 'Tệp PDF này chỉ có ảnh của các trang, không có văn bản (bản quét hoặc bản chụp).',
  })

export const encrypted = (): PdfError =>
  unreadable(
    {
      en: 'This PDF is encrypted and opens only with a password.',
      vi: 'Tệp PDF này được mã hóa và chỉ mở được bằng mật khẩu.',
    },
    {
      en: 'Save it without a password, or give the Word file (.docx).',
      vi: 'Hãy lưu lại không đặt mật khẩu hoặc gửi tệp Word (.docx).',
    },
  )

export const broken = (): PdfError =>
  unreadable({
    en: 'This PDF is damaged or incomplete.',
    vi: 'Tệp PDF này bị hỏng hoặc không đầy đủ.',
  })

export const illegible = (): PdfError =>
  unreadable({
    en: 'The fonts of this PDF do not tell which letters they show, so its text cannot be read.',
    vi: 'Phông chữ trong tệp PDF này không cho biết mã Unicode của chữ, nên không đọc được văn bản.',
  })

/** @param pages how many there are */
export const tooManyPages = (pages: number, most: number): PdfError =>
  new PdfError('too-large', {
    en: `This PDF has ${pages} pages; tomtat reads up to ${most}. A summary has some 24 pages: is this the right file?`,
    vi: `Tệp PDF này có ${pages} trang; tomtat chỉ đọc đến ${most} trang. Một bản tóm tắt có khoảng 24 trang: đây có đúng là tệp cần kiểm tra không?`,
  })

export const tooMuch = (): PdfError =>
  new PdfError('too-large', {
    en: 'This PDF holds far more than a summary does, and reading it was given up. Is this the right file? If it is, export it from Word again.',
    vi: 'Tệp PDF này chứa nhiều hơn hẳn một bản tóm tắt nên đã dừng đọc. Đây có đúng là tệp cần kiểm tra không? Nếu đúng, hãy xuất lại PDF từ Word.',
  })
