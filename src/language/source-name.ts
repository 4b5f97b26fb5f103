/** Whom editors name beside a message. The extension knows its messages by it, and holds nothing of the service. */
export const SOURCE = 'tomtat'
