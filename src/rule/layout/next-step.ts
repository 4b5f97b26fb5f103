import type { Layout } from '../../read/layout.js'
import type { Texts } from '../../text/types.js'

/** A PDF lists its fonts; a Word file does not. */
export function isPdf({ fonts }: Layout): boolean {
  return fonts !== null
}

/** What to do: in Word as given; a PDF is made anew. */
export function nextStep(layout: Layout, inWord: Texts): Texts {
  if (!isPdf(layout)) return inWord
  return {
    en: 'Change it in the file that the PDF was made from, and export it again.',
    vi: 'Hãy sửa trong tệp gốc rồi xuất lại PDF.',
  }
}
