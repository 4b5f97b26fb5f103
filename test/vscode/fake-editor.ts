import Module from 'node:module'

/** What the extension did to an editor that does nothing by itself. */
interface FakeEditor {
  /** By id, with their code. */
  readonly commands: Map<string, (...given: readonly unknown[]) => unknown>
  readonly messages: string[]
}

/** What people answer in the dialogs of an editor. */
interface Dialogs {
  readonly showQuickPick?: (items: readonly unknown[]) => unknown
  readonly showInputBox?: (options: { readonly title: string }) => unknown
  readonly showOpenDialog?: () => unknown
  readonly showTextDocument?: () => unknown
}

/** What people would choose and set. */
interface People {
  /** Settings of the section `tomtat`. */
  readonly settings?: Readonly<Record<string, string>>
  readonly dialogs?: Dialogs
}

type Load = (request: string, ...rest: readonly unknown[]) => unknown

/** Stands for whatever the editor has: every property, call and instance of it is another one of its kind. */
function anything(): unknown {
  const target = function anything() {}
  return new Proxy(target, {
    get: (_target, key) => (typeof key === 'symbol' || key === 'then' ? undefined : anything()),
    set: () => true,
    apply: () => anything(),
    construct: () => anything() as object,
  })
}

/** Loads a bundled extension as an editor does, with `vscode` as the only module that Node does not have. */
export function loadExtension(
  file: string,
  language: string,
  { settings = {}, dialogs = {} }: People = {},
) {
  const editor: FakeEditor = { commands: new Map(), messages: [] }
  const show = (message: string) => {
    editor.messages.push(message)
    return Promise.resolve(undefined)
  }
  const own: Readonly<Record<string, unknown>> = {
    env: { language },
    commands: {
      registerCommand: (id: string, run: () => unknown) => editor.commands.set(id, run),
    },
    window: new Proxy(anything() as object, {
      get: (all: Record<string, unknown>, key: string) =>
        dialogs[key as keyof Dialogs] ??
        (/^show\w+Message$/u.test(key) ? show : key === 'activeTextEditor' ? undefined : all[key]),
    }),
    workspace: new Proxy(anything() as object, {
      get: (all: Record<string, unknown>, key: string) => {
        if (key === 'textDocuments') return []
        if (key === 'findFiles') return () => Promise.resolve([])
        if (key === 'workspaceFolders') return undefined
        const get = (name: string) => settings[name] ?? ''
        return key === 'getConfiguration' ? () => ({ get }) : all[key]
      },
    }),
  }
  const vscode = new Proxy(own, { get: (all, key: string) => all[key] ?? anything() })
  const node = Module as unknown as { _load: Load }
  const load = node._load
  node._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest))
  try {
    const require = Module.createRequire(file)
    // Each editor gets an extension of its own.
    delete require.cache[file]
    const extension = require(file)
    extension.activate({ subscriptions: [], extensionPath: '/nowhere' })
  } finally {
    node._load = load
  }
  return editor
}
