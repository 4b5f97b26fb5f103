import { readdirSync, readFileSync } from 'node:fs'

/** The shipped example summaries, by name. */
export const examples: ReadonlyMap<string, string> = new Map(
  readdirSync('examples')
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(`examples/${name}`, 'utf8')]),
)

const clean = examples.get('clean.en.md') ?? ''
const many = 400

/** Texts that nobody wrote with care, by what is wrong with them. */
export const hostile: ReadonlyMap<string, string> = new Map([
  ['empty', ''],
  ['no summary', '# Shopping\n\n- milk\n'],
  ['broken front matter', clean.replace('title:', 'title: [')],
  ['unknown profile', clean.replace('profile: ajc', 'profile: nowhere')],
  ['CRLF', clean.replaceAll('\n', '\r\n')],
  ['lone CR', clean.replaceAll('\n', '\r')],
  ['byte order mark', `\ufeff${clean}`],
  ['NFD', (examples.get('clean.vi.md') ?? '').normalize('NFD')],
  ['cut in the middle', clean.slice(0, clean.length / 2)],
  ['deep numbers', `${clean}\n${deep('1.').join('\n\n')}`],
  ['many headings', clean + '\n\n## 1.1. Again, section 1.1 and chapter 1'.repeat(many)],
  ['marks of Markdown', clean.replaceAll(' the ', ' *<script>`_[ ')],
  ['headings without words', `${clean}\n#\n\n##\n\n## 1.\n\n# Chapter\n\n<!--\n\n-->\n`],
])

function deep(number: string): string[] {
  return Array.from({ length: 30 }, (_, at) => `## ${number.repeat(at + 1)} Down`)
}
