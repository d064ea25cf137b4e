// Plans that are amended and periods that follow them, on tables that stand: as many plans as a test likes, so that dying
// at each storage call in turn costs no tables of its own.
import { randomUUID } from 'node:crypto'
import { openPeriod, orderPeriod } from '../../../functions/operations/open-period.ts'
import { publishPlan } from '../../../functions/operations/publish-plan.ts'
import { pull } from '../../../functions/operations/pull/pull.ts'
import { push } from '../../../functions/operations/push/push.ts'
import type { Caller } from '../../../functions/operations/rights.ts'
import { type ChangeSet, fromManyChangeSetEntities } from '../../../functions/storage/entities/change-set.ts'
import { fromHeadEntity, fromSeenHeadEntity, type Head } from '../../../functions/storage/entities/head.ts'
import { fromPeriodEntity, type StoredPeriod } from '../../../functions/storage/entities/period.ts'
import { fromRowEntity, type StoredRow } from '../../../functions/storage/entities/row.ts'
import {
  allRows,
  headKey,
  headsKey,
  type Ledger,
  ledgerPartition,
  periodKey,
  startingWith,
} from '../../../functions/storage/keys.ts'
import type { Store } from '../../../functions/storage/store.ts'
import type { AgencyId, PeriodId, PlanId, TaskId } from '../../../shared/domain/ids.ts'
import type { PeriodSettings } from '../../../shared/domain/period.ts'
import type { Amendment, Plan, Task } from '../../../shared/domain/plan.ts'
import { type FieldId, fieldIds, fieldValue, type Values } from '../../../shared/domain/report.ts'
import type { PeriodOrder } from '../../../shared/wire/plan.ts'
import type { PullAnswer, PushRequest } from '../../../shared/wire/sync.ts'
import { mortalStore } from '../../model/server/mortal-store.ts'
import { periodId, samplePlan, settings } from './sample-plan.ts'
import { now, secretariat, workbook } from './world.ts'

/** One agency's report with all that is known of it. */
export interface Report {
  readonly head: Head
  readonly seen: Head
  readonly rows: ReadonlyMap<string, StoredRow>
  readonly history: readonly ChangeSet[]
}

/** A plan of its own, with its periods. */
export interface Field {
  readonly plan: PlanId
  /** Takes the store that a request goes through; the tables themselves without it. */
  publish(plan: Plan, revision?: number, amendment?: Amendment, through?: Store): ReturnType<typeof publishPlan>
  open(
    period?: PeriodId,
    over?: Partial<PeriodSettings>,
    through?: Store,
    seen?: PeriodSettings | null,
  ): ReturnType<typeof openPeriod>
  order(order: PeriodOrder, period?: PeriodId, through?: Store): ReturnType<typeof orderPeriod>
  /** Writes fields of a row as its agency, on what stands. */
  enter(
    agency: AgencyId,
    task: string,
    values: Values,
    period?: PeriodId,
    over?: Partial<PushRequest>,
  ): ReturnType<typeof push>
  pull(who: Caller, cursor?: string, period?: PeriodId): Promise<PullAnswer>
  report(agency: AgencyId, period?: PeriodId): Promise<Report>
  period(period?: PeriodId): Promise<StoredPeriod>
}

export async function readReport(store: Store, ledger: Ledger): Promise<Report> {
  const { plan, period, agency } = ledger
  const partition = ledgerPartition(ledger)
  const [head, seen, rows, sets] = await Promise.all([
    store.get('Ledger', headKey(ledger)),
    store.get('Heads', headsKey(plan, period, agency)),
    store.list('Ledger', partition, allRows),
    store.list('Ledger', partition, startingWith('c')),
  ])
  if (head === undefined || seen === undefined) throw new Error(`${agency} has no report in ${plan} ${period}`)
  return {
    head: fromHeadEntity(head),
    seen: fromSeenHeadEntity(seen),
    rows: new Map(rows.map(fromRowEntity).map((row) => [row.task, row])),
    history: fromManyChangeSetEntities(sets),
  }
}

/** What somebody knows who has just looked. */
async function seenSettings(store: Store, plan: PlanId, period: PeriodId): Promise<PeriodSettings | null> {
  const stored = await store.get('Periods', periodKey(plan, period))
  return stored === undefined ? null : fromPeriodEntity(stored)
}

let plans = 0

