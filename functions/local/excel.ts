// `npm run excel`: what `npm start` starts, over https, with the add-in loaded into the Excel of this machine.
// Microsoft's tool is fetched when it is first needed: as a dependency it would bring 400 MB and a compiler's run to
// everyone, for one peer that only JSON manifests use. Leaving that peer out takes away two packages that the tool
// imports without naming them, hence their names below.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { getHttpsServerOptions } from 'office-addin-dev-certs'
import { findExcel } from './find-excel.ts'
import { StartRefused, startLocal } from './start.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tool =
  'npm exec --yes --omit=peer --package=office-addin-debugging@7 --package=fs-extra@11 --package=semver@7 -- office-addin-debugging'

const why = {
  'no-desktop-excel':
    'Máy này không có Excel cho máy tính (cần Windows hoặc macOS); hãy dùng `npm start` để xem thử. / ' +
    'There is no desktop Excel for this system (Windows or macOS is needed); `npm start` shows a preview.',
  'not-installed':
    'Không tìm thấy Excel trên máy này; hãy cài Excel 2021 trở lên, hoặc dùng `npm start` để xem thử. / ' +
    'Excel was not found on this machine; install Excel 2021 or later, or see the preview by `npm start`.',
}

async function main(): Promise<void> {
  const excel = findExcel()
  if (excel !== 'found') throw new StartRefused(why[excel])
  // Asks once, in a window of the system, whether to trust a certificate made for this machine.
  const { cert, key } = await getHttpsServerOptions()
  const started = await startLocal({ https: { key, cert }, open: false })
  try {
    await run('start manifest.xml desktop --app excel --no-debug')
  } catch (error) {
    await started.close()
    throw error
  }
  // Ctrl+C stops the servers and ends the process; Excel is then told to forget the add-in, whose pages are gone.
  process.once('exit', () => spawnSync(`${tool} stop manifest.xml`, { cwd: root, shell: true, stdio: 'ignore' }))
}

/** Runs Microsoft's tool; through a shell, since npm is a script on Windows. */
async function run(command: string): Promise<void> {
  const child = spawn(`${tool} ${command}`, { cwd: root, shell: true, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code === 0) return
  throw new StartRefused(
    'Không mở được sổ trong Excel, lý do ở các dòng trên. / The add-in could not be loaded into Excel, for the reason above.',
  )
}

main().catch((error: unknown) => {
  console.error(error instanceof StartRefused ? error.message : error)
  process.exitCode = 1
})
