import path from 'node:path'

/** Configuration files were found by the program; they are shown as seen from the working directory. */
export function nearPath(file: string): string {
  if (!path.isAbsolute(file)) return file
  const relative = path.relative(process.cwd(), file)
  return (relative.startsWith('..') ? file : relative).replaceAll('\\', '/')
}
