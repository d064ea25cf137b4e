// A TCP proxy in which something happens in the middle of what is being said: the connection is cut, or worse. It counts
// the pieces that pass, so that where it happens does not depend on how fast the machine is.
import { connect, createServer, type Socket } from 'node:net'
import { listen } from '../../../functions/host/listen.ts'

/** The connection that something happens to. */
export interface Victim {
  /** Ends it, at both ends. */
  cut(): void
  /** Lets nothing more through, and leaves it open: whoever waits may wait for ever. */
  stall(): void
  /** Tells whoever asked this, in the place of what was to pass, and ends it. */
  answer(text: string): void
}

export type Disturbance = (victim: Victim) => void

export interface Line {
  readonly port: number
  /**
   * Does something at every n-th piece from now on, instead of passing it on; nothing any more without it.
   *
   * @returns how often it did so far, since it was last asked
   */
  disturb(every?: number, how?: Disturbance): number
  close(): void
}

/** @param target where it leads, asked for each connection */
export async function startProxy(target: () => Promise<number>): Promise<Line> {
  const open = new Set<Socket>()
  let [passed, disturbed] = [0, 0]
  let disturbance: { readonly every: number; readonly how: Disturbance } | undefined

  function pass(from: Socket, to: Socket, victim: Victim): void {
    from.on('data', (piece) => {
      passed += 1
      if (disturbance === undefined || passed % disturbance.every > 0) to.write(piece)
      else {
        disturbed += 1
        disturbance.how(victim)
      }
    })
    from.on('close', victim.cut)
    from.on('error', victim.cut)
  }

  const server = createServer(async (near) => {
    open.add(near)
    near.pause()
    const far = connect(await target(), '127.0.0.1')
    open.add(far)
    const cut = () => {
      for (const socket of [near, far]) {
        open.delete(socket)
        socket.destroy()
      }
    }
    const stall = () => {
      for (const socket of [near, far]) socket.removeAllListeners('data').resume()
    }
    const answer = (text: string) => {
      stall()
      near.end(text)
    }
    const victim: Victim = { cut, stall, answer }
    pass(near, far, victim)
    pass(far, near, victim)
    near.resume()
  })
  const port = await listen(server, 0, '127.0.0.1')
  return {
    port,
    disturb(every = 0, how = ({ cut }) => cut()) {
      disturbance = every > 0 ? { every, how } : undefined
      const before = disturbed
      disturbed = 0
      return before
    },
    close() {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}
