import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Prompter, Stopped } from '../../src/cli/commands/new/prompter.js'
import { makePrompter } from '../../src/cli/commands/new/terminal-prompter.js'

/** The terminal library on streams in place of a terminal. */
let input: PassThrough
let output: PassThrough & { columns?: number }
let interruption: AbortController
let prompter: Prompter
let screen: string

beforeEach(() => {
  input = new PassThrough()
  output = Object.assign(new PassThrough(), { columns: 40 })
  screen = ''
  output.setEncoding('utf8').on('data', (text: string) => {
    screen += stripVTControlCharacters(text)
  })
  interruption = new AbortController()
  prompter = makePrompter({ input, output }, interruption)
})
afterEach(() => {
  input.destroy()
})

/** Types keys after the question is there. */
async function type(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    input.write(key)
  }
}

const name = { message: 'Name', hint: 'later' }
const choice = {
  message: 'Which',
  options: [
    { value: 'a', label: 'Alpha', hint: 'first' },
    { value: 'b', label: 'Beta' },
  ],
}

describe('makePrompter', () => {
  it('takes a line, without the blanks around it', async () => {
    const [answer] = await Promise.all([prompter.text(name), type('  Đặng Thị Yến ', '\r')])
    expect(answer).toBe('Đặng Thị Yến')
    expect(screen).toContain('later')
  })

  it('gives nothing where the question is passed over', async () => {
    const [answer] = await Promise.all([prompter.text(name), type('\r')])
    expect(answer).toBe('')
  })

  it('starts from what is there', async () => {
    const asked = prompter.text({ ...name, initial: 'An' })
    const [answer] = await Promise.all([asked, type('h', '\r')])
    expect(answer).toBe('Anh')
  })

  it('asks again where something is wrong', async () => {
    const fault = (text: string) => (text === 'x' ? 'not that' : undefined)
    const asked = prompter.text({ ...name, fault })
    const [answer] = await Promise.all([asked, type('x', '\r', '\u007f', 'y', '\r')])
    expect(answer).toBe('y')
    expect(screen).toContain('not that')
  })

  it('lets one of several be chosen', async () => {
    const [answer] = await Promise.all([prompter.choose(choice), type('\u001b[B', '\r')])
    expect(answer).toBe('b')
    // The library's own hints are in English.
    expect(screen).not.toContain('navigate')
  })

  it.each(['\u0003', '\u0004'])('stops for %j', async (key) => {
    const stopped = expect(prompter.text(name)).rejects.toThrow(Stopped)
    await type('half an answer', key)
    await stopped
  })

  it('does not stop for Escape', async () => {
    const asked = prompter.text(name)
    await type('A', '\u001b')
    await new Promise((resolve) => setTimeout(resolve, 200))
    const [answer] = await Promise.all([asked, type('n', '\r')])
    expect(answer).toBe('An')
  })

  it('stops at the end of the input, and asks nothing more', async () => {
    const stopped = expect(prompter.text(name)).rejects.toThrow(Stopped)
    input.end()
    await stopped
    await expect(prompter.choose(choice)).rejects.toThrow(Stopped)
  })

  it('stops when it is told to', async () => {
    const stopped = expect(prompter.choose(choice)).rejects.toThrow(Stopped)
    interruption.abort()
    await stopped
  })

  it('bears a terminal that has no size', async () => {
    output.columns = 0
    prompter = makePrompter({ input, output }, interruption)
    const [answer] = await Promise.all([prompter.choose(choice), type('\r')])
    expect(answer).toBe('a')
    expect(screen).toContain('Alpha (first)')
  })

  it('breaks long lines at blanks', async () => {
    const long = 'Chưa ghi gì cho đến khi xác nhận ở cuối; nhấn Ctrl-C để dừng.'
    prompter.say([long])
    await Promise.all([prompter.text({ ...name, message: long }), type('\r')])
    expect(screen).toContain('│  Chưa ghi gì cho đến khi xác nhận ở\n│  cuối; nhấn Ctrl-C để dừng.')
    for (const line of screen.split('\n')) expect(line.length).toBeLessThanOrEqual(40)
  })
})
