/** The way to a value of a YAML file: keys and indexes from the top. */
export type YamlPath = readonly (string | number)[]

/** A place in a YAML file, both from 1; columns count UTF-16 units. */
export interface YamlPosition {
  readonly line: number
  readonly column: number
}
