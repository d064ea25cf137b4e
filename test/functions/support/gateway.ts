// A gateway as it may stand anywhere: a real HTTP server that takes reminders, refuses them, hangs, points elsewhere, or
// is gone.
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { listen } from '../../../functions/host/listen.ts'
import type { ReminderMessage } from '../../../functions/operations/reminders/message.ts'

export type Mood =
  | number
  | 'hangs'
  | 'breaks off'
  | 'points elsewhere'
  /** Refuses and says when to come again, in seconds or by its own clock. */
  | { readonly status: number; readonly retryAfter: string }

export interface Taken {
  readonly message: ReminderMessage
  readonly headers: IncomingMessage['headers']
  /** What it was answered. */
  readonly answer: Mood
}

export interface Gateway {
  readonly url: string
  /** All that arrived, in order. */
  readonly taken: Taken[]
  /** What it does from now on. */
  mood: Mood | ((message: ReminderMessage) => Mood)
  close(): Promise<void>
}

/** @param port any free one where not given */
export async function openGateway(port = 0): Promise<Gateway> {
  const server: Server = createServer((request, response) => {
    void textOf(request).then((text) => {
      const message = JSON.parse(text) as ReminderMessage
      const { mood } = gateway
      const answer = typeof mood === 'function' ? mood(message) : mood
      gateway.taken.push({ message, headers: request.headers, answer })
      if (answer === 'hangs') return
      if (answer === 'breaks off') return request.socket.destroy()
      if (answer === 'points elsewhere') return response.writeHead(302, { location: `${gateway.url}/elsewhere` }).end()
      const { status, retryAfter } = typeof answer === 'number' ? { status: answer, retryAfter: undefined } : answer
      const headers = { 'content-type': 'text/plain', ...(retryAfter !== undefined && { 'retry-after': retryAfter }) }
      response.writeHead(status, headers).end('bí mật của cổng')
    })
  })
  const actual = await listen(server, port, '127.0.0.1')
  const gateway: Gateway = {
    url: `http://127.0.0.1:${actual}/hook?sig=secret`,
    taken: [],
    mood: 202,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return gateway
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
