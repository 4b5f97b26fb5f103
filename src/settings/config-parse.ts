import path from 'pathe'
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml'
import type { RuleLevel, RuleSetting } from '../profile/types.js'
import type { RunProblem } from '../read/types.js'
import { didYouMean } from '../text/did-you-mean.js'
import type { Language, Texts } from '../text/types.js'
import type { Config, ConfigPosition, LoadedConfig } from './types.js'
import { phases } from './types.js'

const keys = ['profile', 'locale', 'phase', 'rules', 'ignore']
const locales: readonly Language[] = ['en', 'vi']
/** The words for levels in `tomtat.yml` and on the command line. */
export const levelWords: readonly RuleLevel[] = ['error', 'warning', 'info', 'off']

/** Names of the options of a rule. */
export type OptionsOf = (rule: string) => readonly string[]

/**
 * Reads the text of one `tomtat.yml`; `file` is its absolute path.
 *
 * @param knownRules ids of all rules; null leaves ids unjudged
 * @param optionsOf what options a rule takes; null leaves options unjudged
 */
export function parseConfig(
  text: string,
  file: string,
  knownRules: readonly string[] | null,
  optionsOf: OptionsOf | null = null,
): LoadedConfig {
  return new ConfigReader(text, file, knownRules, optionsOf).read()
}

interface Pair {
  readonly key: string
  readonly keyNode: Node
  readonly value: Node | null
}

class ConfigReader {
  readonly #problems: RunProblem[] = []
  readonly #origins: Record<string, ConfigPosition> = {}
  readonly #lines = new LineCounter()
  readonly #text: string
  readonly #file: string
  readonly #knownRules: readonly string[] | null
  readonly #optionsOf: OptionsOf | null

  constructor(
    text: string,
    file: string,
    knownRules: readonly string[] | null,
    optionsOf: OptionsOf | null,
  ) {
    this.#text = text
    this.#file = file
    this.#knownRules = knownRules
    this.#optionsOf = optionsOf
  }

