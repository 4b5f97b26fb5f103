import type { RunError } from '../../lint/problems.js'
import { both } from './both.js'
import { html, type Markup } from './markup.js'
import { say } from './words.js'

/** What could not be run: unreadable files, faults of profiles and settings; null where all could. */
export function problems(errors: readonly RunError[]): Markup | null {
  if (errors.length === 0) return null
  const items = errors.map(
    (error) => html`<li><code><bdi>${placed(error)}</bdi></code> ${both(error.texts)}</li>
`,
  )
  return html`<h3 id="troubles">${both(say.problems)}</h3>
<ul class="troubles">
${items}</ul>`
}

/** What could not be run on one file, which its section is about. */
export function ownProblems(errors: readonly RunError[]): readonly Markup[] {
  return errors.map((error) => {
    const place =
      error.line === undefined ? null : html`<code>${placed({ ...error, path: '' })}</code> `
    return html`<p class="trouble">${place}${both(error.texts)}</p>
`
  })
}

function placed({ path, line, column }: Pick<RunError, 'path' | 'line' | 'column'>): string {
  return line === undefined ? path : `${path}:${line}:${column ?? 1}`
}
