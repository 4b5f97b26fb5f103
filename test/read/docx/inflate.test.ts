import { deflateRawSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inflateAnywhere, inflateRaw } from '../../../src/read/package/inflate.js'

const megabyte = 1024 * 1024

/** What zlib makes of it; null where it refuses. */
function byZlib(packed: Uint8Array): Uint8Array | null {
  try {
    return new Uint8Array(inflateRawSync(packed))
  } catch {
    return null
  }
}

function here(packed: Uint8Array): Uint8Array | null {
  try {
    return inflateAnywhere(packed, 64 * megabyte)
  } catch {
    return null
  }
}

const bytes = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 40_000 }),
  // Repeats, as in XML.
  fc
    .array(fc.constantFrom('<w:p>', '<w:r>', 'Xin chào', '</w:p>', 'a'), {
      minLength: 1,
      maxLength: 20_000,
    })
    .map((words) => new TextEncoder().encode(words.join(''))),
)

describe('inflateAnywhere', () => {
  it('gives what zlib gives', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 0, max: 9 }), (plain, level) => {
        expect(here(deflateRawSync(plain, { level }))).toEqual(plain)
      }),
      { numRuns: 60 },
    )
  })

  it('gives what zlib gives of damaged bytes, where it gives anything', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), fc.nat(7), fc.boolean(), (plain, at, bit, isCut) => {
        const packed = new Uint8Array(deflateRawSync(plain))
        const place = at % packed.length
        packed[place] = (packed[place] ?? 0) ^ (1 << bit)
        const damaged = isCut ? packed.subarray(0, Math.max(1, place)) : packed
        const whole = byZlib(damaged)
        const found = here(damaged)
        if (whole) expect(found).toEqual(whole)
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['the library', inflateAnywhere],
    ['what the program uses', inflateRaw.get()],
  ])('%s stops at what may come out', (_name, inflate) => {
    const plain = new Uint8Array(8 * megabyte)
    const packed = deflateRawSync(plain)
    expect(inflate(packed, plain.length - 1)).toBeNull()
    expect(inflate(packed, plain.length)?.length).toBe(plain.length)
  })

  it('holds little of an archive bomb', () => {
    const packed = deflateRawSync(new Uint8Array(100 * megabyte))
    const before = process.memoryUsage().arrayBuffers
    expect(inflateAnywhere(packed, megabyte)).toBeNull()
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(48 * megabyte)
  })
})
