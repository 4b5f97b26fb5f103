import type { Command } from '../command.js'
import { checkCommand } from './check.js'
import { fixCommand } from './fix.js'
import { newCommand } from './new.js'

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [checkCommand, fixCommand, newCommand]
