/** English numbers in words, up to 999: Word writes them so in front of headings. */
import { capitalised } from '../capitals.js'
import { listed } from '../words.js'

const SMALL = listed(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
)
const TENS = listed('zero ten twenty thirty forty fifty sixty seventy eighty ninety')
const IRREGULAR: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

/** "twenty-one"; in digits from a thousand on, which no heading of a summary reaches. */
export function englishCardinal(value: number): string {
  if (value < 0 || value >= 1000) return String(value)
  if (value < 20) return SMALL[value] ?? ''
  if (value < 100) {
    const rest = value % 10 === 0 ? '' : `-${SMALL[value % 10]}`
    return `${TENS[Math.floor(value / 10)]}${rest}`
  }
  const rest = value % 100 === 0 ? '' : ` ${englishCardinal(value % 100)}`
  return `${SMALL[Math.floor(value / 100)]} hundred${rest}`
}

/** "twenty-first" */
export function englishOrdinal(value: number): string {
  const text = englishCardinal(value)
  const cut = Math.max(text.lastIndexOf(' '), text.lastIndexOf('-')) + 1
  const last = text.slice(cut)
  const regular = last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`
  return text.slice(0, cut) + (IRREGULAR[last] ?? regular)
}

/** "Twenty-one" */
export function capitalCardinal(value: number): string {
  return capitalised(englishCardinal(value))
}

/** "Twenty-first" */
export function capitalOrdinal(value: number): string {
  return capitalised(englishOrdinal(value))
}

/** "21st" */
export function numeralOrdinal(value: number): string {
  const teens = value % 100 >= 11 && value % 100 <= 13
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${ending}`
}
