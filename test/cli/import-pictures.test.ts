import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { importSummary } from '../../src/cli/commands/import/import.js'
import { docx } from '../read/docx/make.js'

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])
const picture =
  '<w:p><w:r><w:drawing><a:graphic><pic:pic><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic></a:graphic></w:drawing></w:r></w:p>'
const paragraphs = readFileSync('examples/clean.vi.txt', 'utf8')
  .split('\n')
  .map((line) => `<w:p><w:r><w:t>${line.replace(/&/gu, '&amp;')}</w:t></w:r></w:p>`)
const word = docx({
  body: [...paragraphs.slice(0, -20), picture, ...paragraphs.slice(-20)].join(''),
  relations: '<Relationship Id="p1" Type="x/image" Target="media/image1.png"/>',
  files: { 'word/media/image1.png': png },
})

const folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-pictures-'))
const file = path.join(folder, 'my draft.docx')
writeFileSync(file, word)
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  vi.stubEnv('LANG', 'C')
})

describe('the pictures of a Word file', () => {
  it('are put beside the import, under its name', async () => {
    const output = path.join(folder, 'my draft.md')
    const { status, stdout } = await importSummary(file, { output })
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `Wrote ${output} and 1 picture beside it. Next: tomtat check ${output}\n`,
    })
    expect(readFileSync(output, 'utf8')).toContain('\n![](my%20draft-media/image1.png)\n')
    expect(new Uint8Array(readFileSync(path.join(folder, 'my draft-media/image1.png')))).toEqual(
      png,
    )
  })

  it('are not written over, unless that is asked for', async () => {
    const output = path.join(folder, 'second.md')
    const kept = path.join(folder, 'second-media/image1.png')
    await importSummary(file, { output })
    rmSync(output)
    writeFileSync(kept, 'mine')
    await expect(importSummary(file, { output })).rejects.toThrow(/image1\.png is there already/u)
    expect(readFileSync(kept, 'utf8')).toBe('mine')
    expect((await importSummary(file, { output, force: true })).status).toBe(0)
    expect(new Uint8Array(readFileSync(kept))).toEqual(png)
  })

  it('are named where the import goes to standard output', async () => {
    const { stdout, stderr } = await importSummary(file, { locale: 'vi' })
    expect(stdout).toContain('](media/image1.png)')
    expect(stderr).toContain('Chưa ghi 1 hình; hãy dùng -o')
  })
})
