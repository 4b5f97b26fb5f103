import { hasLetter } from '../../text/capitals.js'
import { plain } from '../../text/plain.js'
import type { Texts } from '../../text/types.js'
import { bareName } from './names.js'

/**
 * What is wrong with a code of a doctoral major; null for nothing.
 * Right are seven digits beginning with 9, with or without an institution's suffix ("9310202.01"), and
 * eight beginning with 62 (before 2018), however they are divided; a pilot programme has no code yet.
 */
export function codeFault(value: string): Texts | null {
  if (/^\W*(?:nganh |chuong trinh |dao tao |chuyen nganh )*thi diem|pilot/.test(plain(value)))
    return null
  const letters = value.split(/[\s\d.,;:()/-]+/).find(hasLetter)
  if (letters !== undefined) {
    return { en: `holds letters (“${letters}”)`, vi: `có chữ cái (“${letters}”)` }
  }
  const digits = value.replace(/\D/g, '')
  if (/^9\d{6}$/.test(digits) || /^62\d{6}$/.test(digits)) return null
  if (/^9\d{6}\s?[.,/-]\s?\d{1,3}$/.test(value.trim())) return null
  const count = digits.length
  if (count === 7 || count === 8) {
    const first = digits.slice(0, count === 7 ? 1 : 2)
    return {
      en: `has ${count} digits and begins with ${first}`,
      vi: `có ${count} chữ số và bắt đầu bằng ${first}`,
    }
  }
  return { en: `has ${count} digit${count === 1 ? '' : 's'}`, vi: `có ${count} chữ số` }
}

/** A year in which a summary can have been printed. */
export function isYear(value: string): boolean {
  const year = Number(value.trim())
  return /^\d{4}$/.test(value.trim()) && year >= 1990 && year <= 2100
}

/** The value holds a name besides academic titles and numbers. */
export function hasName(value: string): boolean {
  return bareName(value)
    .split(/\s+/)
    .some((word) => word.length > 1 && hasLetter(word))
}
