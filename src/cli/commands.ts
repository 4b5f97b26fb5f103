import { annotateCommand } from './commands/annotate/command.js'
import { checkCommand } from './commands/check/command.js'
import { configCommand } from './commands/config/command.js'
import { explainCommand } from './commands/explain/command.js'
import { fixCommand } from './commands/fix/command.js'
import { importCommand } from './commands/import/command.js'
import { lspCommand } from './commands/lsp/command.js'
import { memoCommand } from './commands/memo/command.js'
import { mergeCommand } from './commands/merge/command.js'
import { newCommand } from './commands/new/command.js'
import { outlineCommand } from './commands/outline/command.js'
import { profileCommand } from './commands/profile/command.js'
import { rulesCommand } from './commands/rules/command.js'
import { statsCommand } from './commands/stats/command.js'
import type { Command } from './shared/command.js'

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [
  newCommand,
  checkCommand,
  fixCommand,
  importCommand,
  annotateCommand,
  memoCommand,
  statsCommand,
  mergeCommand,
  outlineCommand,
  explainCommand,
  rulesCommand,
  profileCommand,
  configCommand,
  lspCommand,
]
