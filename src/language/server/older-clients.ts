import type {
  DocumentSymbol,
  Location,
  LocationLink,
  SymbolInformation,
} from 'vscode-languageserver-types'

/** A link as a plain location, for clients that do not know links. */
export function locationOf({ targetUri, targetSelectionRange }: LocationLink): Location {
  return { uri: targetUri, range: targetSelectionRange }
}

/** A tree of symbols for clients that only know lists. */
export function flatSymbols(symbols: readonly DocumentSymbol[], uri: string): SymbolInformation[] {
  const flat: SymbolInformation[] = []
  const open = symbols.map((symbol) => ({ symbol, above: '' })).reverse()
  for (let next = open.pop(); next; next = open.pop()) {
    const { symbol, above } = next
    const { name, kind, selectionRange, children = [] } = symbol
    const location = { uri, range: selectionRange }
    flat.push({ name, kind, location, ...(above === '' ? {} : { containerName: above }) })
    for (const child of [...children].reverse()) open.push({ symbol: child, above: name })
  }
  return flat
}
