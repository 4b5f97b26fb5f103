import { checkSources } from '../../../src/lint/check.js'
import type { FileReport, Finding } from '../../../src/lint/types.js'
import type { Source } from '../../../src/read/types.js'
import { plainSettings } from '../../../src/settings/in-force.js'
import { readBound } from '../../../src/settings/source-profile.js'
import type { Settings } from '../../../src/settings/types.js'
import { type WrittenSummary, writeMarkdown } from '../../../src/write/markdown/import/markdown.js'

/** What `tomtat import` writes of a text; null where it is no summary. */
export function importOf(text: string, profile: string | null = null): WrittenSummary | null {
  const bound = readBound(text, settingsFor(profile), '.')
  const name = profile ?? bound.profile.id
  return bound.isSummary ? writeMarkdown(bound, { name, asked: profile !== null }) : null
}

function settingsFor(profile: string | null): Settings {
  return { ...plainSettings, profile }
}

async function check(text: string, profile: string | null): Promise<FileReport> {
  const source: Source = { path: 'summary.md', kind: 'markdown', text }
  const { files, problems } = await checkSources([source], () => settingsFor(profile))
  const [report] = files
  if (!report || problems.length > 0) throw new Error(JSON.stringify(problems))
  return report
}

/**
 * What a check finds in one of two texts and not in the other: "- …" in the first, "+ …" in the second, and the
 * counts where they differ.
 *
 * A printed cover and front matter are different things, so of the rule cover-fields only those findings are
 * compared that speak of what both can say.
 */
export async function differences(
  original: string,
  imported: string,
  profile: string | null = null,
): Promise<string[]> {
  const [before, after] = [await check(original, profile), await check(imported, profile)]
  const printed = !original.startsWith('---')
  const keys = ({ findings }: FileReport) => findings.flatMap((one) => keysOf(one, printed))
  const lost = minus(keys(before), keys(after)).map((key) => `- ${key}`)
  const fresh = minus(keys(after), keys(before)).map((key) => `+ ${key}`)
  const [a, b] = [before, after].map(countsOf)
  return [...lost, ...fresh, ...(a === b ? [] : [`counts ${a} -> ${b}`])]
}

/** Fields that front matter need not hold. */
const PRINTED =
  /the cover has no (?:line “summary|place where the dissertation|sentence|statement|institution where)/i

function keysOf({ rule, id, level, message }: Finding, printed: boolean): string[] {
  const key = `${level} ${rule}/${id} ${message}`
  if (!printed || rule !== 'cover-fields') return [key]
  // Front matter is a cover; without any, each field is told by itself.
  if (id === 'none') return []
  if (id !== 'missing') return [key]
  if (PRINTED.test(message)) return []
  // The next step names a line of the cover, or a key.
  const field = message.split('. ')[0] ?? ''
  return field.endsWith('place and year')
    ? [field.replace(' and year', ''), field.replace('place and ', '')]
    : [field]
}

function minus(all: readonly string[], others: readonly string[]): string[] {
  const rest = [...others]
  return all.filter((key) => {
    const at = rest.indexOf(key)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

function countsOf({ language, summary, verdict }: FileReport): string {
  const { title, author, ...counts } = summary ?? {}
  return JSON.stringify([language, verdict === 'unreadable', counts])
}
