// What was measured, for people: medians with their ranges, and ratios of medians.

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

/**
 * @param {string} title
 * @param {Map<string, import('./measure.mjs').Used[]>} used
 */
export function table(title, used) {
  const width = Math.max(...[...used.keys()].map((name) => name.length))
  const rows = [...used].map(([name, all]) => {
    const column = (of, digits) => range(all.map(of), digits).padEnd(22)
    const wall = column((one) => one.wall * 1000, 0)
    const cpu = column((one) => one.cpu * 1000, 0)
    return `${name.padEnd(width)}  ${wall}${cpu}${range(all.map(mebibytes), 0)}`.trimEnd()
  })
  const heads = ['wall, ms'.padEnd(22), 'user+sys, ms'.padEnd(22), 'peak, MiB']
  return [title, `${' '.repeat(width)}  ${heads.join('')}`, ...rows, ''].join('\n')
}

/**
 * "tomtat / remark-cli, wall: 0.71 (aim: at most 1.00, met)"
 *
 * @param {Map<string, import('./measure.mjs').Used[]>} used
 * @param {{ of: string, to: string, what: 'wall' | 'cpu' | 'peak', aim?: number }} wanted
 */
export function ratio(used, { of, to, what, aim }) {
  const middle = (name) => median(used.get(name).map((one) => one[what]))
  const value = middle(of) / middle(to)
  const goal =
    aim === undefined
      ? ''
      : ` (aim: at most ${aim.toFixed(2)}, ${value <= aim ? 'met' : 'NOT met'})`
  return `${of} / ${to}, ${what}: ${value.toFixed(2)}${goal}`
}

/**
 * Median of the peaks of one contestant.
 *
 * @param {Map<string, import('./measure.mjs').Used[]>} used
 * @param {string} name
 */
export function mebibytesOf(used, name) {
  return median(used.get(name).map(mebibytes))
}

/** "median (least–most)" */
function range(values, digits) {
  const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)]
  return `${middle.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`
}

function mebibytes({ peak }) {
  return peak / 1024
}
