// `npm run test:rule works-issn` runs the tests of one rule, `npm run test:rule works` those of a group. All test files
// share one process, so that the sources are read once, and no page but the rule's is.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const [only, ...options] = process.argv.slice(2)
const file = `rules/${(only ?? '').replace('-', '/')}`
if (!/^[a-z]+(?:-[a-z]+)?$/.test(only ?? '') || !(existsSync(file) || existsSync(`${file}.ts`))) {
  console.error(
    `There is no rule or group "${only ?? ''}". For example: npm run test:rule works-issn`,
  )
  process.exit(2)
}
const shared = ['--no-isolate', '--no-file-parallelism']
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    'test/rules',
    ...shared,
    '-t',
    `\\b${only}`,
    ...options,
  ],
  { stdio: 'inherit', env: { ...process.env, ONLY_RULE: only } },
)
process.exit(status ?? 1)
