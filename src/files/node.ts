import { createRequire } from 'node:module'
import { remarkHost } from '../lint/runs.js'
import { type Ajv, ajvLoader } from '../profile/check/json-schema.js'
import { profileFiles } from '../profile/load/files.js'
import { nodeProfileFiles } from './profile-files.js'
import { nodeRemarkHost } from './remark-host.js'

/** Gives the pure rooms what only Node has. Everything that is started or imported by others calls it first. */
export function useNode(): void {
  profileFiles.set(nodeProfileFiles)
  remarkHost.set(nodeRemarkHost)
  ajvLoader.set(() => (createRequire(import.meta.url)('ajv') as { default: Ajv }).default)
}
