import type { RunReport } from '../../lint/types.js'

/** The JSON contract (schemas/report.schema.json), two blanks a level. Everything is in it, whatever text shows. */
export function reportJson(run: RunReport): string {
  return `${JSON.stringify(run, null, 2)}\n`
}
