// A year of the plan of 2013 at random: agencies enter, hand in, withdraw; the secretariat decides, sets aside, accepts,
// returns, locks and enters on behalf; an agency is merged into another. Each step is the server's own operation on a store
// in memory, so what comes of it is what a server would answer, and nothing of it is made up.
import { randomUUID } from 'node:crypto'
import { act } from '../../../functions/operations/actions/act.ts'
import { push } from '../../../functions/operations/push/push.ts'
import { type FoundPlan, readPlan } from '../../../functions/operations/read-plans.ts'
import type { Caller } from '../../../functions/operations/rights.ts'
import { fromHeadEntity, type Head } from '../../../functions/storage/entities/head.ts'
import { fromRowEntity, type StoredRow } from '../../../functions/storage/entities/row.ts'
import { allRows, headKey, ledgerPartition } from '../../../functions/storage/keys.ts'
import { type ActionName, transitions } from '../../../shared/domain/action.ts'
import { addDays } from '../../../shared/domain/calendar.ts'
import { type AgencyId, isOpenSet, type PeriodId } from '../../../shared/domain/ids.ts'
import type { HeadState, Period } from '../../../shared/domain/period.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { type FieldId, fieldValue, type Value } from '../../../shared/domain/report.ts'
import type { ActionRequest } from '../../../shared/wire/actions.ts'
import type { PullAnswer } from '../../../shared/wire/sync.ts'
import { createMemoryStore } from '../../functions/support/memory-store.ts'
import { fieldOf } from '../../functions/support/periods.ts'
import { leader, letter, sender } from '../../functions/support/reports.ts'
import { clerk, office, secretariat, workbook } from '../../functions/support/world.ts'
import {
  type Random,
  randomDecisions,
  randomDirection,
  randomEntries,
  randomFrom,
  seedPeriod,
  seedPlan,
} from '../../support/seed-plan.ts'

export const period = '2013' as PeriodId

export interface Year {
  readonly found: FoundPlan
  readonly period: Period
  /** How often each thing was done, and was not refused. */
  readonly done: ReadonlyMap<ActionName | 'push', number>
  now(): Date
  /** Some days pass, in which some of the bodies do something; the first time all of them. */
  goOn(): Promise<void>
  /** One agency goes on as another, with all its tasks. */
  merge(): Promise<void>
  /** As the secretariat. */
  pull(cursor?: string): Promise<PullAnswer>
}

/** What the secretariat had set aside or granted before is so no more. */
const takenBack: Readonly<Record<string, Value>> = {
  ...{ setAside: '', setAsideDocument: '', decision: 'refused', decisionDocument: '13/UBND-TH', grantedDeadline: '' },
  declaredAccepted: '',
}

const first = Date.parse('2013-11-25T02:00:00Z')
const dayMs = 86_400_000

