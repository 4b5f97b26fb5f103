// Puts the shipped profiles into a bundle, read and checked: reading their YAML takes longer than checking a summary.
import { importBundled } from './bundled.config.mjs'

/** What `shippedProfiles` gives: read once, though there are two bundles. */
let profiles = null

/** Puts the shipped profiles, read and checked, in place of src/profile/load/compiled.ts. */
export const withProfiles = {
  name: 'with-profiles',
  async setup(build) {
    profiles ??= shippedProfiles()
    const texts = await profiles
    build.onLoad({ filter: /src[\\/]profile[\\/]load[\\/]compiled\.ts$/ }, () => ({
      contents: `
        const texts = new Map(${JSON.stringify([...texts])})
        const read = new Map()
        export function compiledProfile(name) {
          if (!read.has(name)) read.set(name, texts.has(name) ? JSON.parse(texts.get(name)) : null)
          return read.get(name)
        }`,
    }))
  },
}

/** JSON of every shipped profile by its name; 1e999 is what JSON.parse reads as Infinity, the open end of a count. */
async function shippedProfiles() {
  const { SHIPPED, loadProfile } = await importBundled(
    `
    import { nodeProfileFiles } from './src/files/profile-files.js'
    import { profileFiles } from './src/profile/load/files.js'
    profileFiles.set(nodeProfileFiles)
    export { loadProfile, SHIPPED } from './src/profile/load/load.js'`,
    'load',
  )
  const write = (_key, value) => (value === Number.POSITIVE_INFINITY ? 'Infinity' : plain(value))
  const json = (name) => JSON.stringify(loadProfile(name), write).replaceAll('"Infinity"', '1e999')
  return new Map(SHIPPED.map((name) => [name, json(name)]))
}

/** Stops the build where a profile holds something that JSON would lose. */
function plain(value) {
  const isTree = typeof value === 'object' && value !== null
  const prototype = isTree ? Object.getPrototypeOf(value) : Object.prototype
  if (typeof value !== 'function' && [Object.prototype, Array.prototype].includes(prototype))
    return value
  throw new Error(`a profile holds ${String(value)}, which JSON cannot carry`)
}
