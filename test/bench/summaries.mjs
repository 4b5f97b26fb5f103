// Long summaries made of a clean one: more subsections and more text, and still nothing to find.
import { readFileSync } from 'node:fs'
import path from 'node:path'

const clean = path.resolve(import.meta.dirname, '../../examples/clean.en.md')
const topics = ['Records', 'Prices', 'Boats', 'Weather', 'Seed', 'Roads', 'Water', 'Mills', 'Soil']

/**
 * A summary of this many bytes or a few more in which `tomtat check` finds nothing.
 *
 * @param {number} bytes wanted size in UTF-8
 * @param {number} seed summaries of different seeds hold different paragraphs
 */
export function longSummary(bytes, seed) {
  const lines = readFileSync(clean, 'utf8').split('\n')
  const sentences = sentencesOf(lines)
  const ends = lines.flatMap((line, at) => (endsSection(line) ? [at] : []))
  const random = randomFrom(seed)
  for (let left = ends.length; left > 0; left--) {
    const at = ends[left - 1]
    const missing = bytes - Buffer.byteLength(lines.join('\n'))
    lines.splice(at, 0, ...subsections(lines.slice(0, at), missing / left, sentences, random))
  }
  return lines.join('\n')
}

/** A chapter's next N.N section or its conclusion: before it stand the subsections of the section above. */
function endsSection(line) {
  return /^## (?:[1-4]\.[2-9]\. |Conclusion of chapter)/.test(line)
}

/** Subsections that go on where the last one above stopped. */
function subsections(above, bytes, sentences, random) {
  const last = above.findLast((line) => /^### \d\.\d\.\d\. /.test(line))
  const [chapter, section, from] = last.match(/\d+/g).map(Number)
  const lines = []
  for (let n = from + 1, size = 0; size < bytes; n++) {
    const topic = topics[Math.floor(random() * topics.length)]
    lines.push(`### ${chapter}.${section}.${n}. ${topic} of district ${n}`, '')
    for (let i = 0; i < 4; i++) lines.push(paragraph(sentences, random), '')
    size = Buffer.byteLength(lines.join('\n'))
  }
  return lines
}

function paragraph(sentences, random) {
  const pick = () => sentences[Math.floor(random() * sentences.length)]
  return [pick(), pick(), pick(), pick()].join(' ')
}

/** Whole sentences of the chapters that are no part of an enumeration. */
function sentencesOf(lines) {
  const chapters = lines.slice(lines.findIndex((line) => line.startsWith('# Chapter 1.')))
  const end = chapters.findIndex((line) => line.startsWith('# CONCLUSION'))
  return chapters
    .slice(0, end)
    .filter((line) => /^[A-Z]/.test(line) && !/^(?:First|Second|Third),|\(\d\)/.test(line))
    .flatMap((line) => line.split(/(?<=[a-z]\.) (?=[A-Z])/))
    .filter((text) => !/\b(?:first|second|third)\b/i.test(text))
}

/** Numbers from 0 to 1, the same for a seed on every machine (mulberry32). */
function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
