import path from 'node:path'
import type { RemarkHost } from '../lint/runs.js'
import { localeInForce, settingsOf } from '../settings/in-force.js'
import { noOverrides } from '../settings/types.js'
import { configFinder } from './config.js'

/** One rule alone does not know the others, so their ids are not judged. */
const findConfig = configFinder(null)

/** Under plain remark the `tomtat.yml` above the file holds, and the language of the environment. */
export const nodeRemarkHost: RemarkHost = {
  settingsOf(file) {
    const folder = path.resolve(file.cwd, file.dirname ?? '.')
    const { config, problems } = findConfig(folder)
    const locale = localeInForce(noOverrides, [config], process.env).value
    return { settings: settingsOf(config, noOverrides, locale), problems: problems, folder }
  },
}
