import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { grouped, groups } from '../../src/rule/groups.js'
import { RULES } from './page.js'

// That the page is what `npm run generate` makes of the rules, test/generated.test.ts says.
describe('rules/README.md', () => {
  const [, ...sections] = readFileSync(path.join(RULES, 'README.md'), 'utf8').split('\n## ')

  it('has the groups in their order, in both languages', () => {
    expect(sections.map((section) => section.split('\n')[0])).toEqual(
      grouped(rules).map(([group]) => `${groups[group]?.en} · ${groups[group]?.vi}`),
    )
  })

  it('lists every rule once, in its group, with its page, level and titles', () => {
    const listed = sections.map((section) =>
      section.split('\n').filter((line) => /^\| \[/.test(line)),
    )
    for (const [index, [, own]] of grouped(rules).entries()) {
      expect(listed[index]).toHaveLength(own.length)
      for (const [at, { id, level, title }] of own.entries()) {
        const row = listed[index]?.[at]
        expect(row).toContain(`| [${id}](${id.replace('-', '/')}.md) | ${level} |`)
        expect(row).toContain(`| ${title.en}<br>${title.vi} |`)
      }
    }
  })
})
