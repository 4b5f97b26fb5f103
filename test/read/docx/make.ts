import { strToU8, type Zippable, zipSync } from 'fflate'

/** The parts of a Word file: what stands inside of their root elements, or the whole part by its name. */
export interface Parts {
  /** Inside of `w:body`. */
  readonly body?: string
  /** Inside of `w:styles`, `w:numbering` …; no part where it is left out. */
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly settings?: string
  /** Inside of `w:hdr` and `w:ftr` by relationship id: `{ rIdH: '<w:p>…' }`. */
  readonly headers?: Readonly<Record<string, string>>
  readonly footers?: Readonly<Record<string, string>>
  /** Typefaces of the theme. */
  readonly theme?: { readonly major: string; readonly minor: string }
  /** Inside of `cp:coreProperties` and of `Properties` in app.xml. */
  readonly core?: string
  readonly app?: string
  /** More relationships of the document, as XML. */
  readonly relations?: string
  /** Whole parts by name; they replace those made from the above. Null takes one out. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
export const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}/relationships"`,
  `xmlns:m="${office}/math"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ')

/** A Word file of these parts, with all relationships and content types that it takes. */
export function docx(parts: Parts): Uint8Array {
  const files: Record<string, string> = {}
  const relations: string[] = []
  const put = (name: string, root: string, type: string, inside: string | undefined, id = type) => {
    if (inside === undefined) return
    files[`word/${name}`] = `<w:${root} ${namespaces}>${inside}</w:${root}>`
    relations.push(relation(id, type, name))
  }
  put('styles.xml', 'styles', 'styles', parts.styles)
  put('numbering.xml', 'numbering', 'numbering', parts.numbering)
  put('footnotes.xml', 'footnotes', 'footnotes', parts.footnotes)
  put('endnotes.xml', 'endnotes', 'endnotes', parts.endnotes)
  put('comments.xml', 'comments', 'comments', parts.comments)
  put('settings.xml', 'settings', 'settings', parts.settings)
  for (const [id, inside] of Object.entries(parts.headers ?? {})) {
    put(`header-${id}.xml`, 'hdr', 'header', inside, id)
  }
  for (const [id, inside] of Object.entries(parts.footers ?? {})) {
    put(`footer-${id}.xml`, 'ftr', 'footer', inside, id)
  }
  if (parts.theme) {
    files['word/theme/theme1.xml'] = theme(parts.theme)
    relations.push(relation('theme', 'theme', 'theme/theme1.xml'))
  }
  files['word/document.xml'] =
    `<w:document ${namespaces}><w:body>${parts.body ?? ''}</w:body></w:document>`
  files['word/_rels/document.xml.rels'] = relationships([...relations, parts.relations ?? ''])
  Object.assign(files, packageParts(parts))
  return pack({ ...files, ...parts.files })
}

/** A zip archive of these files. */
export function pack(files: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const given: Zippable = {}
  for (const [name, content] of Object.entries(files)) {
    if (content === null) continue
    given[name] = typeof content === 'string' ? strToU8(content) : content
  }
  return zipSync(given, { mtime: '2026-01-31' })
}

/** A paragraph: its properties as XML, then its text. */
export function p(text: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`
  return `<w:p>${own}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

function packageParts({ core, app }: Parts): Record<string, string> {
  const relations = [relation('rId1', 'officeDocument', 'word/document.xml')]
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  }
  if (core !== undefined) {
    files['docProps/core.xml'] =
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`
    relations.push(
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
    )
  }
  if (app !== undefined) {
    files['docProps/app.xml'] =
      `<Properties xmlns="${office}/extended-properties">${app}</Properties>`
    relations.push(relation('rId3', 'extended-properties', 'docProps/app.xml'))
  }
  files['_rels/.rels'] = relationships(relations)
  return files
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/relationships/${type}" Target="${target}"/>`
}

function relationships(all: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
}

function theme({ major, minor }: { major: string; minor: string }): string {
  const fonts = (of: string, face: string) =>
    `<a:${of}Font><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${of}Font>`
  return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="Office">${fonts('major', major)}${fonts('minor', minor)}</a:fontScheme></a:themeElements></a:theme>`
}
