import { constants, copyFile, lstat, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { interruptible } from './interruption.js'
import { cannotWrite, makeFolder, WriteError } from './write.js'

/** A file to be written: its path, with `/`, and its text or bytes. */
export interface FileToWrite {
  readonly path: string
  readonly text: string | Uint8Array
}

/** The writing was interrupted; everything is as it was before. */
export class Interrupted extends Error {}

/**
 * Writes files all together or not at all: first under temporary names, then by renaming. Where something fails or
 * the signal comes, new files and folders are removed again, and overwritten files are restored.
 *
 * @param files their paths as seen from the working directory
 * @throws {WriteError} for a file that cannot be written
 * @throws {Interrupted} after the signal
 */
export async function writeAll(files: readonly FileToWrite[], signal: AbortSignal): Promise<void> {
  const transaction = new Transaction()
  try {
    for (const file of files) {
      if (signal.aborted) throw new Interrupted()
      await transaction.prepare(file)
    }
    for (const file of files) {
      if (signal.aborted) throw new Interrupted()
      await transaction.put(file)
    }
  } catch (error) {
    await transaction.undo()
    throw error
  }
  await transaction.tidyUp()
}

/**
 * As `writeAll`, until a person interrupts it.
 *
 * @returns false where it was interrupted; nothing was written then
 */
export async function writeOrStop(files: readonly FileToWrite[]): Promise<boolean> {
  try {
    await interruptible(({ signal }) => writeAll(files, signal))
    return true
  } catch (error) {
    if (error instanceof Interrupted) return false
    throw error
  }
}

type Step = () => Promise<void>

class Transaction {
  /** How to undo each step, in the order of the steps. */
  readonly #undo: Step[] = []
  readonly #backups: string[] = []

  /** The text is written under its temporary name. */
  async prepare({ path: file, text }: FileToWrite): Promise<void> {
    if (await isSpecial(file)) throw noFile(file)
    await this.#makeFolder(path.dirname(file))
    this.#undo.push(() => rm(half(file), { force: true }))
    await asWriteError(file, () => writeFile(half(file), text, { flag: 'wx' }))
  }

  async put({ path: file }: FileToWrite): Promise<void> {
    if (await exists(file)) {
      const backup = `${half(file)}.old`
      this.#backups.push(backup)
      await asWriteError(file, () => copyFile(file, backup, constants.COPYFILE_EXCL))
      // Only a backup that is whole may come back.
      this.#undo.push(() => rename(backup, file))
      await asWriteError(file, () => rename(half(file), file))
    } else {
      await asWriteError(file, () => rename(half(file), file))
      this.#undo.push(() => rm(file, { force: true }))
    }
  }

  async tidyUp(): Promise<void> {
    for (const backup of this.#backups) await rm(backup, { force: true })
  }

  /** One step that cannot be undone does not stop the others. */
  async undo(): Promise<void> {
    for (const step of this.#undo.toReversed()) await step().catch(() => undefined)
    await this.tidyUp()
  }

  /** Remembers each folder that was missing. Only empty ones are removed again. */
  async #makeFolder(folder: string): Promise<void> {
    const first = await makeFolder(folder)
    if (first === undefined) return
    const made = [path.resolve(folder)]
    while (made[0] !== path.resolve(first)) made.unshift(path.dirname(made[0] ?? ''))
    for (const one of made) this.#undo.push(() => rmdir(one))
  }
}

export async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  )
}

function noFile(file: string): WriteError {
  return new WriteError({
    en: `${file} is a device or a pipe, not a file, so nothing was written. Name a file, or - for standard output.`,
    vi: `${file} là thiết bị hoặc ống dẫn, không phải tệp, nên chưa ghi gì. Hãy nêu tên tệp, hoặc dùng - cho đầu ra chuẩn.`,
  })
}

/** A device or a pipe: it must not be replaced by a file, and reading it may never end. */
async function isSpecial(file: string): Promise<boolean> {
  const status = await stat(file).catch(() => null)
  return status !== null && !status.isFile() && !status.isDirectory()
}

function half(file: string): string {
  return `${file}.${process.pid}.tmp`
}

async function asWriteError(file: string, step: Step): Promise<void> {
  try {
    await step()
  } catch (error) {
    throw cannotWrite(file, error)
  }
}
