import { dirname } from 'pathe'
import { loadLayers } from '../../profile/load/load.js'
import { ProfileError } from '../../profile/load/locate.js'
import type { YamlPath } from '../../profile/load/raw.js'
import type { Language } from '../../text/types.js'
import { MARK } from './cursor.js'
import { listIn, mapIn, textIn } from './unchecked.js'

const languages: readonly Language[] = ['en', 'vi']

/**
 * What a profile and those it extends call their things. The profile is still being written, so its data may be
 * anything.
 */
export class ProfileNames {
  /** The profile's own data, then what it has from others. */
  readonly #layers: readonly unknown[]

  /** @param file absolute path of the profile */
  constructor(data: unknown, file: string) {
    const base = textIn(data, 'extends')
    this.#layers = [data, base === null ? null : mergedOf(base, dirname(file))]
  }

  /** Keys of a map of the profile: `names.of('cover', 'fields')`. */
  of(...keys: readonly string[]): readonly string[] {
    const all = this.#layers.flatMap((layer) => Object.keys(mapIn(layer, ...keys)))
    return [...new Set(all.filter(isWhole))]
  }

  /** All parts, at whatever place. */
  parts(): readonly string[] {
    return [...new Set(this.#layers.flatMap((layer) => partIds(listIn(layer, 'parts'))))]
  }

  /** Ids of the parts that the base has where a path ends in a part: `['parts', 2, 'parts', 0, 'id']`. */
  inherited(at: YamlPath): readonly string[] {
    return idsOf(this.#siblings(at)[1] ?? [])
  }

  /** Ids of all parts that stand beside each other there. */
  beside(at: YamlPath): readonly string[] {
    return [...new Set(this.#siblings(at).flatMap(idsOf))]
  }

  /** Ids of the parts that the profile itself has there. */
  own(at: YamlPath): readonly string[] {
    return idsOf(this.#siblings(at)[0] ?? [])
  }

  /** The canonical name of a part, field or line; null where it has none in this language. */
  label(id: string, language: Language): string | null {
    for (const layer of this.#layers) {
      const [first] = listIn(mapIn(layer, 'labels', id), language)
      const [ofField] = listIn(mapIn(layer, 'cover', 'fields', id, 'labels'), language)
      const label = first ?? ofField
      if (typeof label === 'string') return label
    }
    return null
  }

  /** “Purpose” / “Mục đích”; empty where it has no names. */
  labels(id: string): string {
    const all = languages.flatMap((language) => this.label(id, language) ?? [])
    return all.map((label) => `“${label}”`).join(' / ')
  }

  /** What an author writes in a part. */
  hint(id: string, locale: Language): string | null {
    for (const layer of this.#layers) {
      const part = allParts(listIn(layer, 'parts')).find((one) => textIn(one, 'id') === id)
      const hint = textIn(mapIn(part, 'hint'), locale)
      if (hint !== null) return hint
    }
    return null
  }

  /** Where a basis comes from. */
  source(basis: string, locale: Language): string | null {
    for (const layer of this.#layers) {
      const raw = mapIn(layer, 'basis', basis)
      const source = textIn(raw, 'source') ?? textIn(raw.source, locale)
      if (source !== null) return source
    }
    return null
  }

  /** The parts on the level of a path, in each layer; below a part they are those of the part of the same id. */
  #siblings(at: YamlPath): readonly (readonly unknown[])[] {
    let levels = this.#layers.map((layer) => listIn(layer, 'parts'))
    const last = at.lastIndexOf('parts')
    for (let step = 1; step < last; step += 2) {
      const own = levels[0]?.[Number(at[step])]
      const id = textIn(own, 'id')
      levels = levels.map((level, layer) => {
        const part = layer === 0 ? own : level.find((one) => idOf(one) === id)
        return listIn(part, 'parts')
      })
    }
    return levels
  }
}

/** All layers of a base; null where it cannot be loaded, which the diagnostics report. */
function mergedOf(name: string, folder: string): unknown {
  try {
    return loadLayers(name, folder).merged
  } catch (error) {
    if (error instanceof ProfileError) return null
    throw error
  }
}

function idOf(part: unknown): string | null {
  return typeof part === 'string' ? part : textIn(part, 'id')
}

function idsOf(parts: readonly unknown[]): readonly string[] {
  return parts.flatMap((part) => idOf(part) ?? []).filter(isWhole)
}

/** What is being typed is no name yet. */
function isWhole(name: string): boolean {
  return !name.includes(MARK)
}

/** Parts at any depth, from the outside in. Data may lead back to itself by an alias. */
function allParts(parts: readonly unknown[], depth = 0): readonly unknown[] {
  if (depth > 10) return []
  return parts.flatMap((part) => [part, ...allParts(listIn(part, 'parts'), depth + 1)])
}

function partIds(parts: readonly unknown[]): readonly string[] {
  return idsOf(allParts(parts))
}
