import type { VFile } from 'vfile'
import type { RunProblem } from '../read/types.js'
import { plainSettings } from '../settings/in-force.js'
import type { Settings } from '../settings/types.js'
import { type Port, port } from '../text/port.js'

/** What plain remark must know of the folder that a file stands in. A browser knows nothing. */
export interface RemarkHost {
  /** The settings for a file, the problems in their files, and the folder that a profile's path starts from. */
  readonly settingsOf: (file: VFile) => {
    readonly settings: Settings
    readonly problems: readonly RunProblem[]
    readonly folder: string
  }
}

export const remarkHost: Port<RemarkHost> = port({
  settingsOf: () => ({ settings: plainSettings, problems: [], folder: '.' }),
})
