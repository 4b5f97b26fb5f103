import type { Command } from '../command.js'
import { annotateCommand } from './annotate.js'
import { checkCommand } from './check.js'
import { configCommand } from './config.js'
import { explainCommand } from './explain.js'
import { fixCommand } from './fix.js'
import { importCommand } from './import.js'
import { lspCommand } from './lsp.js'
import { memoCommand } from './memo.js'
import { mergeCommand } from './merge.js'
import { newCommand } from './new.js'
import { outlineCommand } from './outline.js'
import { profileCommand } from './profile.js'
import { rulesCommand } from './rules.js'
import { statsCommand } from './stats.js'

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
