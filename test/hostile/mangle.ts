import { unzipSync, zipSync } from 'fflate'

/** Numbers from 0 to 1, the same for a seed on every machine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The bytes with one to eight changes: letters, runs cut out, doubled, moved or overwritten, an end cut off. */
export function mangle(bytes: Uint8Array, random: () => number): Uint8Array {
  let now = bytes
  for (let left = 1 + Math.floor(random() * 8); left > 0; left--) now = change(now, random)
  return now
}

/** A zip archive whose parts are mangled and whose directory is right, so that the damage reaches the reader. */
export function mangleParts(archive: Uint8Array, random: () => number): Uint8Array {
  const parts = Object.entries(unzipSync(archive))
  const mangled = parts.map(([name, bytes]): [string, Uint8Array] => {
    if (random() < 0.4) return [name, bytes]
    return [name, random() < 0.95 ? mangleXml(bytes, random) : mangle(bytes, random)]
  })
  return zipSync(Object.fromEntries(mangled), { level: 0 })
}

/** Still XML, but nonsense: elements and values stand where others belong. */
function mangleXml(bytes: Uint8Array, random: () => number): Uint8Array {
  const text = new TextDecoder().decode(bytes)
  const names = [...text.matchAll(/<([\w:]+)/gu)].map(([, name]) => name ?? 'w:p')
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)]
  const values = ['', '-1', '0', '1e9', '99999999999', '__proto__', 'true', 'none', '%1%9', 'rId1']
  const often = 0.002 + random() * 0.05
  const mangled = text
    .replace(/ (?!xmlns)([\w:]+)="[^"]*"/gu, (whole, name) =>
      random() < often ? ` ${name}="${pick(values)}"` : whole,
    )
    .replace(/<[\w:]+(?=[^<>]*\/>)/gu, (tag) => (random() < often ? `<${pick(names)}` : tag))
  return new TextEncoder().encode(mangled)
}

function change(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = Math.floor(random() * bytes.length)
  const length = 1 + Math.floor(random() ** 4 * Math.min(4096, bytes.length))
  const kind = Math.floor(random() * 6)
  const [head, run, tail] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ]
  if (kind === 0) return joined(head, tail)
  if (kind === 1) return joined(head, run, run, tail)
  if (kind === 2) return joined(tail, head, run)
  if (kind === 3 && random() < 0.3) return head
  const copy = bytes.slice()
  if (kind === 4) copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  else for (let i = at; i < at + Math.min(length, 64); i++) copy[i] = Math.floor(random() * 256)
  return copy.subarray(0, bytes.length)
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
