/** A PDF of plain objects, without compression, so that tests can say each of its lies. */
export interface EvilPdf {
  /** Lines of text by page. */
  readonly pages: readonly (readonly string[])[]
  /** Objects that replace those with this number, or come besides: 1 catalog, 2 page tree, 3 font, then pages. */
  readonly objects?: Readonly<Record<number, string>>
}

/** Number of the object that is this page (from 0), and of its content. */
export const pageObject = (page: number): number => 4 + 2 * page
export const contentObject = (page: number): number => 5 + 2 * page

export function evilPdf({ pages, objects = {} }: EvilPdf): Uint8Array {
  const all = new Map<number, string>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [
      2,
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${pageObject(at)} 0 R`).join(' ')}] >>`,
    ],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>'],
  ])
  for (const [at, lines] of pages.entries()) {
    all.set(pageObject(at), page(contentObject(at)))
    all.set(contentObject(at), stream(content(lines)))
  }
  for (const [number, body] of Object.entries(objects)) all.set(Number(number), body)
  return written(all)
}

export function stream(text: string, more = ''): string {
  return `<< /Length ${text.length} ${more}>>\nstream\n${text}\nendstream`
}

function page(content: number): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 397 595] /Contents ${content} 0 R /Resources << /Font << /F 3 0 R >> >> >>`
}

function content(lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const shown = lines.map((line) => `(${line.replace(/[()\\]/gu, '\\$&')}) Tj T*`)
  return `BT /F 11 Tf 14 TL 50 540 Td ${shown.join('\n')} ET`
}

function written(objects: ReadonlyMap<number, string>): Uint8Array {
  const size = Math.max(...objects.keys()) + 1
  const offsets = new Map<number, number>()
  const parts = ['%PDF-1.7\n']
  let length = parts[0]?.length ?? 0
  for (const [number, body] of objects) {
    offsets.set(number, length)
    const part = `${number} 0 obj\n${body}\nendobj\n`
    parts.push(part)
    length += part.length
  }
  const lines = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number)
    return offset === undefined
      ? '0000000000 65535 f \n'
      : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  parts.push(`xref\n0 ${size}\n${lines.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\n`)
  parts.push(`startxref\n${length}\n%%EOF\n`)
  return new Uint8Array(Buffer.from(parts.join(''), 'latin1'))
}
