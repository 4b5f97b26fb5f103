import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { pageFileText } from '../../src/report/console/page-file.js'

const RULES = path.resolve(import.meta.dirname, '../../rules')

const BLOCK = `file: Word
paper: 148 × 210
margins: { top: 15, bottom: 15, left: 20, right: 15 }
numbers: none
text: Times New Roman, 11 pt, 1.2 lines
but:
  text: exactly 17 pt
  "| Hoa": Arial
from:
  KẾT LUẬN: { paper: 210 × 148 }
changes:
  - remark: page 3`

it('stays as it is in English', () => {
  expect(pageFileText(BLOCK, 'en')).toBe(BLOCK)
})

it('is in Vietnamese but for the words of the document', () => {
  expect(pageFileText(BLOCK, 'vi')).toBe(`tệp: Word
khổ giấy: 148 × 210
lề: { trên: 15, dưới: 15, trái: 20, phải: 15 }
vị trí số trang: không có
nội dung: Times New Roman, 11 pt, 1.2 dòng
riêng:
  text: đúng 17 pt
  "| Hoa": Arial
từ:
  KẾT LUẬN: { khổ giấy: 210 × 148 }
thay đổi:
  - nhận xét: page 3`)
})

it('shows what is no YAML as it stands', () => {
  expect(pageFileText('a: [', 'vi')).toBe('a: [')
})

it('has a word for every key on the pages of the rules', () => {
  const pages = readdirSync(RULES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(path.join(RULES, name), 'utf8'))
  const blocks = pages.flatMap((text) =>
    [...text.matchAll(/```yaml file\n([^`]*)```/g)].map(([, block = '']) => block),
  )
  expect(blocks.length).toBeGreaterThan(20)
  for (const block of blocks) {
    const shown = pageFileText(block, 'vi')
    expect(shown).not.toMatch(/^(?: {2}- |)[a-z]+:|[{,] [a-z]+:/m)
  }
})
