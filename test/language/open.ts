import path from 'node:path'
import type { Position, TextEdit } from 'vscode-languageserver-types'
import { type Analysis, analyse } from '../../src/language/document/analysis.js'
import { plainSettings } from '../../src/settings/in-force.js'
import type { Settings } from '../../src/settings/types.js'

/** Stands in a text where the cursor is; it is taken out. */
const CURSOR = '¦'

/** A text as an editor has it open, with the place of its `¦` if it has one. */
export async function open(
  text: string,
  settings: Partial<Settings> = {},
): Promise<{ analysis: Analysis; at: Position; text: string }> {
  const offset = text.indexOf(CURSOR)
  const clean = text.replace(CURSOR, '')
  const file = path.resolve('summary.md')
  const analysis = await analyse(
    { uri: `file://${file}`, path: file, kind: 'markdown', text: clean },
    { ...plainSettings, ...settings },
  )
  return {
    analysis,
    at: analysis.places.positionOf(offset - (clean.startsWith('\ufeff') ? 1 : 0)),
    text: clean,
  }
}

/** The text after edits, as an editor makes them; they must not overlap. */
export function edit(text: string, edits: readonly TextEdit[], { places }: Analysis): string {
  const spans = edits.map(({ range, newText }) => ({ ...places.spanOf(range), newText }))
  spans.sort((a, b) => b.start - a.start || b.end - a.end)
  let end = Number.POSITIVE_INFINITY
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  let result = text.slice(mark.length)
  for (const span of spans) {
    if (span.end > end) throw new Error('edits overlap')
    end = span.start
    result = result.slice(0, span.start) + span.newText + result.slice(span.end)
  }
  return mark + result
}
