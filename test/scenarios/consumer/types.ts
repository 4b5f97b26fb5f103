/** A module of somebody else that names every type that tomtat exports, and makes a rule of its own. */

import type * as tomtat from 'tomtat'
import { lintRule } from 'tomtat'

/** Compiles only while each of them is exported. */
export interface Everything {
  readonly basis: tomtat.Basis
  readonly block: tomtat.Block
  readonly bound: tomtat.Bound
  readonly boundPart: tomtat.BoundPart
  readonly checkOptions: tomtat.CheckOptions
  readonly checkTextOptions: tomtat.CheckTextOptions
  readonly claim: tomtat.Claim
  readonly contribution: tomtat.Contribution
  readonly count: tomtat.Count
  readonly counts: tomtat.Counts
  readonly cover: tomtat.Cover
  readonly coverField: tomtat.CoverField
  readonly coverRequirement: tomtat.CoverRequirement
  readonly edit: tomtat.Edit
  readonly fileReport: tomtat.FileReport
  readonly finding: tomtat.Finding
  readonly fix: tomtat.Fix
  readonly frontMatter: tomtat.FrontMatter
  readonly heading: tomtat.Heading
  readonly hole: tomtat.Hole
  readonly labelHit: tomtat.LabelHit
  readonly labels: tomtat.Labels
  readonly language: tomtat.Language
  readonly level: tomtat.Level
  readonly line: tomtat.Line
  readonly list: tomtat.List
  readonly mark: tomtat.Mark
  readonly need: tomtat.Need
  readonly numberForm: tomtat.NumberForm
  readonly numeral: tomtat.Numeral
  readonly outline: tomtat.Outline
  readonly part: tomtat.Part
  readonly phase: tomtat.Phase
  readonly problem: tomtat.Problem
  readonly profile: tomtat.Profile
  readonly readOptions: tomtat.ReadOptions
  readonly report: tomtat.Report
  readonly rule: tomtat.Rule
  readonly ruleContext: tomtat.RuleContext
  readonly ruleLevel: tomtat.RuleLevel
  readonly ruleOption: tomtat.RuleOption
  readonly rulePlugin: tomtat.RulePlugin
  readonly ruleSetting: tomtat.RuleSetting
  readonly runError: tomtat.RunError
  readonly runReport: tomtat.RunReport
  readonly slip: tomtat.Slip
  readonly span: tomtat.Span
  readonly summary: tomtat.Summary
  readonly texts: tomtat.Texts
  readonly trouble: tomtat.Trouble
  readonly value: tomtat.Value
  readonly vocabulary: tomtat.Vocabulary
  readonly work: tomtat.Work
}

type Id = 'shouting'

const rule: tomtat.Rule<Id> = {
  id: 'house-shouting',
  level: 'info',
  title: { en: 'No exclamation marks.', vi: 'Không dùng dấu chấm than.' },
  messages: { shouting: { en: 'Say it calmly.', vi: 'Hãy viết từ tốn.' } },
  check({ outline }: tomtat.Bound, { report }: tomtat.RuleContext<Id>) {
    for (const heading of outline.headings) {
      if (heading.title.endsWith('!')) report({ id: 'shouting', at: heading.titleSpan })
    }
  },
}

export const shouting: tomtat.RulePlugin<Id> = lintRule(rule)

export function firstPlace(finding: tomtat.Finding): string {
  const related = finding.related[0]
  return `${finding.line}:${finding.column} ${related ? related.message : ''}`
}
