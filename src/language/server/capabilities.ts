import {
  CodeActionKind,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node'
import manifest from '../../../package.json' with { type: 'json' }
import { FIX_ALL, VERDICT } from '../document/open-document.js'
import type { Client } from './client.js'

/** What the server says of itself to a client. */
export function capabilitiesFor({
  preparesRenames,
  registersFormatting,
}: Client): InitializeResult {
  return {
    serverInfo: { name: 'tomtat', version: manifest.version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      hoverProvider: true,
      completionProvider: { triggerCharacters: ['#', '.', ' ', ':'] },
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL],
        resolveProvider: true,
      },
      documentFormattingProvider: !registersFormatting,
      renameProvider: preparesRenames ? { prepareProvider: true } : true,
      definitionProvider: true,
      referencesProvider: true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      inlayHintProvider: true,
      executeCommandProvider: { commands: [VERDICT] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  }
}
