import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stringify } from 'yaml'
import { livingLabels } from '../../src/profile/check/known-ids.js'
import { loadLayers } from '../../src/profile/load/load.js'
import {
  asPart,
  type RawPart,
  type RawProfile,
  roleOfField,
  roleOfPart,
} from '../../src/profile/load/raw.js'

/** What the ids of a renamed profile begin with. */
export const PREFIX = 'x-'

/**
 * Writes a profile like a shipped one into a new folder, in which every part and every field of the cover has another
 * id and says its role.
 *
 * @returns the path of its file
 */
export function renamedProfile(name: string): string {
  const { merged } = loadLayers(name)
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'tomtat-renamed-')), `${name}.yml`)
  writeFileSync(file, stringify(renamed(merged), { aliasDuplicateObjects: false }))
  return file
}

function renamed({ extends: _extends, ...profile }: RawProfile): RawProfile {
  const parts = (profile.parts ?? []).map(renamedPart)
  const own = new Set(idsOf(parts))
  const labels = Object.entries(livingLabels(profile)).map(([id, one]) => [
    own.has(PREFIX + id) ? PREFIX + id : id,
    one,
  ])
  const fields = Object.entries(profile.cover?.fields ?? {}).map(([id, field]) => {
    const role = roleOfField(id, field)
    return [PREFIX + id, role === null ? field : { ...field, role }]
  })
  return {
    ...profile,
    parts,
    labels: Object.fromEntries(labels),
    cover: { ...profile.cover, fields: Object.fromEntries(fields) },
  }
}

function renamedPart(written: string | RawPart): RawPart {
  const part = asPart(written)
  const role = roleOfPart(part)
  return {
    ...part,
    id: PREFIX + part.id,
    ...(role === null ? {} : { role }),
    ...(part.parts ? { parts: part.parts.map(renamedPart) } : {}),
  }
}

function idsOf(parts: readonly (string | RawPart)[]): string[] {
  return parts.map(asPart).flatMap(({ id, parts: below = [] }) => [id, ...idsOf(below)])
}
