import { basename, extname } from 'pathe'
import type { Language } from '../text/types.js'
import { docx } from './docx/docx.js'
import type { Format } from './format.js'
import { pdf } from './pdf/pdf.js'
import { markdown } from './text/markdown.js'
import { text } from './text/text.js'

const formats = [docx, pdf, markdown, text] satisfies readonly Format[]

/** Extensions of all files that can be read, in lower case, with the dot. */
export const extensions: readonly string[] = formats.flatMap((format) => format.extensions)

/** The extension of a file's name in lower case, with the dot; empty where it has none. */
export function extensionOf(file: string): string {
  return extname(basename(file)).toLowerCase()
}

/** The format that a file's extension (in whatever case) stands for, or null. */
export function formatOf(file: string): Format | null {
  const extension = extensionOf(file)
  return formats.find((format) => format.extensions.includes(extension)) ?? null
}

/** The format of this kind. */
export function formatOfKind(kind: Format['kind']): Format {
  return formats.find((format) => format.kind === kind) ?? text
}

/** "Word (.docx, …), PDF (.pdf), Markdown (.md, .markdown) and plain text (.txt)" */
export function formatNames(language: Language): string {
  const names = formats.map(
    ({ name, extensions }) => `${name[language]} (${extensions.join(', ')})`,
  )
  return `${names.slice(0, -1).join(', ')} ${language === 'vi' ? 'và' : 'and'} ${names.at(-1)}`
}
