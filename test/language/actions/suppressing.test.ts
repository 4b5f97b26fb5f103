import { describe, expect, it } from 'vitest'
import type { CodeAction } from 'vscode-languageserver-types'
import { suppressingActions } from '../../../src/language/actions/suppressing.js'
import type { Analysis } from '../../../src/language/document/analysis.js'
import type { Finding } from '../../../src/lint/types.js'
import { examples } from '../examples.js'
import { edit, open } from '../open.js'
import { exampleTexts, wrongTexts } from '../texts.js'

const FRONT = '---\nprofile: base\nlanguage: en\n---\n'
const HEAD = `${FRONT}# INTRODUCTION\n\n## 1. Rationale for the study\n\nA.\n\n`

/** What the comments for the findings of a rule are, by whether they hold for one block or the document. */
async function silenced(text: string, rule: string, at = 0) {
  const { analysis } = await open(text)
  const found = analysis.findings.filter((one) => one.rule === rule).slice(at, at + 1)
  expect(found).toHaveLength(1)
  const actions = suppressingActions(found, analysis)
  const made = (end: string) => {
    const action = actions.find(({ title }) => title.endsWith(` ${end}`))
    return action && apply(action, text, analysis)
  }
  return { here: made('here'), document: made('document') }
}

function apply({ edit: made }: CodeAction, text: string, analysis: Analysis): string {
  return edit(text, made?.changes?.[analysis.uri] ?? [], analysis)
}

const keyOf = ({ rule, id, texts, excerpt }: Finding) =>
  `${rule} ${id} ${excerpt?.text} ${texts.en}`

/** Findings by what they say, and how often. */
function counted(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of findings.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

describe('a comment that silences a rule', () => {
  const text = `${HEAD}# Chapter 1. WELLS\n\n## 1.1. At home\n\n### 1.1.1. Deep\n\nA.\n\n## 1.2. Far\n\nB.\n`

  it('stands before the block, or behind the front matter', async () => {
    const { here, document } = await silenced(text, 'numbering-lone')
    expect(here).toBe(text.replace('### 1.1.1.', '<!--lint ignore numbering-lone-->\n\n### 1.1.1.'))
    expect(document).toBe(
      text.replace(FRONT, `${FRONT.trim()}\n\n<!--lint disable numbering-lone-->\n`),
    )
  })

  it('ends its lines as the document does', async () => {
    const { here, document } = await silenced(text.replaceAll('\n', '\r\n'), 'numbering-lone')
    expect(here).toContain('\r\n\r\n<!--lint ignore numbering-lone-->\r\n\r\n###')
    expect(document).toContain('---\r\n\r\n<!--lint disable numbering-lone-->\r\n#')
    expect(`${here}${document}`).not.toMatch(/[^\r]\n/u)
  })

  it('stands at the top where there is no front matter, behind a byte order mark', async () => {
    const whole = examples.get('mistakes.en.md') ?? ''
    const bare = `\ufeff${whole.slice(whole.indexOf('# INTRO'))}`
    const { document } = await silenced(bare, 'numbering-lone')
    expect(document?.startsWith('\ufeff<!--lint disable numbering-lone-->\n\n# INTRO')).toBe(true)
  })

  it('joins the one that stands there', async () => {
    const comment = '<!--lint ignore headings-case -->\n\n'
    const { here } = await silenced(
      text.replace('### 1.1.1.', `${comment}### 1.1.1.`),
      'numbering-lone',
    )
    expect(here).toContain('\n<!--lint ignore headings-case numbering-lone -->\n\n### 1.1.1.')
  })

  it('is not written where another one gives its reason, or may hold for the same list', async () => {
    const comment = '<!--lint ignore headings-case -- as printed-->\n\n'
    const reasoned = text.replace('### 1.1.1.', `${comment}### 1.1.1.`)
    expect((await silenced(reasoned, 'numbering-lone')).here).toBeUndefined()
    const list = `${text}\n<!--lint ignore headings-case-->\n\n- Old wells\n\n- de\u0435p wells\n`
    expect((await silenced(list, 'text-unicode')).here).toBeUndefined()
  })

  it('is not written in tables, quotes, notes and what is indented', async () => {
    for (const block of [
      '| de\u0435p | b |\n| --- | --- |\n| c | d |',
      '> de\u0435p wells',
      '- Wells\n\n  de\u0435p ones',
      '[^1]: de\u0435p',
    ]) {
      const { analysis } = await open(text.replace('B.\n', `B[^1].\n\n${block}\n`))
      const found = analysis.findings.filter(({ rule }) => rule === 'text-unicode')
      expect(found).toHaveLength(1)
      const titles = suppressingActions(found, analysis).map(({ title }) => title)
      expect(titles.filter((title) => title.endsWith('here'))).toEqual([])
    }
  })

  it('is not for the whole document where a comment lets rules speak again', async () => {
    const { document } = await silenced(
      `${text}\n<!--lint enable works-order-->\n`,
      'numbering-lone',
    )
    expect(document).toBeUndefined()
  })

  it('reaches neither the front matter nor the findings about comments', async () => {
    const broken = text.replace(
      'language: en',
      'language: en\ntitle: "[Title of the dissertation]"',
    )
    expect(await silenced(broken, 'parts-placeholder')).toEqual({})
    const unused = text.replace('B.\n', 'B.\n\n<!--lint ignore works-order-->\n')
    expect(await silenced(unused, 'lint-unused')).toEqual({})
  })

  it('says in Vietnamese what it does', async () => {
    const { analysis } = await open(text, { locale: 'vi' })
    const found = analysis.findings.filter(({ rule }) => rule === 'numbering-lone')
    expect(suppressingActions(found, analysis).map(({ title }) => title)).toEqual([
      'Tắt quy tắc numbering-lone tại đây',
      'Tắt quy tắc numbering-lone trong toàn bản tóm tắt',
    ])
  })

  it('silences its finding, and nothing new is found, wherever it is offered', async () => {
    let count = 0
    for (const { name, text, settings } of [...exampleTexts, ...wrongTexts]) {
      const { analysis } = await open(text, settings)
      const before = counted(analysis.findings)
      const actions = suppressingActions(analysis.findings, analysis)
      const [own] = name.split(':')
      // Most pages have the same findings beside their own; of those some will do.
      const chosen = actions.filter(
        ({ diagnostics }, index) => diagnostics?.[0]?.code === own || index % 4 === 0,
      )
      for (const action of chosen) {
        const made = apply(action, text, analysis)
        const after = counted((await open(made, settings)).analysis.findings)
        const more = [...after].filter(([key, n]) => n > (before.get(key) ?? 0))
        expect(more, `${name}: ${action.title}`).toEqual([])
        const messages = action.diagnostics?.map(({ message }) => message) ?? []
        const meant = analysis.findings.filter(({ message }) => messages.includes(message))
        const left = meant.filter((one) => after.get(keyOf(one)) === before.get(keyOf(one)))
        expect(left, `${name}: ${action.title}`).toEqual([])
        count++
      }
    }
    expect(count).toBeGreaterThan(200)
  }, 120_000)
})
