/** "lý", "lí", "kỹ", "kĩ": both spellings are right; whole syllables only. */
const WITH_I: Readonly<Record<string, string>> = { ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' }
const OPEN_Y = /^[hklmst][ýỳỷỹỵ]$/

const DROPPED = new Set(['the', 'a', 'an', 'những', 'các'])
const SAME: Readonly<Record<string, string>> = {
  '&': 'and',
  và: 'and',
  thesis: 'dissertation',
  theses: 'dissertation',
  hypotheses: 'hypothesis',
  bases: 'basis',
  analyses: 'analysis',
  'ph.d': 'phd',
}
/** Turns of phrase that say the same, in the words of the labels: found word, pattern, replacement. */
const PHRASES: readonly (readonly [string, RegExp, string])[] = [
  ['danh sách', /danh sách/g, 'danh mục'],
  ['có liên quan', /có liên quan/g, 'liên quan'],
  ['liên quan ', /liên quan (?:tới|với)(?= )/g, 'liên quan đến'],
  ['đã được', /đã được (?=công bố)/g, 'đã '],
  ['nghiên cứu sinh', /của nghiên cứu sinh/g, 'của tác giả'],
  [' related', / (?:is|are) related/g, ' related'],
  [' concerning ', / concerning /g, ' related to '],
]
/** What may stand at the end of a heading or not: "… of the dissertation", "… của đề tài luận án". */
const TAILS = byLastWord([
  ' dissertation topic',
  ' research topic',
  ' study topic',
  ' dissertation',
  ' doctoral',
  ' phd',
  ' of this',
  ' in this',
  ' for this',
  ' to this',
  ' of',
  ' in',
  ' for',
  ' to',
  ' of study',
  ' of research',
  ' of topic',
  ' of project',
  ' of work',
  ' of this study',
  ' of this research',
  ' of this topic',
  ' of this project',
  ' of this work',
  ' in study',
  ' in research',
  ' for study',
  ' for research',
  ' to topic',
  ' to research',
  ' in this study',
  ' in this research',
  ' for this study',
  ' for this research',
  ' luận án tiến sĩ',
  ' luận án',
  ' đề tài',
  ' của',
  ' của nghiên cứu',
  ' của công trình',
])

/** Tails by their last word, longest first. */
function byLastWord(tails: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>()
  for (const tail of [...tails].sort((a, b) => b.length - a.length)) {
    const last = tail.slice(tail.lastIndexOf(' ') + 1)
    map.set(last, [...(map.get(last) ?? []), tail])
  }
  return map
}

/** `core` of a text that is folded already. */
export function coreOf(folded: string): string {
  const words: string[] = []
  const plain = rephrased(folded)
  for (const raw of plain.split(' ')) {
    const word = coreWord(raw)
    if (word !== '') words.push(word)
  }
  const joined = words.join(' ')
  return joined === '' ? folded : withoutTail(joined)
}

function rephrased(folded: string): string {
  let text = folded.includes(',') ? folded.replace(/,(?= (?:and|và|&) )/g, '') : folded
  for (const [found, pattern, same] of PHRASES) {
    if (text.includes(found)) text = text.replace(pattern, same)
  }
  return text
}

function coreWord(raw: string): string {
  if (DROPPED.has(raw)) return ''
  const word = raw.endsWith("'s") ? raw.slice(0, -2) : raw.endsWith("s'") ? raw.slice(0, -1) : raw
  const same = SAME[word]
  if (same !== undefined) return same
  if (OPEN_Y.test(word)) return word.charAt(0) + (WITH_I[word.charAt(1)] ?? word.charAt(1))
  return singular(word)
}

function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}

function withoutTail(text: string): string {
  let rest = text
  for (;;) {
    const last = rest.slice(rest.lastIndexOf(' ') + 1)
    const tail = TAILS.get(last)?.find((one) => rest.endsWith(one))
    if (tail === undefined) return rest
    rest = rest.slice(0, -tail.length)
  }
}
