import { relatedPart } from '../../package/package.js'
import { child, chosenBranch, elements, switchOf, valOf } from '../../package/tree.js'
import { integer } from '../styles/measure.js'
import type { Element, Label, Package } from '../types.js'

/** One level of a list as it is defined (`w:lvl`). */
export interface ListLevel {
  readonly start: number
  /** `w:numFmt`, e.g. "upperRoman". */
  readonly format: string
  /** Of a custom format, its sample: "001, 002, 003, ...". */
  readonly sample: string | null
  /** With %1 to %9 for the numbers of the levels. */
  readonly text: string
  readonly suffix: Label['suffix']
  /** All numbers in it are shown in digits. */
  readonly legal: boolean
  /** The levels up to this one (from 1) start it anew; 0 for none, null for all above it. */
  readonly restart: number | null
  /** Id of the paragraph style that counts in this level. */
  readonly style: string | null
  readonly picture: boolean
  readonly paragraph: Element | null
  readonly run: Element | null
}

/** A list as paragraphs refer to it (`w:num`). */
export interface List {
  /** Lists of the same definition count on together. */
  readonly definition: string
  /** By depth from 0, overrides included. */
  readonly levels: readonly (ListLevel | undefined)[]
  /** Levels of which this list has a start of its own: it begins anew there. */
  readonly starts: ReadonlyMap<number, number>
}

/** The lists of a Word file by their ids. */
export type Lists = ReadonlyMap<string, List>

export const MAX_LEVEL = 8
/** UTF-16 units of a label, which is repeated at each paragraph; Word takes far less. */
const MAX_LABEL_CHARACTERS = 255
/** How often a definition may lead to another one by a style; Word's own files do so once. */
const MAX_LINKS = 8

/** All lists of `numbering.xml`; empty where there is none. */
export function readLists(file: Package): Lists {
  const root = relatedPart(file, 'numbering')
  const definitions = byId(elements(root, 'w:abstractNum'), 'w:abstractNumId')
  const numbers = byId(elements(root, 'w:num'), 'w:numId')
  const styles = numberingStyles(file)
  const shared = new Map<Element, (ListLevel | undefined)[]>()
  const levelsOf = (definition: Element) => {
    const last = followLinks(definition, definitions, numbers, styles)
    const known = shared.get(last)
    if (known) return known
    const levels = readLevels(elements(last, 'w:lvl'))
    shared.set(last, levels)
    return levels
  }
  const lists = new Map<string, List>()
  for (const [id, number] of numbers) {
    const definition = valOf(number, 'w:abstractNumId')?.trim()
    const found = definition === undefined ? undefined : definitions.get(definition)
    // Number 0 takes a paragraph out of its list.
    if (id === '0' || definition === undefined || !found) continue
    lists.set(id, override(number, definition, levelsOf(found)))
  }
  return lists
}

/** The level of a list in which a paragraph style counts by itself; null where it does not. */
export function levelOfStyle(list: List | undefined, style: string): number | null {
  const level = list?.levels.findIndex((one) => one?.style === style) ?? -1
  return level < 0 ? null : level
}

function override(number: Element, definition: string, levels: List['levels']): List {
  const own = [...levels]
  const starts = new Map<number, number>()
  for (const one of elements(number, 'w:lvlOverride')) {
    const level = integer(one.attributes['w:ilvl'])
    if (level === null || level < 0 || level > MAX_LEVEL) continue
    const start = integer(valOf(one, 'w:startOverride'))
    if (start !== null) starts.set(level, start)
    const whole = child(one, 'w:lvl')
    if (whole) own[level] = readLevel(whole)
  }
  return { definition, levels: own, starts }
}

/** A definition may say no more than the name of a list style, which another one defines. */
function followLinks(
  definition: Element,
  definitions: ReadonlyMap<string, Element>,
  numbers: ReadonlyMap<string, Element>,
  styles: ReadonlyMap<string, string>,
): Element {
  let at = definition
  for (let links = 0; links < MAX_LINKS; links++) {
    const style = valOf(at, 'w:numStyleLink')
    if (style === null) return at
    const number = numbers.get(styles.get(style) ?? '')
    const next = definitions.get(valOf(number, 'w:abstractNumId')?.trim() ?? '')
    if (!next || next === at) return at
    at = next
  }
  return at
}

/** By the id of a list style the id of its list. */
function numberingStyles(file: Package): ReadonlyMap<string, string> {
  const lists = new Map<string, string>()
  for (const style of elements(relatedPart(file, 'styles'), 'w:style')) {
    const id = style.attributes['w:styleId']
    if (style.attributes['w:type'] !== 'numbering' || id === undefined) continue
    const list = valOf(child(child(style, 'w:pPr'), 'w:numPr'), 'w:numId')
    if (list !== null) lists.set(id, list.trim())
  }
  return lists
}

function byId(all: readonly Element[], attribute: string): Map<string, Element> {
  const found = new Map<string, Element>()
  for (const one of all) {
    const id = one.attributes[attribute]?.trim()
    if (id !== undefined && !found.has(id)) found.set(id, one)
  }
  return found
}

function readLevels(all: readonly Element[]): (ListLevel | undefined)[] {
  const levels: (ListLevel | undefined)[] = []
  for (const one of all) {
    const level = integer(one.attributes['w:ilvl'])
    if (level !== null && level >= 0 && level <= MAX_LEVEL) levels[level] ??= readLevel(one)
  }
  return Array.from(levels)
}

function readLevel(level: Element): ListLevel {
  const format = formatOf(level)?.attributes ?? {}
  return {
    start: integer(valOf(level, 'w:start')) ?? 0,
    format: format['w:val'] ?? 'decimal',
    sample: format['w:format'] ?? null,
    text: (valOf(level, 'w:lvlText') ?? '').slice(0, MAX_LABEL_CHARACTERS),
    suffix: suffixOf(valOf(level, 'w:suff')),
    legal: switchOf(level, 'w:isLgl') ?? false,
    restart: integer(valOf(level, 'w:lvlRestart')),
    style: valOf(level, 'w:pStyle'),
    picture: child(level, 'w:lvlPicBulletId') !== null,
    paragraph: child(level, 'w:pPr'),
    run: child(level, 'w:rPr'),
  }
}

/** Word wraps formats that are newer than the standard. */
function formatOf(level: Element): Element | null {
  const plain = child(level, 'w:numFmt')
  if (plain) return plain
  const alternate = child(level, 'mc:AlternateContent')
  return alternate ? child(chosenBranch(alternate), 'w:numFmt') : null
}

function suffixOf(value: string | null): Label['suffix'] {
  return value === 'space' || value === 'nothing' ? value : 'tab'
}
