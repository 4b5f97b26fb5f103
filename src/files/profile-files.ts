import { readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import type { ProfileFiles } from '../profile/load/files.js'
import { shipped } from './shipped.js'

/** Profiles on the disk. */
export const nodeProfileFiles: ProfileFiles = {
  get schemas() {
    return path.dirname(shipped('schemas/base.yml'))
  },
  find(file) {
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? realpathSync(file) : null
  },
  read(file, maxBytes) {
    return statSync(file).size > maxBytes ? null : readFileSync(file, 'utf8')
  },
}
