import type { RuleSetting } from '../profile/types.js'

/** What two places say of a rule together: the inner one wins, where it says something. */
export function mergeSettings(
  outer: RuleSetting | undefined,
  inner: RuleSetting | undefined,
): RuleSetting {
  return {
    level: inner?.level ?? outer?.level ?? null,
    options: mergeObjects(outer?.options ?? {}, inner?.options ?? {}),
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
