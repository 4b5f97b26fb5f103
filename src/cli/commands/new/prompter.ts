/** What the wizard needs of a terminal. Each question throws `Stopped` where the person breaks off. */
export interface Prompter {
  /** One line of text; "" where the question was passed over. */
  readonly text: (question: TextQuestion) => Promise<string>
  readonly choose: <Value extends string>(question: Choice<Value>) => Promise<Value>
  readonly say: (lines: readonly string[]) => void
}

export interface TextQuestion {
  readonly message: string
  /** Shown where nothing is typed yet: what Enter means. */
  readonly hint: string
  /** Stands in the line already, to be changed or taken over. */
  readonly initial?: string
  /** What is wrong with an answer; undefined for nothing. */
  readonly fault?: (text: string) => string | undefined
}

export interface Choice<Value extends string> {
  readonly message: string
  readonly options: readonly {
    readonly value: Value
    readonly label: string
    readonly hint?: string
  }[]
  readonly initial?: Value
}

/** The person broke off (Ctrl-C, end of input) or chose not to go on. */
export class Stopped extends Error {
  constructor() {
    super('stopped')
    this.name = 'Stopped'
  }
}
