import { SaxesParser } from 'saxes'
import type { Element } from '../docx/types.js'
import { unknownPrefix } from './namespaces.js'
import { outermost, type Scope } from './scope.js'

/** Why a part is no XML that can be used. */
export class XmlError extends Error {
  constructor(
    readonly kind: 'broken' | 'too-large',
    message: string,
  ) {
    super(message)
    this.name = 'XmlError'
  }
}

/** Deeper than any real document; functions that walk the tree recursively can go this deep. */
const MAX_DEPTH = 400
/** A dissertation of 300 pages has some 200,000. */
const MAX_ELEMENTS = 2_500_000
/** A root element declares some 40 namespaces. */
const MAX_ATTRIBUTES = 300

/** Where an element stands in the text of its part. Offsets count UTF-16 units. */
export interface ElementRange {
  readonly start: number
  /** Behind its start tag. */
  readonly opened: number
  /** Where its end tag begins; `end` where it is one tag (`<w:p/>`). */
  readonly closes: number
  readonly end: number
}

/** Called for each element when it ends, with its range. */
export type OnElementEnd = (element: Element, range: ElementRange) => void

interface Attribute {
  readonly name: string
  readonly value: string
}

interface OpenElement {
  readonly name: string
  readonly attributes: Record<string, string>
  children: (Element | string)[]
}

/** Shared, because most elements have none. */
const noAttributes: Record<string, string> = {}
const noChildren: (Element | string)[] = []

/**
 * Parses XML into a tree with the usual prefixes. White space between elements is left out; entities of its own and a
 * document type are refused, as Word refuses them.
 *
 * @param found is called for each element when it ends
 * @throws {XmlError} where the text is not well-formed, or too deep or too large
 */
export function parseXml(text: string, found?: OnElementEnd): Element {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  })
  const open: OpenElement[] = []
  const scopes: Scope[] = [outermost]
  const starts: Pick<ElementRange, 'start' | 'opened'>[] = []
  let root: Element | null = null
  let count = 0
  let written: Attribute[] = []

  parser.on('error', (error) => {
    throw new XmlError('broken', error.message)
  })
  parser.on('doctype', () => {
    throw new XmlError('broken', 'A document type is not allowed.')
  })
  parser.on('attribute', (attribute) => {
    written.push(attribute)
    if (written.length > MAX_ATTRIBUTES) throw new XmlError('too-large', 'Too many attributes.')
  })
  parser.on('opentag', (tag) => {
    count += 1
    if (count > MAX_ELEMENTS) throw new XmlError('too-large', 'It has too many elements.')
    if (open.length >= MAX_DEPTH)
      throw new XmlError('too-large', 'Its elements are nested too deep.')
    const scope = scopeOf(written, scopes.at(-1) ?? outermost)
    const element: OpenElement = {
      name: bound(scope.element(tag.name), tag.name),
      attributes: attributesOf(written, scope),
      children: noChildren,
    }
    if (written.length > 0) written = []
    if (element.name === 'mc:Choice') nameRequirements(element.attributes, scope)
    const parent = open.at(-1)
    if (parent) {
      dropBlankEnd(parent)
      append(parent, element)
    }
    root ??= element
    open.push(element)
    scopes.push(scope)
    if (found) starts.push({ start: lastTag(text, parser.position), opened: parser.position })
  })
  parser.on('closetag', () => {
    scopes.pop()
    const closed = open.pop()
    if (closed && closed.children.length > 1) dropBlankEnd(closed)
    const begun = starts.pop()
    if (closed && begun)
      found?.(closed, { ...begun, ...endOf(text, begun.opened, parser.position) })
  })
  const addText = (piece: string) => {
    const parent = open.at(-1)
    if (parent && piece !== '') append(parent, piece)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)

  parser.write(text).close()
  if (!root) throw new XmlError('broken', 'It is empty.')
  return root
}

/** Where the tag begins that ends here: no other letter of a tag is a `<`. */
function lastTag(text: string, end: number): number {
  return text.lastIndexOf('<', end - 1)
}

function endOf(text: string, opened: number, end: number): Pick<ElementRange, 'closes' | 'end'> {
  return { closes: opened === end ? end : lastTag(text, end), end }
}

function append(parent: OpenElement, piece: Element | string): void {
  if (parent.children === noChildren) parent.children = [piece]
  else parent.children.push(piece)
}

function scopeOf(written: readonly Attribute[], outer: Scope): Scope {
  let declarations: Map<string, string> | null = null
  for (const { name, value } of written) {
    if (!isDeclaration(name)) continue
    declarations ??= new Map()
    declarations.set(name.slice(6), value.trim())
  }
  return declarations ? outer.inner(declarations) : outer
}

function attributesOf(written: readonly Attribute[], scope: Scope): Record<string, string> {
  let attributes: Record<string, string> | null = null
  for (const { name, value } of written) {
    if (isDeclaration(name)) continue
    const known = bound(scope.attribute(name), name)
    // Word marks each run with the session it was written in, which is half of some files.
    if (known.startsWith('w:rsid')) continue
    attributes ??= {}
    attributes[known] = value
  }
  return attributes ?? noAttributes
}

function isDeclaration(name: string): boolean {
  return name.startsWith('xmlns') && (name.length === 5 || name[5] === ':')
}

/** A choice names what it requires by prefixes of the file, which are lost later: they are resolved here. */
function nameRequirements(attributes: Record<string, string>, scope: Scope): void {
  if (attributes.Requires === undefined) return
  const written = attributes.Requires.split(/\s+/).filter((word) => word !== '')
  attributes.Requires = written.map((word) => scope.prefix(word) ?? unknownPrefix).join(' ')
}

function bound(name: string | null, written: string): string {
  if (name === null) throw new XmlError('broken', `The prefix of ${written} is not declared.`)
  return name
}

/** White space between elements means nothing; as the only content ("<w:t> </w:t>") it may. */
function dropBlankEnd(element: OpenElement): void {
  const last = element.children.at(-1)
  if (typeof last === 'string' && last.trim() === '') element.children.pop()
}
