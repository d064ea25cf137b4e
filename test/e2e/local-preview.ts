// Everything `npm start` starts, for one test: on free ports, with data of its own that goes when the test is over.
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocal } from '../../functions/local/start.ts'

export interface LocalPreview {
  /** Address of the preview page. */
  readonly page: string
  close(): Promise<void>
}

export async function startPreview(): Promise<LocalPreview> {
  const dataDir = await mkdtemp(join(tmpdir(), 'so-ke-hoach-'))
  const [web = 0, api = 0, tables = 0, issuer = 0] = await freePorts(4)
  const started = await startLocal({ open: false, ports: { web, api, tables, issuer }, dataDir })
  return {
    page: `${started.web}/preview.html`,
    async close() {
      await started.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** All are held at the same time, so that no two are the same. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer()
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
      return server
    }),
  )
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))))
  return ports
}