  read(): LoadedConfig {
    const document = parseDocument(this.#text, {
      lineCounter: this.#lines,
      prettyErrors: false,
      logLevel: 'silent',
    })
    for (const error of document.errors) {
      this.#problem(error.pos[0], {
        en: `This is not valid YAML: ${error.message}`,
        vi: `YAML không hợp lệ: ${error.message}`,
      })
    }
    const root = document.errors.length > 0 ? null : document.contents
    const values = new Map(this.#pairs(root, 'tomtat.yml').map((pair) => [pair.key, pair]))
    for (const pair of values.values()) this.#known(pair, keys)
    const ignore = this.#ignore(values.get('ignore'))
    const config: Config = {
      file: this.#file,
      profile: this.#profile(values.get('profile')),
      locale: this.#word(values.get('locale'), locales),
      phase: this.#word(values.get('phase'), phases),
      rules: this.#rules(values.get('rules')),
      ignore: ignore.length > 0 ? [{ folder: path.dirname(this.#file), patterns: ignore }] : [],
      origins: this.#origins,
    }
    return { config, problems: this.#problems.sort(byPosition) }
  }

  #profile(pair: Pair | undefined): string | null {
    if (!pair) return null
    const value = scalar(pair.value)
    if (typeof value !== 'string' || value === '') {
      this.#wrong(pair.value ?? pair.keyNode, {
        en: '`profile` must be the name of a profile or the path of a profile file, such as "ajc".',
        vi: '`profile` phải là tên một mẫu quy định hoặc đường dẫn đến tệp mẫu, ví dụ "ajc".',
      })
      return null
    }
    this.#noteOrigin('profile', pair.keyNode)
    const isPath = /[\\/]|\.ya?ml$/i.test(value)
    return isPath ? path.resolve(path.dirname(this.#file), value) : value
  }

  /** One of a few words; null where the key is missing or says something else. */
  #word<Word extends string>(pair: Pair | undefined, words: readonly Word[]): Word | null {
    if (!pair) return null
    const value = scalar(pair.value)
    const found = words.find((word) => word === value)
    if (found) {
      this.#noteOrigin(pair.key, pair.keyNode)
      return found
    }
    const near = didYouMean(String(value ?? ''), words)
    const but = (or: string) => `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1) ?? ''}`
    this.#wrong(pair.value ?? pair.keyNode, {
      en: `\`${pair.key}\` must be ${but('or')}.${near.en}`,
      vi: `\`${pair.key}\` phải là ${but('hoặc')}.${near.vi}`,
    })
    return null
  }

  #ignore(pair: Pair | undefined): readonly string[] {
    if (!pair) return []
    const items = isSeq(pair.value) ? pair.value.items : null
    const patterns = items?.map((item) => scalar(item)) ?? []
    if (items && patterns.every((pattern) => typeof pattern === 'string')) {
      const folder = path.dirname(this.#file)
      for (const [at, item] of items.entries()) this.#noteOrigin(`ignore/${folder}/${at}`, item)
      return patterns
    }
    this.#wrong(pair.value ?? pair.keyNode, {
      en: '`ignore` must be a list of patterns as in .gitignore, such as ["archive/", "README.md"].',
      vi: '`ignore` phải là danh sách mẫu như trong .gitignore, ví dụ ["archive/", "README.md"].',
    })
    return []
  }

  #rules(pair: Pair | undefined): Readonly<Record<string, RuleSetting>> {
    const rules: Record<string, RuleSetting> = {}
    if (!pair) return rules
    for (const rule of this.#pairs(pair.value, 'rules')) {
      const known = this.#knownRules === null || this.#known(rule, this.#knownRules)
      const setting = known ? this.#setting(rule) : null
      if (!setting) continue
      rules[rule.key] = setting
      this.#noteRuleOrigins(rule, setting)
    }
    return rules
  }

  #noteRuleOrigins({ key: id, keyNode, value }: Pair, { level }: RuleSetting): void {
    if (level !== null) this.#noteOrigin(`rules/${id}`, keyNode)
    const options = isSeq(value) ? value.items[1] : value
    for (const { key } of isMap(options) ? options.items : [])
      this.#noteOrigin(`rules/${id}/${String(scalar(key))}`, key)
  }

  /** `level`, `[level, options]` or an object of options. */
  #setting({ key, keyNode, value }: Pair): RuleSetting | null {
    if (isMap(value)) return { level: null, options: this.#options(key, value) }
    const [first, second] = isSeq(value) ? value.items : [value]
    const level = levelWords.find((word) => word === scalar(first))
    const rest = isSeq(value) ? value.items.length - 1 : 0
    if (level && rest === 0) return { level, options: {} }
    if (level && rest === 1 && isMap(second)) return { level, options: this.#options(key, second) }
    const near = didYouMean(String(scalar(first) ?? ''), levelWords)
    const allowed = levelWords.join(', ')
    this.#wrong(value ?? keyNode, {
      en: `\`${key}\` takes a level (${allowed}), [level, options] or an object of options.${near.en}`,
      vi: `\`${key}\` nhận một mức (${allowed}), [mức, tùy chọn] hoặc một đối tượng tùy chọn.${near.vi}`,
    })
    return null
  }

  /** Options that the rule knows; an unknown one is reported at its key. */
  #options(rule: string, map: YAMLMap): Readonly<Record<string, unknown>> {
    const known = this.#optionsOf?.(rule) ?? null
    for (const { key } of map.items) {
      const name = String(scalar(key))
      if (known === null || known.includes(name)) continue
      const near = didYouMean(name, known)
      const all = known.join(', ')
      this.#wrong(key as Node, {
        en: `\`${rule}\` has no option \`${name}\`; ${all === '' ? 'it takes none' : `allowed: ${all}`}.${near.en}`,
        vi: `\`${rule}\` không có tùy chọn \`${name}\`; ${all === '' ? 'quy tắc này không nhận tùy chọn' : `cho phép: ${all}`}.${near.vi}`,
      })
    }
    return map.toJSON()
  }

  #pairs(node: unknown, name: string): readonly Pair[] {
    if (node === null || (isScalar(node) && node.value === null)) return []
    if (!isMap<Node, Node | null>(node)) {
      this.#problem((node as Node).range?.[0] ?? 0, {
        en: `\`${name}\` must hold keys with values, such as "locale: vi".`,
        vi: `\`${name}\` phải gồm các khóa kèm giá trị, ví dụ "locale: vi".`,
      })
      return []
    }
    return node.items.map(({ key, value }) => ({
      key: String(scalar(key)),
      keyNode: key,
      value: value ?? null,
    }))
  }

  #known({ key, keyNode }: Pair, allowed: readonly string[]): boolean {
    if (allowed.includes(key)) return true
    const near = didYouMean(key, allowed)
    const list = allowed.join(', ')
    const isKey = allowed === keys
    this.#wrong(keyNode, {
      en: `There is no ${isKey ? 'key' : 'rule'} "${key}".${near.en || ` Allowed are ${list}.`}`,
      vi: `Không có ${isKey ? 'khóa' : 'quy tắc'} "${key}".${near.vi || ` Chỉ dùng: ${list}.`}`,
    })
    return false
  }

  /** Records the line of a value, for `config show`. */
  #noteOrigin(key: string, node: unknown): void {
    const { line } = this.#lines.linePos((node as Node).range?.[0] ?? 0)
    this.#origins[key] = { path: this.#file, line }
  }

  #wrong(node: Node, message: Texts) {
    this.#problem(node.range?.[0] ?? 0, message)
  }

  #problem(offset: number, message: Texts) {
    const { line, col } = this.#lines.linePos(offset)
    this.#problems.push({ path: this.#file, code: 'config', message, line, column: col })
  }
}

function byPosition(a: RunProblem, b: RunProblem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}

function scalar(node: unknown): unknown {
  return isScalar(node) ? node.value : undefined
}
