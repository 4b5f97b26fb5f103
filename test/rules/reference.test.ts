import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { grouped, groups } from '../../src/rule/groups.js'
import type { Rule } from '../../src/rule/types.js'
import { RULES } from './page.js'

const fixes = { safe: 'fix', suggest: 'suggests' } as const
const file = path.join(RULES, 'README.md')

it('rules/README.md lists every rule; UPDATE=1 rewrites it', () => {
  const text = reference()
  if (process.env.UPDATE === '1') writeFileSync(file, text)
  expect(readFileSync(file, 'utf8')).toBe(text)
})

/** The reference of all rules, in both languages. */
function reference(): string {
  const tables = grouped(rules).map(
    ([group, own]) => `## ${groups[group]?.en} · ${groups[group]?.vi}\n
| rule · quy tắc | level · mức | fix · sửa | what it finds · nội dung |
| --- | --- | --- | --- |
${own.map(row).join('\n')}
`,
  )
  return `# Rules · Các quy tắc

<!-- Made from the data of the rules: UPDATE=1 npx vitest run test/rules/reference.test.ts -->

Each rule has a page that says why it is there, when it stays silent and what it finds in examples; \`tomtat explain <rule>\` shows it in the terminal. The level is the default one: a profile, \`tomtat.yml\` or the command line may set another, and some findings take the level of the need that the profile states. *fix*: \`tomtat fix\` mends the finding; *suggests*: it offers a text that a person has to accept.

Mỗi quy tắc có một trang cho biết lý do, khi nào quy tắc im lặng và quy tắc tìm thấy gì trong các ví dụ; lệnh \`tomtat explain <quy tắc>\` hiển thị trang này trên thiết bị đầu cuối. Mức ghi trong bảng là mức mặc định: mẫu quy định, \`tomtat.yml\` hoặc dòng lệnh có thể đặt mức khác, và một số phát hiện lấy mức theo yêu cầu ghi trong mẫu. *fix*: \`tomtat fix\` tự sửa được; *suggests*: chương trình đưa ra gợi ý để người viết quyết định.

${tables.join('\n')}`
}

function row({ id, level, fixable, title }: Rule): string {
  const page = `[${id}](${id.replace('-', '/')}.md)`
  const fix = (fixable ?? []).map((kind) => fixes[kind]).join(', ')
  return `| ${page} | ${level} | ${fix} | ${title.en}<br>${title.vi} |`
}
