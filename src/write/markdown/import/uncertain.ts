import type { FieldRole } from '../../../model/roles.js'
import type { Texts } from '../../../text/types.js'

/** What a person should look at after an import. */
export type Uncertain =
  /** The copies of the cover differ; the first value was taken. */
  | { readonly kind: 'several'; readonly field: FieldRole; readonly values: readonly string[] }
  /** Asked for by the profile and not found on the cover. */
  | { readonly kind: 'absent'; readonly fields: readonly Texts[] }
  /** Lines of the cover that are no field. */
  | { readonly kind: 'left-out'; readonly lines: readonly string[] }
  /** The import is not read as the file was, for the first time in this line of it. */
  | { readonly kind: 'differs'; readonly line: number }
