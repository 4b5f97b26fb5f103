import type { Preset } from 'unified'
import { rules } from '../../rules/index.js'
import { tomtatControl } from './comments/control.js'
import { lintRule } from './plugin.js'

/** Every rule as a remark plugin. */
export const plugins = rules.map((rule) => lintRule(rule))

/** All rules and the comments that suppress them, for remark. */
const preset: Preset = { plugins: [tomtatControl, ...plugins] }

export default preset
