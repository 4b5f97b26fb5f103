import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { boundOf } from '../../src/bind/bound.js'
import { parseMarkdown } from '../../src/model/signs/parse.js'
import { loadProfile } from '../../src/profile/load/load.js'

const CLEAN = [
  'examples/clean.en.md',
  'examples/clean.vi.md',
  'examples/clean.en.txt',
  'examples/clean.vi.txt',
]

/** Problems as "kind part heading". */
function problems(text: string): string[] {
  const { problems: all } = boundOf(text, parseMarkdown(text), loadProfile('ajc'))
  return all.map(({ kind, part, heading }) => `${kind} ${part?.id} ${heading?.text ?? ''}`.trim())
}

describe('one heading of a clean summary is lost', () => {
  for (const file of CLEAN) {
    const text = readFileSync(file, 'utf8')
    const lines = text.split('\n')
    const without = (pattern: RegExp) => {
      const at = lines.findIndex((line) => pattern.test(line))
      expect(at).toBeGreaterThan(0)
      return [...lines.slice(0, at), ...lines.slice(at + 1)].join('\n')
    }

    it(`${file}: the introduction`, () => {
      const lost = problems(without(/^(?:# )?(?:INTRODUCTION|MỞ ĐẦU)$/u))
      expect(lost).toEqual(['missing introduction'])
    })

    it(`${file}: a section with its subsections left behind`, () => {
      expect(problems(without(/^(?:## )?3\. /u))).toEqual(['missing scope'])
    })

    it(`${file}: the list of works is renamed`, () => {
      const pattern = /^(?:# )?(?:LIST OF|DANH MỤC)(.*)$/mu
      const found = problems(text.replace(pattern, (line) => line.replace(/LIST|DANH/u, 'LISTS')))
      expect(found.filter((one) => !one.startsWith('label'))).toEqual([])
    })

    it(`${file}: nothing is lost`, () => expect(problems(text)).toEqual([]))
  }
})
