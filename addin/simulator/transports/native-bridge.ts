// Hook A: the bridge Office.js expects from a native host, as text both ways. For Node, where there is no page.

import type { Host } from '../host.ts'
import { byteLength } from './answers.ts'

/** Message types of the bridge. */
const RESPONSE = 2
const EVENT = 3

export interface NativeBridge {
  /** Set by Office.js. */
  onMessageFromHost: ((text: string) => void) | null
  sendMessageToHost(text: string): void
}

interface BridgeRequest {
  readonly id: number
  readonly flags?: number
  readonly message: { readonly body: unknown }
}

/** Put the result at `_richApiNativeBridge` before Office.js's Excel file is evaluated. */
export function createNativeBridge(host: Host): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, flags = 0, message } = JSON.parse(text) as BridgeRequest
      const body = typeof message.body === 'string' ? JSON.parse(message.body) : message.body
      const bytes = byteLength(text)
      const answer = host.execute({ body, bytes, flags })
      answer.then(
        ({ statusCode, body: response }) => respond(id, statusCode, response),
        (error: unknown) => {
          const message = error instanceof Error ? describe(error) : String(error)
          respond(id, 500, JSON.stringify({ error: { code: 'GeneralException', message } }))
        },
      )
    },
  }
  const respond = (id: number, statusCode: number, body: string): void => {
    bridge.onMessageFromHost?.(
      JSON.stringify({ id, type: RESPONSE, flags: 0, message: { statusCode, headers: {}, body } }),
    )
  }
  host.onEvents((entries) => {
    bridge.onMessageFromHost?.(JSON.stringify({ type: EVENT, controlId: '', message: { entries } }))
  })
  return bridge
}

/** With what caused it: a failure in here is a bug of the simulator and must be found. */
export function describe(error: Error): string {
  const cause = error.cause instanceof Error ? `: ${error.cause.stack ?? error.cause.message}` : ''
  return error.message + cause
}
