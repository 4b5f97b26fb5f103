/** The names that the server and its clients know each other's things by. It holds nothing else of the service. */

/** Whom editors name beside a message. */
export const SOURCE = 'tomtat'

/** The action that editors ask for when they mend a document as it is saved. */
export const FIX_ALL = 'source.fixAll.tomtat'

/** Command that gives the verdict on a document, by its address: for a status line. */
export const VERDICT = 'tomtat.server.verdict'
