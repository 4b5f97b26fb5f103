import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (name: string) => JSON.parse(readFileSync(`src/vscode/${name}`, 'utf8'))
const manifest = read('manifest.json')
const texts = { en: read('manifest.nls.json'), vi: read('manifest.nls.vi.json') }
const { commands, menus, configuration } = manifest.contributes

describe('the manifest of the extension', () => {
  it('has a text in both languages for every key, and no others', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/gu)].map(([, key]) => key)
    expect([...new Set(used)].sort()).toEqual(Object.keys(texts.en).sort())
    expect(Object.keys(texts.vi).sort()).toEqual(Object.keys(texts.en).sort())
    for (const key of Object.keys(texts.en)) {
      expect(texts.en[key], key).not.toBe('')
      expect(texts.vi[key], key).not.toBe(texts.en[key])
      expect(texts.vi[key].normalize('NFC'), key).toBe(texts.vi[key])
    }
  })

  it('names all of its commands in the menu, and only commands that there are', () => {
    const ids: readonly string[] = commands.map(({ command }: { command: string }) => command)
    for (const { command, category, title } of commands) {
      expect(command).toMatch(/^tomtat\.[a-zA-Z]+$/u)
      expect({ category, title }).toEqual({
        category: 'Tomtat',
        title: `%${command.slice('tomtat.'.length)}%`,
      })
    }
    const shown = Object.values(menus as Record<string, { command: string }[]>).flat()
    for (const { command } of shown) expect(ids).toContain(command)
  })

  it('describes every setting, gives it a default that it takes, and lets no folder name a program', () => {
    for (const [name, setting] of Object.entries<Record<string, unknown>>(
      configuration.properties,
    )) {
      expect(name).toMatch(/^tomtat\./u)
      expect(setting.markdownDescription, name).toMatch(/^%.+%$/u)
      expect(setting, name).toHaveProperty('default')
      if (Array.isArray(setting.enum)) expect(setting.enum).toContain(setting.default)
    }
    expect(configuration.properties['tomtat.server.path'].scope).toBe('machine')
  })

  it('brings its rules, version and files from the project', () => {
    expect(manifest.version).toBeUndefined()
    expect(configuration.properties['tomtat.rules'].properties).toEqual({})
  })

  it.each(['en', 'vi'] as const)(
    'is told of in its README by the names of its commands: %s',
    (language) => {
      const readme = readFileSync('src/vscode/README.md', 'utf8')
      const half = readme.split('## Tiếng Việt')[language === 'en' ? 0 : 1]
      const told = [...(half ?? '').matchAll(/\*\*Tomtat: ([^*]+)\*\*/gu)].map(([, name]) => name)
      const { restartServer, showOutput } = texts[language]
      const names = commands.map(
        ({ title }: { title: string }) => texts[language][title.slice(1, -1)],
      )
      expect(told).toEqual(
        names.filter((name: string) => ![restartServer, showOutput].includes(name)),
      )
    },
  )

  it('has a picture of the size that editors want', () => {
    const png = readFileSync('src/vscode/icon.png')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([128, 128])
    expect(png.length).toBeLessThan(10_000)
  })
})
