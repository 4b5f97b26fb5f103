import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.js'
import { loadProfile } from '../src/profile/load/load.js'
import { parseConfig } from '../src/settings/config-parse.js'

const root = path.resolve(import.meta.dirname, '..')
const readme = path.join(root, 'README.md')
const program = path.join(root, 'dist/cli/main.js')
const text = readFileSync(readme, 'utf8')

/** The texts of all fenced blocks in this language. */
function blocks(language: string): readonly string[] {
  const fences = text.matchAll(new RegExp(`^\`\`\`${language}\\n(?<body>[^]*?)^\`\`\`$`, 'gm'))
  return [...fences].map(({ groups }) => groups?.body ?? '')
}

function run(args: readonly string[]) {
  const env = { PATH: process.env.PATH, LANG: 'C', NO_COLOR: '1' }
  return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env })
}

/** UPDATE=1 writes what the program prints into the page. */
function pasted(printed: string): string {
  const [old = ''] = blocks('text')
  if (process.env.UPDATE !== '1') return old
  writeFileSync(
    readme,
    text.replace(`\`\`\`text\n${old}`, () => `\`\`\`text\n${printed}`),
  )
  return printed
}

describe('README', () => {
  it('shows what the program prints', () => {
    const [command = ''] = blocks('sh')
    const args = command.trim().replace(/^npm ci && npx tomtat /, '')
    expect(args).toMatch(/^check examples\/\S+$/)
    const { status, stdout, stderr } = run([program, ...args.split(' ')])
    expect(stderr).toBe('')
    expect(status).toBe(1)
    expect(pasted(stdout)).toBe(stdout)
  })

  it.each(['check', 'new', 'fix', 'import', 'annotate', 'memo', 'stats', 'merge'])(
    'names every option of tomtat %s and no other',
    (command) => {
      const { stdout } = run([program, command, '--help'])
      const known = new Set(stdout.match(/(?<=^ {2}(?:-o, )?)--[a-z-]+(?: <\S+>)?/gm))
      const section = text.split(`\n### tomtat ${command}\n`)[1]?.split(/\n##/u)[0] ?? ''
      const cells = section.match(/^\| `-.*?` \|/gm)?.join(' ') ?? ''
      const named = new Set(cells.match(/--[a-z-]+(?: <[^>]+>)?/g))
      expect([...named].sort()).toEqual([...known].sort())
    },
  )

  it('has a profile that loads', () => {
    const example = blocks('yaml').find((block) => block.includes('extends:')) ?? ''
    expect(example).toMatch(
      /^# yaml-language-server: \$schema=\S+\/schemas\/profile\.schema\.json$/m,
    )
    const folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-readme-'))
    try {
      writeFileSync(path.join(folder, 'our-university.yml'), example)
      const profile = loadProfile('./our-university.yml', folder)
      expect(profile.parts.find(({ id }) => id === 'chapter')?.count).toEqual({ min: 3, max: 4 })
      expect(profile.labels.significance?.vi?.[0]).toBe('Ý nghĩa khoa học và thực tiễn')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('has settings that are right', () => {
    const example = blocks('yaml').find((block) => block.includes('ignore:')) ?? ''
    const known = rules.map(({ id }) => id)
    const { config, problems } = parseConfig(example, path.join(root, 'tomtat.yml'), known)
    expect(problems).toEqual([])
    expect(config).toMatchObject({ profile: 'hcma', locale: 'vi' })
  })

  it('has code that prints what stands beside it', () => {
    const [code = ''] = blocks('js')
    const { stdout, stderr } = run(['--input-type=module', '--eval', code])
    expect(stderr).toBe('')
    expect(stdout.trim()).toBe(/\/\/ (.*)$/m.exec(code)?.[1])
  })

  it('has settings that are JSON, those of remark among them', () => {
    const settings = blocks('json').map((block) => Object.keys(JSON.parse(block)))
    expect(settings.filter(([key]) => key === 'plugins')).toHaveLength(2)
  })
})

describe.each(['README.md', 'README.vi.md', 'CONTRIBUTING.md', 'CHANGELOG.md'])('%s', (name) => {
  const page = readFileSync(path.join(root, name), 'utf8')
  const targets = [...page.matchAll(/\]\((?!https?:)(?<to>[^)#]+)(?:#[^)]*)?\)/g)]

  it('links only files that are there', () => {
    const missing = targets.filter(({ groups }) => !existsSync(path.join(root, groups?.to ?? '')))
    expect(missing.map(({ groups }) => groups?.to)).toEqual([])
  })

  it('names only commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    const named = [...page.matchAll(/\bnpm run ([a-z:]+)/g)].map(([, script]) => script ?? '')
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([])
  })
})
