import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types'
import { nearest } from '../../text/did-you-mean.js'
import type { Language, Span, Texts } from '../../text/types.js'
import { type Cursor, wordAt } from './cursor.js'
import { yamlDiagnostics } from './diagnostics.js'
import type { YamlText } from './document.js'
import { ProfileNames } from './profile-names.js'
import { keysOf, schemasAt } from './schema.js'
import { allowedValues } from './schema-text.js'
import { schemaOf } from './schemas.js'
import { keysAt, valuesAt } from './suggestions.js'

/** For each misspelt key and value in a range the known one that is near. */
export function yamlQuickFixes(document: YamlText, range: Range, locale: Language): CodeAction[] {
  const { places } = document
  const { start, end } = places.spanOf(range)
  return yamlDiagnostics(document, locale).flatMap((diagnostic) => {
    const span = places.spanOf(diagnostic.range)
    const isAsked = span.start <= end && start <= span.end
    const cursor = isAsked ? wordAt(places.source, span.start) : null
    if (cursor?.word.start !== span.start) return []
    const meant = nearest(cursor.text, knownWords(cursor, document, locale))
    if (meant === null || meant === cursor.text) return []
    return [{ ...renaming(cursor.word, meant, document, locale), diagnostics: [diagnostic] }]
  })
}

/** What may stand in place of a word. */
function knownWords(cursor: Cursor, { kind, path: file }: YamlText, locale: Language) {
  const { place, path, keys, data } = cursor
  const names = new ProfileNames(kind === 'profile' ? data : null, file)
  const described = schemasAt([schemaOf[kind]], path)
  if (place === 'key') {
    const own = kind === 'profile' ? keysAt(path, names, locale) : []
    const known = [...keysOf(described).map(({ key }) => key), ...own.map(({ word }) => word)]
    return known.filter((key) => !keys.includes(key))
  }
  const own = valuesAt(kind, path, names, locale).map(({ word }) => word)
  return [...own, ...allowedValues(described).map(({ value }) => value)]
}

/** The action that puts a known word in place of one, in its quotes. */
export function renaming(
  word: Span,
  meant: string,
  { places, uri }: Pick<YamlText, 'places' | 'uri'>,
  locale: Language,
): CodeAction {
  const title: Texts = { en: `Change to “${meant}”`, vi: `Đổi thành “${meant}”` }
  const quote = /^["']/.exec(places.source.slice(word.start))?.[0] ?? ''
  const change = { range: places.rangeOf(word), newText: quote + meant + quote }
  return {
    title: title[locale],
    kind: CodeActionKind.QuickFix,
    isPreferred: true,
    edit: { changes: { [uri]: [change] } },
  }
}
