// Posts reminders to the gateway that the settings name. Of its answer only the status is looked at; whatever it sends
// back, and wherever it points to, is neither read nor followed nor kept.
import type { WebhookConfig } from '../config.ts'
import type { Webhook } from '../operations/reminders/send.ts'

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
      return response.ok ? { kind: 'delivered' } : { kind: 'refused', status: response.status }
    } catch {
      // `fetch` rejects for the network and for our own signal alone; its words may quote the address.
      return { kind: signal.aborted ? 'timeout' : 'unreachable' }
    }
  }
}
