const ligatures: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
}

/** Bullets of Word's symbol fonts. */
const bullets = new Set([
  '\uf0b7',
  '\uf0a7',
  '\uf0d8',
  '\uf0fc',
  '\uf076',
  '\uf071',
  '\uf06c',
  '\uf06e',
])

/** What is no plain letter: blanks of all kinds, invisible letters, ligatures, private letters, control characters. */
const ODD =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a PDF may hold any of them
  /[\0-\x1f\x7f-\xa0\xad\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufb00-\ufb06\ufeff\ufff9-\ufffd\ue000-\uf8ff]/gu

/**
 * Letters of a PDF as an author would type them. How they were composed says nothing of the author's file, so they are
 * put together.
 */
export function plainLetters(drawn: string): string {
  return drawn.replace(ODD, (letter) => {
    // Only hyphens that show are drawn, and many fonts have one glyph for soft and hard ones.
    if (letter === '\xad') return '-'
    if (bullets.has(letter)) return '•'
    if (letter === '\uf02d') return '-'
    return ligatures[letter] ?? (/\s/u.test(letter) ? ' ' : letter === '\ufffd' ? letter : '')
  })
}

/** How many of these letters have no meaning: private, control and replacement characters. */
export function countLost(drawn: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return drawn.match(/[\0-\x08\x0e-\x1f\x7f-\x9f\ue000-\uefff\uf100-\uf8ff\ufffd]/gu)?.length ?? 0
}
