import { useNode } from '../src/files/node.js'

/** What a program gives to the rooms that know no Node, tests give them too. */
useNode()
