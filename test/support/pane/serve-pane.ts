// Builds the page of the fake session as the product is built, and serves it on this machine. Under the test runner it
// is React's development build, whose warnings are console errors and fail a watched test.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import { inOneFile } from '../../../addin/start-chunk.ts'

export interface ServedPage {
  readonly address: string
  close(): Promise<void>
}

export interface ServedPane {
  /** Address of a scene. */
  scene(name: string, options?: { readonly dark?: boolean }): string
  close(): Promise<void>
}

const here = fileURLToPath(new URL('.', import.meta.url))

export async function servePane(): Promise<ServedPane> {
  const { address, close } = await servePage(here, 'page.html')
  return { scene: (name, { dark = false } = {}) => `${address}?scene=${name}${dark ? '&dark' : ''}`, close }
}

/** Any page of a folder, built and served in the same way. */
export async function servePage(root: string, page: string): Promise<ServedPage> {
  // Each worker builds for itself: two may build at the same time.
  const outDir = await mkdtemp(join(tmpdir(), 'pane-'))
  const shared = { configFile: false, root, publicDir: false, logLevel: 'warn' } as const
  await build({
    ...shared,
    plugins: [react(), fluentFontsOff()],
    worker: { format: 'es' },
    build: {
      target: 'es2020',
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: 1_000,
      rolldownOptions: { input: join(root, page), output: inOneFile(join(root, page.replace(/html$/, 'tsx'))) },
    },
  })
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0, open: false } })
  const { port } = server.httpServer.address() as { port: number }
  return {
    address: `http://127.0.0.1:${port}/${page}`,
    close: async () => {
      await server.close()
      await rm(outDir, { recursive: true })
    },
  }
}

/** What taskpane-shell.js does for the real page. */
function fluentFontsOff() {
  const tag = {
    tag: 'script',
    children: "window.FabricConfig = { fontBaseUrl: '' }",
    injectTo: 'head-prepend' as const,
  }
  return { name: 'fluent-fonts-off', transformIndexHtml: () => [tag] }
}
