import type { FileReport } from '../../lint/types.js'
import { short, shown } from '../../text/messages.js'
import type { Language, Texts } from '../../text/types.js'
import { columns } from '../console/columns.js'
import { verdictName } from '../words.js'

const nothingNew: Texts = { en: 'nothing new', vi: 'không có gì mới' }

/** The beginning of a title that is enough to recognise it, in UTF-16 units. */
const MAX_TITLE_CHARACTERS = 60

/**
 * A line for each file: its verdict, its name, candidate and title as on the cover.
 *
 * @param isNews only what a baseline does not know was listed
 */
export function overviewText(
  files: readonly FileReport[],
  locale: Language,
  isNews: boolean,
): string {
  const rows = files.map((file) =>
    [
      isNews && file.verdict === 'pass' ? nothingNew[locale] : verdictName(file.verdict, locale),
      file.path,
      nameOf(file),
    ].map(shown),
  )
  return columns(rows, Number.POSITIVE_INFINITY)
}

function nameOf({ summary }: FileReport): string {
  const { author, title } = summary ?? { author: null, title: null }
  return [author, title && `“${short(title, MAX_TITLE_CHARACTERS)}”`].filter(Boolean).join(', ')
}
