import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { profileKeys, yamlKindOf } from '../../../src/language/yaml/document.js'

describe('yamlKindOf', () => {
  it('knows the keys that the schema of profiles has', () => {
    const { properties } = JSON.parse(readFileSync('schemas/profile.schema.json', 'utf8'))
    expect([...profileKeys].sort()).toEqual(Object.keys(properties).sort())
  })

  it.each(['tomtat.yml', '/a/b/tomtat.yaml'])('takes %s for settings', (file) => {
    expect(yamlKindOf(file, '')).toBe('config')
  })

  const shipped = readdirSync('schemas').filter((file) => file.endsWith('.yml'))
  it.each(shipped)('takes schemas/%s for a profile wherever it is', (file) => {
    expect(yamlKindOf(`/a/${file}`, readFileSync(`schemas/${file}`, 'utf8'))).toBe('profile')
  })

  it.each([
    'id: our\nextends: base\n',
    '"id": our\r\nparts:\r\n  - a\r\n',
    '# yaml-language-server: $schema=../schemas/profile.schema.json\n',
  ])('takes %j for a profile', (text) => {
    expect(yamlKindOf('/a/our.yml', text)).toBe('profile')
  })

  it.each([
    ['docker-compose.yml', 'services:\n  web:\n    labels: {id: a}\n    extends: base\n'],
    ['pipeline.yml', 'id: deploy\nname: Deploy\non: push\nlabels: [a]\n'],
    ['schemas/api.yml', 'openapi: 3.1.0\n'],
    ['empty.yml', ''],
    ['our.json', 'id: our\nextends: base\n'],
    ['mytomtat.yml', 'locale: vi\n'],
  ])('leaves %s to others', (file, text) => {
    expect(yamlKindOf(`/a/${file}`, text)).toBeNull()
  })
})
