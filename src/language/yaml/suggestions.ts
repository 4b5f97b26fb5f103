import { commonName } from '../../profile/derive/basis-text.js'
import { loadProfile, SHIPPED } from '../../profile/load/load.js'
import type { YamlPath } from '../../profile/load/raw.js'
import type { Language } from '../../text/types.js'
import type { YamlKind } from './document.js'
import type { ProfileNames } from './profile-names.js'

/** A word that only the program knows, and what it stands for. */
export interface Suggestion {
  readonly word: string
  readonly about: string
}

/** The profiles that come with the program, with the titles of their institutions. */
export function shippedProfiles(locale: Language): readonly Suggestion[] {
  return SHIPPED.map((word) => {
    const title = loadProfile(word).title[locale]
    return { word, about: title === word ? commonName[locale] : title }
  })
}

/** Values that may stand at a path besides those that the schema lists. */
export function valuesAt(
  kind: YamlKind,
  path: YamlPath,
  names: ProfileNames,
  locale: Language,
): readonly Suggestion[] {
  const [top, last, above] = [path[0], path.at(-1), path.at(-2)]
  if (
    path.length === 1 &&
    (top === (kind === 'config' ? 'profile' : 'extends') || top === 'replaces')
  )
    return shippedProfiles(locale)
  if (kind === 'config') return []
  const isBasis = (last === 'basis' && path.length > 1) || above === 'bases'
  if (isBasis) return bases(names, locale)
  if (top !== 'parts') return []
  if (last === 'entry' || above === 'entry') return labelled(names.of('lines'), names)
  const taken = names.own(path)
  if (isPart(path)) return labelled(without(names.inherited(path), taken), names)
  if (last === 'before' || last === 'after') return labelled(names.beside(path), names)
  return []
}

/** Keys that a map may have besides those that the schema lists. */
export function keysAt(
  path: YamlPath,
  names: ProfileNames,
  locale: Language,
): readonly Suggestion[] {
  const [top, next] = path
  if (path.length === 1 && top === 'labels')
    return labelled(
      ['closing', ...names.parts(), ...names.of('cover', 'fields'), ...names.of('lines')],
      names,
    )
  if (path.length === 2 && top === 'cover' && next === 'fields')
    return labelled(names.of('cover', 'fields'), names)
  if (path.length === 1 && top === 'lines') return labelled(names.of('lines'), names)
  if (path.length === 1 && top === 'basis') return bases(names, locale)
  return []
}

/** A part that is written as its id alone, or the id of one. */
export function isPart(path: YamlPath): boolean {
  const at = path.at(-1) === 'id' ? path.slice(0, -1) : path
  return path[0] === 'parts' && at.at(-2) === 'parts' && typeof at.at(-1) === 'number'
}

function bases(names: ProfileNames, locale: Language): readonly Suggestion[] {
  return names.of('basis').map((word) => ({ word, about: names.source(word, locale) ?? '' }))
}

function labelled(ids: readonly string[], names: ProfileNames): readonly Suggestion[] {
  return ids.map((word) => ({ word, about: names.labels(word) }))
}

function without(all: readonly string[], taken: readonly string[]): readonly string[] {
  return all.filter((one) => !taken.includes(one))
}
