import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import type { Language } from '../../text/types.js'

/** What the block behind an example calls the things of a Word file or PDF, in Vietnamese. */
const KEYS: Readonly<Record<string, string>> = {
  file: 'tệp',
  paper: 'khổ giấy',
  margins: 'lề',
  top: 'trên',
  bottom: 'dưới',
  left: 'trái',
  right: 'phải',
  measured: 'lề đo được',
  imposed: 'ghép hai trang',
  columns: 'số cột',
  numbers: 'vị trí số trang',
  text: 'nội dung',
  but: 'riêng',
  from: 'từ',
  pages: 'tổng số trang',
  starts: 'bắt đầu ở trang',
  fonts: 'phông chữ',
  changes: 'thay đổi',
  insertion: 'chèn',
  deletion: 'xóa',
  format: 'đổi định dạng',
  remark: 'nhận xét',
}

/** Keys below which stand words of the document or names of fonts, which stay as they are. */
const QUOTING = new Set(['but', 'from', 'starts', 'fonts'])

/** Keys whose values are written in words that are not those of the document. */
const WORDED = new Set(['numbers', 'text', 'but', 'fonts', 'measured', 'imposed'])

/** Longer ones first. */
const VALUES: readonly (readonly [RegExp, string])[] = [
  [/\bnot embedded\b/gu, 'không nhúng'],
  [/\bembedded\b/gu, 'đã nhúng'],
  [/\bpage (?=\d)/gu, 'trang '],
  [/\bat least (?=\d)/gu, 'ít nhất '],
  [/\bexactly (?=\d)/gu, 'đúng '],
  [/(?<=\d) lines?\b/gu, ' dòng'],
  [/^none$/gu, 'không có'],
  [/^true$/gu, 'có'],
  [/^false$/gu, 'không'],
]

/** What a rule's page says of the file that an example comes from (YAML), in the words of a language. */
export function pageFileText(yaml: string, locale: Language): string {
  if (locale === 'en') return yaml
  const document = parseDocument(yaml)
  if (document.errors.length > 0) return yaml
  translate(document.contents, { isQuoting: false, isWorded: false })
  return document.toString({ lineWidth: 0 }).trimEnd()
}

interface Below {
  /** The keys are words of the document. */
  readonly isQuoting: boolean
  readonly isWorded: boolean
}

function translate(node: Node | null, below: Below): void {
  if (isSeq<Node>(node)) for (const item of node.items) translate(item, below)
  if (isScalar(node) && below.isWorded) node.value = worded(String(node.value))
  if (!isMap<Node, Node | null>(node)) return
  for (const { key, value } of node.items) {
    if (!isScalar(key)) continue
    const name = String(key.value)
    if (!below.isQuoting) key.value = KEYS[name] ?? name
    translate(
      value,
      below.isQuoting
        ? { ...below, isQuoting: false }
        : { isQuoting: QUOTING.has(name), isWorded: WORDED.has(name) },
    )
  }
}

function worded(text: string): string {
  return VALUES.reduce((all, [words, vi]) => all.replace(words, vi), text)
}
