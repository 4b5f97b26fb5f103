import { ownAuthor } from '../../../read/docx/body/annotations.js'
import type { Element } from '../../../read/docx/types.js'
import { elements, valOf } from '../../../read/package/tree.js'
import { shown } from '../../../text/messages.js'
import type { Language } from '../../../text/types.js'
import type { Dialect } from './dialect.js'
import type { Line, Words } from './types.js'

/** Half points. */
const size = { usual: 20, small: 16 } as const

/** Ids of the styles that Word gives comments; null where the document has none of this kind. */
export interface CommentStyles {
  readonly text: string | null
  readonly reference: string | null
}

/** How comments are written into one document. */
export interface CommentLook {
  readonly dialect: Dialect
  readonly styles: CommentStyles
  readonly locale: Language
}

/** @param styles `w:styles`; null where the document has none */
export function commentStyles(styles: Element | null): CommentStyles {
  const idOf = (type: string, name: string) =>
    elements(styles, 'w:style').find(
      (style) =>
        style.attributes['w:type'] === type && valOf(style, 'w:name')?.toLowerCase() === name,
    )?.attributes['w:styleId'] ?? null
  return {
    text: idOf('paragraph', 'annotation text'),
    reference: idOf('character', 'annotation reference'),
  }
}

/**
 * A `w:comment`. It has no date, so that it is the same on every run.
 *
 * @param declaration of the prefix, where the part has none
 */
export function commentXml(
  id: number,
  lines: readonly Line[],
  look: CommentLook,
  declaration: string,
): string {
  const paragraphs = lines.map((line, at) => paragraphXml(line, at === 0, look))
  return `<w:comment${declaration} w:id="${id}" w:author="${ownAuthor}" w:initials="tt">${paragraphs.join('')}</w:comment>`
}

/** The mark that shows where comments stand, at their end. */
export function referenceXml(id: number, { styles }: CommentLook, declaration: string): string {
  return `<w:r${declaration}>${referenceLook(styles)}<w:commentReference w:id="${id}"/></w:r>`
}

/** Formatted by itself: indents, spacing and size of the document are made for its text. */
function paragraphXml({ words, isSmall }: Line, isFirst: boolean, look: CommentLook): string {
  const { dialect, styles, locale } = look
  const left = dialect.isStrict ? 'start' : 'left'
  const style = styles.text === null ? '' : `<w:pStyle w:val="${escaped(styles.text)}"/>`
  const properties = `<w:pPr>${style}<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:${left}="0" w:firstLine="0"/><w:jc w:val="${left}"/></w:pPr>`
  const mark = isFirst ? `<w:r>${referenceLook(styles)}<w:annotationRef/></w:r>` : ''
  const half = isSmall ? size.small : size.usual
  const runs = words.map((one) => runXml(one, half, locale))
  return `<w:p>${properties}${mark}${runs.join('')}</w:p>`
}

function runXml({ text, isBold }: Words, half: number, locale: Language): string {
  const bold = isBold ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>'
  const language = `<w:lang w:val="${locale === 'vi' ? 'vi-VN' : 'en-GB'}"/>`
  return `<w:r><w:rPr>${bold}<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>${language}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

/** Small, so that no line of the text grows by it. */
function referenceLook({ reference }: CommentStyles): string {
  const { small } = size
  const style =
    reference === null
      ? `<w:sz w:val="${small}"/><w:szCs w:val="${small}"/>`
      : `<w:rStyle w:val="${escaped(reference)}"/>`
  return `<w:rPr>${style}</w:rPr>`
}

/** A text on one line; what XML cannot hold becomes a sign. */
export function plain(text: string): string {
  return shown(text.replace(/\s+/gu, ' ')).replace(/\p{Cs}|[\ufffe\uffff]/gu, '\ufffd')
}

/** As text or value of an attribute. */
function escaped(text: string): string {
  return plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
