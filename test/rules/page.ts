import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { boundOf } from '../../src/bind/bound.js'
import { checkSources } from '../../src/lint/check.js'
import { fixSource } from '../../src/lint/fix/fix-rounds.js'
import type { RulePlugin } from '../../src/lint/plugin.js'
import { plugins } from '../../src/lint/preset.js'
import type { Finding } from '../../src/lint/types.js'
import { readFrontMatter } from '../../src/model/signs/front-matter.js'
import { parseMarkdown } from '../../src/model/signs/parse.js'
import type { Profile } from '../../src/profile/types.js'
import type { Source } from '../../src/read/types.js'
import { plainSettings } from '../../src/settings/in-force.js'
import { profileFor } from '../../src/settings/source-profile.js'
import type { Phase, Settings } from '../../src/settings/types.js'
import type { Language } from '../../src/text/types.js'
import { recoveredFrom } from './file-block.js'

export const RULES = path.resolve(import.meta.dirname, '../../rules')

/** A document on a page. */
export interface Example {
  /** Line of its fence, from 1. */
  readonly line: number
  readonly verdict: 'wrong' | 'right'
  readonly source: Source
  readonly phase: Phase
  readonly profile: Profile
  readonly language: Language
  /** Lines of the findings block; null where there is none. */
  readonly findings: readonly string[] | null
  /** What `fix` makes of it, and with `--suggest`; null where the page does not say. */
  readonly fixed: Shown | null
  readonly suggested: Shown | null
}

/** A block that shows what an example becomes. */
export interface Shown {
  readonly line: number
  readonly text: string
}

/** The page of a rule. */
export interface Page {
  readonly id: string
  readonly file: string
  readonly text: string
  readonly plugin: RulePlugin | null
  readonly examples: readonly Example[]
}

interface Block {
  readonly line: number
  readonly kind: 'markdown' | 'text' | 'yaml'
  readonly role: string
  /** Of a document: how far it is. */
  readonly phase: Phase
  readonly text: string
}

/** Names "group-check" of the files in rules/<group>/ with this ending, sorted. */
export function idsOf(ending: '.ts' | '.md'): string[] {
  return readdirSync(RULES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: group }) =>
      readdirSync(path.join(RULES, group))
        .filter((name) => name.endsWith(ending))
        .map((name) => `${group}-${name.slice(0, -ending.length)}`),
    )
    .sort()
}

/** The pages of all rules; where `npm run test:rule` runs, only of those whose ids begin as it was told. */
export function readPages(): Page[] {
  const only = process.env.ONLY_RULE ?? ''
  return idsOf('.md')
    .filter((id) => id.startsWith(only))
    .map((id) => {
      const file = path.join(RULES, `${id.replace('-', path.sep)}.md`)
      const text = readFileSync(file, 'utf8')
      const plugin = plugins.find(({ rule }) => rule.id === id) ?? null
      return { id, file, text, plugin, examples: examplesOf(readBlocks(text)) }
    })
}

