// Runs whole processes in turn, A B C A B C …, so that a slow minute of the machine meets all of them.
import { spawn } from 'node:child_process'
import path from 'node:path'

const hook = path.join(import.meta.dirname, 'usage.cjs')

/**
 * @typedef {{ name: string, args: readonly string[] | (() => readonly string[]), statuses?: readonly number[] }} Contestant
 *   arguments of `node` (a function makes them anew for each run), and the exit statuses that mean it did its work (0 unless given)
 * @typedef {{ wall: number, cpu: number, peak: number }} Used seconds, seconds of user and system, KiB
 */

/**
 * @param {readonly Contestant[]} contestants
 * @param {number} runs that count
 * @param {number} warm runs that go before them, to warm the disk
 * @returns {Promise<Map<string, Used[]>>} by name
 */
export async function measure(contestants, runs, warm = 1) {
  const used = new Map(contestants.map(({ name }) => [name, []]))
  for (let run = 0; run < runs + warm; run++) {
    for (const contestant of contestants) {
      const one = await runOnce(contestant)
      if (run >= warm) used.get(contestant.name).push(one)
    }
  }
  return used
}

function runOnce({ name, args, statuses = [0] }) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint()
    const child = spawn(
      process.execPath,
      ['--require', hook, ...(typeof args === 'function' ? args() : args)],
      {
        stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
        env: { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '', LC_ALL: 'C' },
      },
    )
    let usage = ''
    let errors = ''
    child.stderr.on('data', (chunk) => {
      errors += chunk
    })
    child.stdio[3].on('data', (chunk) => {
      usage += chunk
    })
    child.on('error', reject)
    child.on('close', (status) => {
      const wall = Number(process.hrtime.bigint() - start) / 1e9
      if (statuses.includes(status)) resolve({ wall, ...JSON.parse(usage) })
      else reject(new Error(`${name} ended with status ${status}\n${errors.slice(0, 2000)}`))
    })
  })
}
