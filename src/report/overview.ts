import { short } from '../lint/texts.js'
import type { Language } from '../model/types.js'
import { columns } from './columns.js'
import { shown } from './shown.js'
import type { FileReport } from './types.js'
import { verdictName } from './words.js'

/** Letters of a title that are enough to know it. */
const TITLE = 60

/** A line for each file: its verdict, its name, candidate and title as on the cover. */
export function overviewText(files: readonly FileReport[], locale: Language): string {
  const rows = files.map((file) =>
    [verdictName(file.verdict, locale), file.path, nameOf(file)].map(shown),
  )
  return columns(rows, Number.POSITIVE_INFINITY)
}

function nameOf({ summary }: FileReport): string {
  const { author, title } = summary ?? { author: null, title: null }
  return [author, title && `“${short(title, TITLE)}”`].filter(Boolean).join(', ')
}
