// Events in the form of the page channels: rows of a message, all under one classic event.

import { DOCUMENT_SELECTION, type EventEntry } from '../interpreter/subscriptions.ts'

/** Splits entries into the rows of the message event, and whether the classic selection event is due. */
export function toRows(entries: readonly EventEntry[]): {
  readonly rows: readonly (readonly unknown[])[]
  readonly isSelection: boolean
} {
  const isClassic = ({ messageType, targetId }: EventEntry): boolean =>
    messageType === DOCUMENT_SELECTION && targetId === ''
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
  return { rows, isSelection: entries.some(isClassic) }
}
