import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { remarkHost } from '../lint/runs.js'
import { type Ajv, ajvLoader } from '../profile/check/json-schema.js'
import { profileFiles } from '../profile/load/files.js'
import { shippedText } from '../text/port.js'
import { useNodeZip } from './node-zip.js'
import { nodeProfileFiles } from './profile-files.js'
import { nodeRemarkHost } from './remark-host.js'
import { shipped } from './shipped.js'

/**
 * Gives the pure rooms what they ask for under Node. Whatever begins a program calls it before anything else; more
 * than once does no harm.
 */
export function useNode(): void {
  useNodeZip()
  shippedText.set((name) => readFileSync(shipped(name), 'utf8'))
  profileFiles.set(nodeProfileFiles)
  remarkHost.set(nodeRemarkHost)
  ajvLoader.set(() => (createRequire(import.meta.url)('ajv') as { default: Ajv }).default)
}
