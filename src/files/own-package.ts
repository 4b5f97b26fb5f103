import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { packageRoot } from './shipped.js'

/**
 * Where npm gets the tomtat that runs now, as a package.json in `folder` names it: the clone or the tarball it
 * came from, else its version in the registry.
 */
export function ownPackage(folder: string, version: string, root = packageRoot()): string {
  const modules = path.dirname(root)
  if (path.basename(modules) !== 'node_modules') return fileSpec(folder, root)
  const origin = originIn(path.join(modules, '.package-lock.json'), path.basename(root))
  const tarball = origin?.startsWith('file:') ? path.resolve(modules, '..', origin.slice(5)) : null
  return tarball && existsSync(tarball) ? fileSpec(folder, tarball) : version
}

/** What npm noted of a package that it installed; null where it noted nothing. */
function originIn(lockFile: string, name: string): string | null {
  try {
    const lock = JSON.parse(readFileSync(lockFile, 'utf8'))
    const origin: unknown = lock.packages?.[`node_modules/${name}`]?.resolved
    return typeof origin === 'string' ? origin : null
  } catch {
    return null
  }
}

function fileSpec(folder: string, target: string): string {
  return `file:${path.relative(path.resolve(folder), target).replaceAll(path.sep, '/')}`
}
