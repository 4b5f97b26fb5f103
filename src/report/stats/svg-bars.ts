import { numberText } from '../../profile/derive/numbers.js'
import type { Language } from '../../text/types.js'
import { fitted, page, type TextLook, textElement } from './svg-text.js'
import type { Stats } from './types.js'
import { defectMessage, defectTitle, percentText } from './words.js'

/** Height of a defect: two lines of words and its bar. */
const ROW_PX = 52
const BAR_PX = 12
/** Length of a bar of 100 %; the numbers stand behind it. */
const FULL_BAR_PX = 700

const title: TextLook = { size: 13 }
const message: TextLook = { size: 11, fill: '#5a5a5a' }
const numbers: TextLook = { size: 12, bold: true }

/** A bar for each of the most frequent defects, with its share and the number of submissions behind it. */
export function bars(
  { defects, submissions }: Stats,
  most: number,
  top: number,
  locale: Language,
): { readonly body: string; readonly height: number } {
  const shown = defects.slice(0, most)
  const all = numberText(submissions.counted, locale)
  const body = shown.map((defect, at) => {
    const y = top + at * ROW_PX
    const length = Math.max(1, Math.round(defect.share * FULL_BAR_PX))
    const share = `${percentText(defect.share)} (${numberText(defect.submissions, locale)}/${all})`
    const name = `${at + 1}. ${defectTitle(defect, locale)}`
    return [
      textElement(fitted(name, page.inner, title), page.margin, y + 13, title),
      textElement(
        fitted(defectMessage(defect, locale), page.inner, message),
        page.margin,
        y + 27,
        message,
      ),
      `<rect x="${page.margin}" y="${y + 32}" width="${FULL_BAR_PX}" height="${BAR_PX}" fill="#eef1f5"/>\n`,
      `<rect x="${page.margin}" y="${y + 32}" width="${length}" height="${BAR_PX}" fill="#2f6db0"/>\n`,
      textElement(share, page.margin + FULL_BAR_PX + 10, y + 43, numbers),
    ].join('')
  })
  return { body: body.join(''), height: shown.length * ROW_PX }
}
