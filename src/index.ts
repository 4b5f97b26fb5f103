import { useNode } from './files/node.js'

export type * from './bind/types.js'
export {
  CheckError,
  type CheckOptions,
  type CheckTextOptions,
  checkFile,
  checkText,
  type RuleOption,
} from './files/check-file.js'
export { type FixedText, type FixOptions, fixText } from './files/fix-text.js'
export { type ReadOptions, readSummary } from './files/read-summary.js'
export { lintRule, type RulePlugin } from './lint/plugin.js'
/** All rules and the comments that silence them, for remark. */
export { default } from './lint/preset.js'
export type { RunError } from './lint/problems.js'
export type { FileReport, Finding, RunReport } from './lint/types.js'
export type * from './model/types.js'
export { loadProfile, ProfileError, SHIPPED } from './profile/load/load.js'
export type * from './profile/types.js'
export type { PagePosition } from './read/layout.js'
export type { RunProblem as Trouble } from './read/types.js'
export type { Edit, Fix, Report, Rule, RuleContext } from './rule/types.js'
export type { Phase } from './settings/types.js'
export type { Language, Span, Texts, Value } from './text/types.js'

useNode()
