import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadProfile, ProfileError, SHIPPED } from '../../src/profile/load/load.js'
import type { RunProblem } from '../../src/read/types.js'

const folder = mkdtempSync(path.join(tmpdir(), 'tomtat-profile-'))
afterAll(() => rmSync(folder, { recursive: true }))
let made = 0

function write(text: string, name = `p${made++}.yml`): string {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

function faults(text: string): readonly RunProblem[] {
  return faultsOf(write(text))
}

function faultsOf(file: string): readonly RunProblem[] {
  try {
    loadProfile(file)
  } catch (error) {
    if (error instanceof ProfileError) return error.problems
    throw error
  }
  return []
}

/** The profile has exactly this fault, and says it in both languages. */
function expectFault(text: string, place: string, en: RegExp, vi: RegExp): void {
  const found = faults(text)
  expect(found.map(({ line, column, message }) => `${line}:${column} ${message.en}`)).toHaveLength(
    1,
  )
  const [fault] = found
  expect(`${fault?.line}:${fault?.column}`).toBe(place)
  expect(fault?.message.en).toMatch(en)
  expect(fault?.message.vi).toMatch(vi)
  expect(fault?.code).toBe('profile')
}

describe('what the grammar does not know', () => {
  it('unknown key at the top', () => {
    expectFault(
      'id: x\nextends: base\npart: []\n',
      '3:1',
      /Unknown key 'part'; allowed here: id, .* Did you mean "parts"/,
      /Khóa 'part' không có.*"parts"/,
    )
  })
  it('a schema of the cover that is none', () => {
    expectFault(
      'id: x\nextends: base\ncover:\n  schema: {type: strin}\n',
      '4:11',
      /no JSON Schema: data\/type .*Mend it/,
      /không phải là JSON Schema/,
    )
  })
  it('unknown key in a part below', () => {
    expectFault(
      'id: x\nextends: base\nparts:\n  - id: introduction\n    parts:\n      - {id: aims, ned: may}\n',
      '6:20',
      /'ned'.*Did you mean "need"/,
      /'ned'.*"need"/,
    )
  })
  it('unknown key in a field, a line, a basis, a list', () => {
    expectFault(
      'id: x\nextends: base\ncover:\n  fields:\n    code: {nead: may}\n',
      '5:12',
      /"need"/,
      /"need"/,
    )
    expectFault(
      'id: x\nextends: base\nlines:\n  book: {from: "{title}"}\n',
      '4:10',
      /"form"/,
      /"form"/,
    )
    expectFault(
      'id: x\nextends: base\nbasis:\n  skeleton: {knd: rule}\n',
      '4:14',
      /"kind"/,
      /"kind"/,
    )
    expectFault(
      'id: x\nextends: base\nparts:\n  - {id: works, list: {itms: 2}}\n',
      '4:24',
      /"items"/,
      /"items"/,
    )
  })
  it('unknown rule', () => {
    expectFault(
      'id: x\nextends: base\nrules:\n  numbering-sequense: off\n',
      '4:3',
      /"numbering-sequence"/,
      /"numbering-sequence"/,
    )
  })
  it('wrong word, wrong type, wrong notation', () => {
    expectFault(
      'id: x\nextends: base\nparts:\n  - {id: works, need: musst}\n',
      '4:23',
      /'need' is "musst"; wanted: must, should, may\. Did you mean "must"/,
      /cần: must, should, may.*"must"/,
    )
    expectFault(
      'id: x\nextends: base\nlanguages: vi\n',
      '3:12',
      /wanted: a list of en, vi/,
      /danh sách gồm en, vi/,
    )
    expectFault(
      'id: x\nextends: base\nparts:\n  - {id: chapter, count: 2-4}\n',
      '4:26',
      /'count' is "2-4"; wanted: a number as 4, "2\.\.7"/,
      /một số viết như 4/,
    )
    expectFault(
      'id: x\nextends: base\nrules:\n  works-form: warn\n',
      '4:15',
      /wanted: error, warning, info, off/,
      /error, warning, info, off/,
    )
  })
  it('no id', () => {
    expectFault('extends: base\n', '1:1', /The key 'id' is missing/, /Thiếu khóa 'id'/)
  })
  it('nothing or a list in place of keys', () => {
    expect(faults('')).toHaveLength(1)
    expect(faults('- a\n')).toHaveLength(1)
  })
  it('YAML that cannot be read', () => {
    expectFault('id: x\nparts: [a\n', '3:1', /The YAML cannot be read/, /Không đọc được YAML/)
    expectFault('id: x\nid: y\n', '2:1', /Map keys must be unique/, /Không đọc được YAML/)
  })
  it('an alias of nothing', () => {
    expect(faults('id: x\nextends: base\nlabels: *none\n')).toHaveLength(1)
  })
  it('two faults are two troubles, in order', () => {
    expect(faults('id: x\nextends: base\npart: []\nlimit: {}\n').map(({ line }) => line)).toEqual([
      3, 4,
    ])
  })
})

describe('ids that are none', () => {
  it('before and after', () => {
    expectFault(
      'id: x\nextends: base\nparts:\n  - {id: preface, need: may, before: introdution}\n',
      '4:38',
      /'introdution' is no part beside this one; .* Did you mean "introduction"/,
      /không phải phần cùng cấp.*"introduction"/,
    )
  })
  it('entry', () => {
    expectFault(
      'id: x\nextends: base\nparts:\n  - {id: works, list: {entry: [article, pook]}}\n',
      '4:41',
      /'pook' is no line; known: article.*"book"/,
      /mẫu dòng/,
    )
  })
  it('basis of a part and of a field', () => {
    expectFault(
      'id: x\nextends: base\nparts:\n  - {id: works, basis: skelton}\n',
      '4:24',
      /"skeleton"/,
      /"skeleton"/,
    )
    expectFault(
      'id: x\nextends: base\ncover:\n  fields:\n    code: {basis: practise}\n',
      '5:19',
      /"practice"/,
      /"practice"/,
    )
  })
  it('basis of a single value, wherever there is one', () => {
    for (const text of [
      'parts:\n  - {id: works, bases: {count: skelton}}\n',
      'parts:\n  - {id: works, list: {bases: {items: skelton}}}\n',
      'parts:\n  - {id: works, list: {basis: skelton}}\n',
      'numbering: {dot: never, bases: {dot: skelton}}\n',
      'limits: {pages: ..24, bases: {pages: skelton}}\n',
      'page: {size: 11, basis: skelton}\n',
    ]) {
      const [fault, ...more] = faults(`id: x\nextends: base\n${text}`)
      expect(more).toEqual([])
      expect(fault?.message.en).toMatch(/'skelton' is no basis; .* Did you mean "skeleton"/)
      expect(fault?.message.vi).toMatch(/không phải căn cứ/)
      expect(fault?.column).toBe((text.split('\n').at(-2) ?? '').indexOf('skelton') + 1)
    }
  })
  it('a value that has no basis of its own', () => {
    expectFault(
      'id: x\nextends: base\nparts:\n  - {id: works, bases: {cuont: skeleton}}\n',
      '4:25',
      /Unknown key 'cuont'; allowed here: need, count.* Did you mean "count"/,
      /Khóa 'cuont' không có.*"count"/,
    )
  })
  it('labels of nothing', () => {
    expectFault(
      'id: x\nextends: base\nlabels:\n  conclusions: {en: [The end]}\n',
      '4:3',
      /"conclusion"/,
      /"conclusion"/,
    )
  })
  it('taking out what is not there', () => {
    expectFault(
      'id: x\nextends: base\nparts:\n  - {id: referense, count: 0}\n',
      '4:10',
      /no part of the base.*"references"/,
      /mẫu gốc/,
    )
  })
  it('a part listed twice', () => {
    expectFault(
      'id: x\nextends: base\nparts:\n  - {id: works}\n  - works\n',
      '5:5',
      /listed twice/,
      /hai lần/,
    )
  })
})

describe('what contradicts itself', () => {
  it('inverted counts, anywhere', () => {
    expectFault(
      'id: x\nextends: base\nparts:\n  - {id: chapter, count: 5..3}\n',
      '4:26',
      /from 5 down to 3.*"3\.\.5"/,
      /"3\.\.5"/,
    )
    expectFault(
      'id: x\nextends: base\nlimits: {words: {en: 9000..800}}\n',
      '3:22',
      /"800\.\.9000"/,
      /"800\.\.9000"/,
    )
    expectFault(
      'id: x\nextends: base\nparts:\n  - {id: works, list: {items: "4..2"}}\n',
      '4:31',
      /"2\.\.4"/,
      /"2\.\.4"/,
    )
  })
  it('labels of two parts that fold alike', () => {
    expectFault(
      'id: x\nextends: base\nlabels:\n  rationale:\n    en: ["1. RESEARCH TASKS."]\n',
      '5:10',
      /label “.*” of '.*' reads like one of '(rationale|separate-tasks)'/,
      /trùng với/,
    )
    expectFault(
      `id: x\nextends: base\nlabels:\n  works:\n    vi: [${'Phụ lục'.normalize('NFD')}]\n`,
      '5:10',
      /reads like one of/,
      /trùng với/,
    )
  })
  it('the same label twice', () => {
    expectFault(
      'id: x\nextends: base\nlabels:\n  works:\n    vi: [Sách hoà bình, Sách hòa bình]\n',
      '5:25',
      /there twice/,
      /bị lặp/,
    )
  })
  it('the same label in another scope is right', () => {
    expect(
      faults('id: x\nextends: hcma\nlabels:\n  purpose: {en: [Research purpose and tasks]}\n'),
    ).toEqual([])
  })
  it('labels of the cover that fold alike', () => {
    expectFault(
      'id: x\nextends: base\ncover:\n  fields:\n    code: {labels: {en: [MAJOR]}}\n',
      '5:26',
      /'code'|'major'/,
      /trùng/,
    )
  })
  it('an example that does not fit its form', () => {
    expectFault(
      'id: x\nextends: base\nlines:\n  book:\n    example: {en: "Le Minh An, Archives, 2022"}\n',
      '5:19',
      /example “Le Minh An, Archives, 2022” does not fit the form “\{authors\}/,
      /không khớp mẫu/,
    )
  })
  it('a form with a hole that is none, or no form', () => {
    expectFault(
      'id: x\nextends: base\nlines:\n  book: {form: "{Authors} {year}"}\n',
      '4:16',
      /'\{Authors\}' is no hole/,
      /không phải chỗ điền/,
    )
    expectFault(
      'id: x\nextends: base\nlines:\n  film:\n    example: {en: "A"}\n',
      '4:3',
      /has no 'form'/,
      /chưa có 'form'/,
    )
  })
})

describe('a must needs a basis that may carry it', () => {
  it('without any basis', () => {
    expectFault(
      'id: x\nparts:\n  - introduction\n',
      '3:5',
      /'introduction' is a must but has no basis/,
      /chưa có căn cứ/,
    )
    expectFault('id: x\nparts:\n  - id: a\n    need: must\n', '4:11', /no basis/, /chưa có căn cứ/)
  })
  it('observed', () => {
    expectFault(
      'id: x\nbasis: {seen: {kind: observed, source: many}}\nparts:\n  - {id: a, basis: seen}\n',
      '4:10',
      /rests on 'seen' \(observed\), which carries at most 'should'/,
      /chỉ đủ cho 'should'/,
    )
  })
  it('inherited from the part above is right', () => {
    const head = 'id: x\nbasis: {rule: {kind: rule, source: a text}}\n'
    expect(
      faults(`${head}parts:\n  - {id: a, basis: rule, parts: [b, {id: c, need: must}]}\n`),
    ).toEqual([])
  })
  it('skeleton carries parts, not fields of the cover', () => {
    expectFault(
      'id: x\nextends: base\ncover:\n  fields:\n    code: {need: must, basis: skeleton}\n',
      '5:18',
      /'code' is a must but rests on 'skeleton' \(skeleton\)/,
      /'skeleton'/,
    )
    const digest =
      'id: x\nextends: base\ncover:\n  fields:\n    code: {need: must, basis: checklist}\n'
    expect(faults(digest)).toEqual([])
  })
  it('a basis that the file weakens', () => {
    expectFault(
      'id: x\nextends: base\nbasis:\n  skeleton: {kind: observed}\n',
      '4:20',
      /'introduction' is a must but rests on 'skeleton' \(observed\)/,
      /'introduction' là must/,
    )
  })
  it('a basis of the need alone carries it, or does not', () => {
    const head = 'id: x\nextends: base\nbasis: {seen: {kind: observed, source: many}}\n'
    expect(
      faults(`${head}parts:\n  - {id: works, basis: seen, bases: {need: skeleton}}\n`),
    ).toEqual([])
    expectFault(
      `${head}parts:\n  - {id: works, bases: {need: seen}}\n`,
      '5:10',
      /'works' is a must but rests on 'seen'/,
      /'seen'/,
    )
  })
  it('what a profile asks without a source carries no must that had none', () => {
    expectFault(
      'id: x\nextends: base\nparts:\n  - {id: recommendations, need: must}\n',
      '4:33',
      /'recommendations' is a must but has no basis/,
      /chưa có căn cứ/,
    )
  })
  it('a list that is a must', () => {
    expectFault(
      'id: x\nbasis: {seen: {kind: observed, source: many}}\nparts:\n  - {id: a, need: should, basis: seen, list: {items: 2..}}\n',
      '4:40',
      /must/,
      /must/,
    )
  })
})

describe('extends', () => {
  it('a circle', () => {
    write('id: a\nextends: ./circle-b.yml\n', 'circle-a.yml')
    const b = write('id: b\nextends: ./circle-a.yml\n', 'circle-b.yml')
    const [fault] = faultsOf(b)
    expect(fault?.message.en).toMatch(/in a circle: circle-b\.yml → circle-a\.yml → circle-b\.yml/)
    expect(fault?.message.vi).toMatch(/thành vòng/)
    expect(`${fault?.line}:${fault?.column}`).toBe('2:10')
    expect(fault?.path).toMatch(/circle-a\.yml$/)
  })
  it('unknown names and files', () => {
    expectFault(
      'id: x\nextends: bass\n',
      '2:10',
      new RegExp(`Unknown profile 'bass'.*${SHIPPED.join(', ')}.*Did you mean "base"`),
      /"base"/,
    )
    expectFault('id: x\nextends: ./none.yml\n', '2:10', /does not exist/, /Không có/)
  })
  it('a folder in place of a file', () => {
    expect(() => loadProfile(`${folder}/`)).toThrow(/does not exist|cannot be read/)
  })
  it('a name that nobody ships', () => {
    expect(() => loadProfile('ajx')).toThrow(/Did you mean "ajc"/)
    expect(() => loadProfile('./nowhere.yml')).toThrow(/does not exist/)
  })
})
