// One configuration for every suite; slow suites (real Azurite, a real browser) share the two cores, hence the long limit.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** From the suites with the longest files down: a long one at the end would keep one core waiting for the other. */
const longFirst = [/\/model\/sync-model\./, /\/(e2e|panes|model|faults)\//]

class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = longFirst.findIndex((pattern) => pattern.test(moduleId))
      return found < 0 ? longFirst.length : found
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    setupFiles: ['test/support/seed.ts'],
    globalSetup: ['test/support/pane/built-pane.ts'],
    maxWorkers: 2,
    // To load Azurite, Office.js and Azure's libraries anew for each file was a third of the run. What a file changes outside
    // of itself it takes back.
    isolate: false,
    sequence: { sequencer: LongOnesFirst },
  },
})
