// A headless Chromium for tests: the machine's own Chrome, Edge or Chromium, else the one that came with npm install.
// The latter is unpacked once, beside its package, and moved into place whole: two workers may start at the same time.
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** Inside the package's own folder, so that it goes when another version comes. */
const PACKAGE = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../..')

/** Chrome refuses to sandbox itself for root, as in most containers; tests open pages of this repository alone. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--lang=vi',
  // No other machine has an address, so nothing leaves this one. Routing requests would do it too, without a cache.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

/**
 * Starts a headless browser; the caller closes it.
 *
 * @throws when neither the machine nor the npm package has one that starts; the causes say why each did not.
 * @example
 * const browser = await launchBrowser()
 * const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
 */
export async function launchBrowser(): Promise<Browser> {
  const failures: unknown[] = []
  for (const executablePath of installedBrowsers()) {
    try {
      return await chromium.launch({ executablePath, args: ARGS })
    } catch (cause) {
      // A distribution's stub that only says how to install the real one, or a browser for another processor.
      failures.push(cause)
    }
  }
  try {
    return await launchBundled()
  } catch (cause) {
    failures.push(cause)
    throw new AggregateError(failures, 'No browser to test with: install Chrome, Edge or Chromium')
  }
}

/** Paths of Chrome, Edge and Chromium that exist here; `CHROME_PATH` comes first. */
function installedBrowsers(): string[] {
  const { CHROME_PATH, PATH = '', PROGRAMFILES, LOCALAPPDATA } = process.env
  const windows = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].flatMap((root) =>
    root
      ? [join(root, 'Google/Chrome/Application/chrome.exe'), join(root, 'Microsoft/Edge/Application/msedge.exe')]
      : [],
  )
  const mac = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
    (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
  )
  const commands = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser']
  const linux = PATH.split(delimiter).flatMap((folder) => commands.map((command) => join(folder, command)))
  const places = { win32: windows, darwin: mac }[process.platform as string] ?? linux
  return [...(CHROME_PATH ? [CHROME_PATH] : []), ...places].filter((path) => existsSync(path))
}

/**
 * The browser of `@sparticuz/chromium` (Linux on x64). It brings NSS and a font of its own for bare containers; they
 * come after the machine's libraries and only where the machine has no fonts at all.
 */
async function launchBundled(): Promise<Browser> {
  if (process.platform !== 'linux') throw new Error('The bundled Chromium runs on Linux only')
  const home = await unpackBundled()
  const libraries = [
    '/usr/lib/x86_64-linux-gnu',
    '/lib/x86_64-linux-gnu',
    '/usr/lib64',
    '/usr/lib',
    join(home, 'al2023/lib'),
  ]
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') }
  const env = { ...process.env, ...fonts, LD_LIBRARY_PATH: libraries.join(':') }
  return chromium.launch({ executablePath: join(home, 'chromium'), args: ARGS, env })
}

/** Unpacks the browser and what it brings, once; answers with the folder. */
async function unpackBundled(): Promise<string> {
  const home = join(PACKAGE, '.unpacked')
  if (existsSync(join(home, 'chromium'))) return home
  const fresh = await mkdtemp(join(PACKAGE, '.unpacking-'))
  // The package unpacks into the folder for temporary files, and its libraries only where it believes itself in a cloud.
  const before = { ...process.env }
  Object.assign(process.env, { TMPDIR: fresh, AWS_EXECUTION_ENV: '20.x' })
  try {
    const { default: bundled } = await import('@sparticuz/chromium')
    await bundled.executablePath()
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
  try {
    await rename(fresh, home)
  } catch (cause) {
    // Another worker was faster; its copy is as good.
    await rm(fresh, { recursive: true })
    if (!existsSync(join(home, 'chromium'))) throw new Error('Cannot unpack the bundled Chromium', { cause })
  }
  return home
}
