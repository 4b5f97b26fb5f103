import path from 'node:path'
import type { CompletionItem, Position } from 'vscode-languageserver-types'
import { openYaml, type YamlText } from '../../../src/language/yaml/document.js'

/** A YAML file as an editor has it open, with the place of its `¦` if it has one. */
export function openFile(name: string, text: string): { document: YamlText; at: Position } {
  const offset = Math.max(0, text.indexOf('¦'))
  const file = path.resolve(name)
  const isShipped = path.dirname(file) === path.resolve('schemas')
  const document = openYaml(`file://${file}`, file, text.replace('¦', ''), isShipped)
  if (!document) throw new Error('somebody else’s file')
  const mark = text.startsWith('\ufeff') ? 1 : 0
  return { document, at: document.places.positionOf(Math.max(0, offset - mark)) }
}

export function labelsOf(items: readonly CompletionItem[]): readonly string[] {
  return items.map(({ label }) => label)
}

/** The text after an item was chosen. */
export function chosen(
  document: YamlText,
  items: readonly CompletionItem[],
  label: string,
): string {
  const edit = items.find((item) => item.label === label)?.textEdit
  if (!edit || !('range' in edit)) throw new Error(`${label} is not offered`)
  const { start, end } = document.places.spanOf(edit.range)
  const { source } = document.places
  return source.slice(0, start) + edit.newText + source.slice(end)
}
