// How far a client has pulled: a number for each agency, good for one epoch, one revision of the plan and one view.
// Opaque to clients; one that is not ours, or of another time or view, simply starts over.
import type { AgencyId } from '../../shared/domain/ids.ts'

export interface Cursor {
  readonly epoch: string
  readonly planRevision: number
  /** Names what the pull shows, so that new rights start over. */
  readonly scope: string
  readonly seqs: Readonly<Record<AgencyId, number>>
}

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

/** The cursor, or `undefined` for anything we did not write. */
export function parseCursor(text: string): Cursor | undefined {
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
  return isCursor(value) ? value : undefined
}

function isCursor(value: unknown): value is Cursor {
  if (typeof value !== 'object' || value === null) return false
  const { epoch, planRevision, scope, seqs } = value as Record<string, unknown>
  return (
    typeof epoch === 'string' &&
    typeof planRevision === 'number' &&
    typeof scope === 'string' &&
    typeof seqs === 'object' &&
    seqs !== null &&
    Object.values(seqs).every((seq) => Number.isSafeInteger(seq))
  )
}
