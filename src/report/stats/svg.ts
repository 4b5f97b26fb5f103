import type { Language } from '../../text/types.js'
import { bars } from './svg-bars.js'
import { type Heat, heat } from './svg-heat.js'
import { fitted, page, type TextLook, textElement, xmlText } from './svg-text.js'
import type { Stats } from './types.js'
import { defectTitle, percentText, statsWords, submissionsText } from './words.js'

/** Bars, columns and rows that are drawn. */
const MAX_BARS = 12
const MAX_COLUMNS = 8
const MAX_GROUPS = 20

const fonts = "Arial, 'Noto Sans', 'DejaVu Sans', sans-serif"

const title: TextLook = { size: 20, bold: true }
const text: TextLook = { size: 13, fill: '#404040' }
const heading: TextLook = { size: 15, bold: true }

/** The statistics as one drawing that holds all it needs and can be printed. */
export function statsSvg(stats: Stats, locale: Language): string {
  const say = statsWords(locale)
  const summary = submissionsText(stats.submissions, locale)
  const line = (words: string, y: number, look: TextLook) =>
    textElement(fitted(words, page.inner, look), page.margin, y, look)
  let y = 88
  const pieces = [line(say.title, 44, title), line(summary, 68, text)]
  if (stats.defects.length === 0) {
    const none = stats.submissions.counted === 0 ? say.nothing : say.none
    pieces.push(line(none, y + 16, text))
    y += 32
  } else {
    pieces.push(line(say.defects(stats.submissions.counted), y + 16, heading))
    const drawn = bars(stats, MAX_BARS, y + 32, locale)
    pieces.push(drawn.body)
    y += 32 + drawn.height + 20
    for (const table of tables(stats, locale)) {
      const made = heat(table, y, locale)
      pieces.push(made.body)
      y += made.height + 24
    }
  }
  const height = Math.round(y + 16)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}" height="${height}" viewBox="0 0 ${page.width} ${height}" role="img" aria-labelledby="title desc" font-family="${xmlText(fonts)}">
<title id="title">${xmlText(say.title)}</title>
<desc id="desc">${xmlText(description(stats, locale))}</desc>
<rect width="${page.width}" height="${height}" fill="#ffffff"/>
${pieces.join('')}</svg>
`
}

function tables({ institutions, years, defects }: Stats, locale: Language): readonly Heat[] {
  const say = statsWords(locale)
  const shown = { defects: defects.slice(0, MAX_COLUMNS), most: MAX_GROUPS }
  return [
    { ...shown, title: say.years, groups: years, of: 'years' },
    { ...shown, title: say.institutions, groups: institutions, of: 'institutions' },
  ]
}

/** What the bars show, in words, for those who do not see them. */
function description(stats: Stats, locale: Language): string {
  const list = stats.defects
    .slice(0, MAX_BARS)
    .map((one) => `${defectTitle(one, locale)}: ${percentText(one.share)} (${one.submissions})`)
  return [submissionsText(stats.submissions, locale), ...list].join(' ')
}
