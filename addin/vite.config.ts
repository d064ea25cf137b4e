// How the add-in's pages are served and built. Office.js comes from Microsoft's CDN in production; on one's own machine
// the same unmodified files come from the npm package, so that nothing leaves it. `VITE_OFFICE_JS_URL` names another copy.
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { type Connect, defineConfig, type Plugin } from 'vite'
import { pagePolicy, staticSiteConfig } from './page-headers.ts'
import { inTwoFiles } from './start-chunk.ts'

const root = dirname(fileURLToPath(import.meta.url))
const officeFolder = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist')

/** The address that stands in the pages; the only one outside the add-in's own site. */
const officeCdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'
const officeLocal = '/office-js/office.js'
const simulatorBootstrap = '/simulator/bootstrap.js'

/** Files below a folder of the add-in, as paths from the add-in's root with `/`. */
function listFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

/** Serves Microsoft's package at /office-js/; whatever is not one of its files is answered 404, never by a page. */
const serveOfficeJs: Connect.NextHandleFunction = (request, response, next) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  if (!path.startsWith('/office-js/')) return next()
  const file = join(officeFolder, decodeURIComponent(path.slice('/office-js/'.length)))
  if (!file.startsWith(officeFolder + sep) || !existsSync(file) || !statSync(file).isFile()) {
    response.statusCode = 404
    return response.end()
  }
  const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' }
  response.setHeader('content-type', `${types[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`)
  createReadStream(file).pipe(response)
}

/**
 * On one's own machine: Office.js from the package, and before it the simulated Excel, which waits to be asked for. The
 * real Excel of this machine (mode `excel`) gets what production gets.
 */
function ownMachine(): Plugin {
  let isForExcel = false
  return {
    name: 'own-machine',
    configResolved: (config) => {
      isForExcel = config.command === 'build' || config.mode === 'excel'
    },
    configureServer: ({ middlewares }) => {
      middlewares.use(serveOfficeJs)
    },
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use(serveOfficeJs)
    },
    transformIndexHtml: (html) => {
      if (isForExcel) return html.replaceAll(officeCdn, process.env.VITE_OFFICE_JS_URL ?? officeCdn)
      if (!html.includes(officeCdn)) return html
      const swapped = html.replaceAll(officeCdn, officeLocal)
      if (!existsSync(join(root, simulatorBootstrap))) return swapped
      const tags = [{ tag: 'script', attrs: { src: simulatorBootstrap }, injectTo: 'head-prepend' as const }]
      return { html: swapped, tags }
    },
  }
}

/** Files that the pages and the manifest name by their own path: they keep it when built. */
function namedFiles(): Plugin {
  return {
    name: 'named-files',
    apply: 'build',
    generateBundle() {
      for (const path of ['taskpane-shell.js', 'custom-functions/functions.json', ...listFiles('assets/icons')]) {
        this.emitFile({ type: 'asset', fileName: path, source: readFileSync(join(root, path)) })
      }
    },
  }
}

/**
 * What is built carries its policy in the page, for hosts that set no headers, and beside it for those that do. Origins
 * of the API and of the sign-in come by `VITE_CONNECT`, from `npm run build -- --config`; without, the API is behind the
 * pages' own address.
 */
function policed(): Plugin {
  const connect = process.env.VITE_CONNECT?.split(' ') ?? []
  return {
    name: 'policed',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy({ connect }) },
          injectTo: 'head-prepend' as const,
        },
      ],
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'staticwebapp.config.json', source: staticSiteConfig({ connect }) })
    },
  }
}

/** Workers of the test runner serve the pages side by side: each prepares packages in a folder of its own. */
const worker = process.env.VITEST_POOL_ID

export default defineConfig({
  root,
  ...(worker && { cacheDir: join(root, `../node_modules/.vite/worker-${worker}`) }),
  // A source that is edited while a test looks at its page must not reload it.
  server: worker ? { watch: null } : {},
  base: './',
  // ExcelJS without the polyfills for browsers that no Excel of these days brings.
  resolve: { alias: [{ find: /^exceljs$/, replacement: 'exceljs/dist/exceljs.bare.min.js' }] },
  publicDir: false,
  plugins: [react(), ownMachine(), namedFiles(), policed()],
  // The reader's worker loads its Word reader only for Word files.
  worker: { format: 'es' },
  // A page that reloads because a dependency was found late would lose what its frame was told; so they are all looked
  // for at the start, what is loaded only on use and by workers included.
  optimizeDeps: {
    entries: ['*.html', '**/*-worker.ts', 'panes/*.tsx', 'printing/*.ts'],
    include: ['react/jsx-runtime', 'react/jsx-dev-runtime'],
  },
  build: {
    target: 'es2020',
    outDir: join(root, '../dist/addin'),
    emptyOutDir: true,
    // Engines that cannot preload parts fetch them a little later; no program is sent to everybody for that.
    modulePreload: { polyfill: false },
    // The preview is served from its sources; it never goes live.
    rolldownOptions: {
      input: [join(root, 'taskpane.html'), join(root, 'sign-in.html')],
      output: inTwoFiles(join(root, 'taskpane.tsx'), [join(root, 'sign-in.ts')]),
    },
  },
})
