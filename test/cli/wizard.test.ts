import { describe, expect, it } from 'vitest'
import {
  type Choice,
  type Prompter,
  Stopped,
  type TextQuestion,
} from '../../src/cli/commands/new/prompter.js'
import { interview, type World } from '../../src/cli/commands/new/wizard.js'
import { loadProfile } from '../../src/profile/load/load.js'
import type { Answers } from '../../src/write/markdown/skeleton/answers.js'

/** Answers by a piece of the question; what is not named is passed over, or taken as it stands. */
type Script = Readonly<Record<string, string | readonly string[]>>

/** A person who answers from a script. */
function person(script: Script) {
  const asked: string[] = []
  const said: string[] = []
  const left = new Map(Object.entries(script).map(([piece, say]) => [piece, [say].flat()]))
  const answer = (message: string): string | undefined => {
    asked.push(message)
    const piece = [...left.keys()].find((one) => message.includes(one))
    return piece === undefined ? undefined : left.get(piece)?.shift()
  }
  const prompter: Prompter = {
    text: async ({ message, initial = '', fault }: TextQuestion) => {
      for (;;) {
        const text = answer(message) ?? initial
        if (text === 'Ctrl-C') throw new Stopped()
        const wrong = fault?.(text)
        if (wrong === undefined) return text
        said.push(wrong)
      }
    },
    choose: async <Value extends string>({ message, options, initial }: Choice<Value>) => {
      const wanted = answer(message) ?? initial ?? options[0]?.value
      const option = options.find(({ value }) => value === wanted)
      if (!option) throw new Error(`${message}: there is no ${wanted}`)
      return option.value
    },
    say: (lines) => said.push(...lines),
  }
  return { prompter, asked, said }
}

const world: World = {
  locale: 'en',
  profiles: ['ajc', 'base'],
  usualProfile: 'ajc',
  usualFolder: 'summary',
  load: loadProfile,
  profileFault: () => undefined,
  mayWrite: async () => undefined,
  review: async ({ folder }) => [`review of ${folder}`],
}

async function run(script: Script, given: Answers = {}, more: Partial<World> = {}) {
  const one = person(script)
  const found = await interview(
    one.prompter,
    { folder: 'draft', answers: given },
    { ...world, ...more },
  )
  return { ...found, ...one }
}

