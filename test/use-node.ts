import { useNode } from '../src/files/node.js'

/** Tests run where the program runs. Those of a browser make a context of their own. */
useNode()
