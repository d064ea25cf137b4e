// What is done with the synced sheet around each run of the engine: what came of it is marked on the sheet, remembered
// in the workbook, shown and watched, also where the run ended with a problem.

import type { Plan } from '../../../shared/domain/plan.ts'
import type { Goal } from '../../../shared/sync/run-state.ts'
import type { Api } from '../../api/client.ts'
import type { Finished, Look } from '../../sync/engine.ts'
import type { Making } from '../../sync/sheet-effects.ts'
import { followSupport } from '../../sync/support-sheet.ts'
import type { Mending, Workbook } from '../../workbook/port.ts'
import { amendedCells, readFormerTexts, settleAmendment } from '../mending/amended-texts.ts'
import { keepDrafts, putBackDrafts } from '../mending/drafts.ts'
import { createIssuers } from '../mending/issuers.ts'
import { tellDay } from '../mending/tell-day.ts'
import { type SaveResult, SessionError } from '../session.ts'
import type { SessionCore } from '../session-core.ts'
import type { Known } from '../session-view.ts'
import { troubleOfRun } from '../trouble.ts'
import { assertNothingOpen } from './act-on.ts'
import { newsChange, readNews, withNews } from './news.ts'
import type { Ledger } from './open-ledger.ts'
import { showIssues } from './show-issues.ts'

export interface LedgerRunsParts {
  readonly workbook: Workbook & Mending
  readonly api: Api
  readonly core: SessionCore
  /** The sheet as the workbook's identity says now. */
  readonly ledger: () => Ledger
  /** Writes the texts of an amended plan into the plan's own sheets. */
  readonly showAmendedPlan: (plan: Plan) => Promise<unknown>
}

export interface LedgerRuns {
  /** @throws SessionError the problem that ended the run, or rows that nobody can tell apart */
  run(goal: Goal, of: Ledger, making?: Making): Promise<Finished>
  /** What follows any run of the engine. @throws SessionError as `run` does */
  conclude(of: Ledger, ended: Finished): Promise<Finished>
  /** Looks at the sheet again after every change of it. */
  watch(of: Ledger): Promise<void>
  save(of: Ledger): Promise<SaveResult>
  keepNews(of: Ledger, change: (news: Known['news']) => Known['news']): Promise<void>
  /** How a sheet that is gone is made anew: the secretariat's at any time, a clerk's may hold the only copy of an entry. */
  makingOf(of: Ledger): Making | undefined
  /** An agency sees the rows it supports beside its own. */
  showSupport(of: Ledger): Promise<void>
  /** @throws SessionError when the sheet holds what the server does not have: it would go with the sheet */
  assertAllSaved(of: Ledger): Promise<void>
}

