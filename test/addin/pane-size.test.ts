// What the pane weighs when it opens, as the product is built: office machines are slow, and so are their networks.
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.unstubAllEnvs())

const most = { opening: 200_000, part: 250_000 }

test('opening the pane takes at most 200 kB of its own scripts, each further part at most 250', async () => {
  // The test runner's own mode would bring React's warnings along.
  vi.stubEnv('NODE_ENV', 'production')
  const configFile = new URL('../../addin/vite.config.ts', import.meta.url).pathname
  const result = await build({ configFile, logLevel: 'error', build: { write: false } })
  const { output } = result as Rolldown.RolldownOutput
  const chunks = new Map(output.flatMap((it) => (it.type === 'chunk' ? [[it.fileName, it] as const] : [])))
  const weight = (name: string) => gzipSync(chunks.get(name)?.code ?? '').length

  const opening = new Set<string>()
  const need = (name: string) => {
    if (opening.has(name)) return
    opening.add(name)
    chunks.get(name)?.imports.forEach(need)
  }
  for (const { fileName, facadeModuleId } of chunks.values()) {
    if (facadeModuleId?.endsWith('/taskpane.html')) need(fileName)
  }

  expect(opening.size).toBeGreaterThan(0)
  expect([...opening].reduce((sum, name) => sum + weight(name), 0)).toBeLessThanOrEqual(most.opening)
  for (const name of chunks.keys()) expect(weight(name), name).toBeLessThanOrEqual(most.part)
})
