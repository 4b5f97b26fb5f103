import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../src/files/read-file.js'
import { checkSources } from '../../src/lint/check.js'
import { allParts } from '../../src/profile/derive/basis.js'
import { loadProfile, SHIPPED } from '../../src/profile/load/load.js'
import { isProblem } from '../../src/read/read.js'
import type { Source } from '../../src/read/types.js'
import { plainSettings } from '../../src/settings/in-force.js'
import { skeleton } from '../../src/write/markdown/skeleton/skeleton.js'
import { exampleFiles, exampleFolder } from '../example-files.js'
import { PREFIX, renamedProfile } from './renamed.js'

const cases = path.join(import.meta.dirname, '..', 'cases')
const paths = [
  ...exampleFiles.map((name) => path.join(exampleFolder, name)),
  ...readdirSync(cases).flatMap((name) =>
    readdirSync(path.join(cases, name))
      .filter((file) => file.startsWith('document.'))
      .map((file) => path.join(cases, name, file)),
  ),
]
const read = await Promise.all(paths.map((file) => readFile(file)))
const sources = read.filter((source): source is Source => !isProblem(source))

/** What the check of a document says under a profile, without what its ids begin with. */
async function reported(source: Source, profile: string): Promise<unknown> {
  // The final version is asked for more.
  const phase = source.path.includes('mistakes') ? 'final' : 'submission'
  const run = await checkSources([source], () => ({ ...plainSettings, profile, phase }))
  return JSON.parse(JSON.stringify(run).replaceAll(`"id":"${PREFIX}`, '"id":"'))
}

describe.each(SHIPPED)('%s with other ids', (name) => {
  const other = renamedProfile(name)

  it('has another id for every part and field, and the same roles', () => {
    const [shipped, renamed] = [loadProfile(name), loadProfile(other)]
    const rolesOf = ({ parts, cover }: typeof shipped) => [
      allParts(parts).map(({ role }) => role),
      cover.fields.map(({ role, key }) => [role, key]),
    ]
    expect(rolesOf(renamed)).toEqual(rolesOf(shipped))
    const ids = [...allParts(renamed.parts), ...renamed.cover.fields].map(({ id }) => id)
    expect(ids.filter((id) => !id.startsWith(PREFIX))).toEqual([])
  })

  it.each(sources)('finds the same in $path', { timeout: 60_000 }, async (source) => {
    expect(await reported(source, other)).toEqual(await reported(source, name))
  })

  it('makes the same skeleton', () => {
    for (const language of ['en', 'vi'] as const) {
      const made = [name, other].map((one) =>
        skeleton(loadProfile(one), { language, profileName: name }),
      )
      expect(made[1]).toBe(made[0])
    }
  })
})
