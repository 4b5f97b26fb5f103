import type { Command } from '../command.js'
import { checkCommand } from './check.js'
import { importCommand } from './import.js'
import { newCommand } from './new.js'

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [checkCommand, newCommand, importCommand]
