// The history of an agency's report, newest first. Every commit took the next number and left its change set under it, so
// a page is a range of numbers: complete, of bounded cost, and the same however much is written meanwhile.
import type { TaskId } from '../../../shared/domain/ids.ts'
import { type HistoryAnswer, historyPage } from '../../../shared/wire/history.ts'
import { wireVersion } from '../../../shared/wire/version.ts'
import { type ChangeSet, fromManyChangeSetEntities } from '../../storage/entities/change-set.ts'
import { fromHeadEntity } from '../../storage/entities/head.ts'
import { changeSetsBetween, headKey, type Ledger, ledgerPartition } from '../../storage/keys.ts'
import type { Store } from '../../storage/store.ts'
import { readPlanContent } from '../plan-content.ts'
import { type Refused, refused } from '../result.ts'
import { type Caller, pullViews } from '../rights.ts'
import { isShown, needsTasks, type Shown, shownOf } from '../shown.ts'

export interface HistoryInput {
  readonly ledger: Ledger
  /** Only what has a lower number, as the page before said; from the newest without it. */
  readonly before?: number
  /** Only what was done to this task's row. */
  readonly task?: TaskId
}

export interface FoundHistory {
  readonly kind: 'found'
  readonly answer: HistoryAnswer
}

/**
 * Shows what a pull would show of the rows, and how they came to be.
 *
 * @returns refused: `not-allowed`, `not-your-agency`, `plan-not-found` (no such plan, period or agency in it).
 */
export async function readHistory(store: Store, caller: Caller, input: HistoryInput): Promise<FoundHistory | Refused> {
  const { ledger } = input
  const granted = pullViews(caller, undefined)
  if (granted.kind === 'refused') return granted
  const stored = await store.get('Ledger', headKey(ledger))
  if (stored === undefined) return refused('plan-not-found')
  const head = fromHeadEntity(stored)
  const { tasks } = needsTasks(granted.views)
    ? await readPlanContent(store, ledger.plan, head.planRevision, head.epoch)
    : { tasks: [] }
  const shown = shownOf(granted.views, ledger.agency, tasks)
  if (shown === undefined) return refused(needsTasks(granted.views) ? 'not-your-agency' : 'not-allowed')

  const before = Math.min(input.before ?? Number.POSITIVE_INFINITY, head.seq + 1)
  const from = Math.max(before - historyPage, 1)
  const parts = await store.list('Ledger', ledgerPartition(ledger), changeSetsBetween(from, before))
  const changes = fromManyChangeSetEntities(parts)
    .reverse()
    .flatMap((set) => publicChange(set, shown, input.task))
  return { kind: 'found', answer: { wire: wireVersion, changes, ...(from > 1 ? { next: from } : {}) } }
}

/** The change set as its reader may see it; nothing when all of it is about rows that are not asked for or not shown. */
function publicChange(set: ChangeSet, shown: Shown, task: TaskId | undefined): HistoryAnswer['changes'] {
  const { byId, workbook, requestId, ...told } = set
  const rows = set.rows.filter((row) => isShown(shown, row.task) && (task === undefined || row.task === task))
  const isWhole = shown === 'every-task' && task === undefined
  if (rows.length === 0 && !isWhole) return []
  return [{ ...told, rows }]
}
