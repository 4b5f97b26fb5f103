import fc from 'fast-check'
import { CLEAN, type Clean } from './documents.js'

type Lines = readonly string[]

/** A text with a slip, and what `fix` must make of it. */
interface Slipped {
  readonly wrong: Lines
  readonly right: Lines
}

/** A slip that `fix` mends without asking; null where the lines have no place for it. */
type Slip = (lines: Lines, pick: number) => Slipped | null

const HEADING = /^(?!.*ISSN)(?=.{1,140}$)((?:#+ )?)((?:\d+\.)+)( .*)$/u
const ENTRY = /^(\d+)\. (.*ISSN.*)$/u

/** Clean summaries in Markdown with sentences that refer to sections; the same without the marks of headings. */
export const REFERRING: readonly Clean[] = CLEAN.filter(({ name }) => name.endsWith('.md')).flatMap(
  (clean) => {
    const marked = referring(clean)
    const bare = marked.lines.map((line) => line.replace(/^#+ /u, ''))
    return [marked, { ...marked, name: `bare ${clean.name}`, lines: bare, text: bare.join('\n') }]
  },
)

function referring(clean: Clean): Clean {
  const numbers = clean.lines.map((line) => numberOf(line).join('.'))
  const deep = numbers.filter((number) => number.split('.').length > 2)
  const vi = clean.name.includes('.vi.')
  let at = 0
  const refer = (line: string): string => {
    const [a, b, c] = [deep[at], deep[at + 1], deep[at + 2]]
    if (!a || !b || !c || !/^\p{Lu}.{80,}\.$/u.test(line) || line.includes('section')) return line
    at++
    return vi
      ? `${line} Nội dung này được nêu ở mục ${a}, tiểu mục ${b} và ${c}.`
      : `${line} This is shown in section ${a} (see also sections ${b} and ${c}).`
  }
  const lines = clean.lines.map((line, index) => (index < clean.body ? line : refer(line)))
  return { ...clean, lines, text: lines.join('\n') }
}

/** One heading's line changed. */
function inHeading(change: (marks: string, number: string, title: string) => string): Slip {
  return (lines, pick) => {
    const at = picked(lines, HEADING, pick)
    const [, marks = '', number = '', title = ''] = HEADING.exec(lines[at] ?? '') ?? []
    return at < 0 ? null : { wrong: lines.with(at, change(marks, number, title)), right: lines }
  }
}

/** One entry of the works, or all of them. */
function inWorks(
  change: (number: number, text: string, count: number) => string,
  all = false,
): Slip {
  return (lines, pick) => {
    const places = lines.flatMap((line, at) => (ENTRY.test(line) ? [at] : []))
    const chosen = places[pick % places.length]
    const wrong = lines.map((line, at) => {
      const [, number, text = ''] = ENTRY.exec(line) ?? []
      const meant = number !== undefined && (all || at === chosen)
      return meant ? change(Number(number), text, places.length) : line
    })
    return { wrong, right: lines }
  }
}

function inText(pattern: RegExp, to: (found: string) => string): Slip {
  return (lines, pick) => {
    const at = picked(lines, pattern, pick)
    const wrong = lines.with(at, (lines[at] ?? '').replace(pattern, to))
    return at < 0 ? null : { wrong, right: lines }
  }
}

function picked(lines: Lines, pattern: RegExp, pick: number): number {
  const places = lines.flatMap((line, at) => (pattern.test(line) ? [at] : []))
  return places[pick % places.length] ?? -1
}

/**
 * A section takes the number of the one before it, and those behind it follow; so do the references. Those that
 * could mean either after that name a section that is not there, before and after.
 */
const doubled: Slip = (lines, pick) => {
  const at = picked(lines, /^(?!.*ISSN)(?=.{1,140}$)(?:#+ )?(?:\d+\.)*[2-9]\. /u, pick)
  const groups = numberOf(lines[at])
  // "2.2.1" behind 2.2.1.2 might be 2.2.1.3, where no marks of headings tell.
  const numbers = lines.map(numberOf)
  const before = numbers.slice(0, at).findLast(({ length }) => length > 0) ?? []
  const after = numbers.slice(at + 1).find(({ length }) => length > 0) ?? []
  const divided = after.join('.').startsWith(`${groups.join('.')}.`)
  if (!lines[at]?.startsWith('#') && before.length > groups.length && !divided) return null
  const stop = lines.findIndex(
    (line, index) => index > at && /^(?:# )?[\p{Lu} ]{5,}$|^(?:# )?Ch(?:apter|ương) \d/u.test(line),
  )
  // References name sections of the chapters; the introduction has numbers of its own.
  const referred = at > lines.findIndex((line) => /^(?:# )?Ch(?:apter|ương) 1/u.test(line))
  const back = (raw: string): string => {
    const own = raw.split('.').map(Number)
    const last = groups.length - 1
    const behind = groups.every((group, i) =>
      i < last ? own[i] === group : (own[i] ?? 0) >= group,
    )
    return (behind ? own.with(last, (own[last] ?? 0) - 1) : own).join('.')
  }
  const renumbered = lines.map((line, index) =>
    index < at || index >= stop
      ? line
      : line.replace(
          /^((?:#+ )?)((?:\d+\.)+)(?= .{1,140}$)/u,
          (_, marks: string, raw: string) => `${marks}${back(raw.slice(0, -1))}.`,
        ),
  )
  const carried = renumbered.map((line) => numberOf(line).join('.'))
  const isPlain = (raw: string) =>
    !referred || carried.filter((one) => one === back(raw)).length === 1
  const refer = (line: string, change: (raw: string) => string) =>
    numberOf(line).length > 0 ? line : line.replace(REFERENCE, change)
  const right = lines.map((line) => refer(line, (raw) => (isPlain(raw) ? raw : '9.9.9')))
  const wrong = renumbered.map((line, index) =>
    numberOf(line).length > 0
      ? line
      : refer(right[index] ?? '', (raw) => (raw === '9.9.9' || !referred ? raw : back(raw))),
  )
  return { wrong, right }
}

/** A number of three groups and more, as only references have it in these texts. */
const REFERENCE = /(?<= )\d+(?:\.\d+){2,}(?=[ ,.)])/gu

function numberOf(line = ''): number[] {
  return (HEADING.exec(line)?.[2] ?? '').split('.').filter(Boolean).map(Number)
}

/** Slips of which the fix is the text before, letter for letter. */
const SLIPS: Readonly<Record<string, Slip>> = {
  'no dot': inHeading((marks, number, title) =>
    number.length > 2 ? marks + number.slice(0, -1) + title : marks + number + title,
  ),
  'a blank inside': inHeading(
    (marks, number, title) => marks + number.replace('.', '. ').trim() + title,
  ),
  'no blank': inHeading((marks, number, title) => marks + number + title.trim()),
  'a full stop': inHeading((marks, number, title) => `${marks}${number}${title}.`),
  'a colon': inHeading((marks, number, title) => `${marks}${number}${title}:`),
  'a weekday': inText(/^Third, /u, () => 'Tuesday, '),
  'an ordinal twice': inText(/^Thứ hai, (?=.*)/u, () => 'Thứ nhất, '),
  'an ISSN with blanks': inText(/\b\d{4}-\d{3}[\dX]\b/u, (issn) => issn.replace('-', ' - ')),
  'an ISSN in one': inText(/\b\d{4}-\d{3}[\dX]\b/u, (issn) => issn.replace('-', '')),
  'separate marks': (lines) => ({
    wrong: lines.map((line) => line.normalize('NFD')),
    right: lines.map((line) => line.normalize('NFC')),
  }),
  'Icelandic letters': inText(/\bĐ(?=\p{Ll})/u, () => 'Ð'),
  'Cyrillic letters': inText(/(?<=[b-z])a(?=[b-z])/u, () => 'а'),
  'a wrong work': inWorks((number, text, count) =>
    number < count ? `${number + 20}. ${text}` : `${number}. ${text}`,
  ),
  'a lost work': inWorks((_, text) => text),
  'a work twice': inWorks((number, text) => `${number}. ${number}. ${text}`),
  'a work in brackets': inWorks((number, text) => `[${number}] ${text}`),
  'no blank before works': inWorks((number, text) => `${number}.${text}`, true),
  'works without numbers': inWorks((_, text) => `- ${text}`, true),
  'works of one number': inWorks((_, text) => `1. ${text}`, true),
  'a work repeated': (lines, pick) => {
    const from = 2 + (pick % 3)
    return inWorks((number, text) => `${number < from ? number : number - 1}. ${text}`, true)(
      lines,
      0,
    )
  },
  'a number twice': doubled,
}

/** A summary with one slip. */
export const slipped = fc
  .tuple(fc.constantFrom(...REFERRING), fc.constantFrom(...Object.keys(SLIPS)), fc.nat())
  .map(([clean, kind, pick]) => {
    const { wrong, right } = SLIPS[kind]?.(clean.lines, pick) ?? {
      wrong: clean.lines,
      right: clean.lines,
    }
    return new Sample(`${clean.name}, ${kind}, ${pick}`, wrong, right)
  })

/** A summary with several slips, and lines that are lost or shouted. */
export const messy = fc
  .tuple(
    fc.constantFrom(...REFERRING),
    fc.array(fc.tuple(fc.constantFrom(...Object.keys(SLIPS)), fc.nat()), { maxLength: 6 }),
    fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 3 }),
  )
  .map((given) => mess(...given))

function mess(
  clean: Clean,
  slips: readonly (readonly [string, number])[],
  losses: readonly (readonly [number, boolean])[],
): Sample {
  let lines: Lines = clean.lines
  for (const [at, lost] of losses) {
    const index = clean.body + (at % (lines.length - clean.body))
    lines = lines.with(index, lost ? '' : (lines[index] ?? '').toUpperCase())
  }
  for (const [kind, pick] of slips) lines = SLIPS[kind]?.(lines, pick)?.wrong ?? lines
  return new Sample(`${clean.name} ${JSON.stringify({ slips, losses })}`, lines, lines)
}

/** A text that a failed test names, and does not print. */
class Sample {
  readonly name: string
  readonly #wrong: Lines
  readonly #right: Lines

  constructor(name: string, wrong: Lines, right: Lines) {
    this.name = name
    this.#wrong = wrong
    this.#right = right
  }

  wrong(): string {
    return this.#wrong.join('\n')
  }

  right(): string {
    return this.#right.join('\n')
  }
}
