import { createContext, runInContext } from 'node:vm'
import type { Plugin } from 'esbuild'
import { browserBundle } from '../browser.config.mjs'

/** What every browser has and a bare context of Node has not; nothing of Node is among it. */
const web = {
  AbortController,
  AbortSignal,
  Blob,
  DOMException,
  DecompressionStream,
  MessageChannel,
  ReadableStream,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  atob,
  btoa,
  clearTimeout,
  console,
  performance,
  queueMicrotask,
  setTimeout,
  structuredClone,
}

/**
 * Bundles a module for browsers with all its packages, without a shim, and runs it where there is no `require`,
 * `process` or `Buffer`.
 *
 * @param source its text; paths in it start from the root of the repository
 * @returns what it exports, made of the context's own classes
 * @throws {Error} where something of Node is asked for
 */
export async function runInBareBrowser<Exports>(
  source: string,
  plugins: readonly Plugin[] = [],
): Promise<Exports> {
  const { outputFiles, metafile } = await browserBundle(source, {
    format: 'iife',
    globalName: 'bundled',
    plugins: [...plugins],
  })
  const [bundle] = outputFiles
  const outside = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports
      .filter(({ external, path }) => external && path !== '<runtime>')
      .map(({ path }) => path),
  )
  if (!bundle || outside.length > 0) throw new Error(`not bundled: ${outside.join(', ')}`)
  const context = createContext({ ...web })
  runInContext(bundle.text, context)
  return runInContext('bundled', context)
}
