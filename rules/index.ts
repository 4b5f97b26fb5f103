/** All rules, derived from the folder; a test says that none is missing. Made by `npm run generate`. */
import type { Rule } from '../src/rule/types.js'
import chaptersConclusion from './chapters/conclusion.js'
import chaptersCount from './chapters/count.js'
import chaptersSections from './chapters/sections.js'
import claimsStructure from './claims/structure.js'
import contributionsCount from './contributions/count.js'
import contributionsForm from './contributions/form.js'
import coverFields from './cover/fields.js'
import documentChanges from './document/changes.js'
import documentKind from './document/kind.js'
import headingsCase from './headings/case.js'
import headingsPunctuation from './headings/punctuation.js'
import layoutEmbedded from './layout/embedded.js'
import layoutFont from './layout/font.js'
import layoutMargins from './layout/margins.js'
import layoutNumbers from './layout/numbers.js'
import layoutPages from './layout/pages.js'
import layoutPaper from './layout/paper.js'
import layoutSize from './layout/size.js'
import layoutSpacing from './layout/spacing.js'
import lintUnused from './lint/unused.js'
import numberingDepth from './numbering/depth.js'
import numberingForm from './numbering/form.js'
import numberingLone from './numbering/lone.js'
import numberingOrdinals from './numbering/ordinals.js'
import numberingSequence from './numbering/sequence.js'
import partsEmpty from './parts/empty.js'
import partsLabel from './parts/label.js'
import partsMissing from './parts/missing.js'
import partsOrder from './parts/order.js'
import partsPlaceholder from './parts/placeholder.js'
import partsRepeated from './parts/repeated.js'
import partsUnexpected from './parts/unexpected.js'
import partsUnfinished from './parts/unfinished.js'
import textUnicode from './text/unicode.js'
import worksAuthor from './works/author.js'
import worksCount from './works/count.js'
import worksDuplicate from './works/duplicate.js'
import worksForm from './works/form.js'
import worksIssn from './works/issn.js'
import worksNumbering from './works/numbering.js'
import worksOrder from './works/order.js'

/** The data of every rule. */
export const rules: readonly Rule[] = [
  chaptersConclusion,
  chaptersCount,
  chaptersSections,
  claimsStructure,
  contributionsCount,
  contributionsForm,
  coverFields,
  documentChanges,
  documentKind,
  headingsCase,
  headingsPunctuation,
  layoutEmbedded,
  layoutFont,
  layoutMargins,
  layoutNumbers,
  layoutPages,
  layoutPaper,
  layoutSize,
  layoutSpacing,
  lintUnused,
  numberingDepth,
  numberingForm,
  numberingLone,
  numberingOrdinals,
  numberingSequence,
  partsEmpty,
  partsLabel,
  partsMissing,
  partsOrder,
  partsPlaceholder,
  partsRepeated,
  partsUnexpected,
  partsUnfinished,
  textUnicode,
  worksAuthor,
  worksCount,
  worksDuplicate,
  worksForm,
  worksIssn,
  worksNumbering,
  worksOrder,
]
