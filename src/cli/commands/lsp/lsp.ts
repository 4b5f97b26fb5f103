import { createConnection } from 'vscode-languageserver/node'
import { serve } from '../../../language/server/server.js'
import type { Outcome } from '../../shared/output.js'
import { UsageError } from '../../shared/usage.js'

/** What commander hands over for `lsp`. */
interface LspFlags {
  readonly stdio?: boolean
}

/** `tomtat lsp`: ends with the editor that started it. */
export async function lsp({ stdio }: LspFlags): Promise<Outcome> {
  if (!stdio) throw noTransport()
  serve(createConnection(process.stdin, process.stdout))
  return new Promise(() => undefined)
}

function noTransport(): UsageError {
  return new UsageError({
    en: 'The language server is started by an editor and speaks over standard input and output; set your editor up to run: tomtat lsp --stdio',
    vi: 'Máy chủ ngôn ngữ do trình soạn thảo khởi động và trao đổi qua đầu vào, đầu ra chuẩn; hãy cấu hình trình soạn thảo để chạy: tomtat lsp --stdio',
  })
}
