import type { PageNumber } from '../../layout.js'
import { relatedPart } from '../../package/package.js'
import { child, switchOf } from '../../package/tree.js'
import { integer, millimetres, points } from '../styles/measure.js'
import type { Element, Package, SectionFormat, Styles } from '../types.js'
import { type HeaderReferences, referencesOf } from './headers.js'
import { pageNumbers } from './page-numbers.js'
import type { Pages, Widths } from './stretch.js'

/** Reads the sections of a document one after the other. */
export interface Sections {
  /**
   * Called once for each `w:sectPr` of the document, in its order: a section takes over headers and footers from the
   * one before.
   *
   * @param properties null for a document that states none
   */
  readonly next: (properties: Element | null) => SectionFormat
}

export function readSections(file: Package, styles: Styles): Sections {
  const settings = relatedPart(file, 'settings')
  const gutterAtTop = switchOf(settings, 'w:gutterAtTop') ?? false
  const oddAndEven = switchOf(settings, 'w:evenAndOddHeaders') ?? false
  const search = remembered(file, styles)
  let references: HeaderReferences = new Map()
  return {
    next: (properties) => {
      references = referencesOf(properties, references)
      return {
        paper: paperOf(child(properties, 'w:pgSz')),
        margins: marginsOf(properties, gutterAtTop),
        measured: false,
        // A booklet that Word itself imposes states the size of its pages.
        imposed: false,
        columns: Math.max(integer(child(properties, 'w:cols')?.attributes['w:num']) ?? 1, 1),
        numbers: numbersOf(search, file, properties, references, oddAndEven),
      }
    },
  }
}

function paperOf(size: Element | null): SectionFormat['paper'] {
  const width = millimetres(size?.attributes['w:w'])
  const height = millimetres(size?.attributes['w:h'])
  return width !== null && height !== null && width > 0 && height > 0 ? { width, height } : null
}

function marginsOf(properties: Element | null, gutterAtTop: boolean): SectionFormat['margins'] {
  const attributes = child(properties, 'w:pgMar')?.attributes ?? {}
  // A negative margin is kept however high the header is.
  const side = (name: string) => {
    const length = millimetres(attributes[`w:${name}`])
    return length === null ? null : Math.abs(length)
  }
  const [top, bottom, left, right] = [side('top'), side('bottom'), side('left'), side('right')]
  if (top === null || bottom === null || left === null || right === null) return null
  const gutter = side('gutter') ?? 0
  const atRight = !gutterAtTop && (switchOf(properties, 'w:rtlGutter') ?? false)
  return {
    top: sum(top, gutterAtTop ? gutter : 0),
    bottom,
    left: sum(left, gutterAtTop || atRight ? 0 : gutter),
    right: sum(right, atRight ? gutter : 0),
  }
}

/** Hundredths of a millimetre, without the rounding errors of binary fractions. */
function sum(length: number, more: number): number {
  return Math.round((length + more) * 100) / 100
}

function numbersOf(
  search: Search,
  file: Package,
  properties: Element | null,
  references: HeaderReferences,
  oddAndEven: boolean,
): readonly PageNumber[] {
  const widths = widthsOf(properties)
  const of = (kind: string, pages: Pages) =>
    (['header', 'footer'] as const).flatMap((part) => {
      const target = file.relations(file.main).get(references.get(`${part} ${kind}`) ?? '')
      if (!target || target.external) return []
      return search({
        name: target.target,
        edge: part === 'header' ? 'top' : 'bottom',
        pages,
        widths,
      })
    })
  const usual = oddAndEven ? [...of('default', 'odd'), ...of('even', 'even')] : of('default', 'all')
  if (usual.length > 0) return distinct(usual)
  // The first page alone counts where no other page has a number.
  return switchOf(properties, 'w:titlePg') ? distinct(of('first', 'odd')) : []
}

type Search = (where: HeaderSearch) => readonly PageNumber[]

interface HeaderSearch {
  /** Of the part. */
  readonly name: string
  readonly edge: 'top' | 'bottom'
  readonly pages: Pages
  readonly widths: Widths
}

/** A file with more headers than that, seen on pages of different widths, is no real document. */
const MAX_SEARCHES = 300

/** Sections share their headers, so each is searched once for each width of the text. */
function remembered(file: Package, styles: Styles): Search {
  const known = new Map<string, readonly PageNumber[]>()
  return ({ name, edge, pages, widths }) => {
    const key = [name, edge, pages, widths.left, widths.text].join('\n')
    const before = known.get(key)
    if (before) return before
    const root = known.size < MAX_SEARCHES ? file.part(name) : null
    const numbers = root ? pageNumbers(root, edge, pages, widths, styles) : []
    known.set(key, numbers)
    return numbers
  }
}

/** Where a section does not say how wide its text is, that of A4 paper with usual margins. */
function widthsOf(properties: Element | null): Widths {
  const margins = child(properties, 'w:pgMar')?.attributes ?? {}
  const paper = points(child(properties, 'w:pgSz')?.attributes['w:w'], 20) ?? 595
  const left = points(margins['w:left'], 20) ?? 72
  const right = points(margins['w:right'], 20) ?? 72
  const gutter = points(margins['w:gutter'], 20) ?? 0
  return { left, text: Math.max(paper - left - right - gutter, 72) }
}

function distinct(numbers: readonly PageNumber[]): readonly PageNumber[] {
  const distinctNumbers = new Map(numbers.map((one) => [`${one.position} ${one.size}`, one]))
  return [...distinctNumbers.values()]
}
