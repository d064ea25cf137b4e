// The network between a workbook and the server: what leaves may be lost on the way or on the way back, come twice, or
// come late, long after whoever sent it gave up. Keeps word of all that went through.
import type { Member, Server } from '../server/server.ts'
import type { Message } from './journal.ts'

/**
 * `request-lost`, `reply-lost`: the sender hears nothing. `late`: the sender hears nothing, and the message arrives when
 * somebody delivers it. `doubled`: it arrives twice at once. `repeated`: once more, when somebody delivers it.
 * `signed-out`: it carries a token that is none any more.
 */
export type Weather = 'fine' | 'request-lost' | 'reply-lost' | 'late' | 'doubled' | 'repeated' | 'signed-out'

export interface Network {
  /** What comes to the next messages, one by one; fine when it has run out. */
  expect(weather: readonly Weather[]): void
  /** A `fetch` for one person, of addresses whose host does not matter. */
  fetchAs(member: Member, ears: Ears): typeof fetch
  /** How many messages are still on their way. */
  underWay(): number
  /** Lets a late message arrive; whoever sent it has gone. */
  deliver(index: number): Promise<void>
}

/** Told of each message as it leaves, and of each answer that is no refusal as it is heard. */
export interface Ears {
  readonly sent: (message: Message) => void
  readonly heard: (message: Message, answer: string) => void
}

export function createNetwork(server: Server): Network {
  let forecast: Weather[] = []
  const late: (() => Promise<unknown>)[] = []

  /** Sends for good or for nothing; a server that died over it is no concern of the network. */
  const arrive = (path: string, init: RequestInit) => server.fetch(path, init).catch(() => undefined)

  return {
    expect(weather) {
      forecast = [...weather]
    },
    fetchAs:
      (member, ears) =>
      async (input, init = {}) => {
        const { pathname } = new URL(String(input))
        const headers = {
          ...(init.headers as Record<string, string>),
          authorization: `Bearer ${await server.token(member)}`,
        }
        const sent: RequestInit = { ...init, headers }
        const message = { path: pathname, body: String(init.body ?? '') }
        ears.sent(message)
        const response = await through(forecast.shift() ?? 'fine', pathname, sent)
        const text = await response.text()
        if (response.ok) ears.heard(message, text)
        return new Response(text, { status: response.status, headers: response.headers })
      },
    underWay: () => late.length,
    async deliver(index) {
      const [message] = late.splice(index % Math.max(1, late.length), 1)
      await message?.()
    },
  }

  async function through(weather: Weather, path: string, sent: RequestInit): Promise<Response> {
    const { signal: _, ...alone } = sent
    switch (weather) {
      case 'fine':
        return server.fetch(path, sent)
      case 'request-lost':
        throw new TypeError('the request was lost')
      case 'reply-lost':
        await arrive(path, sent)
        throw new TypeError('the reply was lost')
      case 'late':
        late.push(() => arrive(path, alone))
        throw new TypeError('no reply in time')
      case 'doubled': {
        const [first] = await Promise.all([server.fetch(path, sent), arrive(path, alone)])
        return first
      }
      case 'repeated':
        late.push(() => arrive(path, alone))
        return server.fetch(path, sent)
      case 'signed-out':
        return server.fetch(path, { ...sent, headers: { ...(sent.headers as object), authorization: 'Bearer x.y.z' } })
      default:
        return weather satisfies never
    }
  }
}
