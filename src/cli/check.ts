import { statSync } from 'node:fs'
import path from 'node:path'
import { rules } from '../../rules/index.js'
import { configFinder } from '../lint/config.js'
import type { Config, LoadedConfig } from '../lint/config-types.js'
import { isIgnored } from '../lint/ignore.js'
import { environmentLocale } from '../lint/locale.js'
import { checkSources } from '../lint/run.js'
import type { Settings } from '../lint/types.js'
import type { Language } from '../model/types.js'
import { loadProfile, ProfileError } from '../profile/load.js'
import type { Level, RuleSetting } from '../profile/types.js'
import { expand } from '../read/expand.js'
import { isTrouble, readBytes, readFile, standardInput } from '../read/index.js'
import type { Source, Trouble } from '../read/types.js'
import { reportJson } from '../report/json.js'
import { reportText, troublesText } from '../report/text.js'
import type { RunReport } from '../report/types.js'
import { type CheckOptions, readCheckOptions } from './check-options.js'
import { type ExitStatus, exit } from './exit.js'
import { type Outcome, wantsColor } from './output.js'
import type { CheckFlags } from './program.js'
import { makeReport } from './run-report.js'

type FindConfig = (folder: string) => LoadedConfig

/** `tomtat check`. */
export async function check(files: readonly string[], flags: CheckFlags): Promise<Outcome> {
  const knownRules = rules.map((rule) => rule.id)
  const options = readCheckOptions(files, flags, knownRules)
  const findConfig = configFinder(knownRules, optionsOf)
  const locale = runLocale(files, options, findConfig)
  const wrongProfile = profileTroubles(options.profile)
  if (wrongProfile.length > 0) return outcome(makeReport([], wrongProfile, locale), options, locale)

  const { sources, troubles } = await readAll(files, options, findConfig)
  const configs = sources.map((source) => findConfig(folderOf(source.path)))
  const checked = await checkSources(sources, (file) =>
    settings(findConfig(folderOf(file)).config, options, locale),
  )
  const all = [
    ...findConfig(process.cwd()).troubles,
    ...configs.flatMap((config) => config.troubles),
    ...troubles,
    ...checked.troubles,
  ]
  return outcome(makeReport(checked.files, all, locale), options, locale)
}

/** Names of the options that a rule takes. */
function optionsOf(id: string): readonly string[] {
  const rule = rules.find((one) => one.id === id)
  return Object.keys((rule?.options?.properties ?? {}) as object)
}

/** One language for the whole report: the option, else `tomtat.yml`, else the environment. */
function runLocale(
  files: readonly string[],
  options: CheckOptions,
  findConfig: FindConfig,
): Language {
  const first = files.find((file) => file !== '-') ?? options.stdinFilename
  const isFolder = first && statSync(first, { throwIfNoEntry: false })?.isDirectory()
  const near = first ? [isFolder ? path.resolve(first) : folderOf(first)] : []
  const folders = [...near, process.cwd()]
  const configured = folders.map((folder) => findConfig(folder).config.locale)
  return (
    options.locale ??
    configured.find((locale) => locale !== null) ??
    environmentLocale(process.env) ??
    'en'
  )
}

function profileTroubles(profile: string | null): readonly Trouble[] {
  if (profile === null) return []
  try {
    loadProfile(profile)
    return []
  } catch (error) {
    if (error instanceof ProfileError) return error.troubles
    throw error
  }
}

async function readAll(
  files: readonly string[],
  options: CheckOptions,
  findConfig: FindConfig,
): Promise<{ sources: readonly Source[]; troubles: readonly Trouble[] }> {
  const named = files.filter((file) => file !== '-')
  const expanded = await expand(named, (file) =>
    isIgnored(findConfig(path.dirname(file)).config, file),
  )
  const reads: (Source | Trouble)[] = [...expanded.troubles]
  for (const file of expanded.paths) reads.push(await readFile(file))
  if (named.length < files.length) reads.push(await readInput(options.stdinFilename))
  return {
    sources: reads.filter((read): read is Source => !isTrouble(read)),
    troubles: reads.filter(isTrouble),
  }
}

async function readInput(name: string | null): Promise<Source | Trouble> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return readBytes(Buffer.concat(chunks), name ?? standardInput)
}

function settings(config: Config, options: CheckOptions, locale: Language): Settings {
  const merged: Record<string, RuleSetting> = { ...config.rules }
  for (const [id, level] of options.rules) {
    merged[id] = { level, options: merged[id]?.options ?? {} }
  }
  return { locale, profile: options.profile, configured: config.profile, rules: merged }
}

function outcome(run: RunReport, options: CheckOptions, locale: Language): Outcome {
  const status = statusOf(run, options.failOn)
  if (options.format === 'json') return { status, stdout: reportJson(run), stderr: '' }
  const color = (terminal: boolean) => wantsColor(options.color, process.env, terminal)
  const text = { locale, color: color(process.stdout.isTTY), quiet: options.quiet }
  return {
    status,
    stdout: run.files.length > 0 ? reportText(run, text) : '',
    stderr: troublesText(run, { locale, color: color(process.stderr.isTTY) }),
  }
}

function statusOf(run: RunReport, failOn: Level): ExitStatus {
  if (run.errors.length > 0) return exit.failed
  const levels: readonly Level[] = ['error', 'warning', 'info']
  const counting = levels.slice(0, levels.indexOf(failOn) + 1)
  return counting.some((level) => run.counts[level] > 0) ? exit.findings : exit.clean
}

function folderOf(file: string): string {
  return path.dirname(path.resolve(file))
}
