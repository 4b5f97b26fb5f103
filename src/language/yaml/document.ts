import path from 'node:path'
import { schemasFolder } from '../../profile/load/locate.js'
import { Places } from '../document/places.js'
import { type YamlKind, yamlKindOf } from './kind.js'

/** A YAML file that tomtat reads, as an editor has it open. */
export interface YamlText {
  readonly kind: YamlKind
  readonly uri: string
  /** Absolute path. */
  readonly path: string
  readonly places: Places
}

/** The file, or null where it is one of somebody else's. */
export function openYaml(uri: string, file: string, text: string): YamlText | null {
  const kind = yamlKindOf(file, text) ?? (isShipped(file) ? 'profile' : null)
  return kind === null ? null : { kind, uri, path: file, places: new Places(text) }
}

function isShipped(file: string): boolean {
  return path.dirname(file) === schemasFolder() && /\.ya?ml$/i.test(file)
}
