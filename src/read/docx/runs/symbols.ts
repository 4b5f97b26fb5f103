/** Letters of Word's symbol fonts, by the code in the font. Arrows, marks and Greek; what is not here has no letter. */

const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  117: '◆',
  118: '❖',
  159: '•',
  167: '▪',
  168: '□',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  231: '←',
  232: '→',
  233: '↑',
  234: '↓',
  239: '⇦',
  240: '⇨',
  243: '⇔',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}

const greek = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'
const signs: Readonly<Record<number, string>> = {
  45: '−',
  162: '′',
  163: '≤',
  165: '∞',
  171: '↔',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  182: '∂',
  183: '•',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  188: '…',
  198: '∅',
  199: '∩',
  200: '∪',
  204: '⊂',
  205: '⊆',
  206: '∈',
  207: '∉',
  209: '∇',
  213: '∏',
  214: '√',
  215: '⋅',
  217: '∧',
  218: '∨',
  219: '⇔',
  220: '⇐',
  222: '⇒',
  229: '∑',
  242: '∫',
}

/**
 * The letter that a `w:sym` shows; empty where no letter is known for it.
 *
 * @param font name of the font
 * @param code hexadecimal, with or without the F000 of the private area
 */
export function symbolOf(font: string, code: string): string {
  if (!/^[\da-f]{1,6}$/iu.test(code)) return ''
  const full = Number.parseInt(code, 16)
  const isPrivate = full >= 0xf000 && full <= 0xf0ff
  const inFont = isPrivate ? full - 0xf000 : full
  if (/^(?:wingdings|webdings)/iu.test(font))
    return inFont > 0xff ? letter(full) : (wingdings[inFont] ?? '')
  if (/^symbol/iu.test(font)) return inFont > 0xff ? letter(full) : symbolLetter(inFont)
  return letter(isPrivate ? inFont : full)
}

function symbolLetter(code: number): string {
  if (code >= 0x41 && code <= 0x5a) return greek[code - 0x41] ?? ''
  if (code >= 0x61 && code <= 0x7a) return (greek[code - 0x61] ?? '').toLowerCase()
  return signs[code] ?? (code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : '')
}

/** Control codes, halves of letters and what lies beyond Unicode are no letters. */
function letter(code: number): string {
  const isLetter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xf8ff)
  return isLetter && !(code >= 0x7f && code < 0xa0) ? String.fromCodePoint(code) : ''
}

const plain = '0123456789+-−=()'
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾'
const subscripts = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'

/**
 * Raised or lowered figures as the letters that Unicode has for them, so that m² stays what it is; anything else
 * stays as it was typed ("1st").
 */
export function raised(text: string, vertical: 'superscript' | 'subscript'): string {
  if (!/^[\d+−=()-]+$/u.test(text) || /^[()]+$/u.test(text)) return text
  const letters = vertical === 'superscript' ? superscripts : subscripts
  return [...text].map((letter) => letters[plain.indexOf(letter)] ?? letter).join('')
}