/** @param plan what is published first, under an id of its own */
export function fieldOf(store: Store): Field {
  plans += 1
  const plan = `kh-${plans}` as PlanId
  const field: Field = {
    plan,
    publish: (sent, revision, amendment, through = store) => {
      const seen = revision === undefined ? ({ kind: 'nothing' } as const) : ({ kind: 'revision', revision } as const)
      const input = { plan: { ...sent, id: plan }, seen, ...(amendment && { amendment }) }
      return publishPlan(through, secretariat, input, now)
    },
    open: async (period = periodId, over = {}, through = store, seen = undefined) => {
      const names = { epoch: randomUUID(), cursorKey: randomUUID() }
      const known = seen === undefined ? await seenSettings(store, plan, period) : seen
      const asked = { plan, period, settings: { ...settings, ...over }, seen: known, ...names }
      return openPeriod(through, secretariat, asked, now)
    },
    order: (order, period = periodId, through = store) =>
      orderPeriod(through, secretariat, { plan, period, order }, now),
    async enter(agency, task, values, period = periodId, over = {}) {
      const { head, rows } = await field.report(agency, period)
      const row = rows.get(task)
      const fields = Object.fromEntries(
        Object.entries(values).map(([name, to]) => [
          name,
          { from: fieldValue(row?.values ?? {}, name as FieldId), to },
        ]),
      )
      const change = { task: task as TaskId, base: row?.seq ?? 0, fields }
      const { epoch, planRevision } = head
      const request = { wire: 1, epoch, planRevision, pushId: randomUUID(), workbook, changes: [change], ...over }
      const lead: Caller = { ...secretariat, roles: ['lead'], agencies: [agency], name: `Cán bộ ${agency}` }
      return push(store, lead, { ledger: { plan, period, agency }, request, digest: request.pushId }, now)
    },
    async pull(who, cursor, period = periodId) {
      const request = { wire: 1, ...(cursor !== undefined && { cursor }) }
      const result = await pull(store, who, { plan, period, request, newEpoch: randomUUID() })
      if (result.kind === 'refused') throw new Error(result.problem)
      return result.answer
    },
    report: (agency, period = periodId) => readReport(store, { plan, period, agency }),
    async period(period = periodId) {
      const stored = await store.get('Periods', periodKey(plan, period))
      if (stored === undefined) throw new Error(`no period ${period}`)
      return fromPeriodEntity(stored)
    },
  }
  return field
}

/** The sample plan with some of its tasks otherwise, or gone. */
export function planWith(changes: Readonly<Record<string, Partial<Task> | 'gone'>>, added: readonly Task[] = []): Plan {
  const plan = samplePlan()
  const tasks = plan.tasks.flatMap((task) => {
    const change = changes[task.id]
    return change === 'gone' ? [] : [{ ...task, ...change }]
  })
  return { ...plan, tasks: [...tasks, ...added] }
}

/** Two tasks, each of one body: as few storage calls as there can be, for dying at each of them. */
export function smallPlan(): Plan {
  const plan = samplePlan()
  return { ...plan, tasks: plan.tasks.filter((it) => it.id === 'I-1' || it.id === 'II-1') }
}

/** L1: each field's history is a chain from nothing to what is stored; numbers are given once; pulls see the last. */
export function brokenChains({ head, seen, rows, history }: Report): string[] {
  const faults: string[] = []
  const ends = new Map<string, { readonly to: unknown; readonly seq: number }>()
  for (const { seq, rows: changed } of history) {
    for (const { task, fields } of changed) {
      for (const [field, { from, to }] of Object.entries(fields)) {
        const key = `${task} ${field}`
        if ((ends.get(key)?.to ?? '') !== from) faults.push(`${key} went on from "${from}" at ${seq}`)
        ends.set(key, { to, seq })
      }
    }
  }
  for (const [task, row] of rows) {
    for (const field of fieldIds) {
      const end = ends.get(`${task} ${field}`)
      if (fieldValue(row.values, field) !== (end?.to ?? ''))
        faults.push(`${task} ${field} is not what its history says`)
      if (row.touched[field] !== end?.seq) faults.push(`${task} ${field} was touched at ${row.touched[field]}`)
    }
    if (row.seq > head.seq) faults.push(`${task} is newer than its head`)
  }
  const seqs = history.map((it) => it.seq)
  if (new Set(seqs).size < seqs.length) faults.push('a number was given twice')
  if (Math.max(...seqs) !== head.seq) faults.push(`the head is at ${head.seq}, the history at ${Math.max(...seqs)}`)
  if (seen.seq !== head.seq || seen.planRevision !== head.planRevision || seen.state !== head.state) {
    faults.push('pulls do not see the head')
  }
  return faults
}

/** Runs `work` on a process that dies before its n-th storage call; answers whether it did die. */
export async function dyingAt(
  store: Store,
  call: number,
  work: (through: Store) => Promise<unknown>,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const mortal = mortalStore(store, () => resolve(true))
    mortal.dieAt({ call, done: false })
    work(mortal.store).then(() => resolve(false), reject)
  })
}
