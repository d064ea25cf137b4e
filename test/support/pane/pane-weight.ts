// What the pane's own scripts weigh as the product is built, Office.js apart. React must be its production build:
// `NODE_ENV` says so to Vite.
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'

export interface PaneWeight {
  /** Bytes after gzip of everything that comes before the pane can be drawn. */
  readonly opening: number
  /** Bytes after gzip of each file that is built, by name. */
  readonly parts: ReadonlyMap<string, number>
}

export async function weighPane(): Promise<PaneWeight> {
  const configFile = new URL('../../../addin/vite.config.ts', import.meta.url).pathname
  const result = await build({ configFile, logLevel: 'error', build: { write: false } })
  const { output } = result as Rolldown.RolldownOutput
  const chunks = new Map(output.flatMap((it) => (it.type === 'chunk' ? [[it.fileName, it] as const] : [])))
  const parts = new Map([...chunks].map(([name, { code }]) => [name, gzipSync(code).length]))

  const needed = new Set<string>()
  const need = (name: string) => {
    if (needed.has(name)) return
    needed.add(name)
    chunks.get(name)?.imports.forEach(need)
  }
  const page = output.find(({ fileName }) => fileName === 'taskpane.html')
  const html = page?.type === 'asset' ? String(page.source) : ''
  for (const [, script = ''] of html.matchAll(/<script type="module"[^>]* src="\.\/([^"]+)"/g)) need(script)
  if (needed.size === 0) throw new Error('The build has no pane')
  return { opening: [...needed].reduce((sum, name) => sum + (parts.get(name) ?? 0), 0), parts }
}
