/** What a person who read the document says must be found in it (`expected.md` beside a case). */
export interface Expected {
  readonly profile: string
  /** "language vi · chapters 4 · …"; null where the document is no summary. */
  readonly counts: string | null
  readonly defects: readonly Defect[]
}

/** One row of "Must be found". */
export interface Defect {
  /** Lines on which it may be told, one of them. */
  readonly lines: readonly number[]
  readonly rule: string
  /** The row as it stands, for messages. */
  readonly row: string
}

/**
 * Reads `expected.md`: the line "profile: … · language: … · …" and the table under "Must be found",
 * whose first column holds a line or "12 or 14".
 *
 * @throws {Error} where the line is missing or a row of the table cannot be read
 */
export function readExpected(text: string): Expected {
  const header = /^profile: (\S+) · (.+)$/mu.exec(text)
  const [, profile, counts] = header ?? []
  if (profile === undefined || counts === undefined) throw new Error('no line "profile: … · …"')
  const table = /^## Must be found$([\s\S]*?)^## /mu.exec(text)?.[1] ?? ''
  const rows = table.split('\n').filter((line) => /^\| *[^|\s]/u.test(line))
  return {
    profile,
    counts: counts.startsWith('language: none') ? null : counts.replaceAll(':', ''),
    defects: rows.filter((row) => !/^\| *(?:line|-+) *\|/u.test(row)).map(readDefect),
  }
}

function readDefect(row: string): Defect {
  const [, place = '', rule = ''] = row.split('|').map((cell) => cell.trim())
  if (!/^\d+(?: or \d+)*$/u.test(place) || !/^[a-z]+-[a-z]+$/u.test(rule)) {
    throw new Error(`row cannot be read: ${row}`)
  }
  return { lines: place.split(' or ').map(Number), rule, row }
}
