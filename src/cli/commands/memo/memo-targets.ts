import path from 'node:path'

/**
 * Where the memos of submissions go: named after them, in the folders that they have below the one that holds all.
 * Submissions that differ only in their extension keep it, so that no memo takes the place of another.
 *
 * @param files paths of the submissions
 * @param extension of the memos, with its dot
 * @returns one path for each file, in their order
 */
export function memoTargets(
  files: readonly string[],
  folder: string,
  extension: string,
): readonly string[] {
  const absolute = files.map((file) => path.resolve(nameOf(file)))
  const above = commonFolder(absolute)
  const places = absolute.map((file) => path.relative(above, file).replaceAll(path.sep, '/'))
  const stems = places.map(withoutExtension)
  const counts = new Map<string, number>()
  for (const stem of stems) counts.set(folded(stem), (counts.get(folded(stem)) ?? 0) + 1)
  const taken = new Set<string>()
  return places.map((place, at) => {
    const stem = stems[at] ?? place
    const wanted = (counts.get(folded(stem)) ?? 0) > 1 ? place : stem
    let name = wanted
    for (let n = 2; taken.has(folded(name)); n++) name = `${wanted}-${n}`
    taken.add(folded(name))
    return path.posix.join(folder.replaceAll(path.sep, '/'), `${name}${extension}`)
  })
}

/** Standard input, `<stdin>`, is a name that not every system takes. */
function nameOf(file: string): string {
  return file.replace(/^<(.*)>$/u, '$1')
}

function commonFolder(files: readonly string[]): string {
  const [first = '', ...others] = files.map((file) => path.dirname(file))
  let common = first
  for (const folder of others) {
    while (!isWithin(folder, common)) common = path.dirname(common)
  }
  return common
}

function isWithin(folder: string, above: string): boolean {
  const relative = path.relative(above, folder)
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
}

function withoutExtension(file: string): string {
  return file.slice(0, file.length - path.posix.extname(file).length)
}

/** Names that some systems take for the same. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
