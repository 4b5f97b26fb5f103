import { describe, expect, it } from 'vitest'
import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types'
import { actionsIn, resolveAction } from '../../../src/language/actions/actions.js'
import { fixAllEdits } from '../../../src/language/actions/fix-all.js'
import { diagnosticOf } from '../../../src/language/diagnostics/diagnostics.js'
import { type Analysis, analyse } from '../../../src/language/document/analysis.js'
import { FIX_ALL } from '../../../src/language/document/open-document.js'
import { plainSettings } from '../../../src/settings/in-force.js'
import { hostile } from '../examples.js'
import { edit, open } from '../open.js'
import { exampleTexts, wrongTexts } from '../texts.js'

const HEAD =
  '---\nprofile: base\nlanguage: en\n---\n# INTRODUCTION\n\n## 1. Rationale for the study\n\nA.\n\n'
const SECTIONS = `${HEAD}# Chapter 1. WELLS

## 1.1. At home

Wells are shared.

## 1.¦1. Abroad

Section 1.1 is about wells, section 1.2 about roads.

## 1.2. Roads

Roads are long.
`

function everywhere({ places }: Analysis) {
  return places.rangeOf({ start: 0, end: places.source.length })
}

function editsIn(action: CodeAction | undefined, { uri }: Analysis) {
  return action?.edit?.changes?.[uri] ?? []
}

async function actionsAt(text: string, locale: 'en' | 'vi' = 'en') {
  const opened = await open(text, { locale })
  const actions = actionsIn(opened.analysis, { start: opened.at, end: opened.at }, null)
  const made = (title: string) => {
    const action = actions.find((one) => one.title === title)
    return action && edit(opened.text, editsIn(action, opened.analysis), opened.analysis)
  }
  return { ...opened, actions, made, titles: actions.map(({ title }) => title) }
}

describe('a quick fix', () => {
  it('does what its finding says, and is told as what an editor may do by itself', async () => {
    const text = `${HEAD}# Chapter 1. WELLS\n\n## 1.1. At home\n\nA.\n\n## 1.¦ 2. Abroad\n\nB.\n\n## 1.3. Far\n\nC.\n`
    const { actions, made, analysis, text: clean } = await actionsAt(text)
    expect(made('Replace with “1.2.”')).toBe(clean.replace('1. 2. Abroad', '1.2. Abroad'))
    const [fix] = actions
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true })
    const finding = analysis.findings.find(({ rule }) => rule === 'numbering-form')
    expect(fix?.diagnostics).toEqual(finding && [diagnosticOf(finding, analysis)])
  })

  it('says how much more it changes, and what it leaves', async () => {
    const en = await actionsAt(SECTIONS)
    expect(en.titles[0]).toBe(
      'Replace with “1.2.”, and change 2 more places; check 1 reference that stays',
    )
    const vi = await actionsAt(SECTIONS, 'vi')
    expect(vi.titles[0]).toBe(
      'Thay bằng “1.2.” và sửa thêm 2 chỗ; cần kiểm tra 1 chỗ dẫn được giữ nguyên',
    )
  })

  it('is a person’s to decide where it is a suggestion', async () => {
    const text = `${HEAD}# Chapter 1. WELLS\n\n## 1.1. At home\n\nA.\n\n## 1.¦3. Abroad\n\nB.\n`
    const { actions, titles } = await actionsAt(text)
    expect(titles[0]).toBe('Replace with “1.2.” (a suggestion: you decide)')
    expect(actions.some(({ isPreferred }) => isPreferred)).toBe(false)
    expect((await actionsAt(text, 'vi')).titles[0]).toBe(
      'Thay bằng “1.2.” (đề xuất: cần bạn quyết định)',
    )
  })

  it('comes for every finding that can be mended, and mends it', async () => {
    let count = 0
    for (const { name, text, settings } of [...exampleTexts, ...wrongTexts]) {
      const { analysis } = await open(text, settings)
      const actions = actionsIn(analysis, everywhere(analysis), [CodeActionKind.QuickFix])
      for (const finding of analysis.findings.filter(({ fix }) => fix !== null)) {
        const diagnostic = diagnosticOf(finding, analysis)
        const fix = actions.find(
          ({ diagnostics }) => diagnostics?.[0]?.message === diagnostic.message,
        )
        expect(fix?.title, `${name} ${finding.message}`).not.toMatch(/[{}“]”|undefined/u)
        expect(edit(text, editsIn(fix, analysis), analysis), name).not.toBe(text)
        count++
      }
    }
    expect(count).toBeGreaterThan(100)
  }, 60_000)

  it('is offered for all findings of its rule', async () => {
    const text = `${HEAD}# Chapter 1. WELLS\n\n## 1.1. At home.\n\nA.\n\n## 1.2. Abroad.¦\n\nB.\n\n## 1.3. Far\n\nC.\n\n## 1.4. Near\n\nC.\n\n## 1.5. Old\n\nC.\n\n## 1.6. New\n\nC.\n`
    const { made, text: clean } = await actionsAt(text)
    expect(
      made('Fix all 2: A heading ends with a mark, unlike the others of its depth, or without one'),
    ).toBe(clean.replace('home.', 'home').replace('Abroad.', 'Abroad'))
  })
})

