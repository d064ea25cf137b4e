// The session's verbs about the synced sheet: checking, saving, updating, what is decided and handed in through it, and
// putting it right.

import type { Api } from '../../api/client.ts'
import { valuesByKey } from '../../sync/local-sheet.ts'
import type { Mending, Workbook } from '../../workbook/port.ts'
import { historyPage } from '../past/history.ts'
import type { PlanSheets } from '../plan/keep-plan-sheets.ts'
import { answerWriter } from '../requests/answer-row.ts'
import { type Session, SessionError } from '../session.ts'
import type { SessionCore } from '../session-core.ts'
import { newsViews } from '../session-view.ts'
import { assertActed, assertComplete, assertEntriesSaved, ownAgency } from './act-on.ts'
import type { LedgerRuns } from './ledger-runs.ts'
import { withoutSeen, withoutUndone } from './news.ts'
import type { Ledger } from './open-ledger.ts'

export interface LedgerVerbParts {
  readonly workbook: Workbook & Mending
  readonly api: Api
  readonly core: SessionCore
  /** The sheet as the workbook's identity says now; with `asksPeriods` its next pull asks how the periods stand as well. */
  readonly ledger: (asksPeriods?: boolean) => Ledger
  readonly runs: LedgerRuns
  readonly planSheets: Pick<PlanSheets, 'look' | 'repair'>
  /** Brings what was printed into the workbook up to date. */
  readonly followPrints: () => Promise<unknown>
}

export type LedgerVerbs = Pick<
  Session,
  | 'check'
  | 'save'
  | 'answer'
  | 'refresh'
  | 'markSeen'
  | 'undoRefresh'
  | 'act'
  | 'enterOnBehalf'
  | 'resolve'
  | 'setBack'
  | 'repair'
  | 'history'
  | 'goTo'
>

export function ledgerVerbs(parts: LedgerVerbParts): LedgerVerbs {
  const { workbook, api, core, ledger, planSheets, followPrints } = parts
  const { run, conclude, save, keepNews, makingOf, showSupport } = parts.runs
  const { perform, ask } = core
  const writeAnswer = answerWriter()
  return {
    check: () =>
      perform('check', async () => {
        const { issues } = await run('merge', ledger())
        await planSheets.look()
        return issues
      }),
    save: () => perform('save', () => save(ledger())),
    answer: (row, values) =>
      perform('save', async () => {
        const of = ledger()
        await writeAnswer(of, row, values)
        return save(of)
      }),
    refresh: () =>
      perform('refresh', async () => {
        const of = ledger(true)
        const finished = await run('refresh', of, makingOf(of))
        await showSupport(of)
        await followPrints()
        const changes = newsViews(finished.notes, core.known().workbook.plan?.plan)
        const rows = new Set(changes.map(({ agency, task }) => `${agency}|${task}`)).size
        return { rows, changes, conflicts: finished.conflicts.length }
      }),
    markSeen: (seen) => perform(undefined, () => keepNews(ledger(), (news) => withoutSeen(news, seen))),
    undoRefresh: () =>
      perform('undo', async () => {
        const of = ledger()
        const before = await of.engine.look()
        if (before.undoable === 0) throw new SessionError({ code: 'wrong-state' })
        const { local } = await conclude(of, await of.engine.undo())
        await keepNews(of, (news) => withoutUndone(news, valuesByKey(before.local), valuesByKey(local)))
      }),
    act: (deed, agency = ownAgency(core.known().workbook.identity?.purpose)) =>
      perform('act', async () => {
        const of = ledger()
        await assertComplete(of, agency, deed)
        const acted = await of.engine.act(agency, deed, makingOf(of))
        await conclude(of, acted)
        assertActed(acted)
      }),
    enterOnBehalf: (agency, source) =>
      perform('act', async () => {
        const of = ledger()
        if (source === undefined) await assertEntriesSaved(of, agency)
        await conclude(of, await of.engine.enterOnBehalf(agency, source))
      }),
    resolve: (choices) =>
      perform('resolve', async () => {
        const of = ledger()
        await conclude(of, await of.engine.resolve(choices))
      }),
    setBack: (cells) =>
      perform('undo', async () => {
        const { setBack } = await import('./set-back.ts')
        const of = ledger()
        await conclude(of, await setBack(of, cells))
      }),
    repair: (kind, sheet) =>
      perform('repair', async () => {
        if (sheet !== undefined) return planSheets.repair(kind, sheet)
        const { carryOut } = await import('../mending/carry-out.ts')
        const of = ledger()
        await carryOut(kind, { workbook, ledger: of })
        // What is worked out in the cells follows what was put right.
        await run('merge', of, makingOf(of))
      }),
    history: ({ agency, ...query }) =>
      perform(undefined, async () => {
        const { plan, identity } = core.known().workbook
        if (!plan || !identity?.period) throw new SessionError({ code: 'not-found' })
        const place = { plan: identity.plan, period: identity.period }
        return historyPage(plan, agency, await ask(api.history(place, agency, query)))
      }),
    goTo: (task, field, agency, sheetRow) =>
      perform(undefined, async () => {
        const of = ledger()
        const { local } = await of.engine.look()
        const byKey = local.all.find((it) => it.task === task && (agency === undefined || it.agency === agency))
        const row = byKey ?? local.all.find((it) => it.sheetRow === sheetRow)
        if (row) await workbook.select(of.sheet.sheet, row.position, field)
      }),
  }
}
