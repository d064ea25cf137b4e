// Posts reminders to the gateway that the settings name. Of its answer only the status is looked at, and where it takes
// nothing now, when it wants to be asked again; whatever it sends back, and wherever it points to, is neither read nor
// followed nor kept.
import type { WebhookConfig } from '../config.ts'
import type { NotTaken, Webhook } from '../operations/reminders/send.ts'

/** A gateway that takes longer is not waited for. */
const timeoutMs = 10_000

export function createWebhook({ url, authorization }: WebhookConfig, patienceMs = timeoutMs): Webhook {
  const headers = { 'content-type': 'application/json; charset=utf-8', ...(authorization && { authorization }) }
  return async (message) => {
    const body = JSON.stringify(message)
    const signal = AbortSignal.timeout(patienceMs)
    const request = { method: 'POST', headers: { ...headers, 'idempotency-key': encodeURIComponent(message.id) } }
    try {
      const response = await fetch(url, { ...request, body, signal, redirect: 'manual' })
      await response.body?.cancel()
      return response.ok ? { kind: 'delivered' } : refusedBy(response)
    } catch {
      // `fetch` rejects for the network and for our own signal alone; its words may quote the address.
      return { kind: signal.aborted ? 'timeout' : 'unreachable' }
    }
  }
}

function refusedBy({ status, headers }: Response): NotTaken {
  const waitMs = waitAsked(headers)
  return { kind: 'refused', status, ...(waitMs !== undefined && { waitMs }) }
}

/** `Retry-After` (RFC 9110, 10.2.3): seconds, or a moment by the clock of whoever answers. */
function waitAsked(headers: Headers): number | undefined {
  const text = headers.get('retry-after')?.trim() ?? ''
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.parse(headers.get('date') ?? '')
  return ms > 0 ? ms : undefined
}
