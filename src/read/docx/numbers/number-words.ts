const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

/** "Twenty-one" */
export function cardinal(value: number): string {
  return capitalised(words(value))
}

/** "Twenty-first" */
export function ordinalWord(value: number): string {
  const text = words(value)
  const cut = Math.max(text.lastIndexOf(' '), text.lastIndexOf('-')) + 1
  const last = text.slice(cut)
  const regular = last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`
  return capitalised(text.slice(0, cut) + (irregular[last] ?? regular))
}

/** "21st" */
export function ordinal(value: number): string {
  const teens = value % 100 >= 11 && value % 100 <= 13
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${ending}`
}

/** In digits from a thousand on, which no heading of a summary reaches. */
function words(value: number): string {
  if (value < 0 || value >= 1000) return String(value)
  if (value < 20) return small[value] ?? ''
  if (value < 100) {
    const rest = value % 10 === 0 ? '' : `-${small[value % 10]}`
    return `${tens[Math.floor(value / 10)]}${rest}`
  }
  const rest = value % 100 === 0 ? '' : ` ${words(value % 100)}`
  return `${small[Math.floor(value / 100)]} hundred${rest}`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
