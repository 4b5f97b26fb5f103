import type { BuildOptions, BuildResult, Plugin } from 'esbuild'

export declare const pureEntry: string

export declare function browserBundle(
  build: (options: BuildOptions) => Promise<BuildResult>,
  entry: string,
  options?: BuildOptions & { plugins?: readonly Plugin[] },
): Promise<BuildResult<{ metafile: true; write: false }>>
