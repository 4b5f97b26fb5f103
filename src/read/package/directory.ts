import { damaged, tooMuch, truncated } from './error.js'

/** A file in a zip archive as the directory at its end lists it; none of this may be relied on before it is checked. */
export interface Entry {
  /** With `/` between folders, as the archive says it. */
  readonly name: string
  /** The name as it stands there. */
  readonly label: Uint8Array
  readonly encrypted: boolean
  /** The label is UTF-8. */
  readonly isUtf8: boolean
  /** When it was written, as MS-DOS counts: date and time. */
  readonly time: number
  /** 0 for stored, 8 for deflated. */
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  /** Of its header, in bytes. */
  readonly offset: number
}

const MAX_ENTRIES = 20_000
const END_BYTES = 22
const HEADER_BYTES = 46
const inZip64 = 0xffffffff

/**
 * The directory of a zip archive.
 *
 * @throws {DocxError} where it is missing or damaged
 */
export function readDirectory(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, offset } = findDirectory(view)
  if (count > MAX_ENTRIES) throw tooMuch(`${count} parts`)
  const entries: Entry[] = []
  let at = offset
  for (let index = 0; index < count; index++) {
    if (at + HEADER_BYTES > view.byteLength || view.getUint32(at, true) !== 0x02014b50) {
      throw damaged('zip directory')
    }
    const { entry, length } = readEntry(bytes, view, at)
    entries.push(entry)
    at += length
  }
  return entries
}

/** Bytes of an entry as they are packed. The sizes are those of the directory: headers may leave theirs out. */
export function packedBytes(bytes: Uint8Array, { name, offset, packed }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = 30
  if (offset + length > bytes.length || view.getUint32(offset, true) !== 0x04034b50) {
    throw damaged(name)
  }
  const start =
    offset + length + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) throw damaged(name)
  return bytes.subarray(start, start + packed)
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const last = view.byteLength - END_BYTES
  // A comment of up to 64 KB may follow.
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    const count = view.getUint16(at + 10, true)
    const offset = view.getUint32(at + 16, true)
    if (count !== 0xffff && offset !== inZip64) return { count, offset }
    return findLargeDirectory(view, at) ?? { count, offset }
  }
  throw truncated()
}

function findLargeDirectory(view: DataView, end: number): { count: number; offset: number } | null {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return null
  const at = Number(view.getBigUint64(locator + 8, true))
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) return null
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  }
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { entry: Entry; length: number } {
  const nameEnd = at + HEADER_BYTES + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const length = extraEnd - at + view.getUint16(at + 32, true)
  if (extraEnd > view.byteLength) throw damaged('zip directory')
  const large = largeSizes(view, nameEnd, extraEnd)
  const size = (where: number) => {
    const written = view.getUint32(where, true)
    return written === inZip64 ? (large.shift() ?? written) : written
  }
  // The extra field holds the large sizes in this order.
  const unpacked = size(at + 24)
  const packed = size(at + 20)
  const offset = size(at + 42)
  const label = bytes.subarray(at + HEADER_BYTES, nameEnd)
  const flags = view.getUint16(at + 8, true)
  const entry: Entry = {
    name: partName(label),
    label,
    encrypted: (flags & 1) === 1,
    isUtf8: (flags & 0x800) !== 0,
    time: view.getUint32(at + 12, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    unpacked,
    offset,
  }
  return { entry, length }
}

/** Some programs write `\\` between folders, or a `/` before the first. */
function partName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\//, '')
}

/** Numbers of 64 bits in the extra fields, which some programs write for files of any size. */
function largeSizes(view: DataView, start: number, end: number): number[] {
  let at = start
  while (at + 4 <= end) {
    const size = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === 1) {
      const sizes: number[] = []
      for (let from = at + 4; from + 8 <= Math.min(at + 4 + size, end); from += 8) {
        sizes.push(Number(view.getBigUint64(from, true)))
      }
      return sizes
    }
    at += 4 + size
  }
  return []
}
