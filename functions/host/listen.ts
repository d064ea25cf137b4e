// Listening as a promise: Node tells by events whether a port could be had.
import type { AddressInfo, Server } from 'node:net'

/**
 * @param port 0 for any free one.
 * @returns the port it listens on.
 * @throws Error with `code` EADDRINUSE when the port is taken.
 */
export function listen(server: Server, port: number, hostname: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}
