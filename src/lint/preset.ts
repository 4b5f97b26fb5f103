import type { Preset } from 'unified'
import { plugins } from '../../rules/index.js'
import { tomtatControl } from './comments/control.js'

/** All rules and the comments that silence them, for remark. */
const preset: Preset = { plugins: [tomtatControl, ...plugins] }

export default preset
