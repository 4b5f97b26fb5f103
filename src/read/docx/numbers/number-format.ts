import {
  capitalCardinal,
  capitalOrdinal,
  numeralOrdinal,
} from '../../../text/numbers/english-numbers.js'
import { formatRoman } from '../../../text/numbers/roman.js'

const formats: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  // A bullet shows no number where a deeper level refers to it.
  bullet: () => '',
  decimalZero: (value) => padded(value, 2),
  upperRoman: formatRoman,
  lowerRoman: (value) => formatRoman(value).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (value) => letter(value).toLowerCase(),
  ordinal: numeralOrdinal,
  cardinalText: capitalCardinal,
  ordinalText: capitalOrdinal,
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  numberInDash: (value) => `- ${value} -`,
  hex: (value) => value.toString(16).toUpperCase(),
}

/**
 * A number as Word shows it in a format (`w:numFmt`); in digits where the format is not known.
 *
 * @param sample of a custom format: "001, 002, 003, ..."
 */
export function formatNumber(value: number, format: string, sample: string | null = null): string {
  if (format === 'custom')
    return padded(value, /^\s*(0{1,9}\d)/.exec(sample ?? '')?.[1]?.length ?? 1)
  const known = Object.hasOwn(formats, format) ? formats[format] : undefined
  return known ? known(value) : String(value)
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}

/** After Z come AA, BB, CC, up to a length that people would read. */
function letter(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function circled(value: number): string {
  return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value)
}
