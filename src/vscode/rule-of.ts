import type { Diagnostic } from 'vscode'
import { SOURCE } from '../language/document/open-document.js'

/** The rule whose finding a message is; null for others' messages, and for what could not be run, which has no page. */
export function ruleOf({ source, code }: Pick<Diagnostic, 'source' | 'code'>): string | null {
  return source === SOURCE && typeof code === 'object' ? String(code.value) : null
}
