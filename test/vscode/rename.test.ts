import { beforeEach, expect, it, vi } from 'vitest'
import { provideRenameEdits } from '../../src/vscode/rename.js'

const { shown, WorkspaceEdit } = vi.hoisted(() => ({
  shown: [] as string[],
  WorkspaceEdit: class WorkspaceEdit {},
}))
vi.mock('vscode', () => ({
  window: { showWarningMessage: (message: string) => shown.push(message) },
  WorkspaceEdit,
}))

type Given = Parameters<typeof provideRenameEdits>

function renamed(next: () => Promise<unknown>, isCancellationRequested = false) {
  const [document, position, token] = [{}, {}, { isCancellationRequested }]
  return provideRenameEdits(...([document, position, '4.1', token, next] as unknown as Given))
}

beforeEach(() => {
  shown.length = 0
})

it('gives what the server answers', async () => {
  const answer = new WorkspaceEdit()
  expect(await renamed(() => Promise.resolve(answer))).toBe(answer)
  expect(shown).toEqual([])
})

it('says why a number is refused, and leaves nobody else to rename the heading', async () => {
  const edit = await renamed(() => Promise.reject(new Error('4.1 is the number of “Views”.')))
  expect(edit).toBeInstanceOf(WorkspaceEdit)
  expect(shown).toEqual(['4.1 is the number of “Views”.'])
  expect(await renamed(() => Promise.resolve(null))).toBeInstanceOf(WorkspaceEdit)
})

it('says nothing of what nobody waits for', async () => {
  await expect(renamed(() => Promise.reject(new Error('cancelled')), true)).rejects.toThrow()
  expect(shown).toEqual([])
})
