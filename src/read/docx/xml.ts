import { SaxesParser, type SaxesTagNS } from 'saxes'
import { prefixOf, unknownPrefix } from './namespaces.js'
import type { Element } from './types.js'

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

/** Deeper than any document that somebody wrote; whoever walks the tree may call itself this often. */
const deepest = 400
/** A dissertation of 300 pages has some 200,000. */
const mostElements = 2_500_000

interface OpenElement {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: (Element | string)[]
}

const none: Record<string, string> = {}

/**
 * Parses XML into a tree with the usual prefixes. White space between elements is left out; entities of its own and a
 * document type are refused, as Word refuses them.
 *
 * @throws {XmlError} where the text is not well-formed, or too deep or too large
 */
export function parseXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const prefix = rememberPrefixes()
  const open: OpenElement[] = []
  let root: Element | null = null
  let count = 0

  parser.on('error', (error) => {
    throw new XmlError('broken', error.message)
  })
  parser.on('doctype', () => {
    throw new XmlError('broken', 'A document type is not allowed.')
  })
  parser.on('opentag', (tag) => {
    count += 1
    if (count > mostElements) throw new XmlError('too-large', 'It has too many elements.')
    if (open.length >= deepest) throw new XmlError('too-large', 'Its elements are nested too deep.')
    const element = elementOf(tag, prefix, parser)
    const parent = open.at(-1)
    if (parent) {
      dropBlankEnd(parent)
      parent.children.push(element)
    }
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed && closed.children.length > 1) dropBlankEnd(closed)
  })
  const addText = (piece: string) => {
    if (piece !== '') open.at(-1)?.children.push(piece)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)

  parser.write(text).close()
  if (!root) throw new XmlError('broken', 'It is empty.')
  return root
}

function elementOf(
  tag: SaxesTagNS,
  prefix: (uri: string) => string,
  parser: SaxesParser<{ xmlns: true; position: false }>,
): OpenElement {
  let attributes = none
  for (const [, { uri, local, value, prefix: written }] of Object.entries(tag.attributes)) {
    if (written === 'xmlns' || (written === '' && local === 'xmlns')) continue
    if (attributes === none) attributes = {}
    const known = prefix(uri)
    attributes[known === '' ? local : `${known}:${local}`] = value
  }
  const name = tag.uri === '' ? tag.local : `${prefix(tag.uri)}:${tag.local}`
  if (name === 'mc:Choice' && attributes.Requires !== undefined) {
    // It names prefixes of the file, which nobody knows later.
    attributes.Requires = attributes.Requires.split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => prefixOf(parser.resolve(word) ?? unknownPrefix))
      .join(' ')
  }
  return { name, attributes, children: [] }
}

function rememberPrefixes(): (uri: string) => string {
  const seen = new Map<string, string>()
  return (uri) => {
    const known = seen.get(uri)
    if (known !== undefined) return known
    const prefix = prefixOf(uri)
    seen.set(uri, prefix)
    return prefix
  }
}

/** White space between elements means nothing; as the only content ("<w:t> </w:t>") it may. */
function dropBlankEnd(element: OpenElement): void {
  const last = element.children.at(-1)
  if (typeof last === 'string' && last.trim() === '') element.children.pop()
}
