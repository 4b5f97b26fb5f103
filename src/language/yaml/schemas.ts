import { rules } from '../../../rules/index.js'
import configSchema from '../../../schemas/config.schema.json' with { type: 'json' }
import frontMatterSchema from '../../../schemas/front-matter.schema.json' with { type: 'json' }
import profileSchema from '../../../schemas/profile.schema.json' with { type: 'json' }
import type { Rule } from '../../rule/types.js'
import type { Schema } from './schema.js'

/** The schema of the front matter of a summary. */
export const frontMatter: Schema = frontMatterSchema

/** The schemas of the YAML files that people write, with the rules that there are and their options. */
export const schemaOf: Readonly<Record<'config' | 'profile', Schema>> = {
  config: withRules(configSchema),
  profile: withRules(profileSchema),
}

/** `rules` takes any id in a schema; here each rule has its own title and options. */
function withRules(root: Schema): Schema {
  const known = root.properties?.rules
  const { additionalProperties: setting, ...rest } = known ?? {}
  if (typeof setting !== 'object') return root
  const properties = Object.fromEntries(rules.map((rule) => [rule.id, ofRule(rule, setting)]))
  return { ...root, properties: { ...root.properties, rules: { ...rest, properties } } }
}

/** A setting as the schema has it, described by the title of the rule. */
function ofRule({ title, options }: Rule, setting: Schema): Schema {
  const branches = [setting, ...(options ? [options, { items: [{}, options] }] : [])]
  return { description: title.en, 'x-vi': title.vi, anyOf: branches }
}
