import { createColors } from 'picocolors'
import type { OutlineNode } from '../../bind/outline-tree.js'
import type { RunReport } from '../../lint/types.js'
import { numberText, wordsText } from '../../profile/derive/numbers.js'
import type { Language } from '../../text/types.js'
import type { Colors } from '../text/text.js'
import type { TextStyle } from './rules-text.js'

const words = {
  en: {
    language: { en: 'English', vi: 'Vietnamese' },
    entries: (count: number) => (count === 1 ? '1 entry' : `${count} entries`),
    missing: { part: 'missing', heading: 'heading missing' },
  },
  vi: {
    language: { en: 'tiếng Anh', vi: 'tiếng Việt' },
    entries: (count: number) => `${count} công trình`,
    missing: { part: 'còn thiếu', heading: 'mất đề mục' },
  },
} as const

interface Drawing {
  readonly locale: Language
  readonly colors: Colors
  /** Width of the column of word counts. */
  readonly counts: number
}

/** Trees of parts and sections, their words before them, and what is missing. */
export function outlineText(
  files: readonly FileOutline[],
  { locale, color }: Pick<TextStyle, 'locale' | 'color'>,
): string {
  const colors = createColors(color)
  return files.map((file) => fileText(file, locale, colors)).join('\n')
}

function fileText(file: FileOutline, locale: Language, colors: Colors): string {
  const { path, profile, language, outline } = file
  if (language === null) return ''
  const say = words[locale]
  const total = file.words ?? 0
  const about = [profile, say.language[language], wordsText(total, locale)].join(', ')
  const drawing = { locale, colors, counts: numberText(total, locale).length }
  return `${colors.underline(path)}  ${colors.dim(about)}\n${treeText(outline, '', drawing)}`
}

function treeText(nodes: readonly OutlineNode[], stem: string, drawing: Drawing): string {
  return nodes
    .map((node, at) => {
      const isLast = at === nodes.length - 1
      const line = nodeLine(node, `${stem}${isLast ? '└─ ' : '├─ '}`, drawing)
      return line + treeText(node.children, `${stem}${isLast ? '   ' : '│  '}`, drawing)
    })
    .join('')
}

function nodeLine(node: OutlineNode, stem: string, { locale, colors, counts }: Drawing): string {
  const { missing, kind, entries } = node
  const say = words[locale]
  const shown = missing === 'part' || node.words === null ? '' : numberText(node.words, locale)
  // A title may hold control characters, which must not reach the terminal.
  const title = node.text.replace(/\p{Cc}/gu, '')
  const paint = missing ? colors.red : kind === 'section' ? String : colors.bold
  const mark = missing ? `✗ ${title} (${say.missing[missing]})` : title
  const held = entries === undefined ? '' : colors.dim(` (${say.entries(entries)})`)
  return `${colors.dim(`${shown.padStart(counts)}  ${stem}`)}${paint(mark)}${held}\n`
}

/** The outline of one file as the JSON contract has it (schemas/outline.schema.json). */
export interface FileOutline {
  readonly path: string
  readonly profile: string
  /** Null where the file is no summary; it has no outline then. */
  readonly language: Language | null
  /** Words from the first part on, without the list of works. */
  readonly words: number | null
  readonly outline: readonly OutlineNode[]
}

export interface OutlineReport {
  readonly version: 1
  readonly files: readonly FileOutline[]
  readonly errors: RunReport['errors']
}
