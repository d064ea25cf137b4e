// What the pane weighs when it opens, as the product is built: office machines are slow, and so are their networks.
import { afterEach, expect, test, vi } from 'vitest'
import { weighPane } from '../support/pane/pane-weight.ts'

afterEach(() => vi.unstubAllEnvs())

test('opening the pane takes at most 200 kB of its own scripts, each further part at most 250', async () => {
  // The test runner's own mode would bring React's warnings along.
  vi.stubEnv('NODE_ENV', 'production')
  const { opening, parts } = await weighPane()
  expect(opening).toBeLessThanOrEqual(200_000)
  for (const [name, bytes] of parts) expect(bytes, name).toBeLessThanOrEqual(250_000)
})
