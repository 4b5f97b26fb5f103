// The readers of Word files and PDF, and what makes such files of a summary.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const fixtures = path.resolve(import.meta.dirname, '../fixtures')

export async function kinds() {
  // Beside the sources, which find their fonts by their own place.
  const outfile = path.join(fixtures, 'bench.tmp.mjs')
  try {
    await build({
      stdin: {
        contents: `
          export { readPaper } from './paper.js'
          export { makePdf } from './typst.js'
          export { makeWord } from './word.js'
          import { useNode } from '../../src/files/node.js'
          useNode()
          export { readDocx } from '../../src/read/docx/read.js'
          export { readPdf } from '../../src/read/pdf/read.js'`,
        resolveDir: fixtures,
        loader: 'ts',
      },
      outfile,
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      target: 'node20',
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile, { force: true })
  }
}
