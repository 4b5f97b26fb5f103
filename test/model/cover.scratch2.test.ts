import { readFileSync } from 'node:fs'
import { it } from 'vitest'
import { parseMarkdown } from '../../src/lint/parse.js'
import { profileFor } from '../../src/lint/context.js'
import { boundOf } from '../../src/lint/bound.js'
import { readCover } from '../../src/model/cover.js'
import fields from '../../rules/cover/fields.js'
const settings: any = { locale: 'en', profile: null, configured: null, rules: {} }
const tail = `
INTRODUCTION

1. Rationale for the study

Reading is rare.

Chapter 1
READING

1.1. Reading

Text.

CONCLUSION

End.
`
function check(text: string) {
  const profile = profileFor(text, settings, process.cwd())
  const bound = boundOf(text, parseMarkdown(text), profile)
  const out: string[] = []
  if (!bound.isSummary) return ['FOREIGN']
  ;(fields as any).rule.check(bound, { options: {}, report: (r: any) => out.push(r.id + ':' + (r.values?.field?.en ?? r.values?.value ?? '')) })
  return out
}
it('x', () => {
  for (const f of process.env.FILES!.split(' ')) {
    let text = readFileSync(f, 'utf8')
    const m = text.search(/^(INTRODUCTION|MỞ ĐẦU)\s*$/m)
    let cover = (m < 0 ? text : text.slice(0, m)).trimEnd()
    const lines = cover.split('\n')
    console.log(f, check(cover + '\n' + tail).join(' | '))
    lines.forEach((l, i) => {
      if (!l.trim()) return
      const t = [...lines.slice(0, i), ...lines.slice(i + 1)].join('\n')
      const r = check(t + '\n' + tail)
      console.log('   -', l.trim().slice(0, 60).padEnd(60), '=>', r.join(' | '))
    })
  }
  const t = readFileSync(process.env.FILES!.split(' ')[0]!, 'utf8')
  const profile = profileFor(t, settings, process.cwd())
  const tree = parseMarkdown(t)
  let a = performance.now(); const b = boundOf(t, tree, profile); console.log('bound', performance.now() - a)
  const labels = Object.fromEntries(profile.cover.fields.map((field) => [field.id, field.labels]))
  for (let i = 0; i < 3; i++) { a = performance.now(); readCover(b.outline.cover, null, labels); console.log('cover', performance.now() - a) }
})
