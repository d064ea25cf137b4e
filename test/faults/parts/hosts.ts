// The servers that stand at a time: one, or several of different versions and clocks, as while a new version is rolled
// out. Whoever asks next starts those that were killed.
import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import type { HostSettings } from './host-process.ts'

type Wire = 1 | 2

/** One of the servers that stand side by side. */
export interface Server {
  /** The wire version it is built for. */
  readonly wire?: Wire
  /** Seconds that its clock is ahead of everybody else's. */
  readonly ahead?: number
  /** Milliseconds that storage may take. */
  readonly patience?: number
}

export interface Hosts {
  /** Puts these in the place of those that stand, which are killed. */
  deploy(...servers: readonly Server[]): void
  /** As `kill -9` does, with all of them. */
  kill(): void
  /** Of the next one in turn. */
  port(): Promise<number>
}

interface Standing {
  readonly child: ChildProcess
  readonly port: number
}

/** @param folder for what is built */
export async function createHosts(folder: string, settings: HostSettings): Promise<Hosts> {
  const [first, second] = await Promise.all([buildHost(folder, 1), buildHost(folder, 2)])
  const built = { 1: first, 2: second }
  let servers: readonly Server[] = [{}]
  let standing: Promise<readonly Standing[]> | undefined
  let turn = 0

  function start({ wire = 1, ahead = 0, patience }: Server): Promise<Standing> {
    const now = new Date(new Date(settings.now).getTime() + ahead * 1000).toISOString()
    return startHostProcess(built[wire], { ...settings, now, ...(patience !== undefined && { patience }) })
  }

  function kill(): void {
    const killed = standing
    standing = undefined
    killed?.then((all) => {
      for (const { child } of all) child.kill('SIGKILL')
    })
  }

  return {
    deploy(...next) {
      kill()
      servers = next
    },
    kill,
    async port() {
      standing ??= Promise.all(servers.map(start))
      const all = await standing
      turn += 1
      return all[turn % all.length]?.port ?? 0
    },
  }
}

/** The server as it would be after a change of the wire, which alone differs. */
function ofWire(wire: Wire): Plugin {
  return {
    name: 'of-wire',
    setup({ onLoad }) {
      onLoad({ filter: /shared\/wire\/version\.ts$/ }, () => ({ contents: `export const wireVersion = ${wire}` }))
    },
  }
}

async function buildHost(folder: string, wire: Wire): Promise<string> {
  const outfile = path.join(folder, `host-${wire}.cjs`)
  await build({
    entryPoints: [path.join(import.meta.dirname, 'host-process.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
    external: ['@azure/functions-core'],
    plugins: [ofWire(wire)],
  })
  return outfile
}

async function startHostProcess(file: string, settings: HostSettings): Promise<Standing> {
  const child = fork(file, { execArgv: [] })
  child.send(settings)
  const address = await new Promise<string>((resolve, reject) => {
    child.once('message', (it) => resolve(String(it)))
    child.once('exit', (code) => reject(new Error(`the host ended with ${code} before it stood`)))
  })
  return { child, port: Number(new URL(address).port) }
}
