/** Author of the comments that `tomtat annotate` writes. */
export const ownAuthor = 'tomtat'

/** Whether the program wrote a comment itself: such a comment is no remark on the text that anybody has to settle. */
export function isOwnComment(author: string | null): boolean {
  return author === ownAuthor
}
