/** How much of a finding's text belongs to its fingerprint, in UTF-16 units. */
const WINDOW_CHARACTERS = 80
/** For a shorter text, what stands around it in its line belongs to the fingerprint too. */
const SHORT_CHARACTERS = 12

/**
 * A name for a finding that stays the same while the file is edited elsewhere: 16 hexadecimal digits of its
 * rule, its message in English and the text at its span. Numbers below 100 do not count: they change when
 * something before is added or taken out.
 */
export function fingerprintOf(
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
  words: readonly string[],
): string {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  const lineEnd = (source.indexOf('\n', start) + 1 || source.length + 1) - 1
  const isShort = Math.min(end, lineEnd) - start < SHORT_CHARACTERS
  const from = isShort ? Math.max(lineStart, start - WINDOW_CHARACTERS / 2) : start
  const to = isShort
    ? Math.min(lineEnd, start + WINDOW_CHARACTERS / 2)
    : Math.min(end, start + WINDOW_CHARACTERS)
  return hash([...words, source.slice(from, to)].map(steady).join('\n'))
}

function steady(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<!\d)\d{1,2}(?!\d)/gu, '#')
    .replace(/#(?:\.#)*\.?/gu, '#')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** FNV-1a twice, with two seeds: 64 bits are plenty to tell the findings of one file apart. */
function hash(text: string): string {
  return [0x811c9dc5, 0x1000193].map((seed) => fnv(text, seed)).join('')
}

function fnv(text: string, seed: number): string {
  let value = seed
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  return value.toString(16).padStart(8, '0')
}
