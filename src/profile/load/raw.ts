import type { FieldRole, PartRole } from '../../model/roles.js'
import { fieldRole, partRole } from '../../model/roles.js'
import type { PagePosition } from '../../read/layout.js'
import type { Language } from '../../text/types.js'
import type { Basis, Need, RuleLevel } from '../types.js'

/** A profile as its file writes it, after schemas/profile.schema.json accepted it. */

export type RawCount = number | string
export type PerLanguage<T> = Partial<Record<Language, T>>
export type RawLabels = PerLanguage<string[]>

/** One basis for all that stands beside it, or one for a single value. */
export interface RawSourced {
  basis?: string
  bases?: Record<string, string>
}

export interface RawPart extends RawSourced {
  id: string
  role?: PartRole
  need?: Need
  count?: RawCount
  order?: 'listed' | 'any'
  extra?: 'deny' | 'warn' | 'allow'
  number?: 'none' | { form?: string; depth?: RawCount; siblings?: RawCount }
  parts?: (string | RawPart)[]
  list?: RawList
  closing?: 'all-or-none' | 'always' | 'never'
  words?: RawCount
  hint?: PerLanguage<string>
  after?: string
  before?: string
}

interface RawList extends RawSourced {
  items?: RawCount
  need?: Need
  kind?: string
  entry?: string | string[]
  order?: 'listed' | 'ascending' | 'descending' | 'either'
}

export interface RawField {
  role?: FieldRole
  need?: Need
  labels?: RawLabels
  blank?: 'before-defence'
  basis?: string
}

export interface RawLine {
  form?: string
  holes?: Record<string, RawLabels>
  example?: PerLanguage<string>
}

export interface RawBasis {
  kind?: Basis['kind']
  source?: string | PerLanguage<string>
  clause?: string | PerLanguage<string>
  url?: string
}

export type RawRule = RuleLevel | [RuleLevel, Record<string, unknown>]
export type RawLimit = RawCount | PerLanguage<RawCount>

export interface RawNumbering extends RawSourced {
  dot?: 'always' | 'never' | 'free'
  depth?: RawCount
}

interface RawLimits extends RawSourced {
  pages?: RawLimit
  words?: RawLimit
}

export interface RawPage extends RawSourced {
  paper?: { width: number; height: number }
  margins?: Partial<Record<'top' | 'bottom' | 'left' | 'right', number>>
  font?: string
  size?: number
  spacing?: number
  numbers?: { position?: PagePosition; size?: number }
}

export interface RawProfile {
  id: string
  title?: PerLanguage<string>
  valid?: { from?: string; to?: string }
  replaces?: string
  extends?: string
  languages?: Language[]
  labels?: Record<string, RawLabels>
  cover?: { schema?: object; fields?: Record<string, RawField> }
  parts?: (string | RawPart)[]
  lines?: Record<string, RawLine>
  numbering?: RawNumbering
  limits?: RawLimits
  words?: Record<string, unknown>
  rules?: Record<string, RawRule>
  page?: RawPage
  basis?: Record<string, RawBasis>
}

/** A part may be written as its id alone. */
export function asPart(part: string | RawPart): RawPart {
  return typeof part === 'string' ? { id: part } : part
}

/** What a part is: the role that it is given, else the one that its id is. */
export function roleOfPart({ id, role }: RawPart): PartRole | null {
  return role ?? partRole(id)
}

/** What a field of the cover is: the role that it is given, else the one that its id is. */
export function roleOfField(id: string, { role }: RawField): FieldRole | null {
  return role ?? fieldRole(id)
}

/** The way to a value of a YAML file: keys and indexes from the top. */
export type YamlPath = readonly (string | number)[]

/** A position in a YAML file, both from 1; columns count UTF-16 units. */
export interface YamlPosition {
  readonly line: number
  readonly column: number
}
