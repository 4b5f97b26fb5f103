import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { expand } from '../../src/files/expand.js'

const folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-expand-'))
const none = () => false

beforeAll(() => {
  const files = [
    'b.md',
    'a.txt',
    'c.MARKDOWN',
    'd.pdf',
    'sub/e.md',
    'sub/.hidden/f.md',
    'sub/node_modules/g.md',
    'odd [1].md',
    'empty/x.png',
  ]
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), 'x')
  }
})

describe('expand', () => {
  it('finds what people submit in a folder, none of node_modules or folders with a dot', async () => {
    const { paths, problems } = await expand(['.'], none, folder)
    expect(paths).toEqual(['a.txt', 'b.md', 'c.MARKDOWN', 'd.pdf', 'odd [1].md', 'sub/e.md'])
    expect(problems).toEqual([])
  })

  it('follows globs and names files as the user did', async () => {
    expect((await expand(['*.md'], none, folder)).paths).toEqual(['b.md', 'odd [1].md'])
    expect((await expand(['./sub/**'], none, folder)).paths).toEqual(['sub/e.md'])
    expect((await expand([`${folder}/s*/*.md`], none, '/')).paths).toEqual([`${folder}/sub/e.md`])
  })

  it('takes a name with brackets for the file that has it', async () => {
    expect((await expand(['odd [1].md'], none, folder)).paths).toEqual(['odd [1].md'])
  })

  it('has each file once, sorted', async () => {
    const { paths } = await expand(['sub', 'b.md', './b.md', '*.txt', 'a.txt'], none, folder)
    expect(paths).toEqual(['a.txt', 'b.md', 'sub/e.md'])
  })

  it('keeps a file that is named itself, whatever it is', async () => {
    const { paths } = await expand(['d.pdf', 'b.md'], () => true, folder)
    expect(paths).toEqual(['b.md', 'd.pdf'])
  })

  it('leaves out what is ignored', async () => {
    const { paths } = await expand(['.'], (file) => file.endsWith('e.md'), folder)
    expect(paths).not.toContain('sub/e.md')
  })

  it.each([
    ['gone.md', /no such file/],
    ['*.docx', /matches no file/],
    ['*.png', /matches no file/],
    ['empty', /holds no file/],
  ])('says that %s gives nothing', async (input, said) => {
    const { paths, problems } = await expand([input], none, folder)
    expect(paths).toEqual([])
    expect(problems).toMatchObject([{ path: input, code: 'missing', message: { en: said } }])
  })

  it('says when everything is ignored', async () => {
    const { problems } = await expand(['sub'], () => true, folder)
    expect(problems).toMatchObject([{ message: { en: /left out by `ignore`/ } }])
  })
})
