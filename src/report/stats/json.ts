import type { Stats } from './types.js'

/** The JSON contract (schemas/stats.schema.json), two blanks a level. */
export function statsJson(stats: Stats): string {
  return `${JSON.stringify(stats, null, 2)}\n`
}
