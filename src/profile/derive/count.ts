import type { Count } from '../types.js'

const RANGE = /^(\d{1,6})?\.\.(\d{1,6})?$/

/**
 * Reads the one notation for numbers: `4`, `"2..7"`, `"2.."`, `"..4"`, `"?"` (none or one).
 * Returns null where the notation is not followed. Bounds may be inverted; see `isInverted`.
 */
export function parseCount(value: unknown): Count | null {
  if (typeof value === 'number') {
    return Number.isInteger(value) && value >= 0 ? { min: value, max: value } : null
  }
  if (typeof value !== 'string') return null
  const text = value.trim()
  if (text === '?') return { min: 0, max: 1 }
  if (/^\d{1,6}$/.test(text)) return { min: Number(text), max: Number(text) }
  const range = RANGE.exec(text)
  if (!range || (range[1] === undefined && range[2] === undefined)) return null
  return {
    min: range[1] === undefined ? 0 : Number(range[1]),
    max: range[2] === undefined ? Number.POSITIVE_INFINITY : Number(range[2]),
  }
}

export function isInverted(count: Count): boolean {
  return count.min > count.max
}

export function within(value: number, count: Count): boolean {
  return value >= count.min && value <= count.max
}

/** The notation of a count: `{min: 2, max: 7}` is "2..7". */
export function formatCount({ min, max }: Count): string {
  if (min === max) return String(min)
  if (min === 0 && max === 1) return '?'
  if (max === Number.POSITIVE_INFINITY) return `${min}..`
  return min === 0 ? `..${max}` : `${min}..${max}`
}
