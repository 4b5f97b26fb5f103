import { deflateRawSync } from 'node:zlib'
import { crc32 } from '../../src/read/package/zip.js'

/** A file for an archive that tells lies; what is left out is told truly. */
export interface EvilEntry {
  readonly name: string
  /** Deflated unless it shares the bytes of the entry with this number, from 0. */
  readonly data: Uint8Array | number
  /** What the directory and the header claim. */
  readonly size?: number
  readonly crc?: number
  readonly encrypted?: boolean
}

interface Written {
  readonly offset: number
  readonly packed: number
  readonly size: number
  readonly crc: number
}

/** A zip archive of these entries, byte by byte as they are told. */
export function evilZip(entries: readonly EvilEntry[]): Uint8Array {
  const parts: Buffer[] = []
  const written: Written[] = []
  let length = 0
  const put = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  for (const entry of entries) {
    if (typeof entry.data === 'number') {
      const other = written[entry.data]
      if (!other) throw new Error('no such entry')
      written.push(other)
      continue
    }
    const packed = deflateRawSync(entry.data)
    const { size = entry.data.length, crc = crc32(entry.data) } = entry
    written.push({ offset: length, packed: packed.length, size, crc })
    put(record(0x04034b50, entry, written.at(-1)))
    put(packed)
  }
  const directory = length
  for (const [at, entry] of entries.entries()) put(record(0x02014b50, entry, written[at]))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10)
  end.writeUInt32LE(length - directory, 12)
  end.writeUInt32LE(directory, 16)
  put(end)
  return new Uint8Array(Buffer.concat(parts))
}

/** The header of an entry, or its line of the directory. */
function record(mark: number, entry: EvilEntry, told: Written | undefined): Buffer {
  if (!told) throw new Error('no such entry')
  const name = Buffer.from(entry.name)
  const central = mark === 0x02014b50
  const head = Buffer.alloc(central ? 46 : 30)
  const from = central ? 2 : 0
  head.writeUInt32LE(mark, 0)
  head.writeUInt16LE(20, 4 + from)
  head.writeUInt16LE(entry.encrypted ? 1 : 0, 4 + from + 2)
  head.writeUInt16LE(8, 4 + from + 4)
  head.writeUInt32LE(told.crc, 4 + from + 10)
  head.writeUInt32LE(told.packed, 4 + from + 14)
  head.writeUInt32LE(told.size, 4 + from + 18)
  head.writeUInt16LE(name.length, 4 + from + 22)
  if (central) head.writeUInt32LE(told.offset, 42)
  return Buffer.concat([head, name])
}
