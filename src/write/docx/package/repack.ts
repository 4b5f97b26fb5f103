import { type Entry, packedBytes, readDirectory } from '../../../read/package/directory.js'
import { encrypted, tooMuch } from '../../../read/package/error.js'
import { crc32 } from '../../../read/package/zip.js'
import { deflateRaw } from './deflate.js'
import { type PackedFile, writeZip } from './zip-writer.js'

/** The first day that MS-DOS knows, so that a new part is the same on every run. */
const firstDay = 0x00210000

/**
 * The archive with other contents for some of its parts. The others are taken over as they are packed, and all stay
 * in their order; parts that it has not come last.
 *
 * @throws {DocxError} where the archive is damaged
 */
export function repack(archive: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = readDirectory(archive)
  // Entries that share their bytes would each be written out.
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0)
  if (packed > archive.length) throw tooMuch(`${entries.length} parts`)
  const changed = new Map<Entry, Uint8Array>()
  const added: PackedFile[] = []
  for (const [name, content] of parts) {
    const entry = entryOf(entries, name)
    if (entry) changed.set(entry, content)
    else added.push(deflated(newFile(name), content))
  }
  const files = entries.map((entry) => {
    if (entry.encrypted) throw encrypted()
    const content = changed.get(entry)
    if (content) return deflated(entry, content)
    return { ...entry, packed: packedBytes(archive, entry), size: entry.unpacked }
  })
  return writeZip([...files, ...added])
}

/** The entry that the reader takes for the part of this name: the case may differ, and names may be written as in an address. */
function entryOf(entries: readonly Entry[], name: string): Entry | undefined {
  const find = (wanted: string) =>
    entries.find((entry) => entry.name.toLowerCase() === wanted.toLowerCase())
  return find(name) ?? (name.includes('%') ? find(decoded(name)) : undefined)
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch (error) {
    if (error instanceof URIError) return name
    throw error
  }
}

type Named = Pick<PackedFile, 'label' | 'isUtf8' | 'time'>

function newFile(name: string): Named {
  return { label: new TextEncoder().encode(name), isUtf8: true, time: firstDay }
}

function deflated({ label, isUtf8, time }: Named, content: Uint8Array): PackedFile {
  return {
    label,
    isUtf8,
    time,
    method: 8,
    crc: crc32(content),
    packed: deflateRaw.get()(content),
    size: content.length,
  }
}
