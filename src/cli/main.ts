#!/usr/bin/env node
import { useNode } from '../files/node.js'
import { run } from './run.js'

/** `tomtat … | head` closes the pipe early: nobody reads on, so there is nothing to say. */
function quietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit()
  throw error
}

useNode()
process.stdout.on('error', quietly)
process.stderr.on('error', quietly)

const { status, stdout, stderr } = await run(process.argv.slice(2), process.env)
process.exitCode = status
if (stderr) process.stderr.write(stderr)
if (stdout) process.stdout.write(stdout)
