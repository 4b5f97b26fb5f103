import { readFileSync } from 'node:fs'
import { shippedText } from '../text/port.js'
import { useNodeZip } from './node-zip.js'
import { shipped } from './shipped.js'

/**
 * Gives the pure rooms what they ask for under Node. Whatever begins a program calls it before anything else; more
 * than once does no harm.
 */
export function useNode(): void {
  useNodeZip()
  shippedText.set((name) => readFileSync(shipped(name), 'utf8'))
}
