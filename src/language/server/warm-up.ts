import path from 'node:path'
import { loadProfile } from '../../profile/load/load.js'
import { DEFAULT_PROFILE, plainSettings } from '../../settings/in-force.js'
import { skeleton } from '../../write/markdown/skeleton/skeleton.js'
import { analyse } from '../document/analysis.js'

let done: Promise<unknown> | null = null

/**
 * Checks a summary that nobody asked for, once. Two thirds of what the first check takes is not for its text: modules
 * and the profile are loaded, and expressions compiled. An editor starts its servers before it hands over documents.
 */
export async function warmUp(): Promise<void> {
  done ??= checkSkeleton()
  await done
}

function checkSkeleton(): Promise<unknown> {
  const text = skeleton(loadProfile(DEFAULT_PROFILE), { language: 'en' })
  const open = { uri: '', path: path.resolve('summary.md'), kind: 'markdown', text } as const
  return analyse(open, plainSettings)
}
