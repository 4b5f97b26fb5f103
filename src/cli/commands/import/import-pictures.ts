import path from 'node:path'
import type { FileToWrite } from '../../../files/write-all.js'

/** An import with the pictures of the original beside it. */
export interface Illustrated {
  /** The Markdown, with the addresses of the pictures as they stand beside it. */
  readonly text: string
  /** One file for each picture that the text shows. */
  readonly pictures: readonly FileToWrite[]
}

/**
 * Gives the pictures of a Word file names of their own beside the import ("summary-media/image1.png"), so that two
 * imports into one folder do not share any.
 *
 * @param pictures by the address that the text gives them
 * @param output path of the import
 */
export function illustrate(
  text: string,
  pictures: ReadonlyMap<string, Uint8Array>,
  output: string,
): Illustrated {
  const folder = `${path.parse(output).name}-media`
  const files: FileToWrite[] = []
  let illustrated = text
  for (const [address, bytes] of pictures) {
    if (!text.includes(`](${address})`)) continue
    const name = `${folder}/${path.posix.basename(address)}`
    illustrated = illustrated.replaceAll(`](${address})`, `](${encodeURI(name)})`)
    files.push({ path: path.posix.join(path.dirname(output), name), text: bytes })
  }
  return { text: illustrated, pictures: files }
}

/** How many pictures a text shows. */
export function countPictures(text: string, pictures: ReadonlyMap<string, Uint8Array>): number {
  return [...pictures.keys()].filter((address) => text.includes(`](${address})`)).length
}
