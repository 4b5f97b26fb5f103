import type { Block } from '../types.js'
import type { Ordinal } from './types.js'

const known = new WeakMap<readonly Block[], ReadonlyMap<Block, number>>()

/** Index of a mark's block in the body. To search for it at every mark would take quadratic time. */
export function blockIndexOf(body: readonly Block[], { block }: Ordinal): number {
  const indexes = known.get(body) ?? new Map(body.map((one, index) => [one, index]))
  known.set(body, indexes)
  return indexes.get(block) ?? -1
}
