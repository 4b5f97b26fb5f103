import { child, chosenBranch, elements } from '../../package/tree.js'
import type { Element } from '../types.js'

/** A field with the number of the page, in the paragraph that it stands in. */
export interface PageField {
  /** Formatting of its letters. */
  readonly run: Element | null
  /** Tabs before it. */
  readonly tabs: number
  /** Where the last tab before it leads that names no tab stop ("center"); null where there is none. */
  readonly aligned: string | null
}

interface OpenField {
  instruction: string
  inResult: boolean
  code: Element | null
  result: Element | null
  readonly tabs: number
  readonly aligned: string | null
}

/**
 * The page numbers that stand in a paragraph itself, not in a text box of it.
 *
 * @param budget steps that may be taken; those that were are taken off
 */
export function pageFields(paragraph: Element, budget: { left: number }): readonly PageField[] {
  const found: PageField[] = []
  const open: OpenField[] = []
  let tabs = 0
  let aligned: string | null = null

  const close = (field: OpenField) => {
    if (!isPage(field.instruction)) return
    const keepsFormat = /\\\*\s*MERGEFORMAT/i.test(field.instruction)
    const run = keepsFormat ? (field.result ?? field.code) : (field.code ?? field.result)
    found.push({ run, tabs: field.tabs, aligned: field.aligned })
  }
  const mark = (type: string | undefined) => {
    const last = open.at(-1)
    if (type === 'begin') {
      const field = { instruction: '', inResult: false, code: null, result: null, tabs, aligned }
      open.push(field)
    } else if (type === 'separate' && last) last.inResult = true
    else if (type === 'end' && last) {
      open.pop()
      close(last)
    }
  }
  const visitRun = (run: Element) => {
    const format = child(run, 'w:rPr')
    for (const one of elements(run)) {
      budget.left -= 1
      const field = open.at(-1)
      if (one.name === 'w:fldChar') mark(one.attributes['w:fldCharType'])
      else if (one.name === 'w:instrText' && field && !field.inResult) {
        if (field.instruction.length < 200) field.instruction += one.children.join('')
        field.code ??= format
      } else if (one.name === 'w:t' && field?.inResult) field.result ??= format
      else if (one.name === 'w:pgNum') found.push({ run: format, tabs, aligned })
      else if (one.name === 'w:tab') {
        tabs += 1
        aligned = null
      } else if (one.name === 'w:ptab') aligned = one.attributes['w:alignment'] ?? 'left'
    }
  }
  const visit = (element: Element) => {
    for (const one of elements(element)) {
      budget.left -= 1
      if (budget.left < 0) return
      if (one.name === 'w:r') visitRun(one)
      else if (one.name === 'w:fldSimple' && isPage(one.attributes['w:instr'] ?? '')) {
        found.push({ run: child(child(one, 'w:r'), 'w:rPr'), tabs, aligned })
      } else if (one.name === 'mc:AlternateContent') {
        const branch = chosenBranch(one)
        if (branch) visit(branch)
      } else if (!skipped.has(one.name)) visit(one)
    }
  }
  visit(paragraph)
  // A field that is never closed is shown all the same.
  open.forEach(close)
  return found
}

/** What was deleted, and properties. */
const skipped = new Set(['w:pPr', 'w:del', 'w:moveFrom', 'w:sdtPr'])

function isPage(instruction: string): boolean {
  return /^\s*PAGE(?:\s|\\|$)/i.test(instruction)
}
