import { child, elements, isOn, valOf } from '../../package/tree.js'
import type { Element } from '../types.js'

/** A `w:style`. */
export interface Style {
  readonly id: string
  /** In English for the styles that Word has, in lower case. */
  readonly name: string
  /** The paragraph style of a character style and the other way round. */
  readonly link: string | null
  readonly basedOn: string | null
  /** `w:pPr` and `w:rPr`; those of a table style hold for the whole table. */
  readonly paragraph: readonly Element[]
  readonly run: readonly Element[]
}

type StyleType = 'paragraph' | 'character' | 'table'

/** The styles of a file before anything is made of them. */
export interface StyleSheet {
  /** Of the document defaults. */
  readonly paragraph: Element | null
  readonly run: Element | null
  readonly defaultParagraph: string | null
  /** A style of this type and all it is based on, the furthest first; empty where there is none of this id. */
  readonly chain: (type: StyleType, id: string | null) => readonly Style[]
}

const none: readonly Style[] = []
/** Further back nothing is looked for; Word itself allows no more than ten. */
const MAX_BASED_ON_STEPS = 60

/** @param root `w:styles` */
export function readStyleSheet(root: Element | null): StyleSheet {
  const byType = collect(root)
  const defaults = child(root, 'w:docDefaults')
  const chains = new Map<string, readonly Style[]>()
  return {
    paragraph: child(child(defaults, 'w:pPrDefault'), 'w:pPr'),
    run: child(child(defaults, 'w:rPrDefault'), 'w:rPr'),
    defaultParagraph: defaultOf(root),
    chain: (type, id) => {
      if (id === null) return none
      const key = `${type} ${id}`
      const known = chains.get(key)
      if (known) return known
      const chain = follow(byType[type], linked(byType, type, id))
      chains.set(key, chain)
      return chain
    },
  }
}

type ByType = Readonly<Record<StyleType, ReadonlyMap<string, Style>>>

function collect(root: Element | null): ByType {
  const types = {
    paragraph: new Map<string, Style>(),
    character: new Map<string, Style>(),
    table: new Map<string, Style>(),
  }
  for (const element of elements(root, 'w:style')) {
    const id = element.attributes['w:styleId']
    const type = element.attributes['w:type'] ?? 'paragraph'
    if (id === undefined || !(type === 'paragraph' || type === 'character' || type === 'table')) {
      continue
    }
    if (!types[type].has(id)) types[type].set(id, readStyle(element, id))
  }
  return types
}

function readStyle(element: Element, id: string): Style {
  const whole = elements(element, 'w:tblStylePr').filter(
    ({ attributes }) => attributes['w:type'] === 'wholeTable',
  )
  const both = [element, ...whole]
  return {
    id,
    name: (valOf(element, 'w:name') ?? '').trim().toLowerCase(),
    link: valOf(element, 'w:link'),
    basedOn: valOf(element, 'w:basedOn'),
    paragraph: both.flatMap((one) => elements(one, 'w:pPr')),
    run: both.flatMap((one) => elements(one, 'w:rPr')),
  }
}

function defaultOf(root: Element | null): string | null {
  const found = elements(root, 'w:style').find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' &&
      attributes['w:default'] !== undefined &&
      isOn(attributes['w:default']),
  )
  return found?.attributes['w:styleId'] ?? null
}

/** A run that names a paragraph style means the character style linked to it, and the other way round. */
function linked(byType: ByType, type: StyleType, id: string): string {
  if (type === 'table' || byType[type].has(id)) return id
  return byType[type === 'paragraph' ? 'character' : 'paragraph'].get(id)?.link ?? id
}

function follow(styles: ReadonlyMap<string, Style>, id: string): readonly Style[] {
  const chain = new Set<Style>()
  let at = styles.get(id)
  while (at && !chain.has(at) && chain.size < MAX_BASED_ON_STEPS) {
    chain.add(at)
    at = at.basedOn === null ? undefined : styles.get(at.basedOn)
  }
  return [...chain].reverse()
}
