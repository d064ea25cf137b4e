// Tables with the sample plan published and its period open, and callers to act on them: what tests of operations need.
import { createHash, randomUUID } from 'node:crypto'
import { startTables } from '../../../functions/local/azurite.ts'
import { act } from '../../../functions/operations/actions/act.ts'
import { openPeriod } from '../../../functions/operations/open-period.ts'
import { publishPlan } from '../../../functions/operations/publish-plan.ts'
import { pull } from '../../../functions/operations/pull/pull.ts'
import { push } from '../../../functions/operations/push/push.ts'
import type { Caller } from '../../../functions/operations/rights.ts'
import { fromHeadEntity, type Head } from '../../../functions/storage/entities/head.ts'
import { headKey } from '../../../functions/storage/keys.ts'
import type { Store } from '../../../functions/storage/store.ts'
import { createTableStore } from '../../../functions/storage/table-store.ts'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import type { PeriodSettings } from '../../../shared/domain/period.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import type { Values } from '../../../shared/domain/report.ts'
import type { Change } from '../../../shared/sync/change.ts'
import type { ActionRequest } from '../../../shared/wire/actions.ts'
import type { Role } from '../../../shared/wire/me.ts'
import type { PullAnswer, PullScope, PushAnswer, PushRequest } from '../../../shared/wire/sync.ts'
import { periodId, planId, samplePlan, settings } from './sample-plan.ts'

export const now = new Date('2013-12-10T03:00:00Z')
export const workbook = 'workbook-0001'

export function caller(roles: readonly Role[], agencies: readonly AgencyId[] = [], name = 'Cán bộ'): Caller {
  return { tenant: 'tenant', objectId: `${name}-${roles.join('-')}`, name, roles, agencies }
}

export const secretariat = caller(['secretariat'], [], 'Cơ quan tổng hợp')
export const office = caller(['provincial-office'], [], 'Văn phòng')
export const clerk = (...agencies: AgencyId[]) => caller(['lead', 'hand-in'], agencies, `Cán bộ ${agencies.join(' ')}`)

export interface World {
  readonly store: Store
  readonly epoch: string
  /** Connection string of the tables. */
  readonly tables: string
  /** A push request with a fresh id, on the world's epoch and plan. */
  request(changes: readonly Change[], over?: Partial<PushRequest>): PushRequest
  push(who: Caller, agency: AgencyId, request: PushRequest, at?: Date): ReturnType<typeof push>
  /** Pushes one change of one row and gives its answer; fails when the push is refused. */
  edit(who: Caller, agency: AgencyId, change: Change): Promise<PushAnswer>
  pull(who: Caller, cursor?: string, scope?: PullScope): Promise<PullAnswer>
  act(who: Caller, agency: AgencyId, request: ActionRequest, at?: Date): ReturnType<typeof act>
  /** What is stored of an agency's report. */
  head(agency: AgencyId): Promise<Head>
  close(): Promise<void>
}

/**
 * @param wrap stands between the operations and the tables once the period is open
 * @param over another plan, or other settings of its period
 */
export async function openWorld(
  wrap: (store: Store) => Store = (store) => store,
  over: { readonly plan?: Plan; readonly settings?: PeriodSettings } = {},
): Promise<World> {
  const tables = await startTables()
  const plain = createTableStore({ kind: 'connection-string', value: tables.connectionString })
  const input = { plan: over.plan ?? samplePlan(), seen: { kind: 'nothing' } } as const
  const published = await publishPlan(plain, secretariat, input, now)
  if (published.kind !== 'published') throw new Error(published.problem)
  const opened = await openPeriod(
    plain,
    secretariat,
    {
      plan: planId,
      period: periodId,
      settings: over.settings ?? settings,
      epoch: randomUUID(),
      cursorKey: randomUUID(),
    },
    now,
  )
  if (opened.kind !== 'opened') throw new Error(opened.problem)
  const store = wrap(plain)
  const { epoch } = opened.period

  const world: World = {
    store,
    epoch,
    tables: tables.connectionString,
    request: (changes, over = {}) => ({
      wire: 1,
      epoch,
      planRevision: published.revision,
      pushId: randomUUID(),
      workbook,
      changes: [...changes],
      ...over,
    }),
    push: (who, agency, request, at = now) => {
      return push(
        store,
        who,
        { ledger: { plan: planId, period: periodId, agency }, request, digest: digestOf(request) },
        at,
      )
    },
    act: (who, agency, request, at = now) =>
      act(store, who, { ledger: { plan: planId, period: periodId, agency }, request, digest: digestOf(request) }, at),
    async head(agency) {
      const stored = await plain.get('Ledger', headKey({ plan: planId, period: periodId, agency }))
      if (stored === undefined) throw new Error(`no head of ${agency}`)
      return fromHeadEntity(stored)
    },
    async edit(who, agency, change) {
      const result = await world.push(who, agency, world.request([change]))
      if (result.kind === 'refused') throw new Error(result.problem)
      return result.answer
    },
    async pull(who, cursor, scope) {
      const request = {
        wire: 1,
        ...(cursor === undefined ? {} : { cursor }),
        ...(scope === undefined ? {} : { scope }),
      }
      const result = await pull(store, who, { plan: planId, period: periodId, request, newEpoch: randomUUID() })
      if (result.kind === 'refused') throw new Error(result.problem)
      return result.answer
    },
    close: tables.close,
  }
  return world
}

function digestOf(request: object): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('hex')
}

/** A change of some fields of a task: `change('I-1', 1, { status: ['', 'done'] })`. */
export function change(
  task: string,
  base: number,
  fields: { readonly [F in keyof Values]?: readonly [from: string | number, to: string | number] },
): Change {
  const changes = Object.entries(fields).map(([field, [from, to]]) => [field, { from, to }])
  return { task: task as TaskId, base, fields: Object.fromEntries(changes) }
}
