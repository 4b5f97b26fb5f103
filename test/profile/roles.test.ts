import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { FieldRole, PartRole } from '../../src/model/roles.js'
import { doubtsOf } from '../../src/profile/check/doubts.js'
import { allParts } from '../../src/profile/derive/basis.js'
import { loadLayers, loadProfile, ProfileError } from '../../src/profile/load/load.js'

const folder = mkdtempSync(path.join(tmpdir(), 'tomtat-roles-'))
afterAll(() => rmSync(folder, { recursive: true }))
let made = 0

function write(text: string): string {
  const file = path.join(folder, `p${made++}.yml`)
  writeFileSync(file, text)
  return file
}

/** "line:column message" of every fault in this text, in both languages. */
function faults(text: string): string[] {
  try {
    loadProfile(write(text))
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error
    return error.problems.map(({ line, column, message }) => {
      return `${line}:${column} ${message.en} | ${message.vi}`
    })
  }
  return []
}

function rolesOf(file: string): Record<string, string | null> {
  return Object.fromEntries(allParts(loadProfile(file).parts).map(({ id, role }) => [id, role]))
}

const RENAMED = `id: base-of-ours
extends: base
basis: {q: {kind: rule, source: a}}
labels: {publications: {en: [OUR WORKS], vi: [CÔNG BỐ]}}
parts:
  - {id: works, count: 0}
  - {id: publications, role: works, need: should, basis: q, after: conclusion, list: {items: 2..}}
cover:
  fields:
    faculty: {need: may, basis: q, labels: {en: [Faculty], vi: [Khoa]}}
`

describe('roles', () => {
  it('are those that the grammar knows, each with what it means', () => {
    const { definitions } = JSON.parse(readFileSync('schemas/profile.schema.json', 'utf8'))
    const part = definitions.part.else.properties.role
    const field = definitions.field.properties.role
    for (const [schema, roles] of [
      [part, PartRole],
      [field, FieldRole],
    ]) {
      expect(schema.enum).toEqual(Object.values(roles))
      expect(Object.keys(schema['x-values'])).toEqual(schema.enum)
    }
  })

  it('are the ids of parts and fields where those are roles', () => {
    const { cover } = loadProfile('ajc')
    expect(rolesOf('ajc')).toMatchObject({ works: 'works', chapter: 'chapter', aims: null })
    expect(cover.fields.find(({ id }) => id === 'author')).toMatchObject({
      role: 'author',
      key: 'author',
    })
  })

  it('can be given to any id, are inherited and can be replaced', () => {
    const file = write(RENAMED)
    expect(rolesOf(file)).toMatchObject({ publications: 'works' })
    expect(rolesOf(file).works).toBeUndefined()
    const field = loadProfile(file).cover.fields.find(({ id }) => id === 'faculty')
    expect(field).toMatchObject({ role: null, key: 'faculty' })
    const head = `id: x\nextends: ./${path.basename(file)}\n`
    expect(rolesOf(write(head))).toMatchObject({ publications: 'works' })
    const labelled = `${head}parts: [{id: publications, list: {items: 3..}}]\n`
    expect(rolesOf(write(labelled))).toMatchObject({ publications: 'works' })
    const replaced = `${head}parts: [{id: publications, role: references}]\n`
    expect(rolesOf(write(replaced))).toMatchObject({ publications: 'references' })
  })

  it('are one of those that are known', () => {
    expect(faults('id: x\nextends: base\nparts: [{id: conclusion, role: work}]\n')).toEqual([
      expect.stringMatching(/^3:32 'role' is "work"; .*Did you mean "works"\? \|/u),
    ])
  })

  it('belong to one part, but for references and appendices', () => {
    const two = RENAMED.replace('  - {id: works, count: 0}\n', '')
    expect(faults(two)).toEqual([
      expect.stringMatching(
        /^6:30 'publications' and 'works' both have the role 'works', .*\| 'publications' và 'works' cùng có vai trò/u,
      ),
    ])
    const file = path.basename(write(RENAMED))
    const again = '{id: works, need: may}'
    expect(faults(`id: x\nextends: ./${file}\nparts:\n  - ${again}\n`)).toEqual([
      expect.stringMatching(/^4:5 'works' and 'publications' both/u),
    ])
    const many = '[{id: a, role: appendix, need: may}, {id: b, role: appendix, need: may}]'
    expect(faults(`id: x\nextends: base\nparts: ${many}\n`)).toEqual([])
  })

  it('belong to one field of the cover', () => {
    const text = 'id: x\nextends: base\ncover:\n  fields:\n    candidate: {role: author}\n'
    expect(faults(text)).toEqual([
      expect.stringMatching(
        /^5:17 'candidate' and 'author' both have the role 'author', .*\| 'candidate' và 'author'/u,
      ),
    ])
  })

  it('say which part may have closings', () => {
    const head = 'id: x\nextends: base\nbasis: {q: {kind: rule, source: a}}\n'
    const parts =
      '  - {id: chapter, count: 0}\n  - {id: study, role: chapter, basis: q, count: 1..}\n'
    const file = write(
      `${head}labels: {study: {en: ["Study {n}. {title}"], vi: ["Phần {n}. {title}"]}}\nparts:\n${parts}`,
    )
    const over = (id: string) =>
      doubtsOf(
        loadLayers(
          write(
            `id: y\nextends: ./${path.basename(file)}\nbasis: {q: {kind: rule, source: b}}\nparts: [{id: ${id}, basis: q, closing: always}]\n`,
          ),
        ),
        false,
      ).map(({ message }) => message.en)
    expect(over('study')).toEqual([])
    expect(over('works')).toEqual([expect.stringMatching(/Move it to the part 'study'/u)])
  })
})
