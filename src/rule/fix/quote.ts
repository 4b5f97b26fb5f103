import type { Heading } from '../../model/types.js'
import { short } from '../../text/messages.js'

/** A heading as a message names it: its number and the first words of its title. */
export function quote(heading: Heading, limit = 60): string {
  return short(heading.text || heading.number.join('.'), limit)
}
