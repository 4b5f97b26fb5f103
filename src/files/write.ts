import {
  access,
  chmod,
  constants,
  mkdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { TextsError } from '../text/messages.js'
import type { Texts } from '../text/types.js'

/** A file or folder that cannot be written. */
export class WriteError extends TextsError {}

/** Writes a temporary file and renames it, so that nobody ever finds half a file. */
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

export function cannotWrite(file: string, error: unknown): WriteError {
  const why = reasonOf(error)
  return new WriteError({
    en: `${file} could not be written (${why}).`,
    vi: `Không ghi được ${file} (${why}).`,
  })
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

/**
 * Puts new bytes in place of a file, whole or not at all. A link stays, and what it points at is written; the
 * file keeps its mode.
 *
 * @param before the bytes that were read; where the file holds others now, somebody else has written it
 * @returns what kept it from being written, null where it was
 */
export async function replaceWhole(
  file: string,
  before: Uint8Array,
  after: Uint8Array,
): Promise<Texts | null> {
  let half = ''
  try {
    const target = await realpath(file)
    await access(target, constants.W_OK)
    const { mode } = await stat(target)
    half = `${target}.${process.pid}.tmp`
    await writeFile(half, after, { flag: 'wx' })
    // The umask of the process may have removed permissions.
    await chmod(half, mode)
    if (!Buffer.from(before).equals(await readFile(target))) {
      await rm(half, { force: true })
      return changedMeanwhile
    }
    await rename(half, target)
    return null
  } catch (error) {
    const why = reasonOf(error)
    // A file that existed under the temporary name is not ours.
    if (half !== '' && why !== 'EEXIST') await rm(half, { force: true })
    return { en: `The file could not be written (${why}).`, vi: `Không ghi được tệp (${why}).` }
  }
}

const changedMeanwhile: Texts = {
  en: 'The file was changed meanwhile, so nothing was written. Run the command again.',
  vi: 'Tệp đã bị thay đổi trong lúc xử lý nên chưa ghi gì. Hãy chạy lại lệnh.',
}
