import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const minutes = 180_000
/** A copy of the checkout, in which something new is made. */
const copy = mkdtempSync(path.join(os.tmpdir(), 'tomtat-new-'))

beforeAll(() => {
  const left = new Set(['.git', 'node_modules', 'out', 'coverage'])
  for (const name of readdirSync('.').filter((one) => !left.has(one)))
    cpSync(name, path.join(copy, name), { recursive: true })
  symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true }))

function run(...args: readonly string[]) {
  // What this run of vitest says of itself is not for the one inside it.
  const env = { PATH: process.env.PATH, HOME: os.homedir(), NO_COLOR: '1', LANG: 'C' }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    env,
  })
  return { status, stdout, stderr }
}

const vitest = 'node_modules/vitest/vitest.mjs'
const read = (file: string) => readFileSync(path.join(copy, file), 'utf8')

/** Expects a run of vitest in the copy in which so many tests pass at least, and none fails. */
function expectPassing({ status, stdout, stderr }: ReturnType<typeof run>, least: number): void {
  expect(stdout + stderr).not.toMatch(/FAIL|failed/)
  expect(status).toBe(0)
  expect(Number(/Tests\s+(\d+) passed/.exec(stdout)?.[1])).toBeGreaterThanOrEqual(least)
}

describe('npm run new:rule', () => {
  const make = (...args: readonly string[]) => run('new-rule.config.mjs', ...args)

  it(
    'makes a rule that passes its tests, and lists it everywhere',
    () => {
      const { status, stdout, stderr } = make('works-pages')
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toContain('npm run test:rule works-pages')
      expect(read('rules/index.ts')).toContain("import worksPages from './works/pages.js'")
      expect(read('rules/README.md')).toContain('| [works-pages](works/pages.md) | warning |')
      expect(read('schemas/profile.schema.json')).toContain('"works-pages"')
      expectPassing(run('test/rules/one.mjs', 'works-pages'), 20)
    },
    minutes,
  )

  it(
    'asks how a new group is called, and lists it',
    () => {
      const refused = make('figures-captions')
      expect(refused.status).toBe(2)
      expect(refused.stderr).toMatch(/^The group figures is new .*"Tên tiếng Việt"$/m)
      expect(make('figures-captions', 'Figures', 'Hình vẽ')).toMatchObject({
        status: 0,
        stderr: '',
      })
      expect(read('rules/README.md')).toContain('\n## Figures · Hình vẽ\n')
      const style = run(
        'node_modules/@biomejs/biome/bin/biome',
        'check',
        'rules',
        'schemas',
        'src/rule',
      )
      expect(style).toMatchObject({ status: 0 })
    },
    minutes,
  )

  it.each([
    [[], /^Say what the rule is called: .* npm run new:rule works-pages$/m],
    [['Works-Pages'], /^"Works-Pages" cannot be the id of a rule: two words/],
    [['works'], /^"works" cannot be the id of a rule/],
    [['works-../x'], /cannot be the id of a rule/],
    [['works-issn'], /^There is a rule works-issn already: rules\/works\/issn\.ts$/m],
  ])('refuses %j', (args, message) => {
    const { status, stdout, stderr } = make(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })
})

describe('npm run new:profile', () => {
  const make = (...args: readonly string[]) => run('new-profile.config.mjs', ...args)

  it(
    'makes a profile that passes the tests of shipped ones, and lists it everywhere',
    () => {
      const made = make('vnu', 'University: of “X”, #1', 'Đại học Quốc gia Hà Nội')
      expect(made).toMatchObject({ status: 0, stderr: '' })
      expect(read('README.md')).toContain(
        '| [vnu](schemas/vnu.yml) | University: of “X”, #1: what `base` asks for |\n',
      )
      expect(read('README.vi.md')).toContain(
        '| [vnu](schemas/vnu.yml) | Đại học Quốc gia Hà Nội: như `base` |\n',
      )
      expect(read('schemas/config.schema.json')).toContain('hnue, vnu)')
      expect(
        run('dist/cli/main.js', 'profile', 'check', 'schemas/vnu.yml', '--locale', 'en'),
      ).toEqual({
        status: 0,
        stdout: expect.stringMatching(
          /^schemas\/vnu\.yml: nothing is wrong.*\n0 errors, 0 warnings/,
        ),
        stderr: '',
      })
      const tests = ['profile/shipped', 'profile/doubts', 'profile/print', 'write/skeleton/flaws']
      const shared = ['--no-isolate', '--no-file-parallelism', '-t', 'vnu']
      expectPassing(run(vitest, 'run', ...tests.map((test) => `test/${test}`), ...shared), 7)
    },
    minutes,
  )

  it(
    'needs no title',
    () => {
      expect(make('uet')).toMatchObject({ status: 0, stderr: '' })
      const checked = run(
        'dist/cli/main.js',
        'profile',
        'check',
        'schemas/uet.yml',
        '--locale',
        'en',
      )
      expect(checked.stdout).toContain('0 errors, 0 warnings')
    },
    minutes,
  )

  it.each([
    [[], /^Say what the profile is called: .* npm run new:profile vnu$/m],
    [['VNU'], /^"VNU" cannot be the id of a profile: small letters/],
    [['../vnu'], /cannot be the id of a profile/],
    [['hnue'], /^There is a profile hnue already: schemas\/hnue\.yml$/m],
    [['dlu', 'Da Lat University'], /in both languages/],
  ])('refuses %j', (args, message) => {
    const { status, stdout, stderr } = make(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })
})
