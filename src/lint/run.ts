import path from 'node:path'
import { PassThrough } from 'node:stream'
import type { Options } from 'unified-engine'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { readFrontMatter } from '../model/front-matter.js'
import { TooMuch } from '../model/limits.js'
import { Locator } from '../model/lines.js'
import { ProfileError } from '../profile/load.js'
import type { Source, Trouble } from '../read/types.js'
import type { FileReport } from '../report/types.js'
import { profileFor } from './context.js'
import { crash } from './crash.js'
import { tomtatParse } from './parse.js'
import preset from './preset.js'
import { findingOf } from './report.js'
import type { Finding, Settings } from './types.js'

/** Files that are in memory as trees at one time. */
const BATCH = 8

/**
 * Checks sources in small batches.
 *
 * @param settingsFor what holds for a file, by its path
 */
export async function checkSources(
  sources: readonly Source[],
  settingsFor: (path: string) => Settings,
): Promise<{ files: FileReport[]; troubles: Trouble[] }> {
  const files: FileReport[] = []
  const troubles: Trouble[] = []
  for (let from = 0; from < sources.length; from += BATCH) {
    const batch = sources
      .slice(from, from + BATCH)
      .flatMap((source) => prepare(source, settingsFor(source.path), troubles))
    await run(batch.map(({ file }) => file))
    for (const { file, source } of batch) {
      troubles.push(...(file.data.tomtat?.troubles ?? []))
      // What no rule said and is fatal all the same, the engine made of an exception.
      const thrown = file.messages.find((message) => message.fatal && !findingOf(message))
      if (thrown) troubles.push(troubleOf(thrown, source))
      else files.push(reportOf(file, source))
    }
  }
  return { files, troubles }
}

function prepare(
  source: Source,
  settings: Settings,
  troubles: Trouble[],
): { file: VFile; source: Source }[] {
  try {
    const frontMatter = readFrontMatter(source.text)
    const folder = path.dirname(path.resolve(source.path))
    const profile = profileFor(frontMatter, settings, folder)
    const file = new VFile({ path: source.path, value: source.text })
    file.data.tomtat = { settings, profile, frontMatter, troubles: [] }
    return [{ file, source }]
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error
    troubles.push(...error.troubles.map((trouble) => placed(trouble, source)))
    return []
  }
}

function troubleOf({ cause, reason }: VFileMessage, { path }: Source): Trouble {
  return cause instanceof TooMuch
    ? { path, code: 'too-large', message: cause.texts }
    : crash(path, null, cause ?? reason)
}

/** A profile that the front matter names wrongly is told where it is named. */
function placed(trouble: Trouble, { path, text }: Source): Trouble {
  const frontMatter = readFrontMatter(text)
  const at = frontMatter?.places.get('profile')
  if (trouble.line !== undefined || !at || frontMatter?.data.profile !== trouble.path)
    return trouble
  const { line, column } = new Locator(text).point(at.start)
  return { ...trouble, path, line, column }
}

/**
 * Runs the rules over files that are already read. `detectConfig: false`: the engine would execute a
 * `tomtat.yml.js` that it finds in a submission's folder.
 */
async function run(files: VFile[]): Promise<void> {
  if (files.length === 0) return
  const [{ engine }, { unified }] = await Promise.all([import('unified-engine'), import('unified')])
  const settings: Options = {
    processor: unified().use(tomtatParse),
    files,
    plugins: preset.plugins as NonNullable<Options['plugins']>,
    detectConfig: false,
    detectIgnore: false,
    alwaysStringify: false,
    out: false,
    output: false,
    reporter: () => '',
    streamError: new PassThrough(),
    streamOut: new PassThrough(),
  }
  await new Promise<void>((resolve, reject) => {
    engine(settings, (error) => (error ? reject(error) : resolve()))
  })
}

function reportOf(file: VFile, source: Source): FileReport {
  const findings = file.messages.flatMap((message) => findingOf(message) ?? []).sort(byPlace)
  const data = file.data.tomtat
  const bound = data?.context?.bound
  const failed = findings.some(({ level }) => level === 'error')
  return {
    path: source.path,
    kind: source.kind,
    profile: data?.profile.id ?? '',
    language: bound?.isSummary ? bound.language : null,
    verdict: failed ? 'return' : 'pass',
    summary: bound?.isSummary ? bound.summary.counts : null,
    findings,
  }
}

/** A total order: place, rule, id; what is still equal stays as it was reported, in every locale alike. */
function byPlace(a: Finding, b: Finding): number {
  return (
    a.line - b.line ||
    a.column - b.column ||
    compare(a.rule, b.rule) ||
    a.endLine - b.endLine ||
    a.endColumn - b.endColumn ||
    compare(a.id, b.id)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
