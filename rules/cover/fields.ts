import { missingAtTheEnd, missingField, nameOf } from '../../src/bind/missing-field.js'
import { templateTexts } from '../../src/bind/template-text.js'
import type { Bound } from '../../src/bind/types.js'
import { isFilledAtTheEnd, unfilledSpan } from '../../src/bind/unfilled.js'
import { codeFault, hasName, isYear } from '../../src/model/cover/check.js'
import { isSummaryFrontMatter, valueSpanOf } from '../../src/model/cover/front-matter.js'
import { isPerson } from '../../src/model/cover/names.js'
import { FieldRole } from '../../src/model/roles.js'
import type { CoverField, FrontMatter } from '../../src/model/types.js'
import type { CoverRequirement, Need } from '../../src/profile/types.js'
import { defineRule } from '../../src/rule/contract.js'
import { allOf, plainEdit } from '../../src/rule/fix/edits.js'
import { frontMatterFaults } from '../../src/rule/front-matter-faults.js'
import { misspeltKeys, spanOfValue } from '../../src/rule/front-matter-keys.js'
import type { RuleContext } from '../../src/rule/types.js'
import { trimEndOf } from '../../src/text/trim.js'
import type { Texts } from '../../src/text/types.js'

type Id =
  | 'missing'
  | 'none'
  | 'blank'
  | 'unfilled'
  | typeof FieldRole.code
  | typeof FieldRole.year
  | typeof FieldRole.author
  | typeof FieldRole.supervisors
  | 'secret'
  | 'front-matter'
  | 'key'
  | 'value'
type Context = RuleContext<Id>

