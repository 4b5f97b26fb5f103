import { relatedPart } from '../../package/package.js'
import { child, elements, valOf } from '../../package/tree.js'
import type { Element, Package } from '../types.js'

/** Which edges of a table are named, and whether they can be seen. */
type Edges = ReadonlyMap<string, boolean>

const none: Edges = new Map()
const edgeNames: Readonly<Record<string, string>> = { 'w:start': 'w:left', 'w:end': 'w:right' }

/** Distinguishes tables with lines from those that only arrange text. */
export class Borders {
  readonly #styles = new Map<string, Element>()
  readonly #known = new Map<string, Edges>()

  constructor(file: Package) {
    for (const style of elements(relatedPart(file, 'styles'), 'w:style')) {
      const id = style.attributes['w:styleId']
      if (style.attributes['w:type'] === 'table' && id !== undefined) this.#styles.set(id, style)
    }
  }

  /** @param cells all `w:tc` of the table */
  isRuled(table: Element, cells: readonly Element[]): boolean {
    const properties = child(table, 'w:tblPr')
    const edges = new Map(this.#styled(valOf(properties, 'w:tblStyle')))
    for (const [edge, seen] of edgesOf(child(properties, 'w:tblBorders'))) edges.set(edge, seen)
    const ruled = [...edges.values()].includes(true)
    const own = cells.map((cell) => edgesOf(child(child(cell, 'w:tcPr'), 'w:tcBorders')))
    if (own.some((edge) => [...edge.values()].includes(true))) return true
    // Cells that take off every line of the table leave none.
    return ruled && own.some((edge) => edge.size < 4)
  }

  #styled(id: string | null): Edges {
    if (id === null) return none
    const known = this.#known.get(id)
    if (known) return known
    const chain: Element[] = []
    for (let next: string | null = id; next !== null && chain.length < 30; ) {
      const style = this.#styles.get(next)
      if (!style || chain.includes(style)) break
      chain.push(style)
      next = valOf(style, 'w:basedOn')
    }
    const edges = new Map<string, boolean>()
    for (const style of chain.reverse()) {
      for (const layer of bordersOf(style)) for (const [edge, seen] of layer) edges.set(edge, seen)
    }
    this.#known.set(id, edges)
    return edges
  }
}

/** Borders of the whole table, and of its first row and the like. */
function bordersOf(style: Element): Edges[] {
  const whole = edgesOf(child(child(style, 'w:tblPr'), 'w:tblBorders'))
  const parts = elements(style, 'w:tblStylePr').map((part) => {
    const cell = edgesOf(child(child(part, 'w:tcPr'), 'w:tcBorders'))
    const seen = [...cell].filter(([, visible]) => visible)
    return new Map(seen.map(([edge]) => [`${part.attributes['w:type']} ${edge}`, true]))
  })
  return [whole, ...parts]
}

function edgesOf(borders: Element | null): Edges {
  if (!borders) return none
  return new Map(
    elements(borders).map((edge) => [edgeNames[edge.name] ?? edge.name, isVisible(edge)]),
  )
}

/** Lines without width and white ones cannot be seen. */
function isVisible({ attributes }: Element): boolean {
  const { 'w:val': value = 'nil', 'w:sz': size, 'w:color': colour = '' } = attributes
  return value !== 'nil' && value !== 'none' && size !== '0' && colour.toLowerCase() !== 'ffffff'
}
