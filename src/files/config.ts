import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { RuleSetting } from '../profile/types.js'
import { type OptionsOf, parseConfig } from '../settings/config-parse.js'
import { mergeSettings } from '../settings/merge-settings.js'
import { type Config, type LoadedConfig, noConfig } from '../settings/types.js'

const names = ['tomtat.yml', 'tomtat.yaml']

/** Path of the `tomtat.yml` in this folder or the nearest one above it, or null. Never a program. */
export function findConfig(fromFolder: string): string | null {
  const folder = path.resolve(fromFolder)
  for (const name of names) {
    const file = path.join(folder, name)
    if (isFile(file)) return file
  }
  const parent = path.dirname(folder)
  return parent === folder ? null : findConfig(parent)
}

/** Paths at which a `tomtat.yml` in force for a folder may stand, whether it does or not: the nearest first. */
export function configPaths(folder: string): string[] {
  const here = path.resolve(folder)
  const own = names.map((name) => path.join(here, name))
  const parent = path.dirname(here)
  return parent === here ? own : [...own, ...configPaths(parent)]
}

/** What cannot be examined, such as a link to itself, is no file. */
function isFile(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() === true
  } catch {
    return false
  }
}

/**
 * Loads a `tomtat.yml` and those further up. Never throws: what is wrong in one of them is a problem with
 * its line and column, and the rest of it holds.
 *
 * @param knownRules ids of all rules; null leaves the ids unjudged (one rule alone does not know the others)
 */
export function loadConfig(
  file: string,
  knownRules: readonly string[] | null,
  optionsOf: OptionsOf | null = null,
): LoadedConfig {
  const above = findConfig(path.dirname(path.dirname(path.resolve(file))))
  const own = loadOne(path.resolve(file), knownRules, optionsOf)
  // In the topmost folder "further up" is the folder itself.
  if (above === null || above === path.resolve(file)) return own
  const outer = loadConfig(above, knownRules, optionsOf)
  return {
    config: mergeConfigs(outer.config, own.config),
    problems: [...outer.problems, ...own.problems],
  }
}

/** Gives the configuration of a folder; each file is read once, and its problems stay with every answer. */
export function configFinder(
  knownRules: readonly string[] | null,
  optionsOf: OptionsOf | null = null,
): (folder: string) => LoadedConfig {
  const byFolder = new Map<string, LoadedConfig>()
  const byFile = new Map<string, LoadedConfig>()
  return (folder) => {
    const known = byFolder.get(folder)
    if (known) return known
    const file = findConfig(folder)
    const loaded = file === null ? { config: noConfig, problems: [] } : fromFile(file)
    byFolder.set(folder, loaded)
    return loaded
  }

  function fromFile(file: string): LoadedConfig {
    const loaded = byFile.get(file) ?? loadConfig(file, knownRules, optionsOf)
    byFile.set(file, loaded)
    return loaded
  }
}

function loadOne(
  file: string,
  knownRules: readonly string[] | null,
  optionsOf: OptionsOf | null,
): LoadedConfig {
  try {
    return parseConfig(readFileSync(file, 'utf8'), file, knownRules, optionsOf)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const message = {
      en: `The configuration could not be read (${why}).`,
      vi: `Không đọc được tệp cấu hình (${why}).`,
    }
    return { config: noConfig, problems: [{ path: file, code: 'config', message }] }
  }
}

function mergeConfigs(outer: Config, inner: Config): Config {
  const rules: Record<string, RuleSetting> = { ...outer.rules }
  for (const [id, setting] of Object.entries(inner.rules)) {
    rules[id] = mergeSettings(rules[id], setting)
  }
  return {
    file: inner.file,
    profile: inner.profile ?? outer.profile,
    locale: inner.locale ?? outer.locale,
    phase: inner.phase ?? outer.phase,
    rules,
    ignore: [...outer.ignore, ...inner.ignore],
    origins: { ...outer.origins, ...inner.origins },
  }
}
