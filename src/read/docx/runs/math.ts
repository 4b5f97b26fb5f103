import { child, elements } from '../../package/tree.js'
import type { Element } from '../types.js'
import { raised } from './symbols.js'

/** A formula of Word in one line: "a/b", "x²", "√(a + b)". */
export function mathText(formula: Element): string {
  switch (formula.name) {
    case 'm:t':
      return formula.children.filter((one) => typeof one === 'string').join('')
    case 'm:f':
      return `${grouped(part(formula, 'm:num'))}/${grouped(part(formula, 'm:den'))}`
    case 'm:sSup':
      return part(formula, 'm:e') + script(part(formula, 'm:sup'), '^')
    case 'm:sSub':
      return part(formula, 'm:e') + script(part(formula, 'm:sub'), '_')
    case 'm:sSubSup':
      return (
        part(formula, 'm:e') +
        script(part(formula, 'm:sub'), '_') +
        script(part(formula, 'm:sup'), '^')
      )
    case 'm:rad':
      return `√${grouped(part(formula, 'm:e'))}`
    case 'm:d':
      return delimited(formula)
    case 'm:nary':
      return nary(formula)
    default:
      return inside(formula)
  }
}

function inside(element: Element): string {
  return element.children.map((one) => (typeof one === 'string' ? '' : mathText(one))).join('')
}

function part(formula: Element, name: string): string {
  const found = child(formula, name)
  return found ? inside(found) : ''
}

/** Brackets only where more than one thing stands together. */
function grouped(text: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`
}

function script(text: string, mark: '^' | '_'): string {
  if (text === '') return ''
  const letters = raised(text, mark === '^' ? 'superscript' : 'subscript')
  return letters === text ? mark + grouped(text) : letters
}

function property(formula: Element, properties: string, name: string): string | undefined {
  return child(child(formula, properties), name)?.attributes['m:val']
}

function delimited(formula: Element): string {
  const open = property(formula, 'm:dPr', 'm:begChr') ?? '('
  const close = property(formula, 'm:dPr', 'm:endChr') ?? ')'
  const between = property(formula, 'm:dPr', 'm:sepChr') ?? '|'
  return open + elements(formula, 'm:e').map(inside).join(between) + close
}

function nary(formula: Element): string {
  const sign = property(formula, 'm:naryPr', 'm:chr') ?? '∫'
  const limits = script(part(formula, 'm:sub'), '_') + script(part(formula, 'm:sup'), '^')
  return `${sign}${limits} ${part(formula, 'm:e')}`
}
