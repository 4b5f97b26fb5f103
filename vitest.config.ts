import { configDefaults, defineConfig } from 'vitest/config'

const outside = 'test/outside/**/*.test.ts'

/** Says at the very end what a plain run does not hold. */
const remainder = {
  onTestRunEnd() {
    console.log(
      'Not part of this run: test/outside, whose tests need other programs (npm run test:outside).',
    )
  },
}

export default defineConfig(({ mode }) => ({
  test: {
    include: mode === 'outside' ? [outside] : ['test/**/*.test.ts'],
    exclude: [
      ...configDefaults.exclude,
      ...(mode === 'outside' ? [] : ['test/outside/**', 'test/bench/**']),
    ],
    reporters: mode === 'outside' ? ['default'] : ['default', remainder],
    setupFiles: ['test/plain-output.ts', 'test/under-node.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Already one module of plain JavaScript, 1.7 MB of it: taking it apart would take many seconds.
    server: { deps: { external: [/src\/generated\/pdfjs\.js$/] } },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'rules/**/*.ts'],
      exclude: ['src/generated/**'],
      reporter: ['text-summary', 'html'],
    },
  },
}))
