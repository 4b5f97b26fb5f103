// Builds dist/: one bundle with shared chunks, so that parser and model exist once.
// `node esbuild.config.mjs generate` writes what is generated instead, committed files too (generate.config.mjs).
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { globSync } from 'tinyglobby'
import { banner } from './bundled.config.mjs'
import { writeLists, writeReference, writeWhereChanged } from './generate.config.mjs'
import { licences } from './licences.config.mjs'
import { bundlePdfjs } from './pdfjs.config.mjs'
import { withProfiles } from './profiles.config.mjs'
import { compileSchemas } from './validators.config.mjs'

/** Names of the shipped profiles: every file in schemas/ that ends in .yml. */
function writeShipped() {
  const names = globSync('schemas/*.yml').map((file) => path.basename(file, '.yml'))
  writeWhereChanged(
    'src/generated/shipped.js',
    `export const names = ${JSON.stringify(names.sort())}\n`,
  )
  writeWhereChanged('src/generated/shipped.d.ts', 'export declare const names: readonly string[]\n')
}

/** What remark users import of each rule: its plugin, which knows the disk. */
function writePlugins() {
  for (const file of globSync('rules/*/*.ts')) {
    writeWhereChanged(
      `src/generated/${file}`,
      `import rule from '../../../../${file.replace(/\.ts$/, '.js')}'
import { useNode } from '../../../files/node.js'
import { lintRule } from '../../../lint/plugin.js'

useNode()

export default lintRule(rule)
`,
    )
  }
}

/** Makes one module of pdfjs, for the tests and for dist/; returns the files that went into it. */
async function writePdfjs() {
  const { text, inputs } = await bundlePdfjs(common)
  writeWhereChanged('src/generated/pdfjs.js', text)
  writeWhereChanged(
    'src/generated/pdfjs.d.ts',
    "export { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'\n",
  )
  return inputs
}

/** Stands for the path of pdfjs until it is known which file asks for it. */
const sharedPdfjs = 'tomtat:pdfjs'

/** pdfjs is by far the largest part, and nothing in it depends on who loads it: both bundles share one file. */
const withSharedPdfjs = {
  name: 'with-shared-pdfjs',
  setup(build) {
    build.onResolve({ filter: /[\\/]generated[\\/]pdfjs\.js$/ }, () => ({
      path: sharedPdfjs,
      external: true,
    }))
  },
}

function withPdfjsPath({ path: file, text }) {
  const relative = path.relative(path.dirname(file), path.resolve('dist/read/pdfjs.js'))
  return text.replaceAll(sharedPdfjs, `./${relative.replaceAll('\\', '/')}`)
}

/** How everything that is shipped is bundled. */
const common = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  metafile: true,
  banner,
  write: false,
}

/** What unified-engine would use to find, load and run configuration: never wanted, and 400 KB. */
const withoutLoading = {
  name: 'without-loading',
  setup(build) {
    const names = /^(load-plugin|glob|concat-stream|vfile-reporter|parse-json)$/
    build.onResolve({ filter: names }, ({ path, importer }) =>
      importer.includes('unified-engine') ? { path, namespace: 'nothing' } : undefined,
    )
    build.onLoad({ filter: /.*/, namespace: 'nothing' }, ({ path }) => ({
      contents: `
        function never() { throw new Error('tomtat does not load anything with ${path}') }
        export { never as default, never as glob, never as hasMagic, never as loadPlugin, never as resolvePlugin,
          never as parseJson, never as reporter }`,
    }))
  },
}

/**
 * Bundles the preset with every rule by itself, and the program. The program has a bundle of its own: with the rules
 * as entries, esbuild cuts them all apart, and a start would read some fifty small files.
 */
async function bundle(pdfjs) {
  const rules = globSync('rules/*/*.ts').map((file) => [
    file.replace(/\.ts$/, ''),
    `src/generated/${file}`,
  ])
  const results = await Promise.all([
    bundleOf({ index: 'src/index.ts', ...Object.fromEntries(rules) }, 'chunks'),
    bundleOf(
      { 'cli/main': 'src/cli/main.ts', 'cli/worker': 'src/cli/batch/worker.ts' },
      'cli/chunks',
    ),
  ])
  rmSync('dist', { recursive: true, force: true })
  const files = results.flatMap(({ outputFiles }) => outputFiles)
  const build = createHash('sha256')
  for (const { text } of files) build.update(text)
  const identity = build.update(readFileSync('src/generated/pdfjs.js')).digest('hex')
  for (const file of files) {
    mkdirSync(path.dirname(file.path), { recursive: true })
    writeFileSync(file.path, withPdfjsPath(file).replaceAll('tomtat:build', identity))
  }
  chmodSync('dist/cli/main.js', 0o755)
  mkdirSync('dist/read', { recursive: true })
  writeFileSync('dist/read/pdfjs.js', readFileSync('src/generated/pdfjs.js'))
  const inputs = [...pdfjs, ...results.flatMap(({ metafile }) => Object.keys(metafile.inputs))]
  writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences(inputs))
}

function bundleOf(entryPoints, chunks) {
  return build({
    entryPoints,
    outdir: 'dist',
    chunkNames: `${chunks}/[name]-[hash]`,
    splitting: true,
    ...common,
    // Loaded only for a profile that brings a JSON Schema of its own.
    external: ['ajv'],
    plugins: [withoutLoading, withProfiles, withSharedPdfjs],
  })
}

const generates = process.argv[2] === 'generate'
// A build leaves committed files alone: a test could not tell any more that one was forgotten.
if (generates) await writeLists()
writeShipped()
writePlugins()
await compileSchemas()
const pdfjs = await writePdfjs()
if (generates) await writeReference()
else await bundle(pdfjs)