export default defineRule<Id>({
  id: 'cover-fields',
  level: 'warning',
  fixable: ['suggest'],
  title: {
    en: 'A field of the cover is missing, blank or not well formed.',
    vi: 'Bìa thiếu thông tin, còn để trống hoặc ghi sai dạng.',
  },
  asks: (profile) => profile.cover.fields,
  messages: {
    missing: { en: 'The cover has no {field}. {next}', vi: 'Bìa chưa có {field}. {next}' },
    none: {
      en: 'There is no cover: nothing stands before the first part. Begin with front matter (title, author, major, code …) or with the text of the cover.',
      vi: 'Chưa có bìa: trước phần đầu tiên không có nội dung nào. Hãy bắt đầu bằng phần khai báo đầu tệp (title, author, major, code …) hoặc nội dung bìa.',
    },
    blank: {
      en: 'The cover leaves a blank for the {field}. Fill it in; only reviewers and the hour, date and place of the defence may stay blank until the council is named.',
      vi: 'Bìa còn để trống {field}. Hãy điền vào; chỉ phản biện và giờ, ngày, nơi bảo vệ được để trống cho đến khi có quyết định thành lập hội đồng.',
    },
    unfilled: {
      en: 'The cover leaves the {field} blank or incomplete; the final version names the reviewers and the place, day and hour of the defence. Fill it in as the decision on the council says.',
      vi: 'Bìa còn để trống hoặc ghi chưa đủ {field}; bản chính thức phải ghi rõ các phản biện và nơi, ngày, giờ bảo vệ. Hãy điền theo quyết định thành lập hội đồng.',
    },
    code: {
      en: 'The code “{value}” {fault}; the code of a doctoral major has seven digits and begins with 9 (before 2018: eight, beginning with 62). Compare it with the decision on your admission.',
      vi: 'Mã số “{value}” {fault}; mã số ngành trình độ tiến sĩ gồm bảy chữ số, bắt đầu bằng 9 (trước năm 2018: tám chữ số, bắt đầu bằng 62). Hãy đối chiếu với quyết định công nhận nghiên cứu sinh.',
    },
    year: {
      en: 'The year on the cover is “{value}”; four digits from 1990 to 2100 are wanted. Write the year of printing.',
      vi: 'Năm trên bìa là “{value}”; cần bốn chữ số, từ 1990 đến 2100. Hãy ghi năm in tóm tắt.',
    },
    author: {
      en: 'The author’s name “{value}” holds a digit. Write the full name in letters only.',
      vi: 'Họ tên nghiên cứu sinh “{value}” có chữ số. Hãy ghi đầy đủ họ tên, chỉ dùng chữ cái.',
    },
    supervisors: {
      en: 'The supervisor “{value}” has no name. Write title and full name.',
      vi: 'Người hướng dẫn “{value}” chưa có họ tên. Hãy ghi học hàm, học vị và họ tên đầy đủ.',
    },
    secret: {
      en: 'The independent reviewer “{value}” is named on the cover, but independent reviewers are secret. Leave the line blank.',
      vi: 'Bìa ghi tên phản biện độc lập “{value}”, trong khi danh tính phản biện độc lập phải được giữ kín. Hãy để trống dòng này.',
    },
    'front-matter': {
      en: 'The front matter is not valid YAML: {fault}. Mend it; until then nothing in it can be read.',
      vi: 'Phần khai báo đầu tệp sai cú pháp YAML: {fault}. Hãy sửa lại; nếu không, không thể đọc nội dung của phần này.',
    },
    key: {
      en: 'The front matter has a key “{key}” that is not known; did you mean “{meant}”? Rename it, or its value stays unread.',
      vi: 'Phần khai báo đầu tệp có khóa “{key}” không xác định; có phải ý bạn là “{meant}”? Hãy sửa tên khóa, nếu không giá trị của khóa sẽ không được đọc.',
    },
    value: {
      en: 'In the front matter {fault}. Mend it, so that the cover can be built.',
      vi: 'Trong phần khai báo đầu tệp, {fault}. Hãy sửa lại để có thể dựng bìa.',
    },
  },
  check(bound, context) {
    const { frontMatter } = bound.outline
    if (frontMatter !== null && frontMatter.faults.length > 0) {
      tellSyntax(frontMatter, context)
      return
    }
    if (frontMatter === null && !hasText(bound)) {
      tellNone(bound, context)
      return
    }
    const reported =
      frontMatter === null ? new Set<string>() : reportValues(bound, frontMatter, context)
    for (const field of bound.profile.cover.fields) {
      if (!reported.has(field.key) && !isTemplate(field.key, bound))
        checkField(field, bound, context)
    }
    checkSecret(bound, context)
  },
})

function hasText({ outline }: Bound): boolean {
  return outline.cover.some(({ kind, text }) => kind !== 'comment' && /\p{L}/u.test(text))
}

function tellSyntax({ faults }: FrontMatter, { report }: Context): void {
  const [first] = faults
  if (first === undefined) return
  const fault = trimEndOf(first.message.split(/ at line \d+, column \d/u)[0] ?? '', ' .:')
  report({ id: 'front-matter', at: first.at, level: 'error', values: { fault } })
}

/** Reported at the first part: the cover belongs before it. */
function tellNone({ outline, profile }: Bound, { report }: Context): void {
  const order: readonly Need[] = ['must', 'should']
  const need = order.find((one) => profile.cover.fields.some((field) => field.need === one))
  if (need === undefined) return
  const first = outline.headings.find(({ implied }) => !implied)
  const end = outline.source.search(/[\r\n]|$/u)
  report({ id: 'none', at: first ?? { start: 0, end }, need })
}

