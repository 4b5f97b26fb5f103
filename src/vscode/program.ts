import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/** How tomtat is started, here and as a language server. */
export interface Program {
  readonly command: string
  /** What stands before the arguments of tomtat. */
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
}

/** What one run of tomtat left behind. */
export interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

interface Running {
  readonly cwd: string
  /** Ends the program early; the status is not 0 then. */
  readonly signal?: AbortSignal
}

/** Bytes that a run may print. Reports of thousands of files go into files; what is printed is far shorter. */
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024

/**
 * The tomtat that comes with the extension, run by the editor's own Node, or another one.
 *
 * @param other a program, or a JavaScript file; empty for the one that comes along
 */
export function programOf(extensionFolder: string, other: string): Program {
  const own = path.join(extensionFolder, 'tomtat', 'dist', 'cli', 'main.js')
  const file = other === '' ? own : other
  const isScript = /\.[cm]?js$/iu.test(file)
  // Within the editor, process.execPath is the editor, which this variable makes a plain Node.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NO_COLOR: '1' }
  return isScript
    ? { command: process.execPath, args: [file], env }
    : { command: file, args: [], env }
}

/** The file that the program should be and is not; null where it is there, or is looked for on the path. */
export function missingFile({ command, args }: Program): string | null {
  const file = args[0] ?? command
  return /[\\/]/u.test(file) && !existsSync(file) ? file : null
}

/**
 * Runs tomtat to its end. Arguments are handed over as they are, without a shell.
 *
 * @throws {Error} where the program cannot be started
 */
export function runProgram(
  { command, args, env }: Program,
  more: readonly string[],
  { cwd, signal }: Running,
): Promise<Ended> {
  const options = {
    cwd,
    env,
    maxBuffer: MAX_OUTPUT_BYTES,
    ...(signal && { signal, killSignal: 'SIGINT' }),
  }
  return new Promise((resolve, reject) => {
    execFile(command, [...args, ...more], options as object, (error, stdout, stderr) => {
      const { code } = error ?? { code: 0 }
      const isStarted = typeof code === 'number' || signal?.aborted === true
      if (!isStarted) return reject(error)
      resolve({ status: Number(code), stdout: String(stdout), stderr: String(stderr) })
    })
  })
}
