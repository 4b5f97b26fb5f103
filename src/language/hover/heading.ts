import { chapterName } from '../../bind/lost-chapters.js'
import type { OutlineNode } from '../../bind/outline-tree.js'
import type { Bound } from '../../bind/types.js'
import { ownWords } from '../../model/outline/headings.js'
import { PartRole } from '../../model/roles.js'
import type { Heading } from '../../model/types.js'
import { basisOf } from '../../profile/derive/basis.js'
import { numberText } from '../../profile/derive/numbers.js'
import { fillLabel } from '../../profile/labels/label.js'
import type { Part } from '../../profile/types.js'
import { profileText } from '../../report/words.js'
import { scopeOf } from '../../rule/fix/written-number.js'
import type { Language } from '../../text/types.js'
import type { Pointer } from '../definition/definition.js'
import type { Analysis } from '../document/analysis.js'
import { listedBelow } from '../document/listed.js'
import type { Section } from '../document/sections.js'
import { nodesByLine, sectionsOf } from '../document/sections.js'
import { basisLine } from './basis.js'
import { bulleted, prose } from './markdown.js'
import { partFacts } from './part.js'
import { hoverWords } from './words.js'

/** What the profile asks of the part that a heading stands for, and the words so far, as Markdown. */
export function headingText({ heading, line }: Section, bound: Bound, analysis: Analysis): string {
  const { locale, report } = analysis
  const node = nodesByLine(analysis).get(line)
  const id = node?.id ?? null
  const part = id === null ? null : bound.partOf(id)
  const asked = part ? partText(part, heading, bound, locale) : otherText(heading, bound, locale)
  return [...asked, wordsLine(heading, node, locale), prose(profileText(report, locale))]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

function partText(part: Part, heading: Heading, bound: Bound, locale: Language): string[] {
  const say = hoverWords[locale]
  const names = [bound.language, locale].map((language) =>
    prose(nameOf(part, heading, bound, language)),
  )
  const [name = '', ...others] = new Set(names)
  const beside = others.map((other) => ` – ${other}`).join('')
  const facts = partFacts(part, listedBelow(heading, part, bound), bound, locale)
  const hint = part.hint[locale] ?? part.hint[bound.language]
  return [
    `**${name}**${beside} (${say.need[part.need]})`,
    bulleted(facts),
    hint ? `${say.hint}: ${prose(hint)}` : '',
    part.basis ? basisLine(part.basis, locale) : '',
  ]
}

function nameOf(part: Part, { number }: Heading, { label }: Bound, language: Language): string {
  const text = label(part.id, language)
  const [n] = number
  return part.role === PartRole.chapter && n !== undefined ? chapterName(text, n) : text
}

/** A heading that is no part of the profile: the close of a chapter, or one of the author's own. */
function otherText(heading: Heading, bound: Bound, locale: Language): string[] {
  const { kind, text, parent } = heading
  const say = hoverWords[locale]
  const chapter = kind === 'closing' ? bound.wanted(PartRole.chapter) : null
  if (chapter?.closing) {
    const n = parent?.number[0]
    const basis = basisOf(chapter, 'closing')
    return [
      `**${prose(fillLabel(bound.label('closing'), n === undefined ? {} : { n }))}**`,
      bulleted([`${say.closing}: ${say.closings[chapter.closing]}.`]),
      basis ? basisLine(basis, locale) : '',
    ]
  }
  const isOwn = kind === 'section' && scopeOf(heading) === 'chapters'
  return [text === '' ? '' : `**${prose(text)}**`, isOwn ? say.inChapter : say.unknown]
}

/** "Words so far: 1,204 (34 in this heading and right below it)", as `tomtat outline` counts them. */
function wordsLine(heading: Heading, node: OutlineNode | undefined, locale: Language): string {
  if (!node || node.words === null) return ''
  const say = hoverWords[locale]
  const own = ownWords(heading)
  const rest = own === node.words ? '' : ` (${numberText(own, locale)} ${say.own})`
  return `${say.words}: ${numberText(node.words, locale)}${rest}`
}

/**
 * The text for the heading that a reference means, with the title of that heading, as Markdown; where it can mean
 * several, only their titles. Empty where it means none.
 */
export function referenceText({ targets }: Pointer, bound: Bound, analysis: Analysis): string {
  const sections = sectionsOf(analysis).filter(({ heading }) => targets.includes(heading))
  const names = sections.map(({ heading }) => prose(heading.text))
  const [section, ...others] = sections
  const [name = ''] = names
  if (!section) return ''
  if (others.length > 0) return bulleted(names)
  const text = headingText(section, bound, analysis)
  return name === '' || text.includes(name) ? text : `${name}\n\n${text}`
}
