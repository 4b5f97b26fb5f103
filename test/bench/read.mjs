// node test/bench/read.mjs [RUNS]: reads a summary of some 25 pages as Word file and PDF, beside mammoth and bare pdfjs.
// All take turns in one process; the first runs warm up and do not count. Tests nothing.
import os from 'node:os'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { kinds } from './kinds.mjs'
import { longSummary } from './summaries.mjs'
import { median } from './table.mjs'

const runs = Number(process.argv[2] ?? 15)
const warm = 5

if (!(runs >= 1))
  throw new Error('node test/bench/read.mjs RUNS takes a number of runs, 15 unless given')
const { makePdf, makeWord, readDocx, readPaper, readPdf } = await kinds()
const paper = readPaper(longSummary(52_000, 1))
const word = await makeWord(paper, 'automatic')
const pdf = makePdf(paper)
const { recovered } = await readPdf(pdf)
console.log(`Node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}`)
console.log(`Medians of ${runs} runs (least–most) after ${warm} to warm up.`)
console.log(`A summary of ${recovered.layout.pages.count} pages.\n`)

await contest(
  'Word file',
  { of: 'tomtat', to: 'mammoth, HTML', aim: 0.25 },
  {
    tomtat: () => readDocx(word),
    'mammoth, HTML': () => mammoth.convertToHtml({ buffer: Buffer.from(word) }),
    'mammoth, text': () => mammoth.extractRawText({ buffer: Buffer.from(word) }),
  },
)
// As the readers do: in the same thread.
globalThis.pdfjsWorker = { WorkerMessageHandler }
await contest(
  'PDF',
  { of: 'tomtat', to: 'pdfjs, text alone', aim: 1.3 },
  {
    tomtat: () => readPdf(pdf),
    'pdfjs, text alone': () => extract(pdf),
  },
)

/** The least that gives the text of all pages. */
async function extract(bytes) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true })
  const document = await task.promise
  let letters = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    for (const item of items) letters += item.str?.length ?? 0
  }
  await task.destroy()
  return letters
}

async function contest(title, { of, to, aim }, contestants) {
  const used = new Map(Object.keys(contestants).map((name) => [name, []]))
  for (let run = 0; run < runs + warm; run++) {
    for (const [name, read] of Object.entries(contestants)) {
      const start = performance.now()
      await read()
      if (run >= warm) used.get(name).push(performance.now() - start)
    }
  }
  console.log(title)
  for (const [name, all] of used) {
    const [middle, least, most] = [median(all), Math.min(...all), Math.max(...all)]
    console.log(
      `${name.padEnd(18)} ${middle.toFixed(1)} ms (${least.toFixed(1)}–${most.toFixed(1)})`,
    )
  }
  const value = median(used.get(of)) / median(used.get(to))
  const goal = `aim: at most ${aim.toFixed(2)}, ${value <= aim ? 'met' : 'NOT met'}`
  console.log(`${of} / ${to}: ${value.toFixed(2)} (${goal})\n`)
}
