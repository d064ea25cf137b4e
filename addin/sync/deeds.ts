// What a person does with a report, as the request that goes to the server: bound to the state, the entries and the
// version that this workbook has seen, so that nothing is handed in, accepted or returned that has moved since.
import type { AgencyId } from '../../shared/domain/ids.ts'
import type { HeadState } from '../../shared/domain/period.ts'
import type { Letter } from '../../shared/domain/submission.ts'
import type { Head, PendingAction, PullState } from '../../shared/sync/replica.ts'
import type { ActionRequest } from '../../shared/wire/actions.ts'
import { wireVersion } from '../../shared/wire/version.ts'

export type Deed =
  | { readonly action: 'approve' }
  | {
      readonly action: 'submit'
      readonly letter: Letter
      /** "Đã được lãnh đạo cơ quan duyệt" */
      readonly approved?: boolean
      /** "Gửi kèm ghi chú chưa đủ thông tin" */
      readonly incompleteNote?: string
      /** The document behind a report that the secretariat hands in on the agency's behalf. */
      readonly source?: string
    }
  | { readonly action: 'withdraw' }
  | { readonly action: 'accept' }
  | { readonly action: 'unaccept'; readonly reason: string }
  /** `dueOn`: ISO day, inclusive. */
  | { readonly action: 'return'; readonly note: string; readonly dueOn: string }
  | { readonly action: 'letter'; readonly letter: Letter }
  | { readonly action: 'lock'; readonly reason?: string }
  | { readonly action: 'unlock'; readonly reason: string }

/** Handing in and approving stand for the entries as they are on the sheet: these must be the server's, all of them. */
export function standsForEntries({ action }: Deed): boolean {
  return action === 'submit' || action === 'approve'
}

/** @returns `undefined` for a report of which the workbook knows nothing, or no version where the deed is about one */
export function pendingAction(
  deed: Deed,
  agency: AgencyId,
  pull: PullState | undefined,
  actionId: string,
): PendingAction | undefined {
  const head = pull?.heads.find((it) => it.id === agency)
  if (!pull || !head) return undefined
  const request = requestOf(deed, head, {
    wire: wireVersion,
    epoch: pull.epoch,
    actionId,
    fromState: head.state,
  })
  return request && { actionId, agency, name: deed.action, body: JSON.stringify(request) }
}

interface Every {
  readonly wire: number
  readonly epoch: string
  readonly actionId: string
  readonly fromState: HeadState
}

function requestOf(deed: Deed, { entrySeq, submission }: Head, every: Every): ActionRequest | undefined {
  switch (deed.action) {
    case 'approve':
    case 'submit':
      return { ...every, ...deed, entrySeq }
    case 'lock':
    case 'unlock':
      return { ...every, ...deed }
    default: {
      const version = submission?.official?.version
      return version === undefined ? undefined : { ...every, ...deed, version }
    }
  }
}