/** The fenced blocks of a page whose info string has two words (of a document also a phase): documents, findings, and profiles by file name. */
function readBlocks(text: string): Block[] {
  const lines = text.split('\n')
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; at++) {
    const open = /^(`{3,})(markdown|text|yaml) ([\w.]+)(?: (draft|final))?$/.exec(lines[at] ?? '')
    if (!open) continue
    const [, fence, kind, role = '', phase = 'submission'] = open
    const end = lines.indexOf(fence ?? '', at + 1)
    if (end < 0) throw new Error(`line ${at + 1}: the block is not closed`)
    const body = lines.slice(at + 1, end)
    blocks.push({
      line: at + 1,
      kind: kind as Block['kind'],
      role,
      phase: phase as Phase,
      text: body.map((line) => `${line}\n`).join(''),
    })
    at = end
  }
  return blocks
}

function examplesOf(blocks: readonly Block[]): Example[] {
  const profiles = blocks.filter(({ kind, role }) => kind === 'yaml' && role !== 'file')
  const folder = profiles.length > 0 ? mkdtempSync(path.join(os.tmpdir(), 'tomtat-page-')) : '.'
  if (profiles.length > 0) process.once('exit', () => rmSync(folder, { recursive: true }))
  for (const { role, text } of profiles) writeFileSync(path.join(folder, role), text)
  return blocks.flatMap((block, index) => {
    const { line, kind, role, phase, text } = block
    if (kind === 'yaml' || (role !== 'wrong' && role !== 'right')) return []
    const behind = blocks.slice(index + 1)
    const stop = behind.findIndex((other) => other.role === 'wrong' || other.role === 'right')
    const own = stop < 0 ? behind : behind.slice(0, stop)
    const find = (wanted: string) => own.find((other) => other.role === wanted) ?? null
    const profile = profileFor(readFrontMatter(text), settings('en', {}), folder)
    return {
      line,
      verdict: role,
      source: sourceOf(folder, { kind, text }, find('file')?.text ?? null),
      phase,
      profile,
      language: boundOf(text, parseMarkdown(text), profile).language,
      findings: find('findings')?.text.split('\n').slice(0, -1) ?? null,
      fixed: find('fixed'),
      suggested: find('suggested'),
    }
  })
}

/** The document itself, or where the page describes one, the Word file or PDF that it was recovered from. */
function sourceOf(
  folder: string,
  { kind, text }: Pick<Block, 'kind' | 'text'>,
  file: string | null,
): Source {
  if (file === null) {
    return kind === 'markdown'
      ? { path: path.join(folder, 'example.md'), kind, text }
      : { path: path.join(folder, 'example.txt'), kind: 'text', text }
  }
  const recovered = recoveredFrom(file, text)
  const ending = recovered.layout.fonts === null ? 'docx' : 'pdf'
  return { path: path.join(folder, `example.${ending}`), kind: ending, text, recovered }
}

/** The rules that are off where only one is asked. A rule that runs last speaks of the others, so these run too. */
function othersOff(only: string | null): Settings['rules'] {
  if (only === null || isLast(only)) return {}
  const others = plugins.filter(({ rule }) => rule.id !== only)
  return Object.fromEntries(others.map(({ rule }) => [rule.id, { level: 'off', options: {} }]))
}

function isLast(id: string | null): boolean {
  return plugins.find(({ rule }) => rule.id === id)?.rule.last ?? false
}

export function settings(
  locale: Language,
  rules: Settings['rules'],
  phase: Phase = 'submission',
): Settings {
  return { ...plainSettings, locale, phase, rules }
}

/** What the rule `only` (all rules without it) says of an example. */
export async function findingsOf(
  {
    source,
    phase,
    language,
  }: Pick<Example, 'source' | 'language'> & Partial<Pick<Example, 'phase'>>,
  only: string | null,
  locale: Language = language,
): Promise<Finding[]> {
  const { files, problems } = await checkSources([source], () =>
    settings(locale, othersOff(only), phase),
  )
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message.en).join('\n'))
  const all = files.flatMap(({ findings }) => findings)
  return isLast(only) ? all.filter(({ rule }) => rule === only) : all
}

/** What `fix` makes of an example where the rule `only` is asked. */
export async function fixedOf(
  { source, phase, language }: Example,
  only: string,
  suggest: boolean,
): Promise<string> {
  const wanted = ({ rule }: Finding) => rule === only
  const held = settings(language, othersOff(only), phase)
  return (await fixSource(source, held, { suggest, wanted })).text
}

/** A finding as pages write it. */
export function lineOf(finding: Finding): string {
  const { line, column, endLine, endColumn, id, message } = finding
  return `${line}:${column}-${endLine}:${endColumn} ${id} ${message}`
}

/** The blocks that show what an example becomes, the last one first, and whether suggestions made it so. */
export function shownBy({ fixed, suggested }: Example): (readonly [Shown, boolean])[] {
  const blocks = [
    [fixed, false],
    [suggested, true],
  ] as const
  return blocks
    .flatMap(([shown, suggest]) => (shown ? [[shown, suggest] as const] : []))
    .sort(([a], [b]) => b.line - a.line)
}

/** Writes what the rule says and mends into the blocks of its page that show it. */
export async function rewrite({ id, file, text, examples }: Page): Promise<void> {
  const lines = text.split('\n')
  for (const example of [...examples].reverse()) {
    if (example.verdict === 'right') continue
    for (const [shown, suggest] of shownBy(example)) {
      const made = await fixedOf(example, id, suggest)
      lines.splice(shown.line, shown.text.split('\n').length - 1, ...made.split('\n').slice(0, -1))
    }
    const found = await findingsOf(example, id)
    const fence = /^`+/.exec(lines[example.line - 1] ?? '')?.[0] ?? '```'
    const last = lines.indexOf(fence, example.line)
    const described = lines[last + 1] === '```yaml file'
    const end = described ? lines.indexOf('```', last + 2) : last
    const open = lines.findIndex((line, at) => at > end && line.trim() !== '')
    const old = /^(`{3,})text findings$/.exec(lines[open] ?? '')
    const from = old ? open : end + 1
    const to = old ? lines.indexOf(old[1] ?? '', open + 1) : end
    const block = ['```text findings', ...found.map(lineOf), '```']
    lines.splice(from, to - from + 1, ...block)
  }
  writeFileSync(file, lines.join('\n'))
}
