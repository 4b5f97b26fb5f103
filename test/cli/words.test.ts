import { describe, expect, it } from 'vitest'
import { wantsColor } from '../../src/cli/shared/output.js'
import { chosen, commanderText, UsageError, usageLocale } from '../../src/cli/shared/usage.js'
import { makeReport } from '../../src/lint/run-report.js'
import { environmentLocale } from '../../src/settings/origin.js'
import { didYouMean, nearest } from '../../src/text/did-you-mean.js'

describe('environmentLocale', () => {
  it.each([
    [{}, null],
    [{ LANG: 'vi_VN.UTF-8' }, 'vi'],
    [{ LANG: 'vi' }, 'vi'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'vii' }, 'en'],
    [{ LANG: 'vi_VN', LC_MESSAGES: 'C' }, 'en'],
    [{ LANG: 'en_US', LC_ALL: 'vi_VN' }, 'vi'],
    [{ LANG: 'vi_VN', LC_ALL: '' }, 'vi'],
  ])('%j says %s', (environment, locale) => {
    expect(environmentLocale(environment)).toBe(locale)
  })
})

describe('usageLocale', () => {
  it.each([
    [['check', '--locale', 'vi'], {}, 'vi'],
    [['check', '--locale=vi'], {}, 'vi'],
    [['check', '--locale'], { LANG: 'vi' }, 'vi'],
    [['check', '--locale', 'fr'], {}, 'en'],
    [['check', '--locale', 'en'], { LANG: 'vi' }, 'en'],
  ])('%j with %j is %s', (args, environment, locale) => {
    expect(usageLocale(args, environment)).toBe(locale)
  })
})

describe('wantsColor', () => {
  it.each([
    [undefined, {}, true, true],
    [undefined, {}, false, false],
    [undefined, { TERM: 'dumb' }, true, false],
    [undefined, { NO_COLOR: '1' }, true, false],
    [undefined, { NO_COLOR: '' }, true, true],
    [undefined, { FORCE_COLOR: '1' }, false, true],
    [undefined, { FORCE_COLOR: '0' }, true, false],
    [undefined, { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [true, { NO_COLOR: '1' }, false, true],
    [false, { FORCE_COLOR: '1' }, true, false],
  ])('option %s, %j, terminal %s: %s', (option, environment, terminal, wanted) => {
    expect(wantsColor(option, environment, terminal)).toBe(wanted)
  })
})

describe('nearest', () => {
  const known = ['headings-case', 'works-count', 'off']
  it.each([
    ['headings-cas', 'headings-case'],
    ['HEADINGS-CASE', 'headings-case'],
    ['work-cuont', 'works-count'],
    ['of', 'off'],
    ['fof', 'off'],
    ['banana', null],
    ['', null],
  ])('%j is near %s', (word, near) => {
    expect(nearest(word, known)).toBe(near)
  })

  it('proposes in both languages', () => {
    expect(didYouMean('of', known)).toEqual({
      en: ' Did you mean "off"?',
      vi: ' Có phải ý bạn là "off"?',
    })
    expect(didYouMean('banana', known)).toEqual({ en: '', vi: '' })
  })
})

describe('usage errors', () => {
  it('names what is allowed', () => {
    expect(chosen('--format', 'json', ['text', 'json'])).toBe('json')
    const wrong = () => chosen('--format', 'jsn', ['text', 'json'])
    expect(wrong).toThrow(UsageError)
    expect(wrong).toThrow('--format does not take "jsn"; it takes text, json. Did you mean "json"?')
  })

  it('says on one line what commander finds in two', () => {
    const said = commanderText('commander.odd', 'error: a\nb', { options: [], commands: [] })
    expect(said).toEqual({ en: 'a b', vi: 'a b' })
  })
})

describe('makeReport', () => {
  it('orders, and says each trouble once', () => {
    const problem = (path: string, line: number) =>
      ({ path, code: 'config', message: { en: 'a', vi: 'b' }, line, column: 1 }) as const
    const { errors } = makeReport(
      [],
      [problem('b', 1), problem('a', 2), problem('a', 1), problem('b', 1)],
      'vi',
    )
    expect(errors.map(({ path, line, message }) => [path, line, message])).toEqual([
      ['a', 1, 'b'],
      ['a', 2, 'b'],
      ['b', 1, 'b'],
    ])
  })

  it('shows a configuration as seen from the working directory', () => {
    const at = (path: string) => ({ path, code: 'config', message: { en: 'a', vi: 'b' } }) as const
    const { errors } = makeReport(
      [],
      [at(`${process.cwd()}/x/tomtat.yml`), at('/tomtat.yml')],
      'en',
    )
    expect(errors.map((error) => error.path)).toEqual(['/tomtat.yml', 'x/tomtat.yml'])
  })
})
