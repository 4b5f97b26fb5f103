import path from 'pathe'

/** A path as a file in this folder writes it: `./ours.yml`, `../schemas/base.yml`. */
export function asSeenFrom(folder: string, file: string): string {
  const there = path.relative(folder, file)
  return there.startsWith('.') ? there : `./${there}`
}
