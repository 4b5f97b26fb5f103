import { Inflate } from 'fflate'
import { type Port, port } from '../../text/port.js'

/**
 * Unpacks what was deflated without a header.
 *
 * @param packed at least one byte
 * @param maxBytes that may come out, at least 1; no more than a few megabytes beyond it are ever held
 * @returns null where more would come out
 * @throws {Error} of whatever kind where it is damaged or ends too early; not all damage is noticed here, so that
 *   whoever asks must look at the checksum
 */
export type InflateRaw = (packed: Uint8Array, maxBytes: number) => Uint8Array | null

/** A library of JavaScript alone unless the program has a faster one. */
export const inflateRaw: Port<InflateRaw> = port(inflateAnywhere)

/** Bytes that are unpacked at once. A byte becomes 1,032 at most, so that this is 8 MB before they are counted. */
const STEP_BYTES = 8 * 1024

/** `inflateRaw` without anything but JavaScript. */
export function inflateAnywhere(packed: Uint8Array, maxBytes: number): Uint8Array | null {
  const pieces: Uint8Array[] = []
  let size = 0
  const stream = new Inflate((piece) => {
    size += piece.length
    if (size <= maxBytes) pieces.push(piece)
  })
  for (let at = 0; at < packed.length && size <= maxBytes; at += STEP_BYTES) {
    const end = at + STEP_BYTES
    stream.push(packed.subarray(at, end), end >= packed.length)
  }
  return size > maxBytes ? null : joinBytes(pieces)
}

/** These bytes one behind the other. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
