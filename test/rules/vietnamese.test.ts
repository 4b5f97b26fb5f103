import { createColors } from 'picocolors'
import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/report/console/rule-page.js'
import { inlineText } from '../../src/report/markdown-text.js'
import { levelName } from '../../src/report/words.js'
import { readPages } from './page.js'

const plain = createColors(false)

describe.each(readPages())('the Vietnamese section of $id', ({ text, plugin }) => {
  const section = text.split('\n## Tiếng Việt\n')[1] ?? ''

  it('stands once, at the end of the page', () => {
    expect(text.split('\n## Tiếng Việt\n')).toHaveLength(2)
    expect(section).not.toMatch(/^## |^```/m)
  })

  it('says why, at which level, and when the rule stays silent', () => {
    const level = plugin?.rule.level ?? 'error'
    const said = `Mức mặc định: **${levelName(level, 'vi')}** (\`${level}\`)`
    expect(section.split(said)).toHaveLength(2)
    expect(section.split(said)[0]?.trim()).toMatch(/^\p{Lu}[^#]{80,}$/u)
    expect(section).toMatch(/^### Khi nào quy tắc im lặng\n\n- \p{Lu}/mu)
  })

  it('names every option', () => {
    const options = Object.keys((plugin?.rule.options?.properties ?? {}) as object)
    for (const option of options) expect(section).toContain(`\`${option}\``)
  })

  it('is read by `tomtat explain`, in composed letters', () => {
    expect(section).toBe(section.normalize('NFC'))
    const { vi, en } = readPage(text).prose
    for (const { why, silent } of [vi, en]) {
      const words = [...why, ...silent].map((node) => inlineText(node, plain)).join(' ')
      expect(words).not.toMatch(/[*`]/)
      expect(why.length * silent.length).toBeGreaterThan(0)
    }
  })
})
