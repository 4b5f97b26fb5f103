const styles = new Set(
  'bold italic oblique roman regular normal bolditalic boldoblique semibold demi medium light black mt ps psmt boldmt italicmt bolditalicmt reg bd it'.split(
    ' ',
  ),
)

/** "ABCDEF+TimesNewRomanPS-BoldMT" as people call it: "Times New Roman"; null where nothing is left. */
export function familyOf(name: string): string | null {
  const bare = name.replace(/^[A-Z]{6}\+/u, '').slice(0, 100)
  const [family = '', ...rest] = bare.split(/[-,]/u)
  const known = rest.every((part) => styles.has(part.toLowerCase())) ? family : bare
  const words = known
    .replace(/(?:PSMT|PS|MT)$/u, '')
    .replace(/(?:BoldItalic|BoldOblique|Bold|Italic|Oblique|Regular)$/u, '')
    .replace(/_/gu, ' ')
    .replace(/(\p{Ll})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .trim()
  return words === '' ? null : words
}

/** A bold face, by its name. */
export function isBoldName(name: string): boolean {
  return /bold|black|heavy|semibold|demi(?!\p{L})|[-,]bd|(?:^|[+])(?:cmb|SFBX|rm-lmbx)/iu.test(name)
}
