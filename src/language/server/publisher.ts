/** What is done for each document some time after its last change, and at once when it is opened. */
export class Publisher {
  readonly #publish: (uri: string) => Promise<void>
  readonly #waiting = new Map<string, { readonly timer: NodeJS.Timeout; readonly done: Calm }>()

  constructor(publish: (uri: string) => Promise<void>) {
    this.#publish = publish
  }

  /** @param delay milliseconds without a further change after which it is published */
  changed(uri: string, delay: number): void {
    const before = this.#waiting.get(uri)
    if (before) clearTimeout(before.timer)
    const done = before?.done ?? makeCalm()
    const timer = setTimeout(() => {
      this.#waiting.delete(uri)
      this.#publish(uri).finally(done.reached)
    }, delay)
    this.#waiting.set(uri, { timer, done })
  }

  closed(uri: string): void {
    const before = this.#waiting.get(uri)
    if (before) clearTimeout(before.timer)
    before?.done.reached()
    this.#waiting.delete(uri)
  }

  /** Waits until a document was published as it is now. */
  async calm(uri: string): Promise<void> {
    await this.#waiting.get(uri)?.done.promise
  }
}

interface Calm {
  readonly promise: Promise<void>
  readonly reached: () => void
}

function makeCalm(): Calm {
  let reached = () => {}
  const promise = new Promise<void>((resolve) => {
    reached = resolve
  })
  return { promise, reached }
}
