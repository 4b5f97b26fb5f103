/** Text at a place of a page, in points from its lower left corner as PDF counts. */
export interface Shown {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
  readonly bold?: boolean
  /** Degrees, counter-clockwise. */
  readonly angle?: number
}

export interface MadePage {
  readonly width: number
  readonly height: number
  readonly shown: readonly Shown[]
  /** More entries of the page's dictionary: "/Rotate 90". */
  readonly more?: string
}

/** A small PDF of plain letters (no Vietnamese: that takes a font) in the two faces every reader has. */
export function makePdf(
  pages: readonly MadePage[],
  bookmarks: readonly { readonly title: string; readonly page: number }[] = [],
): Uint8Array {
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')
  const firstMark = 6 + pages.length * 2
  const outline = bookmarks.map((mark, index) => {
    const next = index + 1 < bookmarks.length ? `/Next ${firstMark + index + 1} 0 R` : ''
    return `<</Title (${escaped(mark.title)})/Parent 5 0 R${next}/Dest [${4 + mark.page * 2} 0 R /Fit]>>`
  })
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/Outlines 5 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    outline.length > 0
      ? `<</First ${firstMark} 0 R/Last ${firstMark + outline.length - 1} 0 R/Count ${outline.length}>>`
      : '<<>>',
    ...pages.flatMap((page, index) => pageObjects(page, 7 + index * 2)),
    ...outline,
  ]
  return file(objects)
}

function font(name: string): string {
  return `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`
}

function pageObjects({ width, height, shown, more = '' }: MadePage, content: number): string[] {
  const stream = shown
    .map(({ x, y, text, size = 10, bold = false, angle = 0 }) => {
      const turn = (angle * Math.PI) / 180
      const [cos, sin] = [Math.cos(turn).toFixed(5), Math.sin(turn).toFixed(5)]
      const matrix = `${cos} ${sin} ${(-Math.sin(turn)).toFixed(5)} ${cos} ${x} ${y}`
      return `BT /${bold ? 'B' : 'R'} ${size} Tf ${matrix} Tm (${escaped(text)}) Tj ET`
    })
    .join('\n')
  return [
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]${more}` +
      `/Resources<</Font<</R 3 0 R/B 4 0 R>>>>/Contents ${content} 0 R>>`,
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
  ]
}

function escaped(text: string): string {
  return text.replace(/[()\\]/gu, '\\$&')
}

function file(objects: readonly string[]): Uint8Array {
  let out = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = out.length
    out += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = out.length
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  out += `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`
  return Buffer.from(out, 'latin1')
}

/**
 * A page of prose: lines of equal length from the top down.
 *
 * @param last what the last line says; it is short
 */
export function prose(
  left: number,
  top: number,
  lines: number,
  last = 'and here it ends.',
  line = 'Words of a paragraph that fill a line of the page from left to right',
): Shown[] {
  return Array.from({ length: lines }, (_, index) => ({
    x: left,
    y: top - index * 13,
    text: index === lines - 1 ? last : line,
  }))
}
