import type { Element, Package, Relation } from '../docx/types.js'
import { noDocument } from './error.js'
import { decodePart, parsePartText } from './part-text.js'
import { readRelations, relationsPart } from './relations.js'
import { elements } from './tree.js'
import { openZip, type Zip } from './zip.js'

/**
 * Opens a .docx, .docm, .dotx or .dotm. Only parts that are asked for are unpacked.
 *
 * @throws {DocxError} here where there is no document, and in `part` and `bytes` where a part is damaged or too large
 */
export function openPackage(bytes: Uint8Array): Package {
  const zip = openZip(bytes)
  const parts = new Map<string, Element | null>()
  const part = (name: string) => {
    const key = name.toLowerCase()
    const before = parts.get(key)
    if (before !== undefined) return before
    const root = parsePart(zip, name)
    parts.set(key, root)
    return root
  }
  const known = new Map<string, ReadonlyMap<string, Relation>>()
  const relations = (name: string) => {
    const before = known.get(name)
    if (before) return before
    const read = readRelations(part(relationsPart(name)), name)
    known.set(name, read)
    return read
  }
  const main = findMain(zip, part, relations(''))
  if (main === null) throw noDocument()
  return { main, part, relations, bytes: (name) => readPart(zip, name) }
}

/** The part that another one (by default the document) refers to by this type of relationship; null where none. */
export function relatedPart(file: Package, type: string, from: string = file.main): Element | null {
  for (const relation of file.relations(from).values()) {
    if (relation.type === type && !relation.external) return file.part(relation.target)
  }
  return null
}

function findMain(
  zip: Zip,
  part: (name: string) => Element | null,
  relations: ReadonlyMap<string, Relation>,
): string | null {
  const candidates = [
    ...[...relations.values()]
      .filter((relation) => relation.type === 'officeDocument' && !relation.external)
      .map((relation) => relation.target),
    ...mainByType(part('[Content_Types].xml')),
    'word/document.xml',
  ]
  const names = new Map(zip.names.map((name) => [name.toLowerCase(), name]))
  for (const candidate of candidates) {
    const name = names.get(candidate.toLowerCase())
    if (name !== undefined && part(name)?.name === 'w:document') return name
  }
  return null
}

/** Parts whose type is a document or template, with or without macros. */
function mainByType(types: Element | null): readonly string[] {
  return elements(types, 'ct:Override')
    .filter(({ attributes }) =>
      /(?:wordprocessingml|ms-word)\.(?:document|template)\.(?:macroEnabled(?:Template)?\.)?main\+xml$/i.test(
        attributes.ContentType ?? '',
      ),
    )
    .map(({ attributes }) => (attributes.PartName ?? '').replace(/^\//, ''))
}

/** Targets may be written as in an address ("my%20part.xml"), and the archive may have the plain name. */
function readPart(zip: Zip, name: string): Uint8Array | null {
  const found = zip.read(name)
  if (found || !name.includes('%')) return found
  try {
    return zip.read(decodeURIComponent(name))
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

function parsePart(zip: Zip, name: string): Element | null {
  const bytes = readPart(zip, name)
  return bytes && parsePartText(decodePart(bytes), name)
}
