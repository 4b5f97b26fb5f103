import type { Command } from '../../shared/command.js'

/** `tomtat lsp`. */
export const lspCommand: Command = {
  name: 'lsp',
  words: {
    en: {
      usage: '--stdio',
      about: 'Serve an editor: the language server.',
      examples: ['tomtat lsp --stdio'],
    },
    vi: {
      usage: '--stdio',
      about: 'Phục vụ trình soạn thảo: máy chủ ngôn ngữ (language server).',
      examples: ['tomtat lsp --stdio'],
    },
  },
  options: [
    {
      flags: '--stdio',
      about: {
        en: 'speak over standard input and output',
        vi: 'trao đổi qua đầu vào và đầu ra chuẩn',
      },
    },
    {
      flags: '--clientProcessId <id>',
      about: {
        en: 'process of the editor; the server ends when it is gone',
        vi: 'tiến trình của trình soạn thảo; máy chủ dừng khi tiến trình này kết thúc',
      },
      hidden: true,
    },
  ],
  run: async (_args, flags) => (await import('./lsp.js')).lsp(flags),
}
