import { prefixOf } from './namespaces.js'

/** Names as the file writes them under the usual prefixes; null where a prefix stands for nothing. */
export interface Scope {
  readonly element: (name: string) => string | null
  readonly attribute: (name: string) => string | null
  /** The usual prefix for one of the file. */
  readonly prefix: (written: string) => string | null
  /** @param declarations namespaces by prefix, that of the default by the empty one */
  readonly inner: (declarations: ReadonlyMap<string, string>) => Scope
}

/** Outside of the root element. */
export const outermost: Scope = {
  element: (name) => (name.includes(':') ? null : name),
  attribute: (name) => xmlAttribute(name) ?? (name.includes(':') ? null : name),
  prefix: () => null,
  inner: (declarations) => scopeWith(declarations, outermost),
}

/** Each name is looked up once in each scope, so that a long document costs no more than its names. */
function scopeWith(declarations: ReadonlyMap<string, string>, outer: Scope): Scope {
  const elements = new Map<string, string | null>()
  const attributes = new Map<string, string | null>()
  const scope: Scope = {
    element: (name) => {
      const known = elements.get(name)
      if (known !== undefined) return known
      const [prefix, local] = split(name)
      const uri = declarations.get(prefix)
      const found = uri === undefined ? outer.element(name) : joined(uri, local)
      elements.set(name, found)
      return found
    },
    attribute: (name) => {
      const known = attributes.get(name)
      if (known !== undefined) return known
      const [prefix, local] = split(name)
      // The default namespace is none of attributes.
      const uri = prefix === '' ? undefined : declarations.get(prefix)
      const found = uri === undefined ? outer.attribute(name) : joined(uri, local)
      attributes.set(name, found)
      return found
    },
    prefix: (written) => {
      const uri = declarations.get(written)
      return uri === undefined ? outer.prefix(written) : prefixOf(uri)
    },
    inner: (more) => scopeWith(more, scope),
  }
  return scope
}

function xmlAttribute(name: string): string | null {
  return name.startsWith('xml:') ? name : null
}

function split(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':')
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)]
}

function joined(uri: string, local: string): string {
  return uri === '' ? local : `${prefixOf(uri)}:${local}`
}
