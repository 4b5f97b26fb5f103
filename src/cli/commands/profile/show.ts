import path from 'node:path'
import { makeReport } from '../../../lint/run-report.js'
import { profileValues, profileYaml } from '../../../profile/derive/print.js'
import { type Layers, loadLayers } from '../../../profile/load/load.js'
import { asSeenFrom, schemasFolder } from '../../../profile/load/locate.js'
import { problemsText } from '../../../report/text/text.js'
import type { Texts } from '../../../text/types.js'
import { exit, type Outcome, wantsColor } from '../../shared/output.js'
import { commandLocale, profilePath, profileProblems } from '../../shared/settings.js'
import { chosen } from '../../shared/usage.js'

/** What commander hands over for `profile show`. */
export interface ShowFlags {
  readonly format: string
  readonly locale?: string
}

/** `tomtat profile show`: a profile with all that it has from others, and where each value is written. */
export async function show(name: string, flags: ShowFlags): Promise<Outcome> {
  const locale = commandLocale(flags)
  const format = chosen('--format', flags.format, ['yaml', 'json'])
  const problems = profileProblems(profilePath(name))
  if (problems.length > 0) {
    const color = wantsColor(undefined, process.env, process.stderr.isTTY)
    const stderr = problemsText(makeReport([], problems, locale), { locale, color })
    return { status: exit.failed, stdout: '', stderr }
  }
  const layers = loadLayers(profilePath(name))
  const folder = process.cwd()
  const stdout =
    format === 'json'
      ? json(layers, folder)
      : `${head(layers, folder)[locale]}${profileYaml(layers, folder)}`
  return { status: exit.clean, stdout, stderr: '' }
}

function json(layers: Layers, folder: string): string {
  const { merged, files } = layers
  const chain = files.map(({ raw, shownPath }) => ({ profile: raw.id, file: shownPath }))
  const values = profileValues(layers, folder)
  return `${JSON.stringify({ version: 1, profile: merged.id, chain, values }, null, 2)}\n`
}

function head({ files }: Layers, folder: string): Texts {
  const schema = asSeenFrom(folder, path.join(schemasFolder(), 'profile.schema.json'))
  const first = `# yaml-language-server: $schema=${schema}\n`
  const [own, ...bases] = files.map(({ raw }) => raw.id)
  const chain = bases.join(' ← ')
  return {
    en: `${first}# The profile ${own}${chain && ` with all that it has from ${chain}`}. Behind each value: the profile and the line that it comes from.\n`,
    vi: `${first}# Mẫu quy định ${own}${chain && ` cùng mọi phần kế thừa từ ${chain}`}. Sau mỗi giá trị: mẫu và dòng ghi giá trị đó.\n`,
  }
}
