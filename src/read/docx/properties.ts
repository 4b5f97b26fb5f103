import { child, textOf } from '../package/tree.js'
import { integer } from './styles/measure.js'
import type { Element, Package } from './types.js'

/** What a Word file says of itself. */
export interface Properties {
  readonly title: string | null
  readonly creator: string | null
  readonly subject: string | null
  readonly keywords: string | null
  readonly language: string | null
  /** Who saved it last. */
  readonly lastModifiedBy: string | null
  /** As stated, e.g. 2026-01-31T08:00:00Z. */
  readonly created: string | null
  readonly modified: string | null
  /** Number of pages when it was last saved by a program that counts them; from 1. */
  readonly pages: number | null
  /** The program that saved it: "Microsoft Office Word". */
  readonly application: string | null
}

/** Core and extended properties; all null where there are none. */
export function readProperties(file: Package): Properties {
  const core = packagePart(file, 'core-properties')
  const extended = packagePart(file, 'extended-properties')
  const pages = integer(textIn(extended, 'ep:Pages'))
  return {
    title: textIn(core, 'dc:title'),
    creator: textIn(core, 'dc:creator'),
    subject: textIn(core, 'dc:subject'),
    keywords: textIn(core, 'cp:keywords'),
    language: textIn(core, 'dc:language'),
    lastModifiedBy: textIn(core, 'cp:lastModifiedBy'),
    created: textIn(core, 'dcterms:created'),
    modified: textIn(core, 'dcterms:modified'),
    pages: pages !== null && pages > 0 ? pages : null,
    application: textIn(extended, 'ep:Application'),
  }
}

/** The relationships of these have one name in transitional files and another in strict ones. */
function packagePart(
  file: Package,
  type: 'core-properties' | 'extended-properties',
): Element | null {
  const strict = type === 'extended-properties' ? 'extendedProperties' : type
  for (const relation of file.relations('').values()) {
    if (relation.external || (relation.type !== type && relation.type !== strict)) continue
    return file.part(relation.target)
  }
  return null
}

function textIn(root: Element | null, name: string): string | null {
  const found = child(root, name)
  const text = found ? textOf(found).trim() : ''
  return text === '' ? null : text
}