export async function openYear(seed: number): Promise<Year> {
  const random = randomFrom(seed)
  const store = createMemoryStore()
  const field = fieldOf(store)
  const { plan: id } = field
  await field.publish({ ...seedPlan, regime: { ...seedPlan.regime, showDrafts: random() < 0.2 } })
  await field.open(period, seedPeriod)
  const done = new Map<ActionName | 'push', number>()
  let time = first
  let rounds = 0
  let found = await read()

  async function read(): Promise<FoundPlan> {
    const answer = await readPlan(store, secretariat, id)
    if (answer.kind === 'refused') throw new Error(answer.problem)
    return answer
  }

  const now = () => new Date(time)
  const chance = (share: number) => random() < share
  const ledgerOf = (agency: AgencyId) => ({ plan: id, period, agency })
  const note = (what: ActionName | 'push') => done.set(what, (done.get(what) ?? 0) + 1)

  async function headOf(agency: AgencyId): Promise<Head> {
    const stored = await store.get('Ledger', headKey(ledgerOf(agency)))
    if (!stored) throw new Error(`no head of ${agency}`)
    return fromHeadEntity(stored)
  }

  async function write(
    who: Caller,
    agency: AgencyId,
    rows: readonly StoredRow[],
    valuesOf: () => Readonly<Record<string, Value>>,
  ): Promise<void> {
    const changes = rows.flatMap((row) => {
      const fields = Object.entries(valuesOf()).flatMap(([name, to]) => {
        const from = fieldValue(row.values, name as FieldId)
        return from === to ? [] : [[name, { from, to }] as const]
      })
      return fields.length === 0 ? [] : [{ task: row.task, base: row.seq, fields: Object.fromEntries(fields) }]
    })
    if (changes.length === 0) return
    const { epoch, planRevision } = await headOf(agency)
    const names = { wire: 1, epoch, planRevision, pushId: randomUUID(), workbook }
    const request = { ...names, changes, ...(who === secretariat && { source: 'Công văn số 45' }) }
    const result = await push(store, who, { ledger: ledgerOf(agency), request, digest: request.pushId }, now())
    if (result.kind === 'refused') throw new Error(`${agency} cannot push: ${result.problem}`)
    note('push')
  }

  async function take(agency: AgencyId, action: ActionName, state: HeadState): Promise<void> {
    const head = await headOf(agency)
    const { epoch, entrySeq, submission } = head
    const version = submission?.official?.version ?? 0
    const bySecretariat = isOpenSet(agency) || submission?.official?.source !== undefined
    const told: { readonly [N in ActionName]: object } = {
      approve: { entrySeq },
      submit: {
        ...{ entrySeq, letter, approved: true, incompleteNote: 'Chưa đủ số liệu' },
        ...(bySecretariat && { source: 'Công văn số 45' }),
      },
      withdraw: { version },
      accept: { version },
      unaccept: { version, reason: 'Tiếp nhận nhầm' },
      return: { version, note: 'Bổ sung số liệu', dueOn: '2013-12-27' },
      letter: { version, letter: { ...letter, number: '216/BC' } },
      lock: { reason: 'Hết thời hạn' },
      unlock: { reason: 'Cho bổ sung' },
    }
    const own = action === 'approve' ? leader(agency) : bySecretariat ? secretariat : sender(agency)
    const who = action === 'approve' || transitions[state][action] === undefined ? own : actorOf(action, own)
    const names = { wire: 1, epoch, actionId: randomUUID(), fromState: state, action }
    const request = { ...names, ...told[action] } as ActionRequest
    const result = await act(store, who, { ledger: ledgerOf(agency), request, digest: request.actionId }, now())
    if (result.kind === 'refused') throw new Error(`${agency} cannot ${action}: ${result.problem}`)
    note(action)
  }

  async function live(agency: AgencyId): Promise<void> {
    const { state } = await headOf(agency)
    const stored = await store.list('Ledger', ledgerPartition(ledgerOf(agency)), allRows)
    const rows = stored.map(fromRowEntity).filter((row) => row.frozen === undefined)
    const some = (share: number) => rows.filter(() => chance(share))
    const isSet = isOpenSet(agency)
    if (state === 'open' || state === 'returned') {
      const zeal = random()
      await write(isSet ? secretariat : clerk(agency), agency, some(0.7), () => randomEntries(random, zeal))
    }
    if (state !== 'locked') {
      if (chance(0.5))
        await write(secretariat, agency, some(0.4), () => (chance(0.2) ? takenBack : randomDecisions(random)))
      if (chance(0.2)) await write(office, agency, some(0.3), () => randomDirection(random))
    }
    const action = actionIn(state, random)
    if (action && !(isSet && action === 'approve')) await take(agency, action, state)
  }

  return {
    get found() {
      return found
    },
    get period() {
      const [only] = found.periods
      if (!only) throw new Error('the plan has no period')
      return only
    },
    done,
    now,
    async goOn() {
      const bodies = Array.from(new Set(found.plan.tasks.flatMap((task) => task.leads)))
      time += Math.floor(random() * 2 * dayMs)
      const isFirst = rounds === 0
      rounds += 1
      for (const agency of bodies) if (isFirst || chance(0.2)) await live(agency)
    },
    async merge() {
      const [from, to] = ['so-tu-phap', 'so-noi-vu'] as [AgencyId, AgencyId]
      await field.publish(merged(found.plan, from, to), found.revision, {
        document: 'Nghị quyết số 45/NQ-HĐND',
        on: addDays('2013-11-25', rounds),
        moves: [{ from, to: [to] }],
      })
      found = await read()
    },
    pull: (cursor) => field.pull(secretariat, cursor, period),
  }
}

function actorOf(action: ActionName, own: Caller): Caller {
  return action === 'submit' || action === 'withdraw' || action === 'letter' ? own : secretariat
}

/** What is done next with a report in a state, mostly what brings it further. */
function actionIn(state: HeadState, random: Random): ActionName | undefined {
  const ways: Readonly<Record<HeadState, readonly (readonly [ActionName, number])[]>> = {
    open: [
      ['submit', 0.55],
      ['approve', 0.1],
      ['lock', 0.05],
    ],
    submitted: [
      ['accept', 0.25],
      ['return', 0.25],
      ['withdraw', 0.15],
      ['letter', 0.1],
      ['lock', 0.05],
    ],
    returned: [
      ['submit', 0.6],
      ['lock', 0.05],
    ],
    accepted: [
      ['unaccept', 0.3],
      ['lock', 0.1],
    ],
    locked: [['unlock', 0.6]],
  }
  let left = random()
  for (const [action, share] of ways[state]) {
    if (left < share) return action
    left -= share
  }
  return undefined
}

/** The plan with one body gone on as another. */
function merged(plan: Plan, from: AgencyId, to: AgencyId): Plan {
  const heir = (ids: readonly AgencyId[]) => Array.from(new Set(ids.map((id) => (id === from ? to : id))))
  const { agencies, collectives } = plan.directory
  return {
    ...plan,
    tasks: plan.tasks.map((task) => {
      const leads = heir(task.leads)
      return { ...task, leads, supports: heir(task.supports).filter((id) => !leads.includes(id)) }
    }),
    directory: {
      ...plan.directory,
      agencies: agencies.map((it) => (it.id === from ? { ...it, validTo: '2013-12-01', succeededBy: [to] } : it)),
      collectives: collectives.map((it) => ({ ...it, members: it.members.filter((id) => id !== from) })),
    },
  }
}
