// Builds the page of the fake session as the product is built, and serves it on this machine.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'

export interface ServedPane {
  /** Address of a scene. */
  scene(name: string, options?: { readonly dark?: boolean }): string
  close(): Promise<void>
}

const here = fileURLToPath(new URL('.', import.meta.url))

export async function servePane(): Promise<ServedPane> {
  const outDir = fileURLToPath(new URL('../../output/pane-page', import.meta.url))
  const shared = { configFile: false, root: here, publicDir: false, logLevel: 'warn' } as const
  await build({
    ...shared,
    plugins: [react(), fluentFontsOff()],
    build: { target: 'es2020', outDir, emptyOutDir: true, rolldownOptions: { input: `${here}page.html` } },
  })
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0, open: false } })
  const { port } = server.httpServer.address() as { port: number }
  return {
    scene: (name, { dark = false } = {}) => `http://127.0.0.1:${port}/page.html?scene=${name}${dark ? '&dark' : ''}`,
    close: () => server.close(),
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