describe('the wizard', () => {
  it('asks for everything, in both languages, Vietnamese first', async () => {
    const { asked, answers, folder } = await run({
      'Title of the dissertation (in Vietnamese)': 'Phòng đọc',
      'Title of the dissertation (in English)': 'Reading Rooms',
      'candidate (in Vietnamese)': 'Đặng Thị Yến',
      Code: '9320203',
      'Supervisor 1, with title (in Vietnamese)': 'TS. Vũ Lan',
      'Supervisor 1, with title (in English)': 'Dr. Vu Lan',
      'Number of chapters': '2',
      'chapter 2, without its number (in English)': 'Shelves',
      'work 1 (in Vietnamese)': 'Kệ sách',
    })
    expect(folder).toBe('draft')
    expect(asked).toEqual([
      'Profile (arrow keys, Enter)',
      'Languages',
      'Title of the dissertation (in Vietnamese)',
      'Title of the dissertation (in English)',
      'Full name of the candidate (in Vietnamese)',
      'Full name of the candidate (in English)',
      'Major (in Vietnamese)',
      'Major (in English)',
      'Code of the major',
      'Supervisor 1, with title (in Vietnamese)',
      'Supervisor 1, with title (in English)',
      'Supervisor 2, with title (in Vietnamese)',
      'Institution (in Vietnamese)',
      'Institution (in English)',
      'City, as at the foot of the cover (in Vietnamese)',
      'City, as at the foot of the cover (in English)',
      'Year of printing',
      'Number of chapters (the profile asks for 4)',
      'Title of chapter 1, without its number (in Vietnamese)',
      'Title of chapter 1, without its number (in English)',
      'Title of chapter 2, without its number (in Vietnamese)',
      'Title of chapter 2, without its number (in English)',
      'Title of planned work 1 (in Vietnamese)',
      'Title of planned work 1 (in English)',
      'Title of planned work 2 (in Vietnamese)',
      'Write it?',
    ])
    expect(answers).toEqual({
      profile: 'ajc',
      languages: ['en', 'vi'],
      title: { en: 'Reading Rooms', vi: 'Phòng đọc' },
      // The English spelling was proposed and taken.
      author: { en: 'Dang Thi Yen', vi: 'Đặng Thị Yến' },
      major: { en: '', vi: '' },
      code: '9320203',
      supervisors: [{ en: 'Dr. Vu Lan', vi: 'TS. Vũ Lan' }],
      institution: {
        en: 'Academy of Journalism and Communication',
        vi: 'Học viện Báo chí và Tuyên truyền',
      },
      place: { en: '', vi: '' },
      year: '',
      chapterCount: 2,
      chapters: [
        { en: '', vi: '' },
        { en: 'Shelves', vi: '' },
      ],
      works: [{ en: '', vi: 'Kệ sách' }],
    })
  })

  it('does not ask what was given, and names no language where there is one', async () => {
    const { asked, answers } = await run(
      {},
      {
        profile: 'base',
        languages: ['vi'],
        title: { vi: 'Phòng đọc' },
        author: { vi: '' },
        code: '',
        supervisors: [],
        chapters: [{ vi: 'Một' }],
        works: [{ vi: 'Hai' }],
      },
    )
    expect(asked).toEqual([
      'Major',
      'Institution',
      'City, as at the foot of the cover',
      'Year of printing',
      'Write it?',
    ])
    expect(answers).toMatchObject({ title: { vi: 'Phòng đọc' }, chapters: [{ vi: 'Một' }] })
  })

  it('asks for the language that a given text lacks', async () => {
    const { asked } = await run({}, { title: { en: 'Reading Rooms' } })
    expect(asked).toContain('Title of the dissertation (in Vietnamese)')
    expect(asked).not.toContain('Title of the dissertation (in English)')
  })

  it('speaks Vietnamese', async () => {
    const { asked, said } = await run({}, { languages: ['vi'] }, { locale: 'vi' })
    expect(asked).toContain('Tên luận án')
    expect(asked).toContain('Số chương (mẫu yêu cầu 4)')
    expect([...asked, ...said].join(' ')).not.toMatch(/\b(?:the|title|Enter a)\b/)
  })

  it.each([
    ['Code', '123', 'This code has 3 digits'],
    ['Year', '26', 'Four digits, please'],
    ['Number of chapters', '21', 'A number from 1 to 20'],
    ['Number of chapters', 'four', 'A number from 1 to 20'],
    ['Title of the dissertation', 'x'.repeat(401), 'At most 400'],
  ])('says what is wrong with an answer to %s', async (question, wrong, told) => {
    const { said } = await run({ [question]: [wrong, ''] })
    expect(said.join('\n')).toContain(told)
  })

  it('goes through the questions again with what was answered', async () => {
    const { answers, said, asked } = await run({
      'Write it?': ['again', 'write'],
      'Title of the dissertation (in English)': ['Reeding Rooms', 'Reading Rooms'],
      Year: '2026',
      'work 1 (in Vietnamese)': 'Kệ sách',
    })
    expect(asked.filter((one) => one === 'Year of printing')).toHaveLength(2)
    expect(answers).toMatchObject({
      title: { en: 'Reading Rooms' },
      year: '2026',
      works: [{ vi: 'Kệ sách' }],
    })
    expect(said.filter((line) => line === 'review of draft')).toHaveLength(2)
  })

  it('takes a profile from a file', async () => {
    const { answers } = await run(
      { 'Profile (': '…', 'Path of the profile': ['', 'nix.yml', 'schemas/hcma.yml'] },
      {},
      { profileFault: (name) => (name === 'nix.yml' ? 'There is no nix.yml.' : undefined) },
    )
    expect(answers.profile).toBe('schemas/hcma.yml')
  })

  it('asks for a folder where none is named', async () => {
    const { prompter } = person({ Folder: 'here' })
    const found = await interview(prompter, { folder: null, answers: {} }, world)
    expect(found.folder).toBe('here')
  })

  it('does not ask long where the summaries could not be written', async () => {
    const refuse = async () => {
      throw new Error('there already')
    }
    const one = person({})
    const given = { folder: 'draft', answers: {} }
    await expect(interview(one.prompter, given, { ...world, mayWrite: refuse })).rejects.toThrow(
      'there already',
    )
    expect(one.asked).toEqual(['Profile (arrow keys, Enter)', 'Languages'])
  })

  it.each([[{ 'Write it?': 'stop' }], [{ Year: 'Ctrl-C' }]])('stops for %j', async (script) => {
    await expect(run(script)).rejects.toThrow(Stopped)
  })
})
