import manifest from '../../package.json' with { type: 'json' }

/** The build puts a hash of all that it made in place of this text. */
const build = 'tomtat:build'

/** What tells this program from others, and the Node that runs it: the same file may be judged otherwise by another. */
export const buildIdentity = [manifest.version, build, process.version].join(' ')
