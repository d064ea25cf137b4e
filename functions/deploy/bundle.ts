// The functions app as two files beside its host.json: a folder that Azure, Microsoft's own host and plain Node take, with
// nothing else installed. The small one is what a cold start waits for (see index.ts); the other is the server.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where `npm run build` puts them. */
const functionsFolder = path.join(root, 'dist/functions')
const hostFolder = path.join(root, 'dist/host')

const serverFile = 'server.cjs'

const common: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // What Azure runs is newer; a closed network may have this.
  target: 'node20',
  minify: true,
  // For whoever reads a trace in the log: node --enable-source-maps.
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: root,
}

/** Leaves the server to its own file. */
const serverApart: Plugin = {
  name: 'server-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/server\.ts$/ }, () => ({ path: `./${serverFile}`, external: true }))
  },
}

/**
 * @param folder is made where it is missing
 * @returns the folder
 */
export async function bundleFunctions(folder: string = functionsFolder): Promise<string> {
  mkdirSync(folder, { recursive: true })
  await Promise.all([
    build({
      ...common,
      entryPoints: ['functions/index.ts'],
      outfile: path.join(folder, 'index.cjs'),
      plugins: [serverApart],
      // Supplied by the worker that runs the app.
      external: ['@azure/functions-core'],
    }),
    build({ ...common, entryPoints: ['functions/server.ts'], outfile: path.join(folder, serverFile) }),
  ])
  copyFileSync(path.join(root, 'functions/host.json'), path.join(folder, 'host.json'))
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'so-ke-hoach-functions', main: 'index.cjs' }))
  return folder
}

/** The same server with the embedded host around it, as one file that plain Node runs: `node serve.cjs`. */
export async function bundleHost(folder: string = hostFolder): Promise<string> {
  const file = path.join(folder, 'serve.cjs')
  // The library asks for the worker's module by name, and host/core.ts answers.
  await build({
    ...common,
    entryPoints: ['functions/host/serve.ts'],
    outfile: file,
    external: ['@azure/functions-core'],
  })
  return file
}
