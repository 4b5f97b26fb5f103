// How pdfjs is bundled: one module that only reads text, without a worker, files, fonts or a canvas of its own. It is
// the same for Node and for browsers.
import { readFileSync } from 'node:fs'
import { build } from 'esbuild'

/**
 * What pdfjs does that a program which only reads text must not: under Node it looks for files, streams and a native
 * package to draw with (and says so where there is none), elsewhere it takes over the worker that it finds itself in,
 * and a damaged file ends the program.
 */
const pdfjsPatches = [
  [/\bconst isNodeJS = .*\n/, ''],
  [/\bisNodeJS\b/g, 'false'],
  [/;\/\/ \.\/src\/display\/node_(?:utils|stream)\.js\n[\s\S]*?(?=\n;\/\/ )/g, ''],
  [/return globalThis\.process\.getBuiltinModule\(name\);/g, 'return undefined;'],
  [/return Function\('return require\("' \+ name \+ '"\)'\)\(\);/g, 'return undefined;'],
  // Programs in WebAssembly are never started, so nobody asks where they lie.
  [/var _scriptName = import\.meta\.url;/g, 'var _scriptName;'],
  // Where there is no window, it would listen to whoever speaks to the worker that we run in.
  [/\n {2}static \{\n {4}if \(typeof window === "undefined" && [\s\S]*?\n {2}\}\n/, '\n'],
  ['const SCALE_MATRIX = new DOMMatrix();', 'const SCALE_MATRIX = null;'],
  // Fetched ahead and perhaps never asked for: a damaged page would end the program as an unhandled rejection.
  [
    'pageDictCache.put(lastKid, xref.fetchAsync(lastKid));',
    'const ahead = xref.fetchAsync(lastKid); ahead.catch(() => {}); pageDictCache.put(lastKid, ahead);',
  ],
  // Nothing is drawn, so glyphs need no outlines; some fonts take seconds to outline.
  [
    /(static buildFontPaths\(font, glyphs, handler, evaluatorOptions\) \{)/,
    '$1\n    if (glyphs) return;',
  ],
  // A composite font has 65,536 glyphs at most.
  [
    /for \(let j = start; j <= code; j\+\+\)/g,
    'for (let j = start; j <= Math.min(code, 0xffff); j++)',
  ],
  // The length that a font states of a table may lie far behind its end.
  [
    'while (font.pos < end) {\n            const strLen',
    'while (font.pos < Math.min(end, font.end)) {\n            const strLen',
  ],
  // Thousands of records that all name the same long stretch of a font would be read for minutes.
  [
    'const numRecords = font.getUint16();\n      const stringsStart',
    'const numRecords = Math.min(font.getUint16(), 64);\n      const stringsStart',
  ],
  // A soft hyphen that is drawn is one that shows.
  [
    /if \(category\.isInvisibleFormatMark\) \{/,
    'if (category.isInvisibleFormatMark && glyph.unicode !== "\\u00ad") {',
  ],
  // A state that is saved within a saved one, and so on, must not make every look-up walk through all of them.
  [
    'Object.assign(Object.create(this), this)',
    'Object.assign(Object.create(Object.getPrototypeOf(this)), this)',
  ],
  [
    'const clone = Object.create(this);\n    if (newPath)',
    'const clone = Object.assign(Object.create(Object.getPrototypeOf(this)), this);\n    if (newPath)',
  ],
]

const withPatches = {
  name: 'with-patches',
  setup(build) {
    const left = new Set(pdfjsPatches)
    build.onLoad(
      { filter: /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf(?:\.worker)?\.mjs$/ },
      ({ path }) => {
        let contents = readFileSync(path, 'utf8')
        for (const patch of pdfjsPatches) {
          const [from, to] = patch
          const patched = contents.replace(from, to)
          if (patched !== contents) left.delete(patch)
          contents = patched
        }
        return { contents, loader: 'js' }
      },
    )
    build.onEnd(() => {
      if (left.size > 0) throw new Error(`pdfjs has changed: ${[...left].map(([from]) => from)}`)
    })
  },
}

/**
 * One module with `getDocument`.
 *
 * @param common options of esbuild
 * @returns its text, and the files that went into it
 * @throws {Error} where a patch no longer applies
 */
export async function bundlePdfjs(common) {
  const { outputFiles, metafile } = await build({
    ...common,
    platform: 'browser',
    banner: {},
    stdin: {
      contents: `
        import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
        import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
        // With this pdfjs runs in our own thread and opens no file of its own.
        globalThis.pdfjsWorker = { WorkerMessageHandler }
        export { getDocument }`,
      resolveDir: '.',
    },
    plugins: [withPatches],
  })
  return { text: outputFiles[0].text, inputs: Object.keys(metafile.inputs) }
}
