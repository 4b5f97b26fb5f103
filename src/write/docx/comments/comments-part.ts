import type { Element, Package } from '../../../read/docx/types.js'
import { damaged } from '../../../read/package/error.js'
import { relationsPart } from '../../../read/package/relations.js'
import { elements } from '../../../read/package/tree.js'
import { nameIn, type Part } from '../package/part.js'
import type { Parts } from '../package/parts.js'
import type { Dialect } from './dialect.js'

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const relationsSpace = 'http://schemas.openxmlformats.org/package/2006/relationships'
const typesPart = '[Content_Types].xml'

/**
 * The part with the comments of a document; null where the document refers to none.
 *
 * @throws {DocxError} where it is damaged or missing, or the file does not say what kinds of parts it has
 */
export function commentsPart(file: Package, parts: Parts): Part | null {
  for (const { type, target, external } of file.relations(file.main).values()) {
    if (type !== 'comments' || external) continue
    const part = parts.find(target, 'w:comments')
    if (!part) throw damaged(target)
    addType(parts, target)
    return part
  }
  return null
}

/**
 * Makes the part with the comments of a document that has none, with its relationship and content type.
 *
 * @param comments `w:comment` elements, which need not declare their prefix
 * @throws {DocxError} where the file does not say what kinds of parts it has
 */
export function makeComments(
  file: Package,
  parts: Parts,
  { namespace, isStrict }: Dialect,
  comments: string,
): void {
  const name = freeName(file)
  parts.make(name, `${xmlHead}<w:comments xmlns:w="${namespace}">${comments}</w:comments>`)
  addRelation(file, parts, name, isStrict)
  addType(parts, name)
}

/** Says what the part is, where the file does not. */
function addType(parts: Parts, name: string): void {
  const types = parts.find(typesPart, 'ct:Types')
  if (!types) throw damaged(typesPart)
  if (hasType(types.root, name)) return
  append(types, 'Override', `PartName="${escaped(`/${name}`)}" ContentType="${contentType}"`)
}

/** Whether the file says what kind the part of this name is. */
function hasType(types: Element | null, name: string): boolean {
  return elements(types, 'ct:Override').some(
    ({ attributes }) => attributes.PartName?.toLowerCase() === `/${name}`.toLowerCase(),
  )
}

/** A name beside the document that is free: not that of an unused part, nor of a lost one whose type is still listed. */
function freeName(file: Package): string {
  const types = file.part(typesPart)
  const folder = file.main.slice(0, file.main.lastIndexOf('/') + 1)
  for (let number = 0; ; number++) {
    const name = `${folder}comments${number === 0 ? '' : number}.xml`
    if (file.bytes(name) === null && !hasType(types, name)) return name
  }
}

function addRelation(file: Package, parts: Parts, name: string, isStrict: boolean): void {
  const root = isStrict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const target = name.slice(name.lastIndexOf('/') + 1)
  const where = relationsPart(file.main)
  const relations = parts.find(where, 'pr:Relationships')
  const attributes = `Id="${freeId(relations)}" Type="${root}/comments" Target="${target}"`
  if (relations) append(relations, 'Relationship', attributes)
  else
    parts.make(
      where,
      `${xmlHead}<Relationships xmlns="${relationsSpace}"><Relationship ${attributes}/></Relationships>`,
    )
}

function freeId(relations: Part | null): string {
  const used = new Set(elements(relations?.root).map(({ attributes }) => attributes.Id))
  let number = used.size + 1
  while (used.has(`rId${number}`)) number++
  return `rId${number}`
}

/** One more child at the end, with the prefix that the root is written with. */
function append(part: Part, name: string, attributes: string): void {
  const root = nameIn(part.tagOf(part.root))
  const prefix = root.slice(0, root.indexOf(':') + 1)
  part.surround(part.root, '', `<${prefix}${name} ${attributes}/>`)
}

function escaped(name: string): string {
  return name.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
