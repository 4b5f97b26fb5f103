const styles =
  /(?:[-, ]?(?:bold|italic|oblique|roman|regular|normal|semibold|demi|medium|light|black|boldmt|italicmt|bolditalicmt|mt|ps|psmt|ital|reg|bd|it))+$/iu

/** "ABCDEF+TimesNewRomanPS-BoldMT" as people call it: "Times New Roman"; null where nothing is left. */
export function familyOf(name: string): string | null {
  const bare = name.replace(/^[A-Z]{6}\+/u, '').slice(0, 100)
  const [family = '', ...rest] = bare.split(/[-,]/u)
  const known = rest.length > 0 && !styles.test(`-${rest.join('')}`) ? bare : family
  const words = known
    .replace(/(?:PSMT|PS|MT)$/u, '')
    .replace(/(?:Bold|Italic|Oblique|Regular)+$/u, '')
    .replace(/_/gu, ' ')
    .replace(/(\p{Ll})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .trim()
  return words === '' ? null : words
}

/** A bold face, by its name. */
export function isBoldName(name: string): boolean {
  return /bold|black|heavy|semibold|demi(?!\p{L})|[-,]bd|(?:^|[+])(?:cmb|SFBX|rm-lmbx)/iu.test(name)
}
