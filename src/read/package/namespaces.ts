const microsoft = 'http://schemas.microsoft.com/office'

/** Namespaces below this root have the same names in transitional and in strict files, but for a year. */
const shared: Readonly<Record<string, string>> = {
  'wordprocessingml/main': 'w',
  'officeDocument/relationships': 'r',
  'officeDocument/math': 'm',
  'officeDocument/extended-properties': 'ep',
  'officeDocument/extendedProperties': 'ep',
  'officeDocument/docPropsVTypes': 'vt',
  'drawingml/main': 'a',
  'drawingml/wordprocessingDrawing': 'wp',
  'drawingml/picture': 'pic',
  'drawingml/chart': 'c',
  'drawingml/diagram': 'dgm',
  'package/content-types': 'ct',
  'package/relationships': 'pr',
  'package/metadata/core-properties': 'cp',
  'markup-compatibility': 'mc',
}

const own: Readonly<Record<string, string>> = {
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'urn:schemas-microsoft-com:office:word': 'w10',
  [`${microsoft}/word/2010/wordml`]: 'w14',
  [`${microsoft}/word/2012/wordml`]: 'w15',
  [`${microsoft}/word/2010/wordprocessingDrawing`]: 'wp14',
  [`${microsoft}/word/2010/wordprocessingShape`]: 'wps',
  [`${microsoft}/word/2010/wordprocessingGroup`]: 'wpg',
  [`${microsoft}/word/2010/wordprocessingCanvas`]: 'wpc',
  [`${microsoft}/drawing/2010/main`]: 'a14',
}

/** Prefix of everything in a namespace that is not known, whatever the file calls it. */
export const unknownPrefix = 'unknown'

/** The usual prefix of a namespace, the same for transitional and strict OOXML; empty for no namespace. */
export function prefixOf(uri: string): string {
  if (uri === '') return ''
  const named = Object.hasOwn(own, uri) ? own[uri] : undefined
  if (named !== undefined) return named
  for (const root of ['http://schemas.openxmlformats.org/', 'http://purl.oclc.org/ooxml/']) {
    if (!uri.startsWith(root)) continue
    const path = uri.slice(root.length).replace(/\/2006(?=\/|$)/, '')
    return (Object.hasOwn(shared, path) ? shared[path] : undefined) ?? unknownPrefix
  }
  return unknownPrefix
}
