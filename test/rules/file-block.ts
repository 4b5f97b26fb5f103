import { parse } from 'yaml'
import type {
  Look,
  LookRole,
  PagePosition,
  PageSection,
  PdfFont,
  Spacing,
} from '../../src/read/layout.js'
import type { Change, Recovered, Remark } from '../../src/read/types.js'

/** A stretch of equal pages as the block writes it; what it does not say holds on from the stretch before. */
interface SectionWords {
  /** "148 × 210". */
  paper?: string
  /** Millimetres. */
  margins?: { top: number; bottom: number; left: number; right: number }
  measured?: boolean
  imposed?: boolean
  columns?: number
  /** "bottom-center 10, top-right", or "none". */
  numbers?: string
}

/** What an example's `yaml file` block says of the Word file or PDF that the document above was recovered from. */
interface FileWords extends SectionWords {
  file: 'Word' | 'PDF'
  /** "Times New Roman, 11 pt, 1.15 lines": how all of the text looks. */
  text?: string
  /** By the first words of a line: what looks otherwise there. */
  but?: Record<string, string>
  /** By the first words of a line: where other pages begin. */
  from?: Record<string, SectionWords>
  pages?: number
  /** By the first words of a line: the page it begins; pages between two of them are equally long. */
  starts?: Record<string, number>
  /** "embedded" or "not embedded, page 3", by name. */
  fonts?: Record<string, string>
  /** Words that were put in, struck out before this place, formatted, or remarked upon. */
  changes?: { insertion?: string; deletion?: string; format?: string; remark?: string }[]
}

/** What reading such a file would have given. */
export function recoveredFrom(block: string, text: string): Recovered {
  const words = parse(block) as FileWords
  const known = ['file', 'text', 'but', 'from', 'pages', 'starts', 'fonts', 'changes', ...SECTION]
  const odd = Object.keys(words).filter((key) => !known.includes(key))
  if (odd.length > 0) throw new Error(`unknown in a file block: ${odd.join(', ')}`)
  const exact = words.file === 'PDF'
  const starts = words.starts ? pageStarts(words, text) : null
  return {
    origins: [],
    layout: {
      pages: words.pages === undefined ? null : { count: words.pages, exact, starts },
      sections: sectionsOf(words, text),
      looks: looksOf(words, text),
      fonts: exact ? fontsOf(words) : null,
    },
    ...marksOf(words, text),
    pictures: new Map(),
  }
}

const SECTION = ['paper', 'margins', 'measured', 'imposed', 'columns', 'numbers']

function sectionsOf(words: FileWords, text: string): PageSection[] {
  const more = Object.entries(words.from ?? {})
  const all = [
    { start: 0, words: words as SectionWords },
    ...more.map(([line, own]) => ({ start: lineAt(line, text), words: { ...words, ...own } })),
  ]
  return all.map(({ start, words: { paper, margins, measured, imposed, columns, numbers } }) => {
    const [width, height] = paper?.split(' × ').map(Number) ?? []
    return {
      start,
      page: null,
      paper: width === undefined || height === undefined ? null : { width, height },
      margins: margins ?? null,
      measured: measured ?? words.file === 'PDF',
      imposed: imposed ?? false,
      columns: columns ?? 1,
      numbers: numbers === undefined ? null : numbersOf(numbers),
    }
  })
}

function numbersOf(numbers: string): PageSection['numbers'] {
  if (numbers === 'none') return []
  return numbers.split(', ').map((one) => {
    const [position, size] = one.split(' ')
    return { position: position as PagePosition, size: size === undefined ? null : Number(size) }
  })
}

/** One for each line, of the role that its marks give it. */
function looksOf(words: FileWords, text: string): Look[] {
  if (words.text === undefined) return []
  const plain = lookFrom(words.text)
  const others = Object.entries(words.but ?? {}).map(([line, look]) => ({
    start: lineAt(line, text),
    look: lookFrom(look),
  }))
  return bodyLines(text).map(({ start, line }) => {
    const other = others.find((one) => one.start === start)?.look
    return { start, end: start + line.length, role: roleOf(line), ...unknown, ...plain, ...other }
  })
}

type Shape = Pick<Look, 'font' | 'size' | 'spacing'>

const unknown: Shape = { font: null, size: null, spacing: null }

/** What the words say and no more. */
function lookFrom(words: string): Partial<Shape> {
  const look: { -readonly [Key in keyof Shape]?: Shape[Key] } = {}
  for (const word of words.split(', ')) {
    const [, value = '', unit] = /^([\d.]+) (pt|lines)$/.exec(word) ?? []
    const spacing = /^(exactly|at least) ([\d.]+) pt$/.exec(word)
    if (unit === 'pt') look.size = Number(value)
    else if (unit) look.spacing = { kind: 'multiple', lines: Number(value) }
    else if (spacing) look.spacing = fixed(spacing[1] ?? '', Number(spacing[2]))
    else look.font = word
  }
  return look
}

function fixed(words: string, points: number): Spacing {
  return { kind: words === 'exactly' ? 'exact' : 'least', points }
}

function roleOf(line: string): LookRole {
  if (line.startsWith('#')) return 'heading'
  if (line.startsWith('|')) return 'table'
  return line.startsWith('[^') ? 'note' : 'body'
}

/** Lines that are not blank, behind the front matter. */
function bodyLines(text: string): { start: number; line: string }[] {
  const from = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0].length ?? 0
  const lines: { start: number; line: string }[] = []
  let start = from
  for (const line of text.slice(from).split('\n')) {
    if (line.trim() !== '') lines.push({ start, line })
    start += line.length + 1
  }
  return lines
}

function lineAt(words: string, text: string): number {
  const found = bodyLines(text).find(({ line }) => line.replace(/^#+ /, '').startsWith(words))
  if (!found) throw new Error(`no line begins with “${words}”`)
  return found.start
}

function pageStarts({ pages = 1, starts = {} }: FileWords, text: string): number[] {
  const fixed = Object.entries(starts).map(([line, page]) => ({ page, at: lineAt(line, text) }))
  const known = [{ page: 1, at: 0 }, ...fixed, { page: pages + 1, at: text.length }]
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1
    const before = known.findLast((one) => one.page <= page) ?? { page: 1, at: 0 }
    const after = known.find((one) => one.page > page) ?? before
    const share = (page - before.page) / Math.max(1, after.page - before.page)
    return Math.round(before.at + share * (after.at - before.at))
  })
}

function fontsOf({ fonts = {} }: FileWords): PdfFont[] {
  return Object.entries(fonts).map(([name, words]) => ({
    name,
    embedded: words === 'embedded',
    page: Number(/page (\d+)/.exec(words)?.[1] ?? 1),
  }))
}

function marksOf(
  { changes = [] }: FileWords,
  text: string,
): { changes: Change[]; remarks: Remark[] } {
  const spanOf = (words: string) => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`“${words}” is not in the text`)
    return { start, end: start + words.length, author: null }
  }
  return {
    changes: changes.flatMap(({ insertion, deletion, format }): Change[] => {
      if (insertion !== undefined) return [{ kind: 'insertion', ...spanOf(insertion) }]
      if (format !== undefined) return [{ kind: 'format', ...spanOf(format) }]
      if (deletion === undefined) return []
      const place = spanOf(deletion)
      return [{ kind: 'deletion', ...place, end: place.start }]
    }),
    remarks: changes.flatMap(({ remark }) => (remark === undefined ? [] : [spanOf(remark)])),
  }
}
