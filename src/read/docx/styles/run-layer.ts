import { child, switchOf, valOf } from '../../package/tree.js'
import type { Element, RunFormat } from '../types.js'
import { points } from './measure.js'
import type { Theme } from './theme.js'

/** Properties that a style switches over where another style has switched them already. */
const toggles = ['w:b', 'w:i', 'w:caps', 'w:smallCaps', 'w:vanish'] as const

type Toggle = (typeof toggles)[number]

/** What one layer of formatting says of a run; undefined is what it does not say. */
export interface RunLayer {
  readonly font?: string
  /** Points. */
  readonly size?: number
  readonly vertical?: RunFormat['vertical']
  readonly switches: Readonly<Partial<Record<Toggle, boolean>>>
}

export const noRunLayer: RunLayer = { switches: {} }

/** Reads a `w:rPr`. */
export function readRunLayer(properties: Element | null, theme: Theme): RunLayer {
  if (!properties) return noRunLayer
  const font = fontOf(child(properties, 'w:rFonts'), theme)
  const size = points(child(properties, 'w:sz')?.attributes['w:val'], 2)
  const vertical = valOf(properties, 'w:vertAlign')
  const switches: Partial<Record<Toggle, boolean>> = {}
  for (const toggle of toggles) {
    const on = switchOf(properties, toggle)
    if (on !== null) switches[toggle] = on
  }
  return {
    ...(font === null ? {} : { font }),
    ...(size === null || size <= 0 ? {} : { size }),
    ...(vertical === null ? {} : { vertical: verticalOf(vertical) }),
    switches,
  }
}

/** Equal for layers that say the same. */
export function signatureOf({ font, size, vertical, switches }: RunLayer): string {
  const set = toggles.map((toggle) => switches[toggle] ?? '')
  return [font, size, vertical, ...set].join('\t')
}

/** One layer on top of another, as in a style and what it is based on. */
export function over(below: RunLayer, above: RunLayer): RunLayer {
  return { ...below, ...above, switches: { ...below.switches, ...above.switches } }
}

/**
 * The format of a run from the document defaults, the styles of table, paragraph and run, and its own formatting.
 * Switches of styles cancel out each other (ECMA-376 17.7.3); direct ones hold.
 */
export function combine(
  defaults: RunLayer,
  styles: readonly RunLayer[],
  direct: RunLayer,
): RunFormat {
  const all = [defaults, ...styles, direct].reduce(over)
  const isSwitched = (toggle: Toggle) => {
    const own = direct.switches[toggle]
    if (own !== undefined) return own
    if (defaults.switches[toggle] === true) return true
    return styles.filter((style) => style.switches[toggle] === true).length % 2 === 1
  }
  return {
    font: all.font ?? null,
    size: all.size ?? null,
    bold: isSwitched('w:b'),
    italic: isSwitched('w:i'),
    caps: isSwitched('w:caps'),
    smallCaps: isSwitched('w:smallCaps'),
    hidden: isSwitched('w:vanish'),
    vertical: all.vertical ?? null,
  }
}

function fontOf(fonts: Element | null, theme: Theme): string | null {
  const attributes = fonts?.attributes ?? {}
  const named = [
    [attributes['w:asciiTheme'], attributes['w:ascii']],
    [attributes['w:hAnsiTheme'], attributes['w:hAnsi']],
  ]
  for (const [themed, plain] of named) {
    const font = (themed === undefined ? null : theme(themed)) ?? plain?.trim()
    if (font) return font
  }
  return null
}

function verticalOf(value: string): RunFormat['vertical'] {
  return value === 'superscript' || value === 'subscript' ? value : null
}
