import type { Bound } from '../../bind/types.js'
import { insertion } from '../../rule/fix/edits.js'
import { usualLineEnd } from '../../rule/fix/line-end.js'
import type { Edit } from '../../rule/types.js'

/**
 * The comment that silences a rule in a whole document: behind its front matter, or at the top.
 *
 * @param at where the finding stands that is to go; what stands in the front matter no comment can silence
 */
export function disabling(rule: string, at: number, { outline }: Bound): Edit | null {
  const { source, frontMatter } = outline
  if (/<!--\s*lint\s+enable/u.test(source)) return null
  const comment = `<!--lint disable ${rule}-->`
  const end = usualLineEnd(source)
  if (frontMatter) {
    return at < frontMatter.end ? null : insertion(frontMatter.end, `${end}${end}${comment}`)
  }
  // Front matter that nobody closed would be one no more.
  return source.startsWith('---') ? null : insertion(0, `${comment}${end}${end}`)
}
