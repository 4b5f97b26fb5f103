/** Words of one look in a line of a comment. */
export interface Words {
  readonly text: string
  readonly isBold?: boolean
}

/** A paragraph of a comment. */
export interface Line {
  readonly words: readonly Words[]
  /** What only helps to look something up. */
  readonly isSmall?: boolean
}
