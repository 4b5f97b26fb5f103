import type { Shard } from '../../lint/types.js'
import { UsageError } from '../shared/usage.js'

/**
 * "2/8" as the second of eight parts.
 *
 * @throws {UsageError} for anything else
 */
export function readShard(given: string): Shard {
  const [, number, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/u.exec(given) ?? []
  const shard = { number: Number(number), count: Number(count) }
  if (shard.number <= shard.count) return shard
  throw new UsageError({
    en: `--shard takes a part and the number of parts, such as 2/8, not "${given}".`,
    vi: `--shard nhận số thứ tự của phần và tổng số phần, ví dụ 2/8, không phải "${given}".`,
  })
}

/** The files of a part, by turns, so that every part has its share of each folder. */
export function partOf(paths: readonly string[], { number, count }: Shard): readonly string[] {
  return paths.filter((_, index) => index % count === number - 1)
}
