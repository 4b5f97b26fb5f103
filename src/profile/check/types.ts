import type { Texts } from '../../text/types.js'
import type { ProfileFile } from '../load/file.js'
import type { RawProfile, YamlPosition } from '../load/raw.js'

/** Adds a problem at a position of the file. */
export type AddProblem = (at: YamlPosition, message: Texts) => void

/** A file of a profile while it is checked. */
export interface CheckContext {
  readonly file: ProfileFile
  readonly merged: RawProfile
  readonly base: RawProfile | null
  readonly addProblem: AddProblem
}
