// What somebody has who has just cloned the repository and typed `npm start`: the files of the repository in a folder of
// their own, a program of its own, and nothing from before. Packages are lent: fetching them anew is what CI does.
import { execFileSync, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePorts, type LocalPreview } from './local-preview.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export async function startFresh(): Promise<LocalPreview> {
  const folder = await mkdtemp(join(tmpdir(), 'so-ke-hoach-'))
  copyRepository(folder)
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const [web, api, tables, issuer] = await freePorts(4)
  const flags = ['--no-open', '--web-port', web, '--api-port', api, '--tables-port', tables, '--issuer-port', issuer]
  const program = spawn('npm', ['start', '--', ...flags.map(String)], {
    cwd: folder,
    // The whole of it ends at once, npm and what it started.
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const page = await new Promise<string>((found, failed) => {
    const listen = (text: Buffer) => {
      said += text.toString()
      const address = /http:\S+\/preview\.html/.exec(said)?.[0]
      if (address !== undefined) found(address)
    }
    program.stdout.on('data', listen)
    program.stderr.on('data', listen)
    program.on('exit', (code) => failed(new Error(`npm start ended with ${code}: ${said}`)))
  })
  return {
    page,
    async close() {
      const ended = new Promise((done) => program.once('exit', done))
      if (process.platform === 'win32' || program.pid === undefined) program.kill()
      else process.kill(-program.pid, 'SIGINT')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Every file that the repository holds, as it stands here. */
function copyRepository(folder: string): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  for (const file of listed.toString().split('\0').filter(Boolean)) {
    if (!existsSync(join(root, file))) continue
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    copyFileSync(join(root, file), join(folder, file))
  }
}
