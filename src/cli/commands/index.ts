import type { Command } from '../command.js'
import { checkCommand } from './check.js'
import { newCommand } from './new.js'
import { profileCommand } from './profile.js'

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [checkCommand, newCommand, profileCommand]
