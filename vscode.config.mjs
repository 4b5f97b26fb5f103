// Packages the VS Code extension: out/tomtat-<version>.vsix, with the program as it is in dist/ (`npm run build`).
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createVSIX } from '@vscode/vsce'
import { build } from 'esbuild'
import { globSync } from 'tinyglobby'
import { licences } from './licences.config.mjs'

/** The extension as it is packaged; made anew each time. */
const stage = 'out/vscode'
const program = 'dist/cli/main.js'

/** What of the npm package only code imports, and what the extension has itself. */
const beside = ['dist/index.js', 'dist/chunks/**', 'dist/rules/**', 'dist/types/**', 'CHANGELOG.md']

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function write(name, contents) {
  const file = path.join(stage, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, contents)
}

function writeJson(name, data) {
  write(name, `${JSON.stringify(data, null, 2)}\n`)
}

function copy(from, to) {
  mkdirSync(path.dirname(path.join(stage, to)), { recursive: true })
  copyFileSync(from, path.join(stage, to))
}

/** Bundles one module as CommonJS, which the extension host loads; returns the files that went into it. */
async function bundle(entry, name) {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    external: ['vscode'],
    metafile: true,
    write: false,
  })
  write(name, outputFiles[0].contents)
  return Object.keys(metafile.inputs)
}

/** The program in a folder of its own, as npm would install it: its package.json says that it is made of modules. */
function copyProgram(manifest) {
  const names = manifest.files.map((name) => (/[*.]/.test(name) ? name : `${name}/**`))
  for (const file of globSync(names, { ignore: beside })) copy(file, `tomtat/${file}`)
  const { name, version, license, type } = manifest
  writeJson('tomtat/package.json', { name, version, license, type })
}

/** The one dependency that the program does not hold: it loads ajv for profiles with a JSON Schema of their own. */
function bundleAjv() {
  const { name, version, license } = readJson('node_modules/ajv/package.json')
  writeJson('tomtat/node_modules/ajv/package.json', { name, version, license, main: 'index.js' })
  return bundle('node_modules/ajv/dist/ajv.js', 'tomtat/node_modules/ajv/index.js')
}

/** The manifest with the version of the program, and with every rule among the settings. */
function writeManifest({ version }) {
  const { rules } = JSON.parse(
    execFileSync(process.execPath, [program, 'rules', '--format', 'json'], { encoding: 'utf8' }),
  )
  const manifest = { version, ...readJson('src/vscode/manifest.json') }
  manifest.contributes.configuration.properties['tomtat.rules'].properties = Object.fromEntries(
    rules.map(({ id }) => [
      id,
      { enum: ['error', 'warning', 'info', 'off'], description: `%rule.${id}%` },
    ]),
  )
  writeJson('package.json', manifest)
  for (const [suffix, language] of [
    ['', 'en'],
    ['.vi', 'vi'],
  ]) {
    const titles = rules.map(({ id, title }) => [`rule.${id}`, title[language]])
    const texts = readJson(`src/vscode/manifest.nls${suffix}.json`)
    writeJson(`package.nls${suffix}.json`, { ...texts, ...Object.fromEntries(titles) })
  }
}

async function pack() {
  if (!existsSync(program)) throw new Error(`there is no ${program}; run: npm run build`)
  rmSync(stage, { recursive: true, force: true })
  const manifest = readJson('package.json')
  copyProgram(manifest)
  writeManifest(manifest)
  const inputs = [...(await bundle('src/vscode/main.ts', 'client.js')), ...(await bundleAjv())]
  write('THIRD-PARTY-LICENSES.txt', licences(inputs))
  for (const name of ['README.md', 'icon.png']) copy(`src/vscode/${name}`, name)
  for (const name of ['LICENSE', 'CHANGELOG.md']) copy(name, name)
  // All of it belongs into the package; without this file the packager doubts that.
  write('.vscodeignore', '')
  // Dates would make every package another one.
  process.env.SOURCE_DATE_EPOCH ??= String(Date.UTC(2000, 0, 1) / 1000)
  await createVSIX({
    cwd: stage,
    packagePath: path.resolve(`out/tomtat-${manifest.version}.vsix`),
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  })
}

await pack()
