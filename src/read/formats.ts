import path from 'node:path'
import type { Language } from '../model/types.js'
import type { Format } from './format.js'
import { markdown } from './markdown.js'
import { text } from './text.js'

const formats: readonly Format[] = [markdown, text]

/** Extensions of all files that can be read, in lower case, with the dot. */
export const extensions: readonly string[] = formats.flatMap((format) => format.extensions)

/** The format that a file's extension (in whatever case) stands for, or null. */
export function formatOf(file: string): Format | null {
  const extension = path.extname(file).toLowerCase()
  return formats.find((format) => format.extensions.includes(extension)) ?? null
}

/** "Markdown (.md, .markdown) and plain text (.txt)" */
export function formatNames(language: Language): string {
  return formats
    .map((format) => `${format.name[language]} (${format.extensions.join(', ')})`)
    .join(language === 'vi' ? ' và ' : ' and ')
}
