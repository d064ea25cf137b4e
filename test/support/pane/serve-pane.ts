// Builds the page of the fake session as the product is built, and serves it on this machine under the headers of the
// product's own pages: what breaks their policy is a console error, and so is a warning of React's development build,
// which this is under the test runner. Either fails a watched test.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, type Plugin, preview } from 'vite'
import { pageHeaders } from '../../../addin/page-headers.ts'
import { inTwoFiles } from '../../../addin/start-chunk.ts'

export interface ServedPage {
  readonly address: string
  close(): Promise<void>
}

const here = fileURLToPath(new URL('.', import.meta.url))

/** The page that `openScene` opens. */
export const servePane = (): Promise<ServedPage> => servePage(here, 'page.html')

/** Any page of a folder, built and served in the same way. */
export async function servePage(root: string, page: string): Promise<ServedPage> {
  // Two may build at the same time.
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
      rolldownOptions: { input: join(root, page), output: inTwoFiles(join(root, page.replace(/html$/, 'tsx'))) },
    },
  })
  const served = { host: '127.0.0.1', port: 0, open: false, headers: { ...pageHeaders() } }
  const server = await preview({ ...shared, build: { outDir }, preview: served })
  const { port } = server.httpServer.address() as { port: number }
  return {
    address: `http://127.0.0.1:${port}/${page}`,
    close: async () => {
      await server.close()
      await rm(outDir, { recursive: true })
    },
  }
}

/** What taskpane-shell.js does for the real page: in a file of its own, since the policy allows no script in the page. */
function fluentFontsOff(): Plugin {
  const fileName = 'fonts-off.js'
  return {
    name: 'fluent-fonts-off',
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: `/${fileName}` }, injectTo: 'head-prepend' }],
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: "window.FabricConfig = { fontBaseUrl: '' }" })
    },
  }
}
