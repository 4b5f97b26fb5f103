import { useNode } from '../../src/files/node.js'
import { type Paper, readPaper } from '../fixtures/paper.js'
import { sources } from '../fixtures/sources.js'
import { makePdf } from '../fixtures/typst.js'
import { makeWord } from '../fixtures/word.js'
import { docxOutcome } from './docx-outcome.js'
import { mangle, mangleParts, randomFrom } from './mangle.js'
import type { Outcome } from './outcome.js'
import { evilPdf } from './pdf-maker.js'
import { pdfOutcome } from './pdf-outcome.js'

useNode()

/** What is mangled, and how. */
const kinds: Readonly<Record<string, (random: () => number) => Promise<Outcome>>> = {
  docx: async (random) => docxOutcome(mangle(await word, random)),
  parts: async (random) => docxOutcome(mangleParts(await word, random)),
  pdf: (random) => pdfOutcome(mangle(pdf, random)),
  plain: (random) => pdfOutcome(mangle(plain, random)),
}

const word = makeWord(paperOf('furnished-vi'), 'automatic')
const pdf = makePdf(paperOf('mistakes-en'))
const plain = evilPdf({
  pages: Array.from({ length: 4 }, (_, at) => [`${at}.1. Title`, 'First, a line of text follows.']),
})

/** "text", the message of the one error, or "CRASH …" for anything else. */
export async function fuzzOne(kind: string, seed: number): Promise<string> {
  const read = kinds[kind]
  if (!read) throw new Error(`no kind ${kind}`)
  try {
    const outcome = await read(randomFrom(seed))
    return 'text' in outcome ? 'text' : outcome.message.replace(/\([^)]*\)/u, '(…)')
  } catch (error) {
    return `CRASH ${error instanceof Error ? error.stack?.split('\n').slice(0, 3).join(' ') : error}`
  }
}

function paperOf(name: string): Paper {
  const source = sources.find((one) => one.name === name)
  if (!source) throw new Error(`no source ${name}`)
  return readPaper(source.text)
}
