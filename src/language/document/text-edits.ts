import type { TextEdit } from 'vscode-languageserver-types'
import type { Edit } from '../../rule/types.js'
import type { Analysis } from './analysis.js'

/** Edits of the source as an editor makes them; those that change nothing are left out. */
export function textEdits(
  edits: readonly Edit[],
  { source, places }: Pick<Analysis, 'source' | 'places'>,
): TextEdit[] {
  return changing(edits, source.text).map((edit) => ({
    range: places.rangeOf(edit),
    newText: edit.text,
  }))
}

/** A fix also claims places that it leaves as they are. */
export function changing(edits: readonly Edit[], source: string): readonly Edit[] {
  return edits.filter(({ start, end, text }) => source.slice(start, end) !== text)
}
