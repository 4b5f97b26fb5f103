import { type Entry, packedBytes, readDirectory } from './directory.js'
import { damaged, encrypted, notWord, oldWord, tooMuch, truncated } from './error.js'
import { inflateRaw } from './inflate.js'

/** Files of a zip archive, each unpacked when it is asked for and once. */
export interface Zip {
  /** As the archive says them, in its order. */
  readonly names: readonly string[]
  /** By name, in whatever case; null where there is none. @throws {DocxError} where it is damaged or too large */
  readonly read: (name: string) => Uint8Array | null
}

/** Limits of what is unpacked from an archive, in bytes. */
export interface Limits {
  readonly part: number
  /** Of all that is read together: stops archives whose entries share their bytes. */
  readonly total: number
}

const MEGABYTE = 1024 * 1024
/** The text of 300 pages has some 20 MB; a picture may have more. */
const usual: Limits = { part: 64 * MEGABYTE, total: 128 * MEGABYTE }

/** @throws {DocxError} where the bytes are no zip archive that can be read */
export function openZip(bytes: Uint8Array, limits: Limits = usual): Zip {
  refuseForeign(bytes)
  const entries = new Map<string, Entry>()
  for (const entry of readDirectory(bytes)) {
    const key = entry.name.toLowerCase()
    if (!entries.has(key)) entries.set(key, entry)
  }
  const read = new Map<string, Uint8Array>()
  let left = limits.total
  return {
    names: [...entries.values()].map((entry) => entry.name),
    read: (name) => {
      const key = name.toLowerCase()
      const entry = entries.get(key)
      if (!entry) return null
      const before = read.get(key)
      if (before) return before
      const unpacked = unpack(bytes, entry, Math.min(left, limits.part))
      left -= unpacked.length
      read.set(key, unpacked)
      return unpacked
    },
  }
}

/** Old and encrypted Word files are no zip archives but "compound files". */
function refuseForeign(bytes: Uint8Array): void {
  const starts = (...values: number[]) => values.every((value, at) => bytes[at] === value)
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    // A letter for each byte: names of streams stand there in UTF-16, every letter of ours with a zero behind it.
    const text = new TextDecoder('latin1').decode(bytes)
    const holds = (stream: string) => text.includes(stream.replace(/./g, '$&\0'))
    throw holds('EncryptedPackage') ? encrypted() : holds('WordDocument') ? oldWord() : notWord()
  }
  if (bytes.length === 0) throw truncated()
  if (!starts(0x50, 0x4b)) throw notWord()
}

function unpack(bytes: Uint8Array, entry: Entry, most: number): Uint8Array {
  if (entry.encrypted) throw encrypted()
  if (entry.unpacked > most) throw tooMuch(entry.name)
  const packed = packedBytes(bytes, entry)
  if (entry.method !== 0 && entry.method !== 8) throw damaged(entry.name)
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry.name, most)
  if (crc32(unpacked) !== entry.crc) throw damaged(entry.name)
  return unpacked
}

/** Stops at the limit itself, because the sizes that an archive states may be false. */
function inflate(packed: Uint8Array, name: string, most: number): Uint8Array {
  if (packed.length === 0) throw damaged(name)
  let unpacked: Uint8Array | null
  try {
    unpacked = inflateRaw.get()(packed, Math.max(1, most))
  } catch {
    throw damaged(name)
  }
  if (unpacked === null) throw tooMuch(name)
  return unpacked
}

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

/** The checksum of zip archives (CRC-32), unsigned. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1
  // An iterator would take several times as long.
  for (let at = 0; at < bytes.length; at++) {
    crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  }
  return ~crc >>> 0
}
