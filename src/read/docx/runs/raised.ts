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
