import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { TextEdit } from 'vscode-languageserver-types'
import { completionsAt } from '../../../src/language/completion/completion.js'
import { open } from '../open.js'

const folder = new URL('../../../examples/', import.meta.url)
const examples = readdirSync(folder).filter((name) => name.endsWith('.md'))
const bare = '---\nprofile: ajc\nlanguage: vi\ntitle: X\n---\n'

const hostile: Readonly<Record<string, string>> = {
  nothing: '',
  'a byte order mark': '\ufeff',
  'broken front matter': '---\nprofile: [\n---\n# INTRODUCTION\n\n## \n',
  'front matter that is open': '---\nprofile: ajc\n# INTRODUCTION\n',
  'lone CR': `${bare}# MỞ ĐẦU\r\r## \r1. A\r`.replaceAll('\n', '\r'),
  NFD: `${bare}# MỞ ĐẦU\n\n## 5. Những đóng góp mới\n\nThứ nhất, a.\n\nThứ \n`.normalize('NFD'),
  'headings alone': `${bare}#\n##\n###\n# \n## 2.\n# Chương\n## .\n#######\n`,
  'many marks': `${bare}${'<!--'.repeat(500)}\n\n${'# '.repeat(500)}\n`,
  'numbers that are too large': `${bare}# Chương 99. A\n\n## 99.99. B\n\n## \n\n# Chương 999. C\n\n# \n`,
  'open code': `${bare}# MỞ ĐẦU\n\n\`\`\`\n# \n`,
}

async function visit(text: string): Promise<number> {
  const { analysis } = await open(text)
  const { places } = analysis
  let count = 0
  for (let line = -1; line <= places.lineCount; line++) {
    for (const character of [0, 1, 3, 1e6]) {
      const at = { line, character }
      for (const item of completionsAt(analysis, at, { snippets: line % 2 === 0 })) {
        const { start, end } = (item.textEdit as TextEdit).range
        const cursor = places.positionOf(places.offsetOf(at))
        expect([start.line, end.line]).toEqual([line, line])
        expect(start.character).toBeLessThanOrEqual(cursor.character)
        expect(end.character).toBeGreaterThanOrEqual(cursor.character)
        expect(item.label).not.toBe('')
        count++
      }
    }
  }
  return count
}

describe('completion', () => {
  it.each(examples)('is asked at every line of %s', async (name) => {
    expect(await visit(readFileSync(new URL(name, folder), 'utf8'))).toBeGreaterThan(0)
  })

  it.each(Object.entries(hostile))('stands %s', async (_, text) => {
    await expect(visit(text)).resolves.toBeGreaterThanOrEqual(0)
  })
})
