// Events in the form of the page channels: rows of a message, all under one classic event; or classic events themselves.
// Those of bindings are not sent: a page would have to ask for its bindings first, which the channels do not answer.

import { CLASSIC } from '../interpreter/event-types.ts'
import type { EventEntry } from '../interpreter/subscriptions.ts'

const isClassic = ({ messageType }: EventEntry): boolean => messageType <= CLASSIC.bindingData

/** Splits entries into the rows of the message event, and the numbers of the classic events that are due. */
export function toRows(entries: readonly EventEntry[]): {
  readonly rows: readonly (readonly unknown[])[]
  readonly classic: readonly number[]
} {
  const rows = entries
    .filter((entry) => !isClassic(entry))
    .map(({ messageCategory, messageType, targetId, message }) => [
      messageCategory,
      messageType,
      targetId,
      message,
      '',
      false,
    ])
  return { rows, classic: entries.filter(isClassic).map(({ messageType }) => messageType) }
}
