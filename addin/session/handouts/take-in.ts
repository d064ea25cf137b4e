// Taking a returned workbook into the sheet: whether it belongs here, how it differs from what stands here, and writing
// what a person chose of it. What is written is an entry like any other: checked, saved and merged by the same way.
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import { compareHandout, type HandoutChange } from '../../../shared/handouts/compare.ts'
import type { HandoutIdentity } from '../../../shared/handouts/handout.ts'
import type { ReturnedHandout } from '../../../shared/handouts/read-handout.ts'
import type { FieldWrite } from '../../../shared/sync/plan-merge.ts'
import { rowKey } from '../../../shared/sync/row.ts'
import { agencyName } from '../../../shared/table/signed-texts.ts'
import type { RowContext } from '../../../shared/validation/row-rule.ts'
import type { Look } from '../../sync/engine.ts'
import { writableOf } from '../../sync/ledger-sheet.ts'
import { planIndex } from '../../sync/plan-index.ts'
import type { Background } from '../../sync/row-content.ts'
import { rowsNow } from '../ledger/known-values.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { SessionError } from '../session.ts'
import type { ReadFile, Refusal } from './handouts.ts'

/** @param revision of the plan that the sheet follows */
export function compareHere(handout: ReturnedHandout, ledger: Ledger, look: Look, revision: number): ReadFile {
  const { identity } = handout
  const known = ledger.background()
  const now = rowsNow(look, identity.agency)
  const refusal = refusalOf(identity, ledger, known, now.size > 0)
  if (refusal) return { kind: 'refused', ...refusal }
  const { plan } = known
  const { changes, issues } = compareHandout({
    handout,
    plan,
    planRevision: revision,
    now,
    contextOf: (task) => contextOf(known, task),
  })
  const state = look.replica.pull?.heads.find(({ id }) => id === identity.agency)?.state
  return { kind: 'returned', identity, agencyName: agencyName(plan, identity.agency), state, changes, issues }
}

/** @param hasRows whether the ledger has rows of the form's agency */
export function refusalOf(
  { plan: planId, period, agency, unit }: HandoutIdentity,
  { sheet, shelf }: Ledger,
  { plan }: Background,
  hasRows: boolean,
): Refusal | undefined {
  if (planId !== shelf.plan) return { why: 'other-plan' }
  if (period !== shelf.period) return { why: 'other-period', period }
  const name = agencyName(plan, agency)
  if (sheet.agency !== undefined && sheet.agency !== agency) return { why: 'other-agency' }
  if (sheet.agency === undefined && unit !== undefined) return { why: 'of-a-unit', unit, agencyName: name }
  if (hasRows) return undefined
  const heirs = plan.directory.agencies.find(({ id }) => id === agency)?.succeededBy ?? []
  return { why: 'agency-left', agencyName: name, heirs: heirs.map((it) => agencyName(plan, it)) }
}

function contextOf({ plan, period, today }: Background, task: TaskId): RowContext | undefined {
  const indexed = planIndex(plan).get(task)
  return indexed && { task: indexed.task, deadline: indexed.deadline, issuedOn: plan.issuedOn, today, period }
}

/**
 * Writes the chosen fields, by their rows' keys. Where a cell does not say any more what was shown, what was written over
 * is put back where it belongs, also after Excel was closed in the middle.
 *
 * @throws SessionError `head-moved` in that case, `not-allowed` for entries that may not be made here, `not-found` where
 * a row or a column is gone
 */
export async function writeChosen(
  { engine, sheet }: Ledger,
  agency: AgencyId,
  chosen: readonly Pick<HandoutChange, 'task' | 'field' | 'from' | 'to'>[],
): Promise<void> {
  const look = await engine.look()
  const now = rowsNow(look, agency)
  const writable = writableOf(sheet, look.replica)(agency)
  const entries = chosen.flatMap(({ task, field, from, to }): FieldWrite[] => {
    const key = rowKey(agency, task)
    if (!writable.includes(field)) throw new SessionError({ code: 'not-allowed' })
    if (!look.local.byKey.has(key) || !look.local.columns.has(field)) throw new SessionError({ code: 'not-found' })
    const here = now.get(task)?.[field] ?? ''
    // Written already, and perhaps not saved: asked for again, it is saved.
    if (here === to) return []
    if (here !== from) throw new SessionError({ code: 'head-moved' })
    return [{ key, task, agency, field, from, to }]
  })
  if (await engine.enter(entries, look)) throw new SessionError({ code: 'head-moved' })
}
