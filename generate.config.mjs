// What is derived from rules/, schemas/*.yml and src/model/roles.ts and is committed all the same, since people and
// editors read it where it lies: the registry of the rules, the lists of names in the JSON Schemas, rules/README.md, the
// profiles in both READMEs. `npm run generate` writes it, and test/generated.test.ts fails where a committed file
// differs from it.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { transform } from 'esbuild'
import { globSync } from 'tinyglobby'
import { isScalar, parse, parseDocument, visit } from 'yaml'
import { importBundled } from './bundled.config.mjs'

/** Leaves an equal file alone, so that watchers stay quiet. */
export function writeWhereChanged(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** Writes the lists and the registry, which need no rule to be run. */
export async function writeLists() {
  for (const [file, text] of await lists()) writeWhereChanged(file, text)
}

/** Writes rules/README.md; needs the validators, which rules load. */
export async function writeReference() {
  writeWhereChanged('rules/README.md', await reference())
}

/** All that `npm run generate` does, for what has just made a rule or a profile. */
export function generateAll() {
  execFileSync(process.execPath, ['esbuild.config.mjs', 'generate'], { stdio: 'inherit' })
}

/** Text of every committed file that is derived, by its path from the working directory. */
export async function derivedFiles() {
  return new Map([...(await lists()), ['rules/README.md', await reference()]])
}

async function lists() {
  const { parts, fields } = await roles()
  const names = {
    'ids of rules': ruleIds(),
    'names of profiles': profileNames(),
    'roles of parts': parts,
    'roles of fields': fields,
  }
  const files = new Map([['rules/index.ts', registry()]])
  for (const file of globSync('schemas/*.schema.json').sort())
    files.set(file, withNames(readFileSync(file, 'utf8'), names))
  for (const [file, row] of Object.entries(rows))
    files.set(file, withProfileRows(readFileSync(file, 'utf8'), row))
  return files
}

/** The rules as `<group>/<check>`, sorted. */
function rulePaths() {
  return globSync('rules/*/*.ts')
    .map((file) => file.slice('rules/'.length, -'.ts'.length))
    .sort()
}

export function ruleIds() {
  return rulePaths().map((rule) => rule.replace('/', '-'))
}

export function profileNames() {
  return globSync('schemas/*.yml')
    .map((file) => path.basename(file, '.yml'))
    .sort()
}

/** Roles as `src/model/roles.ts` has them: that file imports nothing, so it is run as it is. */
async function roles() {
  const { code } = await transform(readFileSync('src/model/roles.ts', 'utf8'), { loader: 'ts' })
  const { PartRole, FieldRole } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  return { parts: Object.values(PartRole), fields: Object.values(FieldRole) }
}

function profileOf(name) {
  return parse(readFileSync(`schemas/${name}.yml`, 'utf8'))
}

/** Derives the registry of the rules from the folder, as the style tool would format it. */
function registry() {
  const paths = rulePaths()
  const names = paths.map((rule) => rule.replace(/[/-](.)/g, (_, letter) => letter.toUpperCase()))
  const imports = paths.map((rule, index) => `import ${names[index]} from './${rule}.js'`)
  return `/** All rules, derived from the folder; a test says that none is missing. Made by \`npm run generate\`. */
import type { Rule } from '../src/rule/types.js'
${imports.join('\n')}

/** The data of every rule. */
export const rules: readonly Rule[] = [
  ${names.join(',\n  ')},
]
`
}

/** How a schema marks a place whose names are derived: `"$comment": "npm run generate: ids of rules"`. */
const MARK = 'npm run generate: '

/**
 * A JSON Schema with its lists of names as they are now. At every mark the names are written into `enum`,
 * and where there is none into the brackets of the texts. Everything else stays, byte for byte.
 */
export function withNames(text, names) {
  const edits = []
  visit(parseDocument(text), {
    Map(_, node) {
      const comment = String(node.get('$comment') ?? '')
      if (!comment.startsWith(MARK)) return
      const kind = comment.slice(MARK.length)
      if (!names[kind])
        throw new Error(`a schema asks for '${kind}'; known: ${Object.keys(names).join(', ')}`)
      edits.push(...editsOf(node, names[kind], text))
    },
  })
  edits.sort((a, b) => b.start - a.start)
  return edits.reduce(
    (all, { start, end, now }) => all.slice(0, start) + now + all.slice(end),
    text,
  )
}

function editsOf(node, names, text) {
  const list = node.get('enum', true)
  if (list) {
    const [start, end] = list.range
    return [{ start, end, now: jsonList(names, text, start, end) }]
  }
  return node.items
    .filter(({ value }) => isScalar(value) && /\([^()]*\)/.test(value.value))
    .map(({ value: { range } }) => {
      const [start, end] = range
      const now = text.slice(start, end).replace(/\([^()]*\)/, `(${names.join(', ')})`)
      return { start, end, now }
    })
}

/** Columns that a line may have; as biome.json says. */
const LINE_WIDTH = 100

/** A list as the style tool writes it: on one line where it fits, else a line each. */
function jsonList(names, text, start, end) {
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start)
  const words = names.map((name) => JSON.stringify(name))
  const line = `[${words.join(', ')}]`
  const behind = text[end] === ',' ? 1 : 0
  if (before.length + line.length + behind <= LINE_WIDTH) return line
  const indent = /^ */.exec(before)[0]
  return `[\n${words.map((word) => `${indent}  ${word}`).join(',\n')}\n${indent}]`
}

