// A version of a report as it was handed in, also one that was withdrawn: to look at and to compare.
import type { VersionAnswer } from '../../../shared/wire/actions.ts'
import { wireVersion } from '../../../shared/wire/version.ts'
import { fromHeadEntity } from '../../storage/entities/head.ts'
import { fromVersionEntity } from '../../storage/entities/version.ts'
import { headKey, type Ledger, versionKey } from '../../storage/keys.ts'
import type { Store } from '../../storage/store.ts'
import { readPlanContent } from '../plan-content.ts'
import { type Refused, refused } from '../result.ts'
import { type Caller, pullViews } from '../rights.ts'
import { isShown, needsTasks, shownOf, versionViewOf, widest } from '../shown.ts'
import { readVersionRows } from './versions.ts'

export interface FoundVersion {
  readonly kind: 'found'
  readonly answer: VersionAnswer
}

/**
 * Shows of a version the rows that a pull would show. Whoever sees handed-in rows sees the version that counts and no
 * other, with how it was handed in and not what came of it; whoever sees some of its rows is told its numbers alone, as
 * a pull tells of the head.
 *
 * @returns refused: `not-allowed`, `not-your-agency`, `plan-not-found`, `not-found` (no such version).
 */
export async function readVersion(
  store: Store,
  caller: Caller,
  ledger: Ledger,
  number: number,
): Promise<FoundVersion | Refused> {
  const granted = pullViews(caller, undefined)
  if (granted.kind === 'refused') return granted
  const [stored, found] = await Promise.all([
    store.get('Ledger', headKey(ledger)),
    store.get('Ledger', versionKey(ledger, number)),
  ])
  if (stored === undefined) return refused('plan-not-found')
  const head = fromHeadEntity(stored)
  const { views } = granted
  const { tasks } = needsTasks(views)
    ? await readPlanContent(store, ledger.plan, head.planRevision, head.epoch)
    : { tasks: [] }
  const counts = head.submission?.official?.version === number
  const isForAll = counts && views.some((view) => view.kind === 'handed-in')
  const shown = shownOf(views, ledger.agency, tasks)
  if (shown === undefined && !isForAll) return refused(needsTasks(views) ? 'not-your-agency' : 'not-allowed')
  if (found === undefined) return refused('not-found')

  const { version, withdrawn } = fromVersionEntity(found)
  const read = await readVersionRows(store, ledger, version)
  const rows = [...read.values()]
    .filter(({ task }) => isForAll || (shown !== undefined && isShown(shown, task)))
    .map(({ task, values }) => ({ task, values }))
  const told = versionViewOf(version, widest(shown, isForAll))
  return { kind: 'found', answer: { wire: wireVersion, version: told, withdrawn, rows } }
}
