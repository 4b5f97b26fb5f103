import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const read = (file: string) => parse(readFileSync(file, 'utf8'))
const program = path.resolve('dist/cli/main.js')

describe('.pre-commit-hooks.yaml', () => {
  interface Hook {
    readonly id: string
    readonly entry: string
    readonly language: string
    readonly files: string
  }
  const hooks: readonly Hook[] = read('.pre-commit-hooks.yaml')
  const [check, fix] = hooks

  it('has the keys that a hook needs', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['tomtat', 'tomtat-fix'])
    for (const hook of hooks)
      expect(hook).toMatchObject({ language: 'node', name: expect.any(String) })
  })

  // pre-commit matches with Python's `re.search`; "(?i)" stands for the flag there.
  const matches = (hook: Hook | undefined, file: string) =>
    new RegExp(hook?.files.replace(/^\(\?i\)/u, '') ?? '', 'iu').test(file)

  it.each([
    'summary.en.md',
    'thesis/summary.vi.md',
    'Tom-tat.md',
    'luan-an/tomtat_tieng-anh.txt',
    'nguyen-van-a.summary.md',
    'SUMMARY.md',
  ])('checks %s', (file) => expect(matches(check, file)).toBe(true))

  it.each(['README.md', 'summary/notes.md', 'docs/summaries.md', 'summary.docx', 'tomtat.yml'])(
    'leaves %s alone',
    (file) => expect(matches(check, file)).toBe(false),
  )

  it('mends Markdown only', () => {
    expect(matches(fix, 'summary.en.md')).toBe(true)
    expect(matches(fix, 'summary.en.txt')).toBe(false)
  })

  it('names commands that there are', () => {
    for (const { entry } of hooks) {
      const [name, ...args] = entry.split(' ')
      expect(name).toBe('tomtat')
      const help = spawnSync(process.execPath, [program, ...args, '--help'], { encoding: 'utf8' })
      expect(help).toMatchObject({ status: 0, stderr: '' })
      expect(help.stdout).toContain(`Usage: ${entry}`)
    }
  })
})

describe('action.yml', () => {
  interface Step {
    readonly name: string
    readonly shell: string
    readonly run: string
    readonly env?: Readonly<Record<string, string>>
  }
  const action: {
    readonly inputs: Readonly<Record<string, { description: string; default: string }>>
    readonly runs: { readonly using: string; readonly steps: readonly Step[] }
  } = read('action.yml')
  const check = action.runs.steps.find(({ name }) => name === 'Check')

  it('is a composite action whose inputs are all used, as variables only', () => {
    expect(action.runs.using).toBe('composite')
    expect(check?.run).not.toContain('${{')
    for (const [name, input] of Object.entries(action.inputs)) {
      expect(input.description).toBeTruthy()
      expect(Object.values(check?.env ?? {})).toContain(`\${{ inputs.${name} }}`)
    }
  })

  function run(inputs: Readonly<Record<string, string>>) {
    const defaults = Object.entries(action.inputs).map(
      ([name, input]) => [`INPUT_${name.toUpperCase().replace('-', '_')}`, input.default] as const,
    )
    const env = { ...process.env, TOMTAT: program, ...Object.fromEntries(defaults), ...inputs }
    return spawnSync('bash', ['-eo', 'pipefail', '-c', check?.run ?? ''], { env, encoding: 'utf8' })
  }

  it('marks findings and fails', () => {
    const { status, stdout } = run({ INPUT_FILES: 'examples/mistakes.en.md\n' })
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error file=examples\/mistakes\.en\.md,line=19,endLine=19,col=3,/mu)
  })

  it('takes every input', () => {
    const { status, stdout } = run({
      INPUT_FILES: 'examples/clean.en.md\nexamples/clean.vi.md\n',
      INPUT_PROFILE: 'ajc',
      INPUT_PHASE: 'final',
      INPUT_LOCALE: 'vi',
      INPUT_FAIL_ON: 'error',
    })
    expect(status).toBe(1)
    expect(stdout).toContain('bản chính thức')
  })

  it('runs nothing that an input holds', () => {
    const { status, stdout, stderr } = run({ INPUT_FILES: '$(touch x); echo hacked\n--help' })
    expect(status).toBe(2)
    expect(stdout).not.toContain('hacked\n')
    expect(stdout + stderr).not.toContain('Usage')
  })
})