/** How a README tells of a profile that nobody has described there yet. */
const rows = {
  'README.md': ({ title, extends: base }) =>
    `${title.en}: ${base ? `what \`${base}\` asks for` : 'by itself'}`,
  'README.vi.md': ({ title, extends: base }) =>
    `${title.vi}: ${base ? `như \`${base}\`` : 'mẫu độc lập'}`,
}

/** A README with one row for each shipped profile: those that are there stay as they were written. */
function withProfileRows(text, describe) {
  const known = [...text.matchAll(/^\| \[([a-z\d-]+)\]\(schemas\/\1\.yml\) \|.*\n/gm)]
  const last = known.at(-1)
  if (!last) throw new Error('a README has no table of profiles')
  const listed = known.map(([, name]) => name)
  const missing = profileNames().filter((name) => !listed.includes(name))
  const made = missing.map(
    (name) => `| [${name}](schemas/${name}.yml) | ${describe(profileOf(name))} |\n`,
  )
  const end = last.index + last[0].length
  const whole = text.slice(0, end) + made.join('') + text.slice(end)
  const gone = known.filter(([, name]) => !profileNames().includes(name))
  return gone.reduce((all, [row]) => all.replace(row, ''), whole)
}

/** The reference of all rules, in both languages, from their data. */
async function reference() {
  const { rules, groups, grouped } = await dataOfRules()
  const tables = grouped(rules).map(
    ([group, own]) => `## ${groups[group]?.en} · ${groups[group]?.vi}\n
| rule · quy tắc | level · mức | fix · sửa | what it finds · nội dung |
| --- | --- | --- | --- |
${own.map(ruleRow).join('\n')}
`,
  )
  return `# Rules · Các quy tắc

<!-- Made from the data of the rules: npm run generate -->

Each rule has a page that says why it is there, when it stays silent and what it finds in examples; \`tomtat explain <rule>\` shows it in the terminal. The level is the default one: a profile, \`tomtat.yml\` or the command line may set another, and some findings take the level of the need that the profile states. *fix*: \`tomtat fix\` mends the finding; *suggests*: it offers a text that a person has to accept.

Mỗi quy tắc có một trang cho biết lý do, khi nào quy tắc im lặng và quy tắc tìm thấy gì trong các ví dụ; lệnh \`tomtat explain <quy tắc>\` hiển thị trang này trên thiết bị đầu cuối. Mức ghi trong bảng là mức mặc định: mẫu quy định, \`tomtat.yml\` hoặc dòng lệnh có thể đặt mức khác, và một số phát hiện lấy mức theo yêu cầu ghi trong mẫu. *fix*: \`tomtat fix\` tự sửa được; *suggests*: chương trình đưa ra gợi ý để người viết quyết định.

${tables.join('\n')}`
}

const fixes = { safe: 'fix', suggest: 'suggests' }

function ruleRow({ id, level, fixable, title }) {
  const page = `[${id}](${id.replace('-', '/')}.md)`
  const fix = (fixable ?? []).map((kind) => fixes[kind]).join(', ')
  return `| ${page} | ${level} | ${fix} | ${title.en}<br>${title.vi} |`
}

/** The rules of the folder, whatever the registry says, and how their groups are called. */
async function dataOfRules() {
  const imports = rulePaths().map((rule, index) => `import rule${index} from './rules/${rule}.ts'`)
  const all = imports.map((_, index) => `rule${index}`).join(', ')
  return importBundled(
    `${imports.join('\n')}
    export { grouped, groups } from './src/rule/groups.ts'
    export const rules = [${all}]`,
    'rules',
  )
}