export function ledgerRuns({ workbook, api, core, ledger, showAmendedPlan }: LedgerRunsParts): LedgerRuns {
  const { perform, show } = core
  const issuers = createIssuers()
  let stopWatching: (() => Promise<void>) | undefined

  async function watch({ sheet }: Ledger): Promise<void> {
    await stopWatching?.()
    // A look that fails (the sheet was just deleted) is no one's wish; the next verb says what is wrong.
    const lookAgain = () => {
      perform(undefined, async () => {
        const of = ledger()
        await see(of, await fillIn(of, await of.engine.look()))
      }).catch(() => undefined)
    }
    stopWatching = await workbook.watch(sheet.sheet, lookAgain)
    // What was typed after the last look and before the watch began was heard by nobody.
    lookAgain()
  }

  async function see({ sheet, shelf }: Ledger, look: Look): Promise<void> {
    if (look.local.columns.size > 0) await showIssues(workbook, sheet, look.local, look.issues)
    await keepDrafts(workbook.store, sheet, shelf, look)
    show({ look, news: readNews(await workbook.store.read(), sheet, shelf) })
  }

  async function keepNews({ sheet, shelf }: Ledger, change: (news: Known['news']) => Known['news']): Promise<void> {
    const news = change(readNews(await workbook.store.read(), sheet, shelf))
    await workbook.store.write([newsChange(sheet, shelf, news)])
    show({ news })
  }

  /** What follows from an entry, and is an entry itself. */
  async function fillIn(of: Ledger, look: Look): Promise<Look> {
    const { sheet, background, engine } = of
    const entries = issuers.entries(sheet, background(), look)
    if (entries.length === 0) return look
    const moved = await engine.enter(entries, look)
    if (moved) await conclude(of, moved)
    const after = await engine.look()
    issuers.notice(sheet, after)
    return after
  }

  async function run(goal: Goal, of: Ledger, making?: Making): Promise<Finished> {
    const finished = await of.engine.run(goal, making)
    const isRestored = making?.restore === true && finished.run.problem === undefined
    return conclude(of, { ...finished, ...(isRestored && (await putBackDrafts(workbook.store, of))) })
  }

  /** Where the plan was amended, its new texts are written in place of the former ones. */
  async function showAmendment({ engine, sheet, background }: Ledger, finished: Finished): Promise<Finished> {
    if (finished.run.problem === undefined) await showAmendedPlan(background().plan)
    const former = readFormerTexts(await workbook.store.read())
    if (Object.keys(former).length === 0 || finished.run.problem !== undefined) return finished
    const cells = amendedCells(sheet, background().plan, await engine.look(), former)
    const isWhole = cells.length === 0 || (await workbook.rewrite(sheet.sheet, cells))
    // What was moved from under the writing is found by the next run.
    if (isWhole) await settleAmendment(workbook.store)
    return { ...finished, ...(await engine.look()) }
  }

  async function conclude(of: Ledger, ended: Finished): Promise<Finished> {
    const finished = await showAmendment(of, ended)
    if (finished.notes.length > 0) await keepNews(of, (news) => withNews(news, finished.notes))
    if (finished.run.problem === undefined) await tellDay(workbook, of, finished)
    await see(of, finished)
    const { problem } = finished.run
    if (problem === undefined) {
      assertKeyed(finished)
      if (!stopWatching) await watch(of)
      if (finished.run.goal !== 'merge') show({ online: true })
      return finished
    }
    show({ online: problem !== 'offline' })
    throw new SessionError(troubleOfRun(problem, finished.cause), { cause: finished.cause })
  }

  async function showSupport({ sheet: { agency }, shelf, background, headLines }: Ledger): Promise<void> {
    if (agency === undefined) return
    const lines = [...headLines, 'Nhiệm vụ cơ quan phối hợp: chỉ để xem, do cơ quan chủ trì nhập.']
    await followSupport({ workbook, api, agency, shelf, background: background(), lines })
  }

  /** @throws SessionError where no row can be told from another, so that nothing was brought down or sent */
  function assertKeyed({ issues }: Look): void {
    const isWithout = issues.some(({ issue }) => issue.code === 'column-missing' && issue.field === 'task')
    if (isWithout) throw new SessionError({ code: 'keys-missing' })
  }

  async function save(of: Ledger): Promise<SaveResult> {
    const finished = await run('save', of, makingOf(of))
    const { sent, accepted, rejected } = finished.run.tally
    const conflicts = finished.conflicts.length
    return { sent, accepted, rejected: rejected + finished.keptBack, conflicts, pending: finished.pending }
  }

  function makingOf(of: Ledger): Making | undefined {
    return of.sheet.sheet === 'consolidation' ? { lines: of.headLines, restore: true } : undefined
  }

  async function assertAllSaved({ sheet, engine }: Ledger): Promise<void> {
    // On a sheet that is gone there is nothing to lose; what was typed there is kept with its period.
    if (await workbook.readTable(sheet.sheet)) assertNothingOpen(await engine.look())
  }

  return { run, conclude, watch, save, keepNews, makingOf, showSupport, assertAllSaved }
}
