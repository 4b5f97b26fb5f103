import { relatedPart } from '../../package/package.js'
import { child } from '../../package/tree.js'
import type { Package } from '../types.js'

/** Typeface that a theme font such as "minorHAnsi" stands for; null where the theme has none. */
export type Theme = (font: string) => string | null

const scripts: Readonly<Record<string, string>> = {
  Ascii: 'a:latin',
  HAnsi: 'a:latin',
  EastAsia: 'a:ea',
  Bidi: 'a:cs',
}

/** The fonts of the theme of the document. */
export function readTheme(file: Package): Theme {
  const scheme = child(child(relatedPart(file, 'theme'), 'a:themeElements'), 'a:fontScheme')
  return (font) => {
    const match = /^(major|minor)(Ascii|HAnsi|EastAsia|Bidi)$/.exec(font)
    const script = scripts[match?.[2] ?? '']
    if (!match || script === undefined) return null
    const typeface = child(child(scheme, `a:${match[1]}Font`), script)?.attributes.typeface?.trim()
    return typeface ? typeface : null
  }
}
