import { PassThrough } from 'node:stream'
import type { Options } from 'unified-engine'
import type { Runner } from '../../lint/check.js'

/**
 * unified-engine runs a processor over a file that is already read; it would destroy binary files and start all at
 * once. `detectConfig: false`: it would execute a `tomtat.yml.js` that it finds in a submission's folder.
 */
export const engineRunner: Runner = async (processor, file) => {
  const { engine } = await import('unified-engine')
  const settings: Options = {
    processor: processor as NonNullable<Options['processor']>,
    files: [file],
    detectConfig: false,
    detectIgnore: false,
    alwaysStringify: false,
    out: false,
    output: false,
    reporter: () => '',
    streamError: new PassThrough(),
    streamOut: new PassThrough(),
  }
  await new Promise<void>((resolve, reject) => {
    engine(settings, (error) => (error ? reject(error) : resolve()))
  })
  // The engine makes a fatal message of an exception; a rule's message has a source.
  const thrown = file.messages.find(({ fatal, source }) => fatal && source === undefined)
  return thrown ? (thrown.cause ?? thrown.reason) : null
}
