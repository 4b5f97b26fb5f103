import { deflateSync } from 'fflate'
import { type Port, port } from '../../../text/port.js'

/** Deflates bytes, without a header; a library of JavaScript alone unless the program has a faster one. */
export const deflateRaw: Port<(content: Uint8Array) => Uint8Array> = port((content) =>
  deflateSync(content),
)
