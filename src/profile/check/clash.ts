import { fold } from '../../text/fold.js'
import type { Texts } from '../../text/types.js'
import type { ProfileFile } from '../load/file.js'
import type { RawLabels, RawPart, RawProfile, YamlPath, YamlPosition } from '../load/raw.js'
import { asPart } from '../load/raw.js'

interface Owned {
  readonly id: string
  readonly labels: RawLabels
  /** Where the labels stand in a profile's file. */
  readonly path: YamlPath
}

/**
 * Labels of one scope (parts beside each other with their chapters' closings, fields of the cover) and one language
 * that fold alike: a heading could be either of them. Each is reported at the label in this file.
 */
export function labelClashes(
  file: ProfileFile,
  merged: RawProfile,
): { readonly at: YamlPosition; readonly message: Texts }[] {
  const fields = Object.entries(merged.cover?.fields ?? {}).map(([id, field]): Owned => {
    return { id, labels: field.labels ?? {}, path: ['cover', 'fields', id, 'labels'] }
  })
  const scopes = [fields, ...scopesOf(merged.parts ?? [], merged.labels ?? {}, true)]
  return scopes.flatMap((scope) =>
    (['en', 'vi'] as const).flatMap((language) => clashesIn(file, scope, language)),
  )
}

function scopesOf(
  parts: readonly (string | RawPart)[],
  labels: Readonly<Record<string, RawLabels>>,
  top: boolean,
): Owned[][] {
  const owned = (id: string): Owned => ({ id, labels: labels[id] ?? {}, path: ['labels', id] })
  const scope = parts.map((part) => owned(asPart(part).id))
  if (top) scope.push(owned('closing'))
  return [scope, ...parts.flatMap((part) => scopesOf(asPart(part).parts ?? [], labels, false))]
}

function clashesIn(
  file: ProfileFile,
  scope: readonly Owned[],
  language: 'en' | 'vi',
): { at: YamlPosition; message: Texts }[] {
  const first = new Map<string, Owned>()
  const clashes: { at: YamlPosition; message: Texts }[] = []
  for (const owned of scope) {
    for (const label of owned.labels[language] ?? []) {
      const folded = fold(label)
      const other = first.get(folded)
      if (!other) {
        first.set(folded, owned)
        continue
      }
      const at =
        positionOfLabel(file, owned, language, folded, true) ??
        positionOfLabel(file, other, language, folded, false)
      if (at) clashes.push({ at, message: alike(label, owned.id, other.id) })
    }
  }
  return clashes
}

/** Where this file, not its base, writes the label; the last or the first time. */
function positionOfLabel(
  file: ProfileFile,
  { id, path }: Owned,
  language: 'en' | 'vi',
  folded: string,
  last: boolean,
): YamlPosition | null {
  const own = path[0] === 'cover' ? file.raw.cover?.fields?.[id]?.labels : file.raw.labels?.[id]
  const labels = (own?.[language] ?? []).map(fold)
  const index = last ? labels.lastIndexOf(folded) : labels.indexOf(folded)
  return index < 0 ? null : file.positionOf([...path, language, index])
}

function alike(label: string, id: string, other: string): Texts {
  if (id === other) {
    return {
      en: `The label “${label}” of '${id}' is there twice (case, number and tone placement do not count); take one out.`,
      vi: `Tên gọi “${label}” của '${id}' bị lặp (không phân biệt hoa thường, số thứ tự và vị trí dấu thanh); hãy bỏ một.`,
    }
  }
  return {
    en: `The label “${label}” of '${id}' reads like one of '${other}' beside it; change or remove one of them.`,
    vi: `Tên gọi “${label}” của '${id}' trùng với một tên gọi của '${other}' ở cùng cấp; hãy sửa hoặc bỏ một bên.`,
  }
}
