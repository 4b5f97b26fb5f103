import { basename, dirname, extname, join } from 'pathe'
import { stringify } from 'yaml'
import { asSeenFrom, SHIPPED, schemasFolder } from '../../../profile/load/locate.js'
import { withoutMarks } from '../../../text/plain.js'
import { shippedText } from '../../../text/port.js'
import type { Language } from '../../../text/types.js'

interface NewProfile {
  /** Absolute path of the file to be written. */
  readonly file: string
  /** Shipped name or absolute path of the profile that it extends. */
  readonly base: string
  /** Name of the institution, in the language of the comments; null leaves it to be written. */
  readonly title: string | null
  readonly locale: Language
}

/** The commented YAML of a profile that extends another, with examples that are commented out. */
export function newProfile({ file, base, title, locale }: NewProfile): string {
  const folder = dirname(file)
  const values: Readonly<Record<string, string>> = {
    schema: inComment(asSeenFrom(folder, join(schemasFolder(), 'profile.schema.json'))),
    id: idOf(file),
    file: inComment(basename(file)),
    base: inComment(SHIPPED.includes(base) ? base : basename(base)),
    extends: SHIPPED.includes(base) ? base : scalar(asSeenFrom(folder, base)),
    title: titleLines(title, locale),
  }
  const template = shippedText.get()(`template/profile.${locale}.yml`)
  return template.replace(/\{\{(\w+)\}\}/g, (hole, name) => values[name] ?? hole)
}

/** An id made of the name of the file: "Trường ĐH A.yml" is "truong-dh-a". */
export function idOf(file: string): string {
  const name = basename(file, extname(basename(file)))
  const plain = withoutMarks(name).toLowerCase()
  const id = plain.replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|(?<!-)-+$/g, '')
  return id === '' ? 'our-profile' : id
}

/** A file's name may hold a line break, which would end the comment. */
function inComment(name: string): string {
  return name.replace(/\s+/g, ' ')
}

function titleLines(title: string | null, locale: Language): string {
  const example = { en: 'en: Our University', vi: 'vi: Trường Đại học của chúng tôi' }
  if (title === null) return `# title:\n#   ${example.en}\n#   ${example.vi}`
  const other = locale === 'en' ? 'vi' : 'en'
  return `title:\n  ${locale}: ${scalar(title)}\n  # ${example[other]}`
}

function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd()
}
