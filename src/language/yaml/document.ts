import { basename, dirname, normalize } from 'pathe'
import { schemasFolder } from '../../profile/load/locate.js'
import { Places } from '../document/places.js'

/** A YAML file that tomtat reads, as an editor has it open. */
export interface YamlText {
  readonly kind: YamlKind
  readonly uri: string
  /** Absolute path. */
  readonly path: string
  readonly places: Places
}

/** The file; null where tomtat does not read it. */
export function openYaml(uri: string, path: string, text: string): YamlText | null {
  const kind = yamlKindOf(path, text) ?? (isShipped(path) ? 'profile' : null)
  return kind === null ? null : { kind, uri, path, places: new Places(text) }
}

/** A profile of ours is one whatever its text has become. */
function isShipped(path: string): boolean {
  return dirname(path) === normalize(schemasFolder()) && /\.ya?ml$/i.test(path)
}

/** `config` is a `tomtat.yml`. */
export type YamlKind = 'config' | 'profile'

/** Top-level keys that a profile may have. */
export const profileKeys = new Set(
  'id title valid replaces extends languages labels cover parts lines numbering limits words rules page basis'.split(
    ' ',
  ),
)

/** Keys one of which, beside `id`, marks a profile among other people's YAML. */
const distinctiveKeys = ['extends', 'replaces', 'parts', 'cover', 'labels', 'lines', 'numbering']

const schemaLine = /^# yaml-language-server: \$schema=\S*profile\.schema\.json[ \t]*$/mu
const topKey = /^(["']?)([A-Za-z][\w-]*)\1[ \t]*:(?=\s|$)/gmu

/**
 * What a YAML file is by its name and its top-level keys; null for other people's files, in which nothing may be
 * marked. A profile says that it is one by its `$schema`, or has an `id`, a key that only profiles have, and more
 * keys that profiles know than others.
 */
export function yamlKindOf(file: string, text: string): YamlKind | null {
  const name = basename(file)
  if (/^tomtat\.ya?ml$/.test(name)) return 'config'
  if (!/\.ya?ml$/i.test(name)) return null
  if (schemaLine.test(text)) return 'profile'
  const keys = new Set([...text.matchAll(topKey)].map((match) => match[2] ?? ''))
  if (!keys.has('id') || !distinctiveKeys.some((key) => keys.has(key))) return null
  const known = [...keys].filter((key) => profileKeys.has(key)).length
  return known > keys.size - known ? 'profile' : null
}
