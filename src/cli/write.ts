import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { UsageError } from './usage.js'

/** Writes beside the file and renames, so that nobody ever finds half a file. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const half = `${file}.${process.pid}.tmp`
  try {
    await writeFile(half, text)
    await rename(half, file)
  } catch (error) {
    await rm(half, { force: true })
    throw cannotWrite(file, error)
  }
}

/** @returns the topmost folder that was missing; undefined where none was */
export async function makeFolder(folder: string): Promise<string | undefined> {
  try {
    return await mkdir(folder, { recursive: true })
  } catch (error) {
    throw cannotWrite(folder, error)
  }
}

export function cannotWrite(file: string, error: unknown): UsageError {
  const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return new UsageError({
    en: `${file} could not be written (${why}).`,
    vi: `Không ghi được ${file} (${why}).`,
  })
}
