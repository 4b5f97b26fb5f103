// `npm run new:rule works-pages` makes a rule that passes all tests, to be changed into the one that is wanted.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { globSync } from 'tinyglobby'
import { generateAll, ruleIds } from './generate.config.mjs'

const GROUPS = 'src/rule/groups.ts'

/**
 * Refuses what cannot be a rule, before anything is written.
 *
 * @returns the group that is to be added to the list of groups, as a line of it; '' where it is there
 */
function checked(id, english, vietnamese) {
  if (!/^[a-z]+-[a-z]+$/.test(id ?? ''))
    refuse(
      `${id ? `"${id}" cannot be the id of a rule` : 'Say what the rule is called'}: two words of small letters, the group and what is checked, for example: npm run new:rule works-pages`,
    )
  if (ruleIds().includes(id))
    refuse(`There is a rule ${id} already: rules/${id.replace('-', '/')}.ts`)
  const group = id.split('-')[0]
  const known = [...readFileSync(GROUPS, 'utf8').matchAll(/^ {2}(\w+): \{ en: /gm)].map(
    ([, name]) => name,
  )
  if (known.includes(group)) return ''
  if (!english || !vietnamese)
    refuse(
      `The group ${group} is new (there are: ${known.join(', ')}). Say how it is called in both languages: npm run new:rule ${id} "English name" "Tên tiếng Việt"`,
    )
  return `  ${group}: { en: ${quoted(english)}, vi: ${quoted(vietnamese)} },\n`
}

function refuse(message) {
  console.error(message)
  process.exit(2)
}

/** A text as the style tool quotes it. */
function quoted(text) {
  return text.includes("'") ? JSON.stringify(text) : `'${text.replaceAll('\\', '\\\\')}'`
}

/** Puts a group before the last one, which is about comments. */
function addGroup(line) {
  const text = readFileSync(GROUPS, 'utf8')
  writeFileSync(
    GROUPS,
    text.replace(/^ {2}lint: \{/m, (last) => line + last),
  )
}

/** What makes a rule, and the lines that import it and other helpers, as the rules that there are have them. */
function imports(...helpers) {
  const texts = globSync('rules/*/*.ts')
    .sort()
    .map((file) => readFileSync(file, 'utf8'))
  const all = texts.join('\n')
  const maker = /^export default (\w+)\(\{$/m.exec(all)[1]
  const from = new Map()
  for (const name of [maker, ...helpers].sort()) {
    const source = new RegExp(`^import \\{[^}]*\\b${name}\\b[^}]*\\} from '(.*)'$`, 'm').exec(
      all,
    )[1]
    from.set(source, [...(from.get(source) ?? []), name])
  }
  const lines = [...from].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    maker,
    lines: lines.map(([source, names]) => `import { ${names.join(', ')} } from '${source}'`),
  }
}

function code(id) {
  const { maker, lines } = imports('quote')
  return `${lines.join('\n')}

/** What this start looks for, so that its tests have something to hold; put the real check in its place. */
const MARK = 'XXX'

export default ${maker}({
  id: '${id}',
  level: 'warning',
  title: {
    en: 'A heading holds XXX in place of its words.',
    vi: 'Đề mục còn ghi XXX thay cho nội dung.',
  },
  messages: {
    mark: {
      en: '“{heading}” holds XXX; write what the section is about.',
      vi: '“{heading}” còn ghi XXX; hãy viết tên đề mục.',
    },
  },
  check({ outline }, { report }) {
    for (const heading of outline.headings) {
      if (heading.implied || !heading.title.includes(MARK)) continue
      report({ id: 'mark', at: heading, values: { heading: quote(heading) } })
    }
  },
})
`
}

/** Documents of both languages in which the rule finds something, and nothing. */
const examples = [
  {
    language: 'en',
    top: 'INTRODUCTION',
    wrong: ['## 1. XXX', '7:4-7:10 mark “1. XXX” holds XXX; write what the section is about.'],
    right: '## 1. Rationale for choosing the dissertation topic',
    body: 'Libraries in the countryside have few readers, and nobody has asked why.',
  },
  {
    language: 'vi',
    top: 'MỞ ĐẦU',
    wrong: ['## 1. XXX', '7:4-7:10 mark “1. XXX” còn ghi XXX; hãy viết tên đề mục.'],
    right: '## 1. Lý do chọn đề tài',
    body: 'Thư viện ở nông thôn ít người đọc mà chưa có nghiên cứu nào tìm hiểu vì sao.',
  },
]

function example({ language, top, wrong, right, body }) {
  const text = (heading) =>
    `---\nprofile: base\nlanguage: ${language}\n---\n# ${top}\n\n${heading}\n\n${body}\n`
  const [heading, finding] = wrong
  return `\`\`\`markdown wrong
${text(heading)}\`\`\`
\`\`\`text findings
${finding}
\`\`\`

\`\`\`markdown right
${text(right)}\`\`\`
`
}

function page(id) {
  return `# ${id}

A heading that holds XXX was to be written later, and was forgotten. Say here why the rule is there and what it finds, as it is said to a candidate. Default level: **warning**

## When it stays silent

For XXX in the text below a heading. Say here what the rule leaves alone, and where it cannot know.

## Examples

${examples.map(example).join('\n')}
## Tiếng Việt

Đề mục còn ghi XXX là chỗ định viết sau rồi bỏ quên. Hãy viết ở đây lý do có quy tắc này và những gì quy tắc tìm ra, như khi giải thích cho nghiên cứu sinh.

Mức mặc định: **cảnh báo** (\`warning\`)

### Khi nào quy tắc im lặng

- Với XXX nằm trong nội dung bên dưới đề mục. Hãy ghi ở đây những trường hợp quy tắc bỏ qua.
`
}

const [id, english, vietnamese] = process.argv.slice(2)
const group = checked(id, english, vietnamese)
const file = `rules/${id.replace('-', '/')}`
mkdirSync(path.dirname(file), { recursive: true })
if (existsSync(`${file}.md`)) refuse(`${file}.md is there already, without a rule.`)
if (group) addGroup(group)
writeFileSync(`${file}.ts`, code(id))
writeFileSync(`${file}.md`, page(id))
generateAll()
console.log(`
${file}.ts and ${file}.md are made, and everything that lists the rules. They look for XXX in headings. Next:
1. Write the real check and its texts, and on the page its examples, in both languages (CONTRIBUTING.md, "Writing a rule").
2. UPDATE=${id} npm run test:rule ${id} writes the findings into the page; read what it wrote. Without UPDATE it tests this one rule, in seconds.
3. npm run generate, where its title, level or fixes changed.
4. npx vitest run test/cases.test.ts test/examples.test.ts: what it finds in whole documents.
5. A line in CHANGELOG.md.`)
