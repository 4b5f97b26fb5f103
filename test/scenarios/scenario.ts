/** One run of the real program: files, a command line and what must come of it. */
export interface Scenario {
  readonly title: string
  readonly line: number
  /** Text by file name, put into an empty folder. */
  readonly files: ReadonlyMap<string, string>
  /** Files of this project by the name that they get in the folder. */
  readonly copies: ReadonlyMap<string, string>
  readonly environment: Readonly<Record<string, string>>
  readonly stdin: string
  /** Command lines that must succeed before, without their `tomtat`. */
  readonly given: readonly (readonly string[])[]
  /** The words after `tomtat`. */
  readonly args: readonly string[]
  readonly status: number
  readonly expectations: readonly Expectation[]
}

interface Expectation {
  /** stdout, stderr, a file that the program wrote, or `files`: the paths of all files. */
  readonly of: string
  /** `is`: the whole text; `has` and `lacks`: a piece of it. */
  readonly how: 'is' | 'has' | 'lacks'
  readonly text: string
}

const headings = /^(file|copy|env|stdin|given|status|expect) ?(.*)$/

/**
 * Reads a scenario file:
 *
 *     # title
 *     file notes.md           text that follows, indented by four blanks
 *         a line
 *     copy test/fixtures/a.docx as draft.docx
 *     env LANG=vi_VN
 *     stdin                   text that follows
 *     given $ tomtat new x --yes   runs before and must succeed
 *     $ tomtat check notes.md
 *     status 1
 *     expect stdout has       text that follows; also `is`, `lacks`; also `stderr`, `files` (all paths) or a file
 *         a piece
 *     expect stderr is        nothing follows: empty
 *
 * A line that begins with `//` is a remark. Files that stand before the first title are in every scenario.
 */
export function readScenarios(text: string): readonly Scenario[] {
  const lines = text.split('\n')
  const starts = lines.flatMap((line, at) => (line.startsWith('# ') ? [at] : []))
  const shared = readBody(lines.slice(0, starts[0] ?? 0), 1)
  return starts.map((start, index) => {
    const body = readBody(lines.slice(start + 1, starts[index + 1] ?? lines.length), start + 2)
    if (body.args === null) throw new Error(`line ${start + 1}: no "$ tomtat" line`)
    if (body.status === null) throw new Error(`line ${start + 1}: no "status" line`)
    return {
      ...body,
      title: (lines[start] ?? '').slice(2),
      line: start + 1,
      files: new Map([...shared.files, ...body.files]),
      copies: new Map([...shared.copies, ...body.copies]),
      args: body.args,
      status: body.status,
    }
  })
}

function readBody(lines: readonly string[], firstLine: number) {
  const files = new Map<string, string>()
  const copies = new Map<string, string>()
  const environment: Record<string, string> = {}
  const expectations: Expectation[] = []
  const given: (readonly string[])[] = []
  let stdin = ''
  let args: readonly string[] | null = null
  let status: number | null = null
  lines.forEach((line, at) => {
    if (line.trim() === '' || line.startsWith('    ') || line.startsWith('//')) return
    if (line.startsWith('$ tomtat')) {
      args = splitWords(line.slice('$ tomtat'.length))
      return
    }
    const [, word, rest = ''] = headings.exec(line) ?? []
    const block = blockAfter(lines, at)
    if (word === 'file') files.set(rest, block)
    else if (word === 'copy') copies.set(...copyOf(rest))
    else if (word === 'env') environment[rest.split('=')[0] ?? ''] = rest.replace(/^[^=]*=/, '')
    else if (word === 'stdin') stdin = block
    else if (word === 'given') given.push(splitWords(rest.slice('$ tomtat'.length)))
    else if (word === 'status') status = Number(rest)
    else if (word === 'expect') expectations.push(expectation(rest, block, firstLine + at))
    else throw new Error(`line ${firstLine + at}: cannot read "${line}"`)
  })
  return {
    files,
    copies,
    environment,
    stdin,
    given,
    args: args as readonly string[] | null,
    status: status as number | null,
    expectations,
  }
}

/** Name in the folder, and the file of this project. */
function copyOf(rest: string): [string, string] {
  const [file = '', name = ''] = rest.split(' as ')
  return [name, file]
}

function expectation(rest: string, text: string, line: number): Expectation {
  const [of = '', how] = rest.split(' ')
  if (how === 'is' || how === 'has' || how === 'lacks') return { of, how, text }
  throw new Error(`line ${line}: expect takes is, has or lacks`)
}

/** The lines indented by four blanks below a line; blank lines inside belong to them. */
function blockAfter(lines: readonly string[], at: number): string {
  const rest = lines.slice(at + 1)
  const end = rest.findIndex((line) => line !== '' && !line.startsWith('    '))
  const block = (end < 0 ? rest : rest.slice(0, end)).map((line) => line.slice(4))
  while (block.at(-1) === '') block.pop()
  return block.map((line) => `${line}\n`).join('')
}

/** Words of a command line; quotes hold a word together. */
function splitWords(text: string): readonly string[] {
  return [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )
}
