import type { CodeAction, Range } from 'vscode-languageserver-types'
import { nearest } from '../../../text/did-you-mean.js'
import { diagnosticsOf } from '../../diagnostics/diagnostics.js'
import type { Analysis } from '../../document/analysis.js'
import { wordAt } from '../cursor.js'
import { renaming } from '../quick-fixes.js'
import { schemasAt } from '../schema.js'
import { allowedValues } from '../schema-text.js'
import { shippedProfiles } from '../suggestions.js'
import { frontMatterAt, heldAgainst } from './front-matter.js'

/** For each misspelt value of the front matter that a range touches, the known one that is near. */
export function frontMatterFixes(analysis: Analysis, range: Range): CodeAction[] {
  const { places, locale } = analysis
  const { start, end } = places.spanOf(range)
  return diagnosticsOf(analysis).flatMap((diagnostic) => {
    const marked = places.spanOf(diagnostic.range)
    const here =
      marked.start <= end && start <= marked.end && frontMatterAt(analysis, diagnostic.range.start)
    const cursor = here ? wordAt(here.yaml, here.offset) : null
    if (!here || cursor?.place !== 'value' || cursor.word.start !== here.offset) return []
    const { path, text, word, data } = cursor
    const listed = allowedValues(schemasAt(heldAgainst(analysis, data).schemas, path))
    const isProfile = path.length === 1 && path[0] === 'profile'
    const known = [
      ...listed.map(({ value }) => value),
      ...(isProfile ? shippedProfiles(locale).map((one) => one.word) : []),
    ]
    const meant = nearest(text, known)
    if (meant === null || known.includes(text)) return []
    const span = { start: word.start + here.shift, end: word.end + here.shift }
    return [{ ...renaming(span, meant, analysis, locale), diagnostics: [diagnostic] }]
  })
}
