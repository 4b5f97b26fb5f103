import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { answersFromFlags } from '../../src/cli/commands/new/new-flags.js'
import { repeatCommand } from '../../src/cli/commands/new/repeat-command.js'
import { makeProgram } from '../../src/cli/program.js'
import type { Answers } from '../../src/write/markdown/skeleton/answers.js'

/** The words that a shell makes of a command line. */
function words(command: string): string[] {
  const { stdout } = spawnSync('sh', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' })
  return stdout.split('\0').slice(0, -1)
}

/** Flags as commander hands them over. */
function flagsOf(args: readonly string[]): Record<string, unknown> {
  const program = makeProgram(
    'en',
    () => undefined,
    async () => undefined,
  )
  const command = program.commands.find((one) => one.name() === 'new')
  if (!command) throw new Error('there is no new')
  let flags: Record<string, unknown> = {}
  command.action((_folder, options) => {
    flags = options
  })
  program.parse([...args], { from: 'user' })
  return flags
}

const answers: Answers = {
  profile: 'ajc',
  languages: ['en', 'vi'],
  title: { en: `It's "so": $HOME \`x\` \\ & more!`, vi: 'Phòng đọc; *' },
  author: { vi: 'Đặng Thị Yến' },
  code: '9320203',
  year: '2026',
  supervisors: [{ en: '', vi: 'TS. A' }, { en: 'Dr. B' }],
  chapterCount: 3,
  chapters: [{ vi: 'Một' }, {}, { vi: '--ba' }],
}

describe.skipIf(process.platform === 'win32')('repeatCommand', () => {
  it('gives a line that a shell and the program read as the same answers', () => {
    const line = repeatCommand('my folder', answers, { profileName: 'ajc', remark: true })
    const [program, ...args] = words(line)
    expect(program).toBe('tomtat')
    expect(args.slice(0, 3)).toEqual(['new', 'my folder', '--yes'])
    const flags = flagsOf(args)
    expect(flags).toMatchObject({ yes: true, remark: true })
    expect(answersFromFlags(flags)).toEqual({
      ...answers,
      supervisors: [
        { en: '', vi: 'TS. A' },
        { en: 'Dr. B', vi: '' },
      ],
      chapters: [
        { en: '', vi: 'Một' },
        { en: '', vi: '' },
        { en: '', vi: '--ba' },
      ],
    })
  })

  it('is short where little was said', () => {
    const line = repeatCommand(
      'draft',
      { languages: ['vi'], title: { en: 'Not written', vi: '' } },
      {
        profileName: '../our.yml',
        remark: false,
      },
    )
    expect(line).toBe('tomtat new draft --yes --profile ../our.yml --languages vi')
  })
})

describe('answersFromFlags', () => {
  it('lets a text for one language win over one for all', () => {
    const flags = { title: 'A', titleEn: 'B', work: ['C', 'D'], workVi: ['E'] }
    expect(answersFromFlags(flags)).toEqual({
      title: { en: 'B', vi: 'A' },
      works: [
        { en: 'C', vi: 'E' },
        { en: 'D', vi: 'D' },
      ],
    })
  })

  it.each([
    [{ year: '26' }, '--year takes a year'],
    [{ title: 'x'.repeat(401) }, '--title takes a text of at most 400 characters'],
    [{ supervisor: Array(11).fill('x') }, '--supervisor may be given at most 10 times'],
    [{ languages: 'en,vn' }, '--languages does not take "vn"'],
    [{ chapters: '0' }, '--chapters takes a number'],
  ])('%j is wrong use', (flags, told) => {
    expect(() => answersFromFlags(flags)).toThrow(told)
  })
})
