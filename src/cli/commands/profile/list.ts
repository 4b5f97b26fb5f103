import { readFileSync } from 'node:fs'
import path from 'node:path'
import { commonName } from '../../../profile/derive/basis-text.js'
import { readProfileFile } from '../../../profile/load/file.js'
import { SHIPPED, schemasFolder } from '../../../profile/load/locate.js'
import type { RawProfile } from '../../../profile/load/raw.js'
import type { Language } from '../../../text/types.js'
import type { Outcome } from '../../shared/output.js'
import { exit } from '../../shared/output.js'
import { commandLocale } from '../../shared/settings.js'
import { chosen } from '../../shared/usage.js'

/** What commander hands over for `profile list`. */
export interface ListFlags {
  readonly format: string
  readonly locale?: string
}

/** A shipped profile as the list shows it. */
interface Listed {
  readonly id: string
  /** Name of the institution; null where the profile belongs to no institution. */
  readonly title: string | null
  readonly extends: string | null
  readonly valid: { readonly from: string | null; readonly to: string | null }
  readonly replaces: string | null
  /** What its requirements rest on, besides what it has from the profile it extends. */
  readonly sources: readonly {
    readonly id: string
    readonly kind: string
    readonly source: string
  }[]
  readonly file: string
}

/** `tomtat profile list`: the profiles that come with the program, and what each rests on. */
export async function list(flags: ListFlags): Promise<Outcome> {
  const locale = commandLocale(flags)
  const format = chosen('--format', flags.format, ['text', 'json'])
  const profiles = SHIPPED.map((name) => listed(name, locale))
  const json = () => `${JSON.stringify({ version: 1, profiles }, null, 2)}\n`
  const text = () => profiles.map((profile) => block(profile, locale)).join('\n')
  return { status: exit.clean, stdout: format === 'json' ? json() : text(), stderr: '' }
}

function listed(name: string, locale: Language): Listed {
  const file = path.join(schemasFolder(), `${name}.yml`)
  const { raw } = readProfileFile(readFileSync(file, 'utf8'), file, file)
  return {
    id: raw.id,
    title: raw.title?.[locale] ?? raw.title?.en ?? raw.title?.vi ?? null,
    extends: raw.extends ?? null,
    valid: { from: raw.valid?.from ?? null, to: raw.valid?.to ?? null },
    replaces: raw.replaces ?? null,
    sources: sourcesOf(raw, locale),
    file,
  }
}

function sourcesOf({ basis }: RawProfile, locale: Language): Listed['sources'] {
  return Object.entries(basis ?? {}).map(([id, { kind = 'observed', source }]) => ({
    id,
    kind,
    source: (typeof source === 'string' ? source : source?.[locale]) ?? id,
  }))
}

function block({ id, title, extends: base, valid, sources }: Listed, locale: Language): string {
  const say = words[locale]
  const head = [
    title ?? commonName[locale],
    ...(base ? [say.extends(base)] : []),
    ...held(valid, locale),
  ]
  const lines = sources.map(({ kind, source }) => `        ${kind}: ${source}\n`)
  return `${id.padEnd(6)}  ${head.join('; ')}\n${lines.join('')}`
}

function held({ from, to }: Listed['valid'], locale: Language): string[] {
  return from || to ? [words[locale].valid(from, to)] : []
}

interface Words {
  readonly extends: (base: string) => string
  readonly valid: (from: string | null, to: string | null) => string
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    extends: (base) => `extends ${base}`,
    valid: (from, to) =>
      ['in force', from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' '),
  },
  vi: {
    extends: (base) => `kế thừa ${base}`,
    valid: (from, to) =>
      ['có hiệu lực', from && `từ ${from}`, to && `đến ${to}`].filter(Boolean).join(' '),
  },
}
