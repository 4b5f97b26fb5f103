import type { Texts } from '../../text/types.js'

/** A text that is far beyond any summary; to read on would take minutes and help nobody. */
export class TooMuch extends Error {
  readonly texts: Texts

  /**
   * @param what the plural of what there is too much of
   * @param limit how many of it are read
   */
  constructor(what: Texts, limit: number) {
    const texts = {
      en: `The text has more than ${limit} ${what.en}; tomtat reads no more. No summary has so many: is this the right file?`,
      vi: `Văn bản có hơn ${limit} ${what.vi}; tomtat không đọc nhiều hơn. Không bản tóm tắt nào có nhiều như vậy: đây có đúng là tệp cần kiểm tra không?`,
    }
    super(texts.en)
    this.name = 'TooMuch'
    this.texts = texts
  }
}

/** Headings of any kind; a summary has some hundred. */
const MAX_HEADINGS = 2000

/** @throws {TooMuch} where there are more headings than any summary has */
export function limitHeadings(count: number): void {
  if (count > MAX_HEADINGS) throw new TooMuch({ en: 'headings', vi: 'đề mục' }, MAX_HEADINGS)
}
