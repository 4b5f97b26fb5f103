import { expect, it } from 'vitest'
import type { Position } from 'vscode-languageserver-types'
import { actionsIn, resolveAction } from '../../src/language/actions/actions.js'
import { completionsAt } from '../../src/language/completion/completion.js'
import { definitionAt, referencesTo } from '../../src/language/definition/definition.js'
import { diagnosticsOf } from '../../src/language/diagnostics/diagnostics.js'
import type { Analysis } from '../../src/language/document/analysis.js'
import { hoverAt } from '../../src/language/hover/hover.js'
import { hintsIn } from '../../src/language/inlay-hints/inlay-hints.js'
import { foldsOf, symbolsOf } from '../../src/language/outline/outline.js'
import { rename, renameableAt } from '../../src/language/rename/rename.js'
import { frontMatterCompletions } from '../../src/language/yaml/front-matter/completions.js'
import { frontMatterHover } from '../../src/language/yaml/front-matter/hover.js'
import { SHIPPED } from '../../src/profile/load/load.js'
import { examples } from '../language/examples.js'
import { open } from '../language/open.js'
import { renamedProfile } from './renamed.js'

/** Lines that an author begins, behind a heading or a key of each of which the editor is asked. */
const BEGUN = ['', '# ', '## ', '1. ', 'Thứ ', 'a']

/** All that the editor says of a text with its profile, in the order of its lines. */
async function said(text: string, profile: string): Promise<unknown[]> {
  const { analysis } = await open(text, { profile })
  const { places } = analysis
  const all = places.rangeOf({ start: 0, end: text.length })
  const actions = actionsIn(analysis, all, null)
  const answers: unknown[] = [
    diagnosticsOf(analysis),
    hintsIn(analysis, all),
    foldsOf(analysis),
    symbolsOf(analysis),
    await Promise.all(actions.map((action) => resolveAction(action, analysis))),
  ]
  for (let line = 0; line < places.lineCount; line++) {
    const at = places.positionOf(places.lineAt(line).end)
    answers.push([
      hoverAt(analysis, at) ?? frontMatterHover(analysis, at),
      completionsAt(analysis, at, { snippets: true }),
      frontMatterCompletions(analysis, at, { snippets: true }),
      definitionAt(analysis, at),
      referencesTo(analysis, at, { withHeading: true }),
      renamed(analysis, at),
    ])
  }
  return answers
}

/** What becomes of a heading whose title is changed. */
function renamed(analysis: Analysis, at: Position): unknown {
  const now = renameableAt(analysis, at)
  return now && [now, rename(analysis, at, `${now.placeholder} again`)]
}

/** The same where a line is begun behind each heading, and a key in the front matter. */
async function offered(text: string, profile: string): Promise<unknown[]> {
  const places = [...text.matchAll(/^(?:#.*|title:.*)$/gmu)].map((hit) => hit.index + hit[0].length)
  const answers: unknown[] = []
  for (const [index, place] of places.entries()) {
    const begun = BEGUN[index % BEGUN.length] ?? ''
    const gap = text.slice(0, place).includes('\n---') ? '\n\n' : '\n'
    const now = `${text.slice(0, place)}${gap}${begun}¦${gap}${text.slice(place)}`
    const { analysis, at } = await open(now, { profile })
    answers.push([
      completionsAt(analysis, at, { snippets: false }).map(({ label, textEdit }) => [
        label,
        textEdit,
      ]),
      frontMatterCompletions(analysis, at, { snippets: false }),
    ])
  }
  return answers
}

it.each(SHIPPED)(
  'an editor says the same with other ids than those of %s',
  { timeout: 120_000 },
  async (name) => {
    const other = renamedProfile(name)
    for (const [file, text] of examples) {
      expect(await said(text, other), file).toEqual(await said(text, name))
      expect(await offered(text, other), file).toEqual(await offered(text, name))
    }
  },
)
