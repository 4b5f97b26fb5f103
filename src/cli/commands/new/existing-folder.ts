import { statSync } from 'node:fs'
import path from 'node:path'

/** The absolute path of the folder, or of the nearest one above it that is there. */
export function existingFolder(folder: string): string {
  const absolute = path.resolve(folder)
  const above = path.dirname(absolute)
  return isFolder(absolute) || above === absolute ? absolute : existingFolder(above)
}

/** Below a file there is nothing either. */
function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory()
  } catch {
    return false
  }
}
