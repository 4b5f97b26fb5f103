// node test/hostile/fuzz.mjs docx|parts|pdf|plain COUNT [FIRST]: reads COUNT mangled files and says which of them
// (by number, from FIRST) crashed, hung, or were slow. The same number is the same file everywhere.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { build } from 'esbuild'

const HANGS = 20_000
const SLOW = 2_000

if (isMainThread) {
  const [kind = 'docx', count = '1000', first = '1'] = process.argv.slice(2)
  await fuzz(kind, Number(first), Number(first) + Number(count))
} else await work(workerData)

async function fuzz(kind, first, end) {
  const here = import.meta.dirname
  // Beside the sources, which find the examples by their own place.
  const outfile = path.join(here, '../fixtures/fuzz.tmp.mjs')
  await build({
    entryPoints: [path.join(here, 'fuzz-one.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
  })
  const tally = new Map()
  const faults = []
  const start = performance.now()
  let next = first
  let slowest = 0
  while (next < end) {
    const stopped = await batch({ kind, outfile, next, end }, ({ run, ms, result }) => {
      next = run + 1
      slowest = Math.max(slowest, ms)
      tally.set(result, (tally.get(result) ?? 0) + 1)
      if (result.startsWith('CRASH') || ms > SLOW) faults.push(`${run}: ${result} (${ms} ms)`)
    })
    if (stopped) {
      faults.push(`${next}: ${stopped}`)
      next++
    }
  }
  rmSync(outfile, { force: true })
  console.log(kind, end - first, 'files,', Math.round((performance.now() - start) / 1000), 's')
  console.log(
    'slowest',
    slowest,
    'ms; peak',
    Math.round(process.resourceUsage().maxRSS / 1024),
    'MiB',
  )
  for (const [result, times] of [...tally].sort((a, b) => b[1] - a[1])) console.log(times, result)
  console.log(faults.length === 0 ? 'no faults' : faults.join('\n'))
}

/** Runs until the end, a hang or a crash of the thread; says what stopped it, or null. */
function batch(data, onResult) {
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    })
    let timer
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => stop('HANG'), HANGS)
    }
    const stop = (why) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(why)
    }
    worker.on('message', (message) => {
      wait()
      if (message === 'end') stop(null)
      else onResult(message)
    })
    worker.on('error', (error) => stop(`DIED ${error.message}`))
    wait()
  })
}

async function work({ kind, outfile, next, end }) {
  const { fuzzOne } = await import(pathToFileURL(outfile).href)
  let loose = null
  process.on('unhandledRejection', (reason) => {
    loose = reason
  })
  for (let run = next; run < end; run++) {
    const start = performance.now()
    let result = await fuzzOne(kind, run)
    await new Promise((resolve) => setImmediate(resolve))
    if (loose) result = `CRASH unhandled ${loose}`
    loose = null
    parentPort.postMessage({ run, ms: Math.round(performance.now() - start), result })
  }
  parentPort.postMessage('end')
}
