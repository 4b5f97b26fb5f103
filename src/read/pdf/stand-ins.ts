/**
 * pdfjs asks for these classes of browsers when it is loaded and uses them only to draw. Stand-ins keep it from
 * looking for a native package; `removeStandIns` takes them away again once it is loaded.
 */
const names = ['DOMMatrix', 'ImageData', 'Path2D'].filter((name) => !(name in globalThis))
for (const name of names)
  Object.defineProperty(globalThis, name, { value: class {}, configurable: true })

/** Leaves the process as it was: programs look for these names to tell where they run. */
export function removeStandIns(): void {
  for (const name of names) Reflect.deleteProperty(globalThis, name)
}
