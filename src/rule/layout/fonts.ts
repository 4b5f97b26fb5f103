import { short } from '../../text/messages.js'

/** Families whose letters are equally wide, made to stand in for each other; small letters without blanks. */
const TWINS: readonly (readonly string[])[] = [
  [
    'timesnewroman',
    'times',
    'timesroman',
    'liberationserif',
    'tinos',
    'nimbusroman',
    'nimbusromanno9l',
    'texgyretermes',
    'termes',
    'freeserif',
    'thorndale',
  ],
  [
    'arial',
    'helvetica',
    'liberationsans',
    'arimo',
    'nimbussans',
    'nimbussansl',
    'texgyreheros',
    'freesans',
  ],
  ['couriernew', 'courier', 'liberationmono', 'cousine', 'nimbusmono', 'texgyrecursor'],
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

/** The first name of its family in small letters, without blanks and the marks of makers: "TimesNewRomanPSMT". */
function canonical(font: string): string {
  const name = font
    .toLowerCase()
    .replace(/[-_ ]/gu, '')
    .replace(/(?:psmt|ps|mt)$/u, '')
  return TWINS.find((family) => family.includes(name))?.[0] ?? name
}
