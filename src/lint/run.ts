import { PassThrough } from 'node:stream'
import type { Options } from 'unified-engine'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { TooMuch } from '../model/limits.js'
import { outlineTree } from '../profile/outline-tree.js'
import { formatOf } from '../read/formats.js'
import { isTrouble } from '../read/index.js'
import type { Source, Trouble } from '../read/types.js'
import type { FileReport, SuppressedFinding } from '../report/types.js'
import { verdictOf } from '../report/verdict.js'
import { crash } from './crash.js'
import { tomtatParse } from './parse.js'
import preset from './preset.js'
import { findingOf } from './report.js'
import { readSourceProfile } from './source-profile.js'
import type { Finding, Settings } from './types.js'

/** Files that are in memory as trees at one time, and UTF-16 units of their text from which on they are fewer. */
const BATCH = { files: 8, text: 4_000_000 }

/**
 * Checks sources in small batches; a batch is let go once it is reported.
 *
 * @param sources what was read; troubles among them are handed on
 * @param settingsFor what holds for a file, by its path
 * @param onFile called after each file
 */
export async function checkSources(
  sources: Iterable<Source> | AsyncIterable<Source | Trouble>,
  settingsFor: (path: string) => Settings,
  onFile: () => void = () => undefined,
): Promise<{ files: FileReport[]; troubles: Trouble[] }> {
  const files: FileReport[] = []
  const troubles: Trouble[] = []
  let batch: Source[] = []
  const flush = async () => {
    const checked = await checkBatch(batch, settingsFor)
    files.push(...checked.files)
    troubles.push(...checked.troubles)
    for (const _ of batch) onFile()
    batch = []
  }
  for await (const source of sources) {
    if (isTrouble(source)) {
      troubles.push(source)
      files.push(unreadable(source.path))
      onFile()
      continue
    }
    batch.push(source)
    const text = batch.reduce((sum, one) => sum + one.text.length, 0)
    if (batch.length >= BATCH.files || text >= BATCH.text) await flush()
  }
  await flush()
  return { files, troubles }
}

async function checkBatch(
  sources: readonly Source[],
  settingsFor: (path: string) => Settings,
): Promise<{ files: FileReport[]; troubles: Trouble[] }> {
  const files: FileReport[] = []
  const troubles: Trouble[] = []
  const batch: Prepared[] = []
  for (const source of sources) {
    const prepared = prepare(source, settingsFor(source.path))
    if ('file' in prepared) batch.push(prepared)
    else {
      troubles.push(...prepared.troubles)
      files.push(unreadable(source.path))
    }
  }
  await run(batch.map(({ file }) => file))
  for (const { file, source } of batch) {
    troubles.push(...(file.data.tomtat?.troubles ?? []))
    // What no rule said and is fatal all the same, the engine made of an exception.
    const thrown = file.messages.find((message) => message.fatal && !findingOf(message))
    if (thrown) troubles.push(troubleOf(thrown, source))
    files.push(thrown ? unreadable(source.path) : reportOf(file, source))
  }
  return { files, troubles }
}

/** A source as the engine takes it. */
interface Prepared {
  readonly file: VFile
  readonly source: Source
}

function prepare(
  source: Source,
  settings: Settings,
): Prepared | { readonly troubles: readonly Trouble[] } {
  const read = readSourceProfile(source, settings)
  if (!('profile' in read)) return read
  const file = new VFile({ path: source.path, value: source.text })
  file.data.tomtat = { settings, ...read, recovered: source.recovered ?? null, troubles: [] }
  return { file, source }
}

function troubleOf({ cause, reason }: VFileMessage, { path }: Source): Trouble {
  return cause instanceof TooMuch
    ? { path, code: 'too-large', message: cause.texts }
    : crash(path, null, cause ?? reason)
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

/** The report of a file that could not be checked; the troubles say why. */
function unreadable(path: string): FileReport {
  return {
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