describe('fix all', () => {
  it('is worked out only when it is chosen', async () => {
    const { analysis } = await open(SECTIONS)
    const [action, ...more] = actionsIn(analysis, everywhere(analysis), [
      CodeActionKind.SourceFixAll,
    ])
    expect(more).toEqual([])
    expect(action).toEqual({
      title: 'Fix everything that can be mended safely',
      kind: 'source.fixAll.tomtat',
      data: { uri: analysis.uri },
    })
    const resolved = action && (await resolveAction(action, analysis))
    expect(editsIn(resolved, analysis)).toEqual(await fixAllEdits(analysis))
    expect(editsIn(resolved, analysis)).not.toEqual([])
  })

  it('is not offered where there is nothing to do', async () => {
    const { analysis } = await open(`${HEAD}# Chapter 1. WELLS\n\n## 1.1. At home\n\nA.\n`)
    expect(actionsIn(analysis, everywhere(analysis), [FIX_ALL])).toEqual([])
  })
})

describe('the kinds that are asked for', () => {
  it('hold for the kinds below them', async () => {
    const { analysis } = await open(SECTIONS)
    const kinds = (only: string[] | null) => [
      ...new Set(actionsIn(analysis, everywhere(analysis), only).map(({ kind }) => kind)),
    ]
    expect(kinds(null)).toEqual(['quickfix', FIX_ALL])
    expect(kinds([''])).toEqual(['quickfix', FIX_ALL])
    expect(kinds(['quickfix'])).toEqual(['quickfix'])
    expect(kinds(['source'])).toEqual([FIX_ALL])
    expect(kinds([FIX_ALL])).toEqual([FIX_ALL])
    expect(kinds(['refactor', 'source.fixAll.other', 'quick', 'source.fix'])).toEqual([])
  })

  it('leave an action alone that has its edit', async () => {
    const { analysis } = await open(SECTIONS)
    for (const action of actionsIn(analysis, everywhere(analysis), ['quickfix'])) {
      expect(await resolveAction(action, analysis)).toBe(action)
    }
  })
})

it.each([...hostile])('takes any text and place: %s', async (_, text) => {
  const { analysis } = await open(text)
  const far = { line: 1e9, character: 1e9 }
  expect(() => actionsIn(analysis, { start: far, end: far }, null)).not.toThrow()
  for (const action of actionsIn(analysis, everywhere(analysis), null).slice(0, 50)) {
    const made = edit(text, editsIn(await resolveAction(action, analysis), analysis), analysis)
    expect(made, action.title).not.toBe(text)
  }
})

it('has nothing for a text that is no summary, no Markdown or nothing at all', async () => {
  for (const text of [
    '',
    '\ufeff',
    '# Notes\n\nSome.\n',
    '---\nprofile: nobody\n---\n# MỞ ĐẦU\n',
  ]) {
    const { analysis } = await open(text)
    expect(actionsIn(analysis, everywhere(analysis), null)).toEqual([])
  }
  const uri = 'file:///summary.txt'
  const text = SECTIONS.replace('¦', '')
  const plain = await analyse({ uri, path: '/summary.txt', kind: 'text', text }, plainSettings)
  expect(plain.findings).not.toEqual([])
  expect(actionsIn(plain, everywhere(plain), null)).toEqual([])
})
