import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { wantsServer } from '../../src/vscode/start-when-wanted.js'

vi.mock('vscode', () => ({}))

describe('wantsServer', () => {
  it.each([
    ['summary.en.md', 'markdown', readFileSync('examples/mistakes.en.md', 'utf8')],
    ['a.md', 'markdown', '---\r\nprofile: ajc\r\n---\r\n'],
    ['/bài/tomtat.yml', 'yaml', ''],
    ['/b ài/tomtat.yaml', 'yaml', 'profile: ajc'],
    ['schemas/ajc.yml', 'yaml', readFileSync('schemas/ajc.yml', 'utf8')],
    ['trường.yml', 'yaml', 'id: truong\nextends: base\n'],
  ])('has something to say of %s', (name, language, text) => {
    expect(wantsServer(name, language, text)).toBe(true)
  })

  it.each([
    ['README.md', 'markdown', '# tomtat\n'],
    ['post.md', 'markdown', '---\ntitle: A\nauthor: B\n---\n'],
    ['broken.md', 'markdown', '---\nprofile: [\n'],
    ['docker-compose.yml', 'yaml', 'services:\n  id: 1\n'],
    ['ci.yml', 'yaml', 'id: build\nsteps: []\n'],
    ['not-tomtat.yml', 'yaml', 'profile: ajc\n'],
    ['tomtat.yml.txt', 'plaintext', 'profile: ajc\n'],
  ])('leaves %s alone', (name, language, text) => {
    expect(wantsServer(name, language, text)).toBe(false)
  })
})
