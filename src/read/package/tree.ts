import type { Element } from '../docx/types.js'
import { unknownPrefix } from './namespaces.js'

/** The first child element of this name. */
export function child(element: Element | null | undefined, name: string): Element | null {
  for (const one of element?.children ?? []) {
    if (typeof one !== 'string' && one.name === name) return one
  }
  return null
}

/** All child elements, or those of one name. */
export function elements(element: Element | null | undefined, name?: string): readonly Element[] {
  const found: Element[] = []
  for (const one of element?.children ?? []) {
    if (typeof one !== 'string' && (name === undefined || one.name === name)) found.push(one)
  }
  return found
}

/** `w:val` of the child of this name; null where there is no such child, or none with a value. */
export function valOf(element: Element | null | undefined, name: string): string | null {
  return child(element, name)?.attributes['w:val'] ?? null
}

/** What a child such as `w:b` switches: null where it is not there. */
export function switchOf(element: Element | null | undefined, name: string): boolean | null {
  const found = child(element, name)
  return found ? isOn(found.attributes['w:val']) : null
}

/** Whether an on/off attribute says "on"; so it does where it is left out. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'no'].includes(value.trim().toLowerCase())
}

/** All text in an element, whatever its elements are. */
export function textOf(element: Element): string {
  return element.children.map((one) => (typeof one === 'string' ? one : textOf(one))).join('')
}

/**
 * The one branch of an `mc:AlternateContent` that counts, so that no text is read twice: the first choice that asks
 * for nothing unknown, else the fallback.
 */
export function chosenBranch(alternate: Element): Element | null {
  const choice = elements(alternate, 'mc:Choice').find(({ attributes }) => {
    const required = attributes.Requires
    return required !== undefined && !required.split(' ').includes(unknownPrefix)
  })
  return choice ?? child(alternate, 'mc:Fallback')
}