/** Keys that are reported here, and not again as fields. Blanks are left to the check of the field. */
function reportValues(bound: Bound, frontMatter: FrontMatter, { report }: Context): Set<string> {
  const reported = new Set<string>()
  if (!isSummaryFrontMatter(frontMatter)) return reported
  const { summary, outline, profile } = bound
  const { schema, fields } = profile.cover
  const described = Object.keys((schema as { properties?: object } | null)?.properties ?? {})
  const added = fields.filter(({ role }) => role === null).map(({ key }) => key)
  const own = [...described, ...added]
  for (const { key, meant, ...at } of misspeltKeys(frontMatter, outline.source, own)) {
    reported.add(key).add(meant)
    report({
      id: 'key',
      at,
      level: 'warning',
      values: { key, meant },
      expected: [meant],
      fix: 'suggest',
      edits: allOf([plainEdit(outline.source, at, key, meant)]),
    })
  }
  for (const { key, fault } of frontMatterFaults(frontMatter.data, schema)) {
    const written = Object.hasOwn(frontMatter.data, key)
    const asked = fields.some((field) => field.key === key && field.need !== 'may')
    const blank = summary.cover[key]?.every((one) => one.blank) ?? false
    if (reported.has(key) || (written ? blank || isTemplate(key, bound) : asked)) continue
    reported.add(key)
    report({
      id: 'value',
      at: spanOfValue(frontMatter, outline.source, key),
      level: 'error',
      values: { fault },
    })
  }
  return reported
}

/** "[… full name]" in the front matter is the skeleton's; parts-placeholder reports it. */
function isTemplate(key: string, { outline }: Bound): boolean {
  const { frontMatter, source } = outline
  if (frontMatter === null || !Object.hasOwn(frontMatter.data, key)) return false
  const { start, end } = valueSpanOf(frontMatter, key)
  return templateTexts(source.slice(start, end)).length > 0
}

function checkField(field: CoverRequirement, bound: Bound, context: Context): void {
  if (context.phase === 'final' && isFilledAtTheEnd(field)) {
    checkFilled(field, bound, context)
    return
  }
  const { key, role, need, basis } = field
  const found = bound.summary.cover[key] ?? []
  if (found.length === 0) {
    const missing = missingField(field, bound)
    if (missing !== null) context.report({ id: 'missing', need, basis, ...missing })
    return
  }
  const blank = found.find((one) => one.blank)
  if (blank !== undefined && field.blank === null && role !== FieldRole.independentReviewers) {
    context.report({ id: 'blank', at: blank, need, basis, values: { field: nameOf(field) } })
    return
  }
  for (const one of found) {
    const fault = one.blank ? null : faultOf(role, one)
    if (fault === null) continue
    const values = { value: one.value, ...fault.values }
    context.report({ id: fault.id, at: one, need, values })
    return
  }
}

/** What the final version must name, whatever the profile asks of earlier ones. */
function checkFilled(field: CoverRequirement, bound: Bound, { report }: Context): void {
  const missing = bound.summary.cover[field.key]?.length ? null : missingAtTheEnd(field, bound)
  if (missing !== null) report({ id: 'missing', need: 'must', ...missing })
  const at = unfilledSpan(field, bound)
  if (at !== null) report({ id: 'unfilled', at, need: 'must', values: { field: nameOf(field) } })
}

interface Malformed {
  readonly id: Id
  readonly values?: Readonly<Record<string, Texts>>
}

function faultOf(id: FieldRole | null, { value }: CoverField): Malformed | null {
  if (id === FieldRole.code) {
    const fault = codeFault(value)
    return fault === null ? null : { id, values: { fault } }
  }
  if (id === FieldRole.year) return isYear(value) ? null : { id }
  if (id === FieldRole.author) return /\d/u.test(value) ? { id } : null
  if (id === FieldRole.supervisors) return hasName(value) ? null : { id }
  return null
}

/** Independent reviewers are secret, whether or not a profile asks for their lines. */
function checkSecret({ summary, profile }: Bound, { report }: Context): void {
  const secret = FieldRole.independentReviewers
  const basis = profile.cover.fields.find(({ role }) => role === secret)?.basis ?? null
  for (const one of summary.cover[secret] ?? []) {
    if (one.blank || !isPerson(one.value) || !hasName(one.value)) continue
    report({ id: 'secret', at: one, level: 'error', basis, values: { value: one.value } })
  }
}
