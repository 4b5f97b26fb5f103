import { statSync } from 'node:fs'

/** Whether a folder of this name is there; a name that cannot even be looked at is none. */
export function isFolder(name: string): boolean {
  try {
    return statSync(name).isDirectory()
  } catch {
    return false
  }
}
