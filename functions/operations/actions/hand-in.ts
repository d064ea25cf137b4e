// Handing in: all rows are checked as they stand and frozen as the next version. A report may have more rows than fit a
// transaction, so the rows of the version are written first, under the head's next number, and count for nothing until the
// head says so. Whoever reads rows newer than its head writes them under a number that its own commit cannot take any
// more, so rows that stand under a number are the report at that number, whoever wrote them.
import { isInTime } from '../../../shared/domain/due.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import type { Signed, Version } from '../../../shared/domain/submission.ts'
import type { ActionRequest } from '../../../shared/wire/actions.ts'
import { chunk } from '../../storage/budget.ts'
import type { Head } from '../../storage/entities/head.ts'
import { fromPeriodEntity } from '../../storage/entities/period.ts'
import { fromRowEntity, type StoredRow } from '../../storage/entities/row.ts'
import { toVersionRowEntity } from '../../storage/entities/version.ts'
import { allRows, type Ledger, ledgerPartition, periodKey, versionRows } from '../../storage/keys.ts'
import type { Operation, Store } from '../../storage/store.ts'
import { readPlanHead } from '../plan-content.ts'
import { rowIssues } from '../push/row-check.ts'
import { type Refused, refused } from '../result.ts'
import { untilWon } from '../retry.ts'
import type { ActionRights } from '../rights.ts'

type Submit = Extract<ActionRequest, { action: 'submit' }>

export interface HandedIn {
  readonly kind: 'handed-in'
  readonly version: Version
  /** Whether it came after the last day for the agencies' reports, which ends at midnight in Vietnam. */
  readonly late: boolean
}

/**
 * Checks and freezes what is handed in.
 *
 * @returns refused: `plan-not-found`, `approval-missing`, `report-incomplete` with what is wrong; `busy`
 */
export async function handIn(
  store: Store,
  ledger: Ledger,
  head: Head,
  rights: ActionRights,
  request: Submit,
  signed: Signed,
): Promise<HandedIn | Refused> {
  const now = new Date(signed.at)
  const [rows, plan, period, issuesOf] = await Promise.all([
    store.list('Ledger', ledgerPartition(ledger), allRows),
    readPlanHead(store, ledger.plan),
    store.get('Periods', periodKey(ledger.plan, ledger.period)),
    rowIssues(store, { ...ledger, planRevision: head.planRevision, epoch: head.epoch }, now),
  ])
  if (plan === undefined || period === undefined) return refused('plan-not-found')
  const approved = approvalOf(head, request, plan.head.regime.leaderApproval, signed)
  // What the secretariat hands in was signed on paper; the document stands for the approval.
  if (approved === undefined && !rights.onBehalf) return refused('approval-missing')

  // What an amendment took from the agency is no part of its report any more.
  const read = rows.map(fromRowEntity).filter((row) => row.frozen === undefined)
  const issues = read.flatMap(({ task, values }) => issuesOf(task, values))
  const stopping = issues.filter((it) => stops(it, request))
  if (stopping.length > 0) return { ...refused('report-incomplete'), issues: stopping }

  const { letter, incompleteNote, source } = request
  const version: Version = {
    ...signed,
    version: head.version + 1,
    seq: head.seq + 1,
    entrySeq: head.entrySeq,
    letter,
    ...(incompleteNote === undefined ? {} : { incompleteNote }),
    ...(rights.onBehalf && source !== undefined ? { source } : {}),
    ...(approved && { approved }),
  }
  if (!(await freeze(store, ledger, version, read))) return refused('busy')
  return { kind: 'handed-in', version, late: !isInTime(signed.at, fromPeriodEntity(period).agenciesDue) }
}

/** A leader's approval in the system; or the tick, where the plan asks for no more. */
function approvalOf(head: Head, request: Submit, isAsked: boolean, signed: Signed): Signed | undefined {
  return head.approved ?? (!isAsked && request.approved === true ? signed : undefined)
}

function stops({ level }: Issue, { incompleteNote }: Submit): boolean {
  return level === 'error' || (level === 'hand-in' && incompleteNote === undefined)
}

/** Writes the rows of a version, those that are not there yet; answers whether all are. */
async function freeze(store: Store, ledger: Ledger, of: Version, rows: readonly StoredRow[]): Promise<boolean> {
  const operations = rows.map((row): Operation => ({ kind: 'create', entity: toVersionRowEntity(ledger, of, row) }))
  const done = await untilWon(async () => {
    const there = await store.list('Ledger', ledgerPartition(ledger), versionRows(of))
    const known = new Set(there.map((it) => it.row))
    for (const part of chunk(operations.filter(({ entity }) => !known.has(entity.row)))) {
      const committed = await store.transact('Ledger', part)
      if (committed.kind === 'lost') return undefined
    }
    return true
  })
  return done ?? false
}
