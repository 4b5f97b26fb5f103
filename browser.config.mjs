// Bundles the pure rooms for browsers, without a shim: what `test/browser.test.ts` proves and a page will stand on.
//   node browser.config.mjs FILE    writes the bundle as one module
import { writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { withProfiles } from './profiles.config.mjs'

const root = path.dirname(fileURLToPath(import.meta.url))

/** What a browser can do with the pure rooms: check, fix, report, and answer an editor. */
export const pureEntry = `
  import Ajv from 'ajv'
  import { ajvLoader } from './src/profile/check/json-schema.js'

  ajvLoader.set(() => Ajv)

  export { LanguageService } from './src/language/service.js'
  export { checkSource, checkSources } from './src/lint/check.js'
  export { fixSource } from './src/lint/fix/fix-rounds.js'
  export { makeReport } from './src/lint/run-report.js'
  export { readBytes, readText } from './src/read/read.js'
  export { formats } from './src/report/formats.js'
  export { settingsOf } from './src/settings/in-force.js'`

/**
 * Bundles an entry for browsers. Modules of Node are left as they are, so that the metafile shows who asks for them.
 *
 * @param entry the text of a module in the root
 * @param options more options of esbuild
 */
export function browserBundle(entry, { plugins = [], ...options } = {}) {
  return build({
    stdin: { contents: entry, resolveDir: root, sourcefile: 'entry.ts', loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    // A page checks in a worker, which has no `document`.
    conditions: ['worker'],
    target: 'es2022',
    charset: 'utf8',
    metafile: true,
    write: false,
    outfile: 'browser.js',
    logLevel: 'silent',
    ...options,
    plugins: [nodeModules, ...plugins],
  })
}

/** `node:fs` and `fs` alike. */
const nodeModules = {
  name: 'node-modules',
  setup(build) {
    build.onResolve({ filter: /^(?:node:)?[a-z_/]+$/ }, ({ path: name }) => {
      return isBuiltin(name)
        ? { path: name.startsWith('node:') ? name : `node:${name}`, external: true }
        : undefined
    })
  },
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , file] = process.argv
  const { outputFiles } = await browserBundle(pureEntry, {
    plugins: [withProfiles],
    minify: true,
  })
  writeFileSync(file ?? 'out/browser.js', outputFiles[0].text)
}
