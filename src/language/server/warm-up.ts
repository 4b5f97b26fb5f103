import path from 'node:path'
import { loadProfile } from '../../profile/load/load.js'
import { DEFAULT_PROFILE, plainSettings } from '../../settings/in-force.js'
import { skeleton } from '../../write/markdown/skeleton/skeleton.js'
import { analyse } from '../document/analysis.js'

let done: Promise<unknown> | null = null

/**
 * Checks a made-up summary once, so that the first real one is fast: two thirds of the time of a first check go into
 * loading modules and the profile and compiling expressions. Editors start their servers before they open documents.
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
