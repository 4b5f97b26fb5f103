import { PassThrough } from 'node:stream'
import type { Options } from 'unified-engine'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { outlineTree } from '../bind/outline-tree.js'
import { TooMuch } from '../model/signs/limits.js'
import { tomtatParse } from '../model/signs/parse.js'
import { formatOf } from '../read/formats.js'
import { isTrouble } from '../read/read.js'
import type { Source, Trouble } from '../read/types.js'
import { readSourceProfile } from '../settings/source-profile.js'
import type { Settings } from '../settings/types.js'
import type { Context } from './context.js'
import { crash } from './crash.js'
import { findingOf } from './door/door.js'
import preset from './preset.js'
import type { FileReport, Finding, SuppressedFinding } from './types.js'
import { verdictOf } from './verdict.js'

/** What became of one file. */
export interface Checked {
  readonly file: FileReport
  readonly troubles: readonly Trouble[]
}

/**
 * Checks sources one after the other; each is let go once it is reported.
 *
 * @param sources what was read; troubles among them are handed on
 * @param settingsFor what holds for a file, by its path
 */
export async function checkSources(
  sources: Iterable<Source | Trouble> | AsyncIterable<Source | Trouble>,
  settingsFor: (path: string) => Settings,
): Promise<{ files: FileReport[]; troubles: Trouble[] }> {
  const files: FileReport[] = []
  const troubles: Trouble[] = []
  for await (const source of sources) {
    const checked = await checkSource(source, settingsFor(source.path))
    files.push(checked.file)
    troubles.push(...checked.troubles)
  }
  return { files, troubles }
}

/** Checks one source; what could not be read has the verdict `unreadable`. */
export async function checkSource(source: Source | Trouble, settings: Settings): Promise<Checked> {
  if (isTrouble(source)) return notChecked(source.path, [source])
  const { file, troubles } = await readSource(source, settings)
  return { file, troubles }
}

/** What became of one file, and what its rules read. */
export interface Read extends Checked {
  /** Null where the text could not be checked. */
  readonly context: Context | null
}

/** Checks one source as `checkSource` does, and hands over what its rules read. */
export async function readSource(source: Source, settings: Settings): Promise<Read> {
  const read = readSourceProfile(source, settings)
  if (!('profile' in read)) return { ...notChecked(source.path, read.troubles), context: null }
  const file = new VFile({ path: source.path, value: source.text })
  const troubles: Trouble[] = []
  file.data.tomtat = { settings, ...read, recovered: source.recovered ?? null, troubles }
  await run(file)
  // What no rule said and is fatal all the same, the engine made of an exception.
  const thrown = file.messages.find((message) => message.fatal && !findingOf(message))
  const context = file.data.tomtat.context ?? null
  if (!thrown) return { file: reportOf(file, source), troubles, context }
  return { ...notChecked(source.path, [...troubles, troubleOf(thrown, source)]), context: null }
}

function troubleOf({ cause, reason }: VFileMessage, { path }: Source): Trouble {
  return cause instanceof TooMuch
    ? { path, code: 'too-large', message: cause.texts }
    : crash(path, null, cause ?? reason)
}

/**
 * Runs the rules over a file that is already read. `detectConfig: false`: the engine would execute a
 * `tomtat.yml.js` that it finds in a submission's folder.
 */
async function run(file: VFile): Promise<void> {
  const [{ engine }, { unified }] = await Promise.all([import('unified-engine'), import('unified')])
  const settings: Options = {
    processor: unified().use(tomtatParse),
    files: [file],
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
  const profile = bound?.profile ?? data?.profile
  const titles = profile?.title ?? { en: '', vi: '' }
  return {
    path: source.path,
    kind: source.kind,
    profile: profile?.id ?? '',
    profileTitle: titles[data?.settings.locale ?? 'en'],
    profileTitles: titles,
    language: bound?.isSummary ? bound.language : null,
    verdict: verdictOf(findings),
    summary: bound?.isSummary ? { ...bound.summary.counts, pages: pagesOf(source) } : null,
    outline: bound?.isSummary ? outlineTree(bound) : [],
    findings,
    ...(data?.settings.reportSuppressed ? { suppressed: suppressedOf(file) } : {}),
  }
}

/** What becomes of a file that could not be checked, and why. */
export function notChecked(path: string, troubles: readonly Trouble[]): Checked {
  const file: FileReport = {
    path,
    kind: formatOf(path)?.kind ?? null,
    profile: '',
    profileTitle: '',
    profileTitles: { en: '', vi: '' },
    language: null,
    verdict: 'unreadable',
    summary: null,
    outline: [],
    findings: [],
  }
  return { file, troubles }
}

function pagesOf({ recovered }: Source): number | null {
  return recovered?.layout.pages?.count ?? null
}

function suppressedOf(file: VFile): readonly SuppressedFinding[] {
  const silenced = file.data.tomtat?.context?.silenced ?? []
  return silenced.map(({ finding, reason }) => ({ ...finding, reason })).sort(byPlace)
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
