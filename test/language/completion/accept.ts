import type { CompletionItem, TextEdit } from 'vscode-languageserver-types'
import { completionsAt } from '../../../src/language/completion/completion.js'
import type { Settings } from '../../../src/settings/types.js'
import { edit, open } from '../open.js'

/** The text that an item inserts. */
export function inserted(item: CompletionItem | undefined): string {
  return item?.textEdit?.newText ?? ''
}

/** What is offered at the `¦` of a text, in the order in which it is shown. */
export async function offered(
  marked: string,
  { snippets = false, ...settings }: Partial<Settings> & { readonly snippets?: boolean } = {},
) {
  const { analysis, at, text } = await open(marked, settings)
  const items = completionsAt(analysis, at, { snippets })
  items.sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
  /** The text once an item was taken. */
  const accepted = (item: CompletionItem | undefined): string =>
    item
      ? edit(text, [item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])], analysis)
      : text
  /** What is typed before the cursor and taken for the beginning of the item. */
  const typed = (item: CompletionItem): string => {
    const { start } = (item.textEdit as TextEdit).range
    return text.slice(analysis.places.offsetOf(start), analysis.places.offsetOf(at))
  }
  return { items, labels: items.map(({ label }) => label), accepted, typed, text, analysis }
}
