import type { BuildOptions, BuildResult } from 'esbuild'

export declare const pureEntry: string

export declare function browserBundle(
  entry: string,
  options?: BuildOptions,
): Promise<BuildResult<{ metafile: true; write: false }>>
