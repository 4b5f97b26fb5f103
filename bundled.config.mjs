// How the build scripts run a piece of the sources: bundled for Node, imported, and taken away again.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Bundled CommonJS packages ask for node:* through `require`. */
export const banner = {
  js: "import { createRequire as tomtatRequire } from 'node:module';const require = tomtatRequire(import.meta.url);",
}

/**
 * What a module exports.
 *
 * @param contents its text; paths in it start from the working directory, the root of the repository
 * @param name of the file that it is for a moment, in src/generated/
 */
export async function importBundled(contents, name) {
  const outfile = path.resolve(`src/generated/${name}.${process.pid}.mjs`)
  await build({
    stdin: { contents, resolveDir: '.' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['ajv'],
    banner,
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile)
  }
}
