import type { Spacing } from '../../layout.js'
import { relatedPart } from '../../package/package.js'
import { valOf } from '../../package/tree.js'
import { readLists } from '../numbers/lists.js'
import type { Element, Package, ParagraphFormat, RunFormat, Styles } from '../types.js'
import {
  addDirect,
  addOwn,
  addStyle,
  noParagraphLayer,
  type ParagraphLayer,
} from './paragraph-layer.js'
import { combine, noRunLayer, over, type RunLayer, readRunLayer, signatureOf } from './run-layer.js'
import { readStyleSheet, type Style, type StyleSheet } from './style-sheet.js'
import { readTheme, type Theme } from './theme.js'

/** What Word shows where nothing in a file with styles says so. */
const wordDefault: RunLayer = { font: 'Times New Roman', size: 10, switches: {} }

/** The styles of a Word file, and what follows from them and direct formatting. */
export function readStyles(file: Package): Styles {
  const root = relatedPart(file, 'styles')
  const sheet = readStyleSheet(root)
  return {
    paragraph: paragraphs(file, sheet, root !== null),
    run: runs(sheet, readTheme(file), root !== null),
  }
}

function paragraphs(file: Package, sheet: StyleSheet, hasStyles: boolean): Styles['paragraph'] {
  const lists = readLists(file)
  const defaults = addOwn(noParagraphLayer, sheet.paragraph)
  const known = new Map<string, ParagraphLayer>()
  const styled = (chain: readonly Style[], table: string | null) => {
    const key = `${chain.at(-1)?.id ?? ''}\n${table ?? ''}`
    const before = known.get(key)
    if (before) return before
    const base = sheet.chain('table', table).flatMap((style) => style.paragraph)
    const layer = chain.reduce(
      (below, style) => addStyle(below, style, lists),
      base.reduce(addOwn, defaults),
    )
    known.set(key, layer)
    return layer
  }
  return (properties, table) => {
    const chain = paragraphChain(sheet, properties)
    const below = styled(chain, table)
    const layer = properties ? addDirect(below, properties, chain, lists) : below
    const counted = layer.list !== null && lists.has(layer.list)
    return {
      style: chain.at(-1)?.id ?? null,
      styleNames: chain.map((style) => style.name).reverse(),
      outline: layer.outline,
      numbering: counted ? { list: layer.list, level: layer.level } : null,
      spacing: hasStyles || layer.line !== null ? spacingOf(layer) : null,
      alignment: layer.alignment,
      indent: { left: layer.left, firstLine: layer.firstLine },
      tabs: layer.tabs,
      pageBreakBefore: layer.pageBreakBefore,
    } satisfies ParagraphFormat
  }
}

function runs(sheet: StyleSheet, theme: Theme, hasStyles: boolean): Styles['run'] {
  const written = readRunLayer(sheet.run, theme)
  const defaults = hasStyles ? over(wordDefault, written) : written
  const layers = new Map<readonly Style[], RunLayer>()
  const layerOf = (chain: readonly Style[]) => {
    const known = layers.get(chain)
    if (known) return known
    const properties = chain.flatMap((style) => style.run)
    const layer = properties.map((one) => readRunLayer(one, theme)).reduce(over, noRunLayer)
    layers.set(chain, layer)
    return layer
  }
  // A file has many runs and few looks.
  const formats = new Map<string, RunFormat>()
  return (properties, paragraph, table): RunFormat => {
    const direct = readRunLayer(properties, theme)
    const chains: readonly (readonly Style[])[] = [
      sheet.chain('table', table),
      paragraphChain(sheet, paragraph),
      sheet.chain('character', valOf(properties, 'w:rStyle')),
    ]
    const key = [...chains.map((chain) => chain.at(-1)?.id ?? ''), signatureOf(direct)].join('\n')
    const known = formats.get(key)
    if (known) return known
    const format = combine(defaults, chains.map(layerOf), direct)
    formats.set(key, format)
    return format
  }
}

/** Of the style that a paragraph names; of the default where it names none that exists. */
function paragraphChain(sheet: StyleSheet, properties: Element | null): readonly Style[] {
  const named = sheet.chain('paragraph', valOf(properties, 'w:pStyle'))
  return named.length > 0 ? named : sheet.chain('paragraph', sheet.defaultParagraph)
}

/** A single line has 240 twentieths of a point, whatever its letters measure. */
function spacingOf({ line, lineRule }: ParagraphLayer): Spacing {
  if (line === null || line <= 0) return { kind: 'multiple', lines: 1 }
  return lineRule === 'multiple'
    ? { kind: 'multiple', lines: Math.round((line / 12) * 1000) / 1000 }
    : { kind: lineRule, points: line }
}
