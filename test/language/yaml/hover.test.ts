import { describe, expect, it } from 'vitest'
import { rules } from '../../../rules/index.js'
import { yamlHover } from '../../../src/language/yaml/hover.js'
import { SHIPPED } from '../../../src/profile/load/locate.js'
import type { Language } from '../../../src/text/types.js'
import { openFile } from './open-yaml.js'

function hover(name: string, text: string, locale: Language = 'en') {
  const { document, at } = openFile(name, text)
  const found = yamlHover(document, at, locale)
  if (!found) return null
  if (!found.range) throw new Error('no range')
  const { start, end } = document.places.spanOf(found.range)
  const { value } = found.contents as { value: string }
  return { word: document.places.source.slice(start, end), text: value }
}

describe('hover in tomtat.yml', () => {
  it('says what a key means, what may stand there, the default and examples', () => {
    expect(hover('tomtat.yml', 'ph¦ase: draft')).toEqual({
      word: 'phase',
      text: [
        'How far the summary is: being written, handed in, or printed after the council was named.',
        '* `draft`: It is being written; what is still to be filled in is no more than a remark.\n* `submission`: It is handed in; blanks for the council are right.\n* `final`: It is printed after the council was named; nothing is left blank.',
        'Default: `submission`.',
      ].join('\n\n'),
    })
    expect(hover('tomtat.yml', 'pro¦file: ajc', 'vi')?.text).toBe(
      `Tên một mẫu quy định có sẵn (${SHIPPED.join(', ')}) hoặc đường dẫn đến tệp mẫu, tính từ thư mục chứa tệp này.\n\nCần ghi: một chuỗi chữ.\n\nVí dụ: \`ajc\`, \`./our-university.yml\`.`,
    )
  })

  it.each<[Language, string]>([
    ['en', 'Default level: error. [Page of the rule](http'],
    ['vi', 'Mức mặc định: lỗi (`error`). [Trang của quy tắc](http'],
  ])('says what a rule finds, its level and its page in %s', (locale, level) => {
    const found = hover('tomtat.yml', 'rules: {parts-mi¦ssing: off}', locale)
    const rule = rules.find(({ id }) => id === 'parts-missing')
    expect(found?.word).toBe('parts-missing')
    expect(found?.text.startsWith(rule?.title[locale] ?? '?')).toBe(true)
    expect(found?.text).toContain(level)
  })

  it('says what a value means', () => {
    expect(hover('tomtat.yml', 'locale: "v¦i"', 'vi')).toEqual({
      word: '"vi"',
      text: '`vi`: Tiếng Việt',
    })
    expect(hover('tomtat.yml', 'profile: aj¦c')?.text).toBe(
      'Academy of Journalism and Communication',
    )
  })

  it('says what the profile without an institution is', () => {
    expect(hover('tomtat.yml', 'profile: ba¦se')?.text).toBe('What holds at every institution')
  })

  it.each(['# com¦ment', 'foo¦: 1', '¦', 'rules: {zz¦z: off}', 'profile: ./a¦.yml', '{¦'])(
    'knows nothing of %j',
    (text) => {
      expect(hover('tomtat.yml', text)).toBeNull()
    },
  )
})

describe('hover in a profile', () => {
  const profile = (text: string, locale?: Language) =>
    hover('our.yml', `id: our\nextends: ajc\n${text}`, locale)

  it('says what a part is called in both languages, and what an author writes there', () => {
    const found = profile('parts:\n  - {id: introduction, parts: [rat¦ionale]}', 'vi')
    expect(found?.text).toMatch(/^“Rationale[^”]*” \/ “[^”]+”\n\n\S/)
    expect(profile('parts:\n  - id: concl¦usion')?.text).toMatch(/^“Conclusion” \/ “/i)
  })

  it('prefers what the profile says itself', () => {
    const own = 'labels: {ethics: {vi: [Đạo đức]}}\nparts:\n  - {id: et¦hics, hint: {vi: Nêu rõ.}}'
    expect(profile(own, 'vi')?.text).toBe('“Đạo đức”\n\nNêu rõ.')
  })

  it('shows what the profile says to the letter', () => {
    const own = 'basis: {ours: {kind: rule, source: "Số 12 *về* <b>tóm tắt</b>"}}\n'
    const part = 'parts: [{id: x, hint: {en: "See [1](http://a.vn)."}, basis: ours}]'
    expect(profile(own + part.replace('ours', 'ou¦rs'))?.text).toBe(
      'Số 12 \\*về\\* \\<b>tóm tắt\\</b>',
    )
    expect(profile(own + part.replace('id: x', 'id: x¦'))?.text).toBe('See \\[1](http\\://a.vn).')
  })

  it('says what keys and values mean, in brackets too', () => {
    expect(profile('parts:\n  - {id: x, clo¦sing: never}')?.text).toMatch(
      /^Whether chapters end with a conclusion of their own\.\n\n\* `all-or-none`: /,
    )
    expect(profile('parts:\n  - {id: x, need: sho¦uld}')?.text).toBe(
      '`should`: Its absence is a warning.',
    )
    expect(profile('limits: {pa¦ges: ..24}', 'vi')?.text).toBe(
      'Số trang, hoặc mỗi ngôn ngữ một số.\n\nCần ghi: một bảng khóa – giá trị hoặc một số viết như 4, "2..7", "2..", "..4" hoặc "?".',
    )
  })

  it('says where a basis comes from', () => {
    const text = 'basis: {ours: {kind: rule, source: {en: Our rule, vi: Quy định}}}\n'
    expect(profile(`${text}limits: {basis: ou¦rs}`, 'vi')?.text).toBe('Quy định')
  })
})
