import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
// Only the port: whatever begins a program loads this file, and not all of it checks something.
import { type RemarkHost, remarkHost } from '../lint/remark-host.js'
import { type Ajv, ajvLoader } from '../profile/check/json-schema.js'
import { profileFiles } from '../profile/load/files.js'
import { type InflateRaw, inflateRaw } from '../read/package/inflate.js'
import { localeInForce, settingsOf } from '../settings/in-force.js'
import { noOverrides } from '../settings/types.js'
import { shippedText } from '../text/port.js'
import { deflateRaw } from '../write/docx/package/deflate.js'
import { configFinder } from './config.js'
import { nodeProfileFiles } from './profile-files.js'
import { shipped } from './shipped.js'

/**
 * Gives the pure rooms the ports that they need under Node. Every entry of a program calls it before anything else;
 * calling it again does no harm.
 */
export function useNode(): void {
  useNodeZip()
  shippedText.set((name) => readFileSync(shipped(name), 'utf8'))
  profileFiles.set(nodeProfileFiles)
  remarkHost.set(nodeRemarkHost)
  ajvLoader.set(() => (createRequire(import.meta.url)('ajv') as { default: Ajv }).default)
}

/** Lets Node's zlib unpack and pack the parts of Word files, which is several times as fast. */
function useNodeZip(): void {
  inflateRaw.set(inflateInNode)
  deflateRaw.set((content) => deflateRawSync(content))
}

const inflateInNode: InflateRaw = (packed, maxBytes) => {
  try {
    const { buffer, byteOffset, length } = inflateRawSync(packed, { maxOutputLength: maxBytes })
    return new Uint8Array(buffer, byteOffset, length)
  } catch (error) {
    const isTooMuch = error instanceof RangeError && 'code' in error
    if (isTooMuch && error.code === 'ERR_BUFFER_TOO_LARGE') return null
    throw error
  }
}

/** One rule alone does not know the others, so their ids are not judged. */
const findConfig = configFinder(null)

/** Under plain remark the `tomtat.yml` above the file holds, and the language of the environment. */
const nodeRemarkHost: RemarkHost = {
  settingsOf(file) {
    const folder = path.resolve(file.cwd, file.dirname ?? '.')
    const { config, problems } = findConfig(folder)
    const locale = localeInForce(noOverrides, [config], process.env).value
    return { settings: settingsOf(config, noOverrides, locale), problems, folder }
  },
}
