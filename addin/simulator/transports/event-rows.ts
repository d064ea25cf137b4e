// Events in the form of the page channels: rows of a message, all under one classic event; or classic events themselves.
// Those of bindings are not sent: a page would have to ask for its bindings first, which the channels do not answer.

import type { Host } from '../host.ts'
import { CLASSIC } from '../interpreter/event-types.ts'
import type { EventEntry } from '../interpreter/subscriptions.ts'
import { DISPATCH } from './page-context.ts'

const isClassic = ({ messageType }: EventEntry): boolean => messageType <= CLASSIC.bindingData

/**
 * Sends a host's events to a page until it is stopped.
 * @param raise is given the number of a classic event, and the rows of the message when it is the one for messages
 */
export const forwardEvents = (host: Host, raise: (id: number, rows: readonly unknown[]) => void): (() => void) =>
  host.onEvents((entries) => {
    const rows = entries
      .filter((entry) => !isClassic(entry))
      .map(({ messageCategory, messageType, targetId, message, isRemoteOverride }) => [
        messageCategory,
        messageType,
        targetId,
        message,
        '',
        isRemoteOverride,
      ])
    if (rows.length > 0) raise(DISPATCH.richApiMessage, rows)
    for (const { messageType } of entries.filter(isClassic)) raise(messageType, [])
  })
