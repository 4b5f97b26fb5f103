import type { RuleSetting } from '../profile/types.js'

/** Merges the settings of a rule from several sources, the weakest first: the later one wins. */
export function mergeSettings(...sources: readonly (RuleSetting | undefined)[]): RuleSetting {
  const given = sources.filter((source) => source !== undefined)
  return {
    level: given.findLast(({ level }) => level !== null)?.level ?? null,
    options: given.reduce<Tree>((merged, { options }) => mergeObjects(merged, options), {}),
  }
}

type Tree = Readonly<Record<string, unknown>>

/** Objects are merged by key, everything else (lists too) is replaced. */
function mergeObjects(outer: Tree, inner: Tree): Tree {
  const merged: Record<string, unknown> = { ...outer }
  for (const [key, value] of Object.entries(inner)) {
    const before = merged[key]
    merged[key] = isTree(before) && isTree(value) ? mergeObjects(before, value) : value
  }
  return merged
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
