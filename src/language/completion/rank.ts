/** The order in which offers are shown. */
export const RANK = {
  /** Wanted, and at home where the cursor is. */
  here: 0,
  /** What may go on here. */
  next: 1,
  /** Wanted here, but as a heading of another depth than the one that was begun. */
  otherDepth: 2,
  /** Wanted in another place. */
  elsewhere: 3,
  /** What may stand here, though nobody asks for it. */
  optional: 4,
  /** Other names of all these. */
  synonym: 5,
} as const
