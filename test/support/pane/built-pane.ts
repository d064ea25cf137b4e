// One built page of the pane for all tests of a run, whichever worker they are in: built when the first of them asks, so
// that a run without any waits for nothing. Vitest's global set-up; `paneInBrowser` asks.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import type { ServedPage } from './serve-pane.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where to ask for the address of the built page. */
    readonly builtPane: string
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  let built: Promise<ServedPage> | undefined
  const server = createServer((_, response) => {
    built ??= import('./serve-pane.ts').then(({ servePane }) => servePane())
    built.then(
      ({ address }) => response.end(address),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.stack : String(error)),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  project.provide('builtPane', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const forget = async () => {
    const before = built
    built = undefined
    await (await before)?.close()
  }
  // Whoever watches has changed something since.
  project.onTestsRerun(forget)
  return async () => {
    server.close()
    await forget()
  }
}
