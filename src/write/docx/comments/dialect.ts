import { nameIn, type Part } from '../package/part.js'

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strictRoot = 'http://purl.oclc.org/ooxml/'

/** How elements are written into a part of a document. */
export interface Dialect {
  /** Namespace of WordprocessingML in this document: the strict or the transitional one. */
  readonly namespace: string
  readonly isStrict: boolean
}

/** @param part with an element of WordprocessingML as its root */
export function dialectOf(part: Part): Dialect {
  const tag = part.tagOf(part.root)
  const name = nameIn(tag)
  const prefix = name.includes(':') ? `xmlns:${name.slice(0, name.indexOf(':'))}` : 'xmlns'
  const namespace = declared(tag, prefix) ?? transitional
  return { namespace, isStrict: namespace.startsWith(strictRoot) }
}

/** What an element written with the prefix `w` must declare where it is put into this part; empty where the part does. */
export function declaration(part: Part, { namespace }: Dialect): string {
  const isDeclared = declared(part.tagOf(part.root), 'xmlns:w') === namespace
  // Further inside, the prefix might be declared anew.
  const isOnce = part.count(/xmlns:w[\s=]/gu) === 1
  return isDeclared && isOnce ? '' : ` xmlns:w="${namespace}"`
}

function declared(tag: string, attribute: string): string | null {
  for (const [, name, double, single] of tag.matchAll(
    /\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu,
  )) {
    if (name === attribute) return (double ?? single ?? '').trim()
  }
  return null
}
