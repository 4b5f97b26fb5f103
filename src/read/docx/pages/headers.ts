import { elements } from '../../package/tree.js'
import type { Element } from '../types.js'

type Kind = 'default' | 'first' | 'even'

/** Relationship ids of the headers and footers that a section shows, by "header default" and the like. */
export type HeaderReferences = ReadonlyMap<string, string>

/** Those of a section: what it does not name it takes over from the section before. */
export function referencesOf(section: Element | null, before: HeaderReferences): HeaderReferences {
  const references = new Map(before)
  for (const { name, attributes } of elements(section)) {
    const part =
      name === 'w:headerReference' ? 'header' : name === 'w:footerReference' ? 'footer' : ''
    const id = attributes['r:id']
    if (part !== '' && id !== undefined) {
      references.set(`${part} ${kindOf(attributes['w:type'])}`, id)
    }
  }
  return references
}

function kindOf(type: string | undefined): Kind {
  return type === 'first' || type === 'even' ? type : 'default'
}
