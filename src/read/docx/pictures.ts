import type { Package } from './types.js'

const kinds: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
  jfif: 'jpg',
  gif: 'gif',
  bmp: 'bmp',
  dib: 'bmp',
  tif: 'tiff',
  tiff: 'tiff',
  emf: 'emf',
  wmf: 'wmf',
  svg: 'svg',
  webp: 'webp',
}

/** How files of a kind begin; SVG is text and begins in many ways. */
const beginnings: Readonly<Record<string, readonly (readonly number[])[]>> = {
  png: [[0x89, 0x50, 0x4e, 0x47]],
  jpg: [[0xff, 0xd8, 0xff]],
  gif: [[0x47, 0x49, 0x46, 0x38]],
  bmp: [[0x42, 0x4d]],
  tiff: [
    [0x49, 0x49, 0x2a, 0],
    [0x4d, 0x4d, 0, 0x2a],
  ],
  emf: [[1, 0, 0, 0]],
  wmf: [
    [0xd7, 0xcd, 0xc6, 0x9a],
    [1, 0, 9, 0],
    [2, 0, 9, 0],
  ],
  webp: [[0x52, 0x49, 0x46, 0x46]],
}

/** More than this is not unpacked for one document. */
const MAX_BYTES = 128 * 1024 * 1024
const MAX_PICTURES = 2000

/** The pictures of a document, by the address that its text gives them. They are unpacked when somebody asks. */
export class Pictures implements ReadonlyMap<string, Uint8Array> {
  readonly #file: Package
  readonly #parts = new Map<string, string>()
  readonly #addresses = new Map<string, string>()
  #unpacked: ReadonlyMap<string, Uint8Array> | null = null

  constructor(file: Package) {
    this.#file = file
  }

  /**
   * Address of the picture that a part refers to; null where that is no picture inside of the file.
   *
   * @param id of the relationship
   */
  add(part: string, id: string | undefined): string | null {
    const relation = id === undefined ? undefined : this.#file.relations(part).get(id)
    if (!relation || relation.external || relation.type !== 'image') return null
    const known = this.#addresses.get(relation.target)
    if (known !== undefined) return known
    if (this.#parts.size >= MAX_PICTURES) return null
    const name = relation.target.slice(relation.target.lastIndexOf('/') + 1)
    const extension = kindOf(name)
    if (extension === undefined) return null
    const plain = `media/${name}`
    const isUsable = /^[\w-]{1,80}\.\w{1,5}$/u.test(name) && !this.#parts.has(plain)
    const address = isUsable ? plain : `media/picture-${this.#parts.size + 1}.${extension}`
    this.#parts.set(address, relation.target)
    this.#addresses.set(relation.target, address)
    this.#unpacked = null
    return address
  }

  get size(): number {
    return this.#all().size
  }

  get(address: string): Uint8Array | undefined {
    return this.#all().get(address)
  }

  has(address: string): boolean {
    return this.#all().has(address)
  }

  forEach(
    callback: (value: Uint8Array, key: string, map: ReadonlyMap<string, Uint8Array>) => void,
  ): void {
    for (const [address, bytes] of this.#all()) callback(bytes, address, this)
  }

  entries(): MapIterator<[string, Uint8Array]> {
    return this.#all().entries()
  }

  keys(): MapIterator<string> {
    return this.#all().keys()
  }

  values(): MapIterator<Uint8Array> {
    return this.#all().values()
  }

  [Symbol.iterator](): MapIterator<[string, Uint8Array]> {
    return this.entries()
  }

  #all(): ReadonlyMap<string, Uint8Array> {
    if (this.#unpacked) return this.#unpacked
    const unpacked = new Map<string, Uint8Array>()
    let total = 0
    for (const [address, part] of this.#parts) {
      const bytes = bytesOf(this.#file, part)
      if (!bytes || !isPicture(part, bytes)) continue
      total += bytes.length
      if (total > MAX_BYTES) break
      unpacked.set(address, bytes)
    }
    this.#unpacked = unpacked
    return unpacked
  }
}

/** A picture that cannot be unpacked is left out: the text can be checked without it. */
function bytesOf(file: Package, part: string): Uint8Array | null {
  try {
    return file.bytes(part)
  } catch {
    return null
  }
}

function kindOf(name: string): string | undefined {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return Object.hasOwn(kinds, extension) ? kinds[extension] : undefined
}

function isPicture(name: string, bytes: Uint8Array): boolean {
  const kind = kindOf(name)
  if (kind === 'svg') return bytes.length > 0
  const starts = kind === undefined ? [] : (beginnings[kind] ?? [])
  return starts.some((start) => start.every((byte, at) => bytes[at] === byte))
}
