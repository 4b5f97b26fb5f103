import { readFileSync } from 'node:fs'
import { remark } from 'remark'
import remarkLint from 'remark-lint'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import rule from '../../rules/numbering/sequence.js'
import preset, { lintRule } from '../../src/index.js'
import { checkFile } from '../check.js'

const sequence = lintRule(rule)
const MISTAKES = 'examples/mistakes.en.md'
const HEAD = '---\nprofile: ajc\nlanguage: en\n---\n'

/** Messages as "line:column rule level text". */
async function messages(processor: { process: (file: VFile) => Promise<VFile> }, value: string) {
  const file = await processor.process(new VFile({ path: 'summary.md', value }))
  return file.messages.map(
    ({ line, column, ruleId, fatal, reason }) => `${line}:${column} ${ruleId} ${fatal} ${reason}`,
  )
}

describe('the preset under plain remark', () => {
  it('finds what `tomtat check` finds', async () => {
    const { findings } = await checkFile(MISTAKES, null, 'en')
    const level = { error: 'true', warning: 'false', info: 'undefined' }
    const wanted = findings.map(
      (one) => `${one.line}:${one.column} ${one.rule} ${level[one.level]} ${one.message}`,
    )
    const found = await messages(remark().use(preset), readFileSync(MISTAKES, 'utf8'))
    expect(found.sort()).toEqual(wanted.sort())
  })

  it('marks every message as remark-lint does', async () => {
    const file = await remark()
      .use(preset)
      .process(new VFile({ path: MISTAKES, value: readFileSync(MISTAKES, 'utf8') }))
    for (const message of file.messages) {
      expect(message.source).toBe('remark-lint')
      expect(message.url).toMatch(/rules\/.+\.md$/u)
      expect(message.place).toBeDefined()
    }
    expect(file.messages.some(({ cause }) => cause instanceof Error)).toBe(true)
  })

  it('takes a level and says which words are levels', async () => {
    const text = `${HEAD}# Chapter 1. ONE\n\n## 1.1. A\n\nText.\n\n## 1.3. B\n\nText.\n`
    expect(await messages(remark().use(sequence), text)).toEqual([expect.stringContaining('true')])
    const warned = await messages(remark().use(sequence, 'warn'), text)
    expect(warned).toEqual([expect.stringContaining('false')])
    expect(await messages(remark().use(sequence, ['info']), text)).toEqual([
      expect.stringContaining('undefined'),
    ])
    expect(await messages(remark().use(sequence, 'off'), text)).toEqual([])
    expect(() => remark().use(sequence, 'eror').freeze()).toThrow(
      /unknown level 'eror'.*Did you mean "error"/u,
    )
    expect(() =>
      remark()
        .use(sequence, ['warn', { depht: 1 }])
        .freeze(),
    ).toThrow(/unknown option/u)
  })
})

describe('comments that silence', () => {
  const text = (comment: string) =>
    `${HEAD}# Chapter 1. ONE\n\n## 1.1. A\n\nText.\n\n${comment}\n\n## 1.3. B\n\nText.\n`
  const cases: [string, number][] = [
    ['<!--lint disable numbering-sequence-->', 0],
    ['<!--lint disable numbering-sequence -- chương này chỉ có một mục, theo quy định -->', 0],
    ['<!-- lint ignore numbering-sequence -- as printed, see note 3 -->', 0],
    ['<!--lint disable-->', 0],
    ['<!--lint disable numbering-form-->', 1],
    ['<!--lint disabel numbering-sequence-->', 1],
    ['<!-- a plain comment -->', 1],
  ]
  for (const [comment, count] of cases) {
    it(`${comment} leaves ${count}`, async () => {
      const found = await messages(
        remark().use({ plugins: [...(preset.plugins ?? [])] }),
        text(comment),
      )
      expect(found.filter((one) => one.includes('numbering-sequence'))).toHaveLength(count)
      // The stock remark-lint throws at a word that it does not know.
      if (comment.includes('disabel')) return
      const beside = await messages(remark().use(remarkLint).use(preset), text(comment))
      expect(beside.filter((one) => one.includes('numbering-sequence'))).toHaveLength(count)
    })
  }
})
