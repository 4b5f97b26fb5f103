import { Places } from '../document/places.js'
import { type YamlKind, yamlKindOf } from './kind.js'

/** A YAML file that tomtat reads, as an editor has it open. */
export interface YamlText {
  readonly kind: YamlKind
  readonly uri: string
  /** Absolute path. */
  readonly path: string
  /** A profile that comes with the program. */
  readonly isShipped: boolean
  readonly places: Places
}

/** The file, or null where it is one of somebody else's. */
export function openYaml(
  uri: string,
  path: string,
  text: string,
  isShipped: boolean,
): YamlText | null {
  const kind = yamlKindOf(path, text) ?? (isShipped ? 'profile' : null)
  return kind === null ? null : { kind, uri, path, isShipped, places: new Places(text) }
}
