import { short } from '../texts.js'

/** Families whose letters are equally wide, made to stand in for each other. */
const TWINS: readonly (readonly string[])[] = [
  [
    'times new roman',
    'times',
    'times roman',
    'liberation serif',
    'tinos',
    'nimbus roman',
    'nimbus roman no9 l',
    'tex gyre termes',
    'termes',
    'freeserif',
    'thorndale',
  ],
  [
    'arial',
    'helvetica',
    'liberation sans',
    'arimo',
    'nimbus sans',
    'nimbus sans l',
    'tex gyre heros',
    'freesans',
  ],
  ['courier new', 'courier', 'liberation mono', 'cousine', 'nimbus mono', 'tex gyre cursor'],
  ['cambria', 'caladea'],
  ['calibri', 'carlito'],
]

/** Fonts of signs and formulas, which stand in a text whatever its font is. */
const SIGNS = /symbol|dingbats|wingdings|webdings|math|mt extra|emoji/u

/** The two families are the same or stand in for each other: "Liberation Serif" for "Times New Roman". */
export function sameFont(a: string, b: string): boolean {
  return canonical(a) === canonical(b)
}

/** A font of signs or formulas. */
export function isSignFont(font: string): boolean {
  return SIGNS.test(font.toLowerCase())
}

/** A font of the time before Unicode (TCVN3, VNI), whose Vietnamese letters are other characters in disguise. */
export function isLegacyFont(font: string): boolean {
  return /^\.vn|^vni[- ]/u.test(font.toLowerCase())
}

/** A name out of a file, fit for a message. */
export function fontText(font: string): string {
  return short(font.replace(/[\p{C}\p{Z}]+/gu, ' ').trim(), 40)
}

/** The name of its family in small letters, without blanks, the maker's marks and the like. */
function canonical(font: string): string {
  const name = font
    .toLowerCase()
    .replace(/[-_ ]+/gu, ' ')
    .replace(/ (?:mt|ps|psmt)$/u, '')
    .trim()
  const joined = name.replaceAll(' ', '')
  const twins = TWINS.find((family) => family.some((one) => one.replaceAll(' ', '') === joined))
  return twins?.[0] ?? joined
}
