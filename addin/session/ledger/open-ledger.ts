// The synced sheet of a workbook as its identity says: the engine for it, with what that asks of the session.
import { dayInVietnam } from '../../../shared/domain/calendar.ts'
import type { Period } from '../../../shared/domain/period.ts'
import type { PlanAnswer } from '../../../shared/wire/plan.ts'
import type { Api } from '../../api/client.ts'
import { createEngine, type Engine } from '../../sync/engine.ts'
import { type LedgerSheet, ledgerSheetOf } from '../../sync/ledger-sheet.ts'
import type { Shelf } from '../../sync/records.ts'
import type { Background } from '../../sync/row-content.ts'
import type { Pace } from '../../workbook/pace.ts'
import type { RecordStore, Workbook } from '../../workbook/port.ts'
import { noteAmendment } from '../mending/amended-texts.ts'
import { movedPeriods } from '../periods/follow-periods.ts'
import { headOf } from '../plan/plan-head.ts'
import { SessionError } from '../session.ts'
import type { SessionCore } from '../session-core.ts'
import { troubleOf } from '../trouble.ts'
import { identityRecords, isSameLedger, readIdentity, readOwnIdentity } from './workbook-identity.ts'

export interface Ledger {
  readonly engine: Engine
  readonly sheet: LedgerSheet
  /** Whose records it has in the hidden sheet. */
  readonly shelf: Shelf
  readonly background: () => Background
  /** Lines to stand above the table where the sheet has to be made. */
  readonly headLines: readonly string[]
  /** Stores that the workbook is this ledger's, as it is whenever its sheet is made. */
  readonly settle: () => Promise<void>
  readonly isSettled: () => boolean
}

export interface LedgerParts {
  readonly core: SessionCore
  readonly workbook: Workbook
  readonly api: Api
  readonly now: () => Date
  readonly newId: () => string
  readonly pace: Pace
  /** The workbook is another ledger's so far, or nobody's: it stays so in its records until `settle`. */
  readonly isOther?: boolean
  /** Whether the periods of the plan are asked for as well: see `movedPeriods`. */
  readonly asksPeriods?: boolean
}

/** @throws SessionError `not-open` while the workbook belongs to no period */
export function openLedger({ core, workbook, api, now, newId, pace, ...how }: LedgerParts): Ledger {
  const { isOther = false, asksPeriods = false } = how
  const { identity, plan } = core.known().workbook
  if (!identity?.period || !plan) throw new SessionError({ code: 'not-open' })
  const { period: periodId } = identity
  const sheet = ledgerSheetOf(identity.purpose)
  const shelf: Shelf = { plan: identity.plan, period: periodId }
  const background = (): Background => {
    const { workbook: known } = core.known()
    // While the workbook goes over to another plan, its former ledger is still looked at.
    const current = known.identity?.plan === identity.plan ? (known.plan ?? plan) : plan
    return { plan: current.plan, period: periodOf(current, periodId), today: dayInVietnam(now().toISOString()) }
  }
  let isSettled = !isOther
  const settle = async () => {
    await workbook.store.write(identityRecords(core.known().workbook))
    isSettled = true
  }
  /** Another window, or somebody in the same workbook, may have gone over to another period: its cells are not ours. */
  const store: RecordStore = {
    ...workbook.store,
    read: async () => {
      const records = await workbook.store.read()
      const stored = isSettled && records ? readOwnIdentity(records) : undefined
      if (records && stored && !isSameLedger(stored, identity)) {
        core.show({ workbook: readIdentity(records), look: undefined })
        throw new SessionError({ code: 'ledger-moved' })
      }
      return records
    },
  }
  const engine = createEngine({
    settle,
    workbook: { ...workbook, store },
    api,
    ledger: sheet,
    shelf,
    workbookId: identity.workbook,
    background,
    onPack: (done, total) => pace.reach({ counts: 'sent', done, total, mayStop: true }),
    followPlan: async (revision) => {
      const { workbook: own } = core.known()
      // 0 is said of a period that nobody is asked anything in.
      if (revision === 0) return undefined
      if (own.plan?.revision === revision) {
        const moved = asksPeriods && isSettled ? await movedPeriods(api, own.plan) : undefined
        if (!moved) return undefined
        const known = { ...own, plan: moved }
        await workbook.store.write(identityRecords(known))
        core.show({ workbook: known })
        return undefined
      }
      const answer = await api.plan(identity.plan)
      if (answer.kind === 'silence') return 'offline'
      if (answer.kind === 'problem') return answer.problem.type
      const followed = { ...own, plan: answer.value }
      if (isSettled) {
        const amendment = noteAmendment((own.plan ?? plan).plan, answer.value.plan, await workbook.store.read())
        await workbook.store.write([...amendment, ...identityRecords(followed)])
      }
      core.show({ workbook: followed })
      return undefined
    },
    problemOf: (error) => troubleOf(error).code,
    now: () => now().toISOString(),
    newId,
  })
  return { engine, sheet, shelf, background, headLines: headOf(plan.plan).lines, settle, isSettled: () => isSettled }
}

/** @throws Error for a period that the plan does not have: the server opened it, so its answer has to name it */
function periodOf({ plan, periods }: PlanAnswer, id: string): Period {
  const period = periods.find((it) => it.id === id)
  if (!period) throw new Error(`Plan ${plan.id} has no period ${id}`)
  return period
}
