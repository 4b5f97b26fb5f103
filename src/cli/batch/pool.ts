import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { packageRoot } from '../../files/shipped.js'
import { type Checked, notChecked } from '../../lint/check.js'
import { ruleCrash } from '../../lint/problems.js'
import type { RunProblem } from '../../read/types.js'
import type { WorkerData } from './worker.js'

/** Milliseconds that a file may take; the slowest damaged file that is known takes seven seconds. */
const MAX_FILE_MS = 120_000

/**
 * Memory of a thread in MiB: files that need more are no summaries, and two threads with little room for what is new
 * stay below 300 together.
 */
const MEMORY_LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 }

/** Checks files in threads, each as soon as a thread is free; a thread that dies loses its file and no other. */
export async function checkInThreads(
  files: readonly string[],
  jobs: number,
  data: WorkerData,
  onChecked: (checked: Checked) => void,
): Promise<void> {
  const waiting = [...files].reverse()
  const line = async () => {
    let thread: Thread | null = null
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      thread ??= new Thread(data)
      const checked = await thread.check(file)
      if (thread.isDead) thread = null
      onChecked(checked)
    }
    await thread?.end()
  }
  await Promise.all(Array.from({ length: Math.min(jobs, files.length) }, line))
}

/** One thread, which checks one file at a time. */
class Thread {
  readonly #worker: Worker
  isDead = false

  constructor(data: WorkerData) {
    this.#worker = new Worker(path.join(packageRoot(), 'dist/cli/worker.js'), {
      workerData: data,
      resourceLimits: MEMORY_LIMITS,
    })
  }

  check(file: string): Promise<Checked> {
    const worker = this.#worker
    return new Promise((resolve) => {
      const end = (checked: Checked) => {
        clearTimeout(timer)
        worker.removeAllListeners('message').removeAllListeners('error')
        resolve(checked)
      }
      const die = (problem: RunProblem) => {
        this.isDead = true
        end(notChecked(problem.path, [problem]))
        // The answer came already; a later error changes nothing.
        worker.on('error', () => undefined)
        worker.terminate()
      }
      const timer = setTimeout(() => die(tooSlow(file)), MAX_FILE_MS)
      worker.once('message', end)
      worker.once('error', (error) => die(ruleCrash(file, null, error)))
      worker.postMessage(file)
    })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}

function tooSlow(path: string): RunProblem {
  const seconds = MAX_FILE_MS / 1000
  return {
    path,
    code: 'too-large',
    message: {
      en: `The file could not be checked within ${seconds} seconds. Save it anew in Word, or print it to PDF again.`,
      vi: `Không kiểm tra xong tệp này trong ${seconds} giây. Hãy lưu lại bằng Word hoặc xuất PDF lại.`,
    },
  }
}
