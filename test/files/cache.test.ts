import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkOne, recall } from '../../src/cli/batch/check-one.js'
import { Cache, makeCache } from '../../src/files/cache.js'
import { forgetProfiles } from '../../src/profile/load/load.js'
import { plainSettings } from '../../src/settings/in-force.js'
import type { Settings } from '../../src/settings/types.js'

let folder = ''
let summary = ''
let cache = new Cache('')

beforeEach(async () => {
  forgetProfiles()
  folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-cache-'))
  summary = path.join(folder, 'summary.md')
  writeFileSync(summary, readFileSync('examples/mistakes.en.md'))
  cache = await makeCache(path.join(folder, 'cache'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const entries = () =>
  readdirSync(path.join(folder, 'cache')).map((name) => path.join(folder, 'cache', name))

describe('the cache', () => {
  it('knows nothing at first, and then what became of a file', async () => {
    expect(await recall(summary, plainSettings, cache)).toBeNull()
    const checked = await checkOne(summary, plainSettings, cache)
    expect(checked.file.findings.length).toBeGreaterThan(5)
    expect(await recall(summary, plainSettings, cache)).toEqual(checked)
    expect(
      await recall(summary, plainSettings, await makeCache(path.join(folder, 'cache'))),
    ).toEqual(checked)
  })

  const others: readonly (readonly [string, Partial<Settings>])[] = [
    ['language', { locale: 'vi' }],
    ['phase', { phase: 'draft' }],
    ['date', { date: '2020' }],
    ['profile', { profile: 'hcma' }],
    ['profile of tomtat.yml', { configured: 'base' }],
    ['level of a rule', { rules: { 'claims-structure': { level: 'off', options: {} } } }],
    ['list of silenced findings', { reportSuppressed: true }],
  ]
  it.each(others)('knows nothing under another %s', async (_, other) => {
    await checkOne(summary, plainSettings, cache)
    expect(await recall(summary, { ...plainSettings, ...other }, cache)).toBeNull()
  })

  it('knows nothing of a file that was changed, or that has another name', async () => {
    await checkOne(summary, plainSettings, cache)
    const other = path.join(folder, 'other.md')
    writeFileSync(other, readFileSync(summary))
    expect(await recall(other, plainSettings, cache)).toBeNull()
    writeFileSync(summary, `${readFileSync(summary, 'utf8')}\n`)
    expect(await recall(summary, plainSettings, cache)).toBeNull()
  })

  it('forgets when the file of a profile changes', async () => {
    const own = path.join(folder, 'own.yml')
    const profile = (chapters: number) =>
      `id: own\nextends: ajc\ntitle: { en: Own, vi: Riêng }\nparts:\n  - { id: chapter, count: ${chapters} }\n`
    writeFileSync(own, profile(4))
    const settings = { ...plainSettings, profile: own }
    await checkOne(summary, settings, cache)
    const again = () => makeCache(path.join(folder, 'cache'))
    expect(await recall(summary, settings, await again())).not.toBeNull()
    writeFileSync(own, profile(5))
    expect(await recall(summary, settings, await again())).toBeNull()
    rmSync(own)
    expect(await recall(summary, settings, await again())).toBeNull()
  })

  it('remembers that a file cannot be read, but not that its profile is faulty', async () => {
    const broken = path.join(folder, 'broken.docx')
    writeFileSync(broken, 'PK\u0003\u0004 broken')
    const checked = await checkOne(broken, plainSettings, cache)
    expect(checked.file.verdict).toBe('unreadable')
    expect(await recall(broken, plainSettings, cache)).toEqual(checked)
    const lost = { ...plainSettings, profile: path.join(folder, 'lost.yml') }
    await checkOne(summary, lost, cache)
    expect(await recall(summary, lost, cache)).toBeNull()
  })

  it.each(['', '{', '{}', 'null', '{"profiles":{},"checked":{"file":{"path":"x"}}}'])(
    'is not misled by an entry that holds %j',
    async (damaged) => {
      await checkOne(summary, plainSettings, cache)
      for (const entry of entries()) writeFileSync(entry, damaged)
      expect(await recall(summary, plainSettings, cache)).toBeNull()
    },
  )

  it('throws away what nobody asked for in a long time, and nothing else', async () => {
    await checkOne(summary, plainSettings, cache)
    const [entry = ''] = entries()
    const foreign = path.join(folder, 'cache', 'notes.json')
    writeFileSync(foreign, '{}')
    const long = new Date(Date.now() - 40 * 24 * 3600 * 1000)
    utimesSync(entry, long, long)
    utimesSync(foreign, long, long)
    const half = `${entry}.123.tmp`
    writeFileSync(half, '{')
    utimesSync(half, long, long)
    // Who asks, keeps.
    await recall(summary, plainSettings, cache)
    await cache.tidyUp()
    expect(entries()).toContain(entry)
    expect(entries()).not.toContain(half)
    utimesSync(entry, long, long)
    await cache.tidyUp()
    expect(entries()).toEqual([foreign])
  })
})
