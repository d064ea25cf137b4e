// What an action needs beside the head, read before its transaction, and what it keeps of a version in it.
import type { Signed } from '../../../shared/domain/submission.ts'
import type { ActionRequest } from '../../../shared/wire/actions.ts'
import type { Head } from '../../storage/entities/head.ts'
import { fromPeriodEntity } from '../../storage/entities/period.ts'
import { fromVersionEntity, type StoredVersion, toVersionEntity } from '../../storage/entities/version.ts'
import { type Ledger, periodKey, versionKey } from '../../storage/keys.ts'
import type { Operation, Store } from '../../storage/store.ts'
import { type Refused, refused } from '../result.ts'
import type { ActionRights } from '../rights.ts'
import { handIn } from './hand-in.ts'
import { type Found, officialOf } from './transition.ts'

export interface Prepared extends Found {
  readonly kind: 'prepared'
  /** The version that the action is about, as it is stored. */
  readonly stored?: { readonly version: StoredVersion; readonly etag: string }
}

/** Reads what the action needs beside the head, and writes the rows of what is handed in. */
export async function prepare(
  store: Store,
  ledger: Ledger,
  head: Head,
  rights: ActionRights,
  request: ActionRequest,
  signed: Signed,
): Promise<Prepared | Refused> {
  if (request.action === 'submit') {
    const handedIn = await handIn(store, ledger, head, rights, request, signed)
    return handedIn.kind === 'refused' ? handedIn : { kind: 'prepared', handedIn }
  }
  // Read after the head: an order to put the period away takes that head, or is seen here.
  if (request.action === 'unlock' && (await isPutAway(store, ledger))) return refused('period-locked')
  if (!('version' in request)) return { kind: 'prepared' }
  // The secretariat takes back, and speaks for, only what it handed in itself.
  if (rights.onBehalf && officialOf(head).source === undefined) return refused('not-allowed')
  const stored = await readVersion(store, ledger, request.version)
  if (request.action !== 'withdraw' || stored.version.previous === 0) return { kind: 'prepared', stored }
  const { version: previous } = await readVersion(store, ledger, stored.version.previous)
  return { kind: 'prepared', stored, previous: previous.version }
}

/** Whether the period is closed for good, or shall be: no report is opened in it any more. */
async function isPutAway(store: Store, { plan, period }: Ledger): Promise<boolean> {
  const stored = await store.get('Periods', periodKey(plan, period))
  return stored !== undefined && fromPeriodEntity(stored).order?.to === 'archived'
}

async function readVersion(store: Store, ledger: Ledger, version: number): Promise<NonNullable<Prepared['stored']>> {
  const entity = await store.get('Ledger', versionKey(ledger, version))
  if (entity === undefined) throw new Error(`a head of ${ledger.agency} names version ${version}, which is not there`)
  return { version: fromVersionEntity(entity), etag: entity.etag }
}

/** What is kept of a version beside its rows goes along with the head. */
export function versionOperations(
  ledger: Ledger,
  before: Head,
  head: Head,
  request: ActionRequest,
  { handedIn, stored }: Prepared,
): Operation[] {
  if (handedIn !== undefined) {
    const previous = before.submission?.official?.version ?? 0
    const version: StoredVersion = { version: handedIn.version, previous, withdrawn: false }
    return [{ kind: 'create', entity: toVersionEntity(ledger, version) }]
  }
  if (stored === undefined) return []
  const withdrawn = request.action === 'withdraw'
  const version: StoredVersion = withdrawn
    ? { ...stored.version, withdrawn }
    : { ...stored.version, version: officialOf(head) }
  return [{ kind: 'replace', entity: toVersionEntity(ledger, version), etag: stored.etag }]
}
