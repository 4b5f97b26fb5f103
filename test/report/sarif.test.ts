import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import type { RunReport } from '../../src/lint/types.js'
import { formats } from '../../src/report/formats.js'
import { reportSarif } from '../../src/report/sarif/sarif.js'
import { exampleRun } from './example-run.js'
import { hostile } from './hostile.js'
import { file, finding, nowhere, problem, runOf } from './make.js'
import { type SarifLog, sarifFaults } from './sarif-log.js'

const plain = { locale: 'en', color: false, quiet: false } as const

/** The only run of a report, which fits the schema. */
function told(run: RunReport, options: Partial<typeof plain> | { locale: 'vi' } = {}) {
  const log: SarifLog = JSON.parse(reportSarif(run, { ...plain, ...options }))
  expect(sarifFaults(log)).toBe('')
  const [one, ...more] = log.runs
  expect(more).toEqual([])
  if (!one) throw new Error('no run')
  return one
}

/** The results of one file with these findings. */
function resultsOf(...findings: readonly Partial<ReturnType<typeof finding>>[]) {
  return told(runOf([file({ findings: findings.map(finding) })])).results
}

describe('reportSarif', () => {
  it.each(['en', 'vi'] as const)('tells the examples (%s)', async (locale) => {
    const run = await exampleRun(locale)
    const { tool, results, language, columnKind, artifacts } = told(run, { locale })
    expect({ language, columnKind }).toEqual({ language: locale, columnKind: 'utf16CodeUnits' })
    expect(artifacts).toHaveLength(run.files.length)
    expect(results).toHaveLength(run.files.flatMap(({ findings }) => findings).length)
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId)
      const { artifactLocation, region } = result.locations[0].physicalLocation
      const of = run.files[artifactLocation.index ?? -1]
      expect(artifactLocation.uri).toBe(of?.path)
      expect(region === undefined).toBe(of?.kind === 'docx')
    }
    for (const { id, name, shortDescription, help, defaultConfiguration } of tool.driver.rules) {
      const rule = rules.find((one) => one.id === id)
      expect(name).toMatch(/^(?:[A-Z][a-z]+){2}$/)
      expect(shortDescription.text).toBe(rule?.title[locale])
      expect(help.text).toContain(rule?.title[locale])
      expect(help.markdown).not.toMatch(/[<>{}]/)
      expect(defaultConfiguration.level).toBe(rule?.level === 'info' ? 'note' : rule?.level)
    }
    expect(await formats.sarif()).toBe(reportSarif)
    expect(reportSarif(run, { ...plain, locale })).toBe(reportSarif(run, { ...plain, locale }))
  })

  it('says the level of each result, whatever the level of the rule', () => {
    const results = resultsOf({ level: 'error' }, { level: 'warning' }, { level: 'info' })
    expect(results.map(({ level }) => level)).toEqual(['error', 'warning', 'note'])
  })

  it('has every rule once, in order', () => {
    const of = (rule: string) => finding({ rule, url: `https://example.org/${rule}` })
    const one = file({ findings: [of('works-issn'), of('cover-fields'), of('works-issn')] })
    const { tool, results } = told(runOf([one]))
    expect(tool.driver.rules.map(({ id, helpUri }) => [id, helpUri])).toEqual([
      ['cover-fields', 'https://example.org/cover-fields'],
      ['works-issn', 'https://example.org/works-issn'],
    ])
    expect(results.map(({ ruleIndex }) => ruleIndex)).toEqual([1, 0, 1])
    expect(tool.driver.rules[0]?.properties.tags).toEqual(['cover'])
  })

  it('quotes only what stands there to the letter', () => {
    const snippets = resultsOf(
      { endColumn: 5, excerpt: { before: 'a', text: 'this', after: 'b' } },
      { endColumn: 7, excerpt: { before: 'a', text: 'this', after: 'b' } },
      { endLine: 2, endColumn: 5, excerpt: { before: '', text: 'this', after: '' } },
      { endColumn: 1, excerpt: { before: 'a', text: '', after: 'b' } },
      { excerpt: null },
    ).map(({ locations }) => locations[0].physicalLocation.region?.snippet)
    expect(snippets).toEqual([{ text: 'this' }, undefined, undefined, undefined, undefined])
  })

  it('leads to the paragraph of a Word file and the page of a PDF, not to lines', () => {
    const origin = { ...nowhere, paragraph: 45, heading: '2.1. Purpose', words: 'The purpose…' }
    const related = [{ ...finding({ origin: { ...nowhere, page: 3 } }), message: 'Here too.' }]
    const [result] = resultsOf({ origin, related })
    expect(result?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'summary.en.md', uriBaseId: '%SRCROOT%', index: 0 },
        },
        logicalLocations: [{ name: '2.1. Purpose', kind: 'section' }],
        properties: { paragraph: 45, words: 'The purpose…' },
      },
    ])
    expect(result?.message.text).toBe(
      'Something is missing. (para 45, 2.1. Purpose › “The purpose…”)',
    )
    expect(result?.relatedLocations).toMatchObject([
      { id: 1, message: { text: 'Here too.' }, properties: { page: 3 } },
    ])
  })

  it('gives a fingerprint, and where no line is to be known by, one that GitHub knows', () => {
    const origin = { ...nowhere, page: 3 }
    const marks = resultsOf({}, { origin }, { origin }).map((one) => one.partialFingerprints)
    const mark = { 'tomtatFingerprint/v1': '0123456789abcdef' }
    expect(marks).toEqual([
      mark,
      { ...mark, primaryLocationLineHash: '0123456789abcdef:2' },
      { ...mark, primaryLocationLineHash: '0123456789abcdef:3' },
    ])
  })

  it.each([
    ['luận án/Tóm tắt #1.md', 'lu%E1%BA%ADn%20%C3%A1n/T%C3%B3m%20t%E1%BA%AFt%20%231.md'],
    ['a:b%20c?.md', 'a%3Ab%2520c%3F.md'],
    ['<stdin>', '%3Cstdin%3E'],
    ['../x.md', '../x.md'],
    ['a\ud800b.md', 'a%EF%BF%BDb.md'],
    ['/srv/a b.md', 'file:///srv/a%20b.md'],
    ['C:/luu/a.md', 'file:///C:/luu/a.md'],
    ['//server/share/a.md', 'file://server/share/a.md'],
  ])('writes the address of %s', (given, uri) => {
    const { results, artifacts } = told(runOf([file({ path: given, findings: [finding({})] })]))
    const location = results[0]?.locations[0].physicalLocation.artifactLocation
    expect(location?.uri).toBe(uri)
    expect(location?.uriBaseId).toBe(uri.startsWith('file:') ? undefined : '%SRCROOT%')
    expect(artifacts[0]?.location.uri).toBe(uri)
    expect(() => new URL(uri, 'file:///root/')).not.toThrow()
  })

  it('leaves what a message quotes what it is', () => {
    const messages = ['“[…]” is left.', 'a [b](0) \\[c\\](1)', '{0} and {{title}}']
    expect(
      resultsOf(...messages.map((message) => ({ message }))).map((one) => one.message.text),
    ).toEqual(['“[…]” is left.', 'a \\[b\\](0) \\\\\\[c\\\\\\](1)', '{{0}} and {{{{title}}}}'])
  })

  it('says which results comments silence, and of the others that none does', () => {
    const silent = { ...finding({}), reason: 'as the council asked' }
    const bare = { ...finding({}), reason: null }
    const one = file({ findings: [finding({})], suppressed: [silent, bare] })
    expect(told(runOf([one])).results.map(({ suppressions }) => suppressions)).toEqual([
      [],
      [{ kind: 'inSource', justification: 'as the council asked' }],
      [{ kind: 'inSource' }],
    ])
    expect(resultsOf({})[0]?.suppressions).toBeUndefined()
  })

  it('says what could not be run', () => {
    const unread = file({ path: 'b.doc', verdict: 'unreadable', kind: null, summary: null })
    const errors = [
      problem({ path: 'b.doc', code: 'unsupported', message: 'No {0}.' }),
      problem({ path: 'tomtat.yml', code: 'config', line: 3, column: 5 }),
    ]
    const { invocations, results, artifacts } = told(runOf([unread], errors))
    expect(results).toEqual([])
    expect(artifacts).toHaveLength(1)
    expect(invocations[0].executionSuccessful).toBe(false)
    expect(invocations[0].toolExecutionNotifications).toMatchObject([
      {
        level: 'error',
        descriptor: { id: 'unsupported' },
        message: { text: 'No {{0}}.' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'b.doc' } } }],
      },
    ])
    expect(
      invocations[0].toolConfigurationNotifications[0]?.locations[0]?.physicalLocation.region,
    ).toEqual({ startLine: 3, startColumn: 5 })
  })

  it('takes an empty run, and a file that is no summary', () => {
    expect(told(runOf([])).invocations[0].executionSuccessful).toBe(true)
    const foreign = file({
      language: null,
      summary: null,
      findings: [finding({ rule: 'document-kind' })],
    })
    expect(told(runOf([foreign])).results).toHaveLength(1)
  })

  it('takes ten thousand findings', () => {
    const findings = Array.from({ length: 10_000 }, (_, index) => finding({ line: index + 1 }))
    const log: SarifLog = JSON.parse(reportSarif(runOf([file({ findings })]), plain))
    expect(log.runs[0]?.results.length).toBe(10_000)
  })

  it('holds for every text', () => {
    const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(text, text, fc.boolean(), (words, name, isWord) => {
        const origin = isWord ? { page: 2, paragraph: null, heading: words, words } : nowhere
        const excerpt = { before: words, text: words, after: words }
        const one = finding({ message: `${words}.`, excerpt, origin, endColumn: words.length + 1 })
        const errors = [problem({ path: `${name}x`, code: 'unreadable', message: words })]
        told(runOf([file({ path: path.posix.join('a', `${name}x`), findings: [one] })], errors))
      }),
      { numRuns: 60 },
    )
  })
})
