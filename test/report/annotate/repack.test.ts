import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openZip } from '../../../src/read/package/zip.js'
import { repack } from '../../../src/write/docx/package/repack.js'
import { evilZip } from '../../hostile/zip.js'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const files = { 'b.xml': bytesOf('B'.repeat(500)), 'a/': new Uint8Array(), 'a/á.png': bytesOf('A') }
const archive = zipSync(files, { mtime: '2026-01-31' })

describe('an archive that is packed again', () => {
  it('keeps what is not changed, as it is packed, in its order', () => {
    const again = repack(archive, new Map())
    expect(unzipSync(again)).toEqual(files)
    expect(Object.keys(unzipSync(again))).toEqual(Object.keys(files))
    expect(again.length).toBe(archive.length)
    expect(Buffer.from(repack(again, new Map())).equals(again)).toBe(true)
  })

  it('has other contents by name, in whatever case, and new parts at its end', () => {
    const parts = new Map([
      ['B.XML', bytesOf('new')],
      ['a/%C3%A1.png', bytesOf('picture')],
      ['c.xml', bytesOf('C')],
      ['100%.xml', bytesOf('D')],
    ])
    expect(unzipSync(repack(archive, parts))).toEqual({
      'b.xml': bytesOf('new'),
      'a/': new Uint8Array(),
      'a/á.png': bytesOf('picture'),
      'c.xml': bytesOf('C'),
      '100%.xml': bytesOf('D'),
    })
  })

  it('can be read though its names have other slashes', () => {
    const odd = evilZip([{ name: 'word\\document.xml', data: bytesOf('A') }])
    const zip = openZip(repack(odd, new Map([['word/document.xml', bytesOf('B')]])))
    expect(zip.names).toEqual(['word/document.xml'])
    expect(zip.read('word/document.xml')).toEqual(bytesOf('B'))
  })

  it('does not grow by entries that share their bytes', () => {
    const shared = Array.from({ length: 1000 }, (_, at) => ({ name: `${at}`, data: 0 }))
    const first = { name: 'first', data: crypto.getRandomValues(new Uint8Array(60_000)) }
    expect(() => repack(evilZip([first, ...shared]), new Map())).toThrow(/far larger/)
  })

  it.each([
    ['protected', evilZip([{ name: 'a', data: bytesOf('A'), encrypted: true }]), /password/],
    ['cut off', archive.subarray(40), /damaged|not complete/],
    ['empty', new Uint8Array(), /not complete/],
  ])('is refused where it is %s', (_, bytes, message) => {
    expect(() => repack(bytes, new Map())).toThrow(message)
  })
})
