// Builds dist/: one bundle with shared chunks, so that parser and model exist once.
// `node esbuild.config.mjs generate` stops after the validators in src/generated/.
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import Ajv from 'ajv'
import Ajv2020 from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { globSync } from 'tinyglobby'
import { licences } from './licences.config.mjs'
import { bundlePdfjs } from './pdfjs.config.mjs'

const declaration = `import type { ErrorObject } from 'ajv'

declare const validate: {
  (data: unknown): boolean
  errors?: ErrorObject[] | null
}
export default validate
`

/** Compiles a JSON Schema into a module without imports; ajv itself costs 60 ms at every start. */
async function compileSchema(name) {
  const file = `schemas/${name}.schema.json`
  if (!existsSync(file)) return
  const schema = JSON.parse(readFileSync(file, 'utf8'))
  const options = {
    allErrors: true,
    verbose: true,
    strict: false,
    code: { source: true, esm: true },
  }
  const ajv = String(schema.$schema).includes('2020-12') ? new Ajv2020(options) : new Ajv(options)
  const result = await build({
    stdin: { contents: standaloneCode.default(ajv, ajv.compile(schema)), resolveDir: '.' },
    bundle: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
  })
  mkdirSync('src/generated', { recursive: true })
  writeWhereChanged(`src/generated/${name}.js`, result.outputFiles[0].text)
  writeWhereChanged(`src/generated/${name}.d.ts`, declaration)
}

/** Derives the registry of the rules from the folder, as the style tool would format it. */
function writeRegistry() {
  const paths = globSync('rules/*/*.ts')
    .map((file) => file.slice('rules/'.length, -'.ts'.length))
    .sort()
  const names = paths.map((rule) => rule.replace(/[/-](.)/g, (_, letter) => letter.toUpperCase()))
  const imports = paths.map((rule, index) => `import ${names[index]} from './${rule}.js'`)
  writeWhereChanged(
    'rules/index.ts',
    `/** All rules, derived from the folder; a test says that none is missing. Made by \`npm run generate\`. */
import type { Rule } from '../src/rule/types.js'
${imports.join('\n')}

/** The data of every rule. */
export const rules: readonly Rule[] = [
  ${names.join(',\n  ')},
]
`,
  )
}

/** Names of the shipped profiles: every file in schemas/ that ends in .yml. */
function writeShipped() {
  const names = globSync('schemas/*.yml').map((file) => path.basename(file, '.yml'))
  mkdirSync('src/generated', { recursive: true })
  writeWhereChanged(
    'src/generated/shipped.js',
    `export const names = ${JSON.stringify(names.sort())}\n`,
  )
  writeWhereChanged('src/generated/shipped.d.ts', 'export declare const names: readonly string[]\n')
}

/** What remark users import of each rule: its plugin, which knows the disk. */
function writePlugins() {
  for (const file of globSync('rules/*/*.ts')) {
    const folder = path.dirname(`src/generated/${file}`)
    mkdirSync(folder, { recursive: true })
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

/** Leaves an equal file alone, so that watchers stay quiet. */
function writeWhereChanged(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  writeFileSync(file, text)
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

/** Bundled CommonJS packages ask for node:* through `require`. */
const banner = {
  js: "import { createRequire as tomtatRequire } from 'node:module';const require = tomtatRequire(import.meta.url);",
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

/** What `shippedProfiles` gives: read once, though there are two bundles. */
let profiles = null

/** Puts the shipped profiles, read and checked, in place of src/profile/load/compiled.ts. */
const withProfiles = {
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
  const outfile = path.resolve(`src/generated/load.${process.pid}.mjs`)
  await build({
    stdin: {
      contents: `
        import { nodeProfileFiles } from './src/files/profile-files.js'
        import { profileFiles } from './src/profile/load/files.js'
        profileFiles.set(nodeProfileFiles)
        export { loadProfile, SHIPPED } from './src/profile/load/load.js'`,
      resolveDir: '.',
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['ajv'],
    banner,
  })
  const { SHIPPED, loadProfile } = await import(pathToFileURL(outfile).href)
  rmSync(outfile)
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

writeRegistry()
writeShipped()
writePlugins()
await Promise.all(['answers', 'front-matter', 'profile', 'report'].map(compileSchema))
const pdfjs = await writePdfjs()
if (process.argv[2] !== 'generate') await bundle(pdfjs)
