import { tooMuch } from '../../../read/package/error.js'
import { joinBytes } from '../../../read/package/inflate.js'

/** A file for an archive, packed already. */
export interface PackedFile {
  /** Its name as bytes. */
  readonly label: Uint8Array
  readonly isUtf8: boolean
  /** As MS-DOS counts: date and time. */
  readonly time: number
  /** 0 for stored, 8 for deflated. */
  readonly method: number
  readonly crc: number
  readonly packed: Uint8Array
  /** Size without packing, in bytes. */
  readonly size: number
}

const localMark = 0x04034b50
const centralMark = 0x02014b50
const endMark = 0x06054b50
/** Version 2.0 of the format: files that are deflated. */
const version = 20
const mostEntries = 0xffff

/**
 * A zip archive of these files, in this order.
 *
 * @throws {DocxError} where they are more than a plain archive holds
 */
export function writeZip(files: readonly PackedFile[]): Uint8Array {
  if (files.length >= mostEntries) throw tooMuch(`${files.length} parts`)
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let length = 0
  for (const file of files) {
    const head = localHeader(file)
    directory.push(centralHeader(head, length), file.label)
    parts.push(head, file.label, file.packed)
    length += head.length + file.label.length + file.packed.length
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0)
  return joinBytes([...parts, ...directory, endRecord(files.length, size, length)])
}

function localHeader({ label, isUtf8, time, method, crc, packed, size }: PackedFile): Uint8Array {
  const head = new DataView(new ArrayBuffer(30))
  head.setUint32(0, localMark, true)
  head.setUint16(4, version, true)
  head.setUint16(6, isUtf8 ? 0x800 : 0, true)
  head.setUint16(8, method, true)
  head.setUint32(10, time, true)
  head.setUint32(14, crc, true)
  head.setUint32(18, packed.length, true)
  head.setUint32(22, size, true)
  head.setUint16(26, label.length, true)
  return new Uint8Array(head.buffer)
}

/** The line of the directory for a file: it repeats most of the file's own header. */
function centralHeader(local: Uint8Array, offset: number): Uint8Array {
  const head = new DataView(new ArrayBuffer(46))
  const bytes = new Uint8Array(head.buffer)
  head.setUint32(0, centralMark, true)
  head.setUint16(4, version, true)
  bytes.set(local.subarray(4), 6)
  head.setUint32(42, offset, true)
  return bytes
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, endMark, true)
  end.setUint16(8, count, true)
  end.setUint16(10, count, true)
  end.setUint32(12, size, true)
  end.setUint32(16, offset, true)
  return new Uint8Array(end.buffer)
}
