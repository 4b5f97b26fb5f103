import type { Root } from 'mdast'
import type { Data, Processor } from 'unified'
import type { VFile } from 'vfile'
import { readFrontMatter } from '../model/signs/front-matter.js'
import { parseMarkdown } from '../model/signs/parse.js'
import type { RunProblem } from '../read/types.js'
import { profileFor } from '../settings/source-profile.js'
import { publishProblem } from './problems.js'
import { remarkHost } from './remark-host.js'
import { type Run, type RunInput, startRun } from './run.js'
import { textOfTree } from './tree-text.js'

/**
 * Gives the run that a tree belongs to, to every rule of a processor: parsing and reading happen once for a tree,
 * however its rules were loaded. It stands in the processor's data, where plugins share things.
 */
export interface Runs {
  readonly of: (tree: Root, file: VFile) => Run
  /** Records something that could not be run. */
  readonly addProblem: (problem: RunProblem, run: Run, file: VFile) => void
  /** All plugins have seen the tree. */
  readonly end: (tree: Root) => void
}

declare module 'unified' {
  interface Data {
    tomtat?: Runs
  }
}

/** The runs of a processor; the first rule that asks starts them, and has each forgotten when its tree is done. */
export function runsOf(processor: Processor): Runs {
  const known = (processor.data() as Data).tomtat
  if (known) return known
  const runs = remarkRuns()
  processor.data('tomtat', runs)
  // Twice, since rules that run last put themselves behind what stands in the list by now.
  processor.use(function (this: Processor) {
    this.use(() => (tree) => {
      runs.end(tree as Root)
    })
  })
  return runs
}

/**
 * The run of one text whose settings are known, for whoever builds a processor for it. Processors are copied with
 * their data, so that the run is kept beside it.
 */
export function singleRun(input: Omit<RunInput, 'tree' | 'positioned'>): {
  readonly runs: Runs
  /** Null as long as no rule has asked. */
  readonly current: () => Run | null
} {
  let run: Run | null = null
  const runs: Runs = {
    of(tree) {
      run ??= startRun({ ...input, tree, positioned: true })
      return run
    },
    addProblem: (problem, { problems }) => problems.push(problem),
    end: () => undefined,
  }
  return { runs, current: () => run }
}

/** Runs under plain remark, which hands over a tree and a file and nothing else. */
function remarkRuns(): Runs {
  const runs = new Map<Root, Run>()
  const addProblem: Runs['addProblem'] = (problem, { settings }, file) =>
    publishProblem(problem, settings.locale, file)
  return {
    of(tree, file) {
      const known = runs.get(tree)
      if (known) return known
      const { settings, problems, folder } = remarkHost.get().settingsOf(file)
      const input = treeInput(tree, file)
      const profile = profileFor(input.frontMatter, settings, folder)
      const run = startRun({ ...input, settings, profile, recovered: null })
      for (const problem of problems) addProblem(problem, run, file)
      runs.set(tree, run)
      return run
    },
    addProblem,
    end: (tree) => runs.delete(tree),
  }
}

/** The text of a tree, read anew: the tree of another parser is not looked into. */
export function treeInput(
  tree: Root,
  file: VFile,
): Pick<RunInput, 'text' | 'tree' | 'frontMatter' | 'positioned'> {
  const given = String(file).replace(/^\ufeff/u, '')
  const positioned = given !== '' || tree.children.length === 0
  const text = positioned ? given : textOfTree(tree)
  return { text, tree: parseMarkdown(text), frontMatter: readFrontMatter(text), positioned }
}
