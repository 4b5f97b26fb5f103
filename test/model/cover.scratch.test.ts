import { readFileSync, writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { tomtatParse, parseMarkdown } from '../../src/lint/parse.js'
import { profileFor } from '../../src/lint/context.js'
import { boundOf } from '../../src/lint/bound.js'
import { findingOf } from '../../src/lint/report.js'
import fields from '../../rules/cover/fields.js'
import kind from '../../rules/document/kind.js'

function run(rule: any, text: string) {
  const settings: any = { locale: 'en', profile: null, configured: null, rules: {} }
  const profile = profileFor(text, settings, process.cwd())
  const language = boundOf(text, parseMarkdown(text), profile).language
  const file = new VFile({ path: 'x.md', value: text })
  const troubles: any[] = []
  file.data.tomtat = { settings: { ...settings, locale: language }, profile, troubles } as any
  const p = unified().use(tomtatParse as any).use(rule)
  p.runSync(p.parse(file) as any, file)
  if (troubles.length) console.log(troubles)
  return file.messages.map((m) => { const f = findingOf(m)!; return `${f.line}:${f.column}-${f.endLine}:${f.endColumn} ${f.id} ${f.message}` + (process.env.LEVEL ? ' ['+f.level+']' : '') })
}
it('pages', () => {
  for (const [page, rule] of [['rules/cover/fields.md', fields], ['rules/document/kind.md', kind]] as const) {
    let md = readFileSync(page, 'utf8')
    md = md.replace(/```markdown wrong\n([\s\S]*?)```\n```text findings\n[\s\S]*?```/g, (_, t) => { const r = run(rule, t); console.log(r.join('\n')+'\n'); return '```markdown wrong\n'+t+'```\n```text findings\n'+r.join('\n')+'\n```' })
    for (const m of md.matchAll(/```markdown right\n([\s\S]*?)```/g)) { const r = run(rule, m[1]!); if (r.length) console.log('RIGHT?', m[1]!.slice(0,60), r) }
    writeFileSync(page, md)
  }
  for (const f of (process.env.FILES ?? '').split(' ').filter(Boolean)) console.log(f, [...run(fields, readFileSync(f,'utf8')), ...run(kind, readFileSync(f,'utf8'))])
})
