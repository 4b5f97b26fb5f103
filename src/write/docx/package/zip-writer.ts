import { tooMuch } from '../../../read/package/error.js'

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
  return Buffer.concat([...parts, ...directory, endRecord(files.length, size, length)])
}

function localHeader({ label, isUtf8, time, method, crc, packed, size }: PackedFile): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(localMark, 0)
  head.writeUInt16LE(version, 4)
  head.writeUInt16LE(isUtf8 ? 0x800 : 0, 6)
  head.writeUInt16LE(method, 8)
  head.writeUInt32LE(time, 10)
  head.writeUInt32LE(crc, 14)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt32LE(size, 22)
  head.writeUInt16LE(label.length, 26)
  return head
}

/** The line of the directory for a file: it repeats most of the file's own header. */
function centralHeader(local: Buffer, offset: number): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(centralMark, 0)
  head.writeUInt16LE(version, 4)
  local.copy(head, 6, 4, 30)
  head.writeUInt32LE(offset, 42)
  return head
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endMark, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
