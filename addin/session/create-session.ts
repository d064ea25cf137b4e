// The session: every verb a person has, on a workbook, a server and a sign-in that are given. Verbs run one after the
// other; each reads what it needs from the workbook, so that nothing rests on what this pane happens to remember.
import { scopeOf } from '../../shared/consolidation/summary.ts'
import { dayInVietnam } from '../../shared/domain/calendar.ts'
import { hasErrors } from '../../shared/domain/issue.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import type { Goal } from '../../shared/sync/run-state.ts'
import type { PlanAnswer } from '../../shared/wire/plan.ts'
import type { Api } from '../api/client.ts'
import type { SignIn } from '../api/token.ts'
import type { Finished, Look } from '../sync/engine.ts'
import { valuesByKey } from '../sync/local-sheet.ts'
import type { Making } from '../sync/sheet-effects.ts'
import { followSupport } from '../sync/support-sheet.ts'
import { createPace, type Pace } from '../workbook/pace.ts'
import { type Mending, SheetMissing, type Workbook } from '../workbook/port.ts'
import type { Printing } from '../workbook/print-port.ts'
import { assertActed, assertComplete, assertEntriesSaved, assertNothingOpen, ownAgency } from './act-on.ts'
import { handoutVerbs } from './handouts/handout-verbs.ts'
import { historyPage } from './history.ts'
import { memberVerbs } from './member-verbs.ts'
import { amendedCells, readFormerTexts, settleAmendment } from './mending/amended-texts.ts'
import { carryOut, putBackDrafts } from './mending/carry-out.ts'
import { keepDrafts } from './mending/drafts.ts'
import { issuerCells } from './mending/issuers.ts'
import { isOfAnotherDay, tellDay } from './mending/tell-day.ts'
import { newsChange, readNews, withNews, withoutSeen, withoutUndone } from './news.ts'
import { type Ledger, openLedger } from './open-ledger.ts'
import { pastVerbs } from './past/past-verbs.ts'
import { periodVerbs } from './period-verbs.ts'
import { amendmentVerbs } from './plan/amendment-verbs.ts'
import { keepPlanSheets } from './plan/keep-plan-sheets.ts'
import type { BuiltPlan, Draft } from './plan/plan-draft.ts'
import { createPrintVerbs } from './printing/print-verbs.ts'
import { reminderVerbs } from './reminder-verbs.ts'
import { writeAnswer } from './requests/answer-row.ts'
import { type PublishResult, type SaveResult, type Session, SessionError } from './session.ts'
import { createSessionCore } from './session-core.ts'
import { type Known, newsViews } from './session-view.ts'
import { showIssues } from './show-issues.ts'
import { troubleOfRun } from './trouble.ts'
import { identityRecords, isSameLedger, readIdentity, type WorkbookIdentity } from './workbook-identity.ts'

/** What makes plans comes when somebody makes one. */
const planMaking = () => import('./plan/plan-draft.ts')

export interface SessionParts {
  readonly workbook: Workbook & Mending
  /** What the workbook tells how far it is. */
  readonly pace?: Pace
  /** What prints into the same workbook; fetched when it is first asked for. */
  readonly printing: () => Promise<Printing>
  readonly api: Api
  readonly signIn: SignIn
  readonly now: () => Date
  /** A random UUID. */
  readonly newId: () => string
}

export function createSession(parts: SessionParts): Session {
  const { workbook, api, signIn, now, newId, printing, pace = createPace() } = parts
  const core = createSessionCore(pace)
  const { perform, ask, show } = core
  const ledger = () => openLedger({ ...parts, core, pace })
  const prints = createPrintVerbs({ core, workbook, printing, ledger })
  const planSheets = keepPlanSheets({ workbook, core })
  let stopWatching: (() => Promise<void>) | undefined

  /** Stores what the workbook is from now on. */
  async function become(identity: WorkbookIdentity): Promise<void> {
    await workbook.store.write(identityRecords(identity))
    show({ workbook: identity })
  }

  /** Stores what the plan is from now on. */
  async function follow(plan: PlanAnswer): Promise<void> {
    await planSheets.noteChanges(core.known().workbook.plan, plan)
    await become({ ...core.known().workbook, plan })
  }

  /** Looks at the sheet again after every change of it. */
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
  async function fillIn({ sheet, background, engine }: Ledger, look: Look): Promise<Look> {
    const cells = issuerCells(sheet, background(), look)
    if (cells.length === 0) return look
    await workbook.overwrite(sheet.sheet, [], cells)
    return engine.look()
  }

  /** Runs the engine and shows what came of it, also where it ended with a problem. */
  async function run(goal: Goal, of: Ledger, making?: Making): Promise<Finished> {
    const finished = await of.engine.run(goal, making)
    const isRestored = making?.restore === true && finished.run.problem === undefined
    return conclude(of, { ...finished, ...(isRestored && (await putBackDrafts(workbook, of, finished))) })
  }

  /** Where the plan was amended, its new texts are written in place of the former ones. */
  async function showAmendment({ engine, sheet, background }: Ledger, finished: Finished): Promise<Finished> {
    if (finished.run.problem === undefined) await planSheets.showAmendment(background().plan)
    const former = readFormerTexts(await workbook.store.read())
    if (Object.keys(former).length === 0 || finished.run.problem !== undefined) return finished
    const cells = amendedCells(sheet, background().plan, finished, former)
    if (cells.length > 0) await workbook.overwrite(sheet.sheet, [], cells)
    await settleAmendment(workbook.store)
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

  /** An agency sees the rows it supports beside its own. */
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

  /** The secretariat's sheet is made from the server at any time; a clerk's may hold the only copy of what was typed. */
  function makingOf(of: Ledger): Making | undefined {
    return of.sheet.sheet === 'consolidation' ? { lines: of.headLines, restore: true } : undefined
  }

  /** @throws SessionError when the sheet holds what the server does not have: it would go with the sheet */
  async function assertAllSaved({ sheet, engine }: Ledger): Promise<void> {
    // On a sheet that is gone there is nothing to lose; what was typed there is kept with its period.
    if (await workbook.readTable(sheet.sheet)) assertNothingOpen(await engine.look())
  }

  /** The plan in the making, as far as its sheets are still there. */
  async function draftedPlan(): Promise<Plan | undefined> {
    const { draft, identity } = core.known().workbook
    if (!draft || identity?.period !== undefined) return undefined
    const tasks = await workbook.readTable('tasks')
    const directory = await workbook.readTable('directory')
    return tasks && directory && (await planMaking()).buildPlan(draft, tasks, directory).plan
  }

  async function readPlanFromSheets(): Promise<BuiltPlan> {
    const { draft } = core.known().workbook
    const tasks = await workbook.readTable('tasks')
    const directory = await workbook.readTable('directory')
    if (!draft || !tasks || !directory) throw new SheetMissing('plan to publish')
    return (await planMaking()).buildPlan(draft, tasks, directory)
  }

  // What the workbook is stands in it; until that is read, every verb waits.
  perform(undefined, async () => {
    const records = await workbook.store.read()
    if (!records) return
    show({ workbook: readIdentity(records), readOnly: await workbook.isReadOnly() })
    if (core.known().workbook.identity?.period === undefined) return
    const of = ledger()
    // A sheet that the next refresh makes anyway need not be there yet.
    if (makingOf(of) && !(await workbook.readTable(of.sheet.sheet))) return
    const look = await of.engine.look()
    show({ look, news: readNews(records, of.sheet, of.shelf) })
    await watch(of)
    // Another day: what is worked out follows it. A sheet that a person protected waits till they ask for something.
    if (isOfAnotherDay(of, look)) {
      await run('merge', of).catch((error: unknown) => {
        if (!(error instanceof SessionError && error.trouble.code === 'sheet-protected')) throw error
      })
    }
  }).catch((error: unknown) => {
    if (error instanceof SessionError) show({ trouble: error.trouble })
  })
  // Whom the organisation's sign-in knows already is not asked. What fails here is a click's to try again.
  perform(undefined, async () => {
    if (await signIn.resume?.()) show({ me: await ask(api.me()) })
  }).catch(() => undefined)

  return {
    view: core.view,
    subscribe: core.subscribe,
    people: () => perform(undefined, () => signIn.people()),
    signIn: (person) =>
      perform('sign-in', async () => {
        await signIn.signIn(person)
        show({ me: await ask(api.me()) })
      }),
    signOut: () =>
      perform('sign-in', async () => {
        await signIn.signOut()
        show({ me: undefined })
      }),
    plans: () => perform(undefined, () => ask(api.plans())),
    amendment: amendmentVerbs({ workbook, api, core, newId, follow, lookAtSheets: planSheets.look }),
    periods: periodVerbs({
      api,
      core,
      today: () => dayInVietnam(now().toISOString()),
      follow,
    }),
    members: memberVerbs(api.members, core),
    past: pastVerbs({ api: api.past, core, ledger }),
    handouts: handoutVerbs({
      ...{ api: api.handouts, core, workbook, ledger, newId, save },
      refresh: (of) => run('refresh', of, makingOf(of)),
      check: (of) => run('merge', of, makingOf(of)),
      enterOnBehalf: async (of, agency, source) => conclude(of, await of.engine.enterOnBehalf(agency, source)),
    }),
    reminders: reminderVerbs({ api, core, follow }),

    readSelection: () => perform(undefined, () => workbook.readSelection()),
    draftedPlan: () => perform(undefined, draftedPlan),
    makeWorkbook: (appendix, directory) =>
      perform('make', async () => {
        if (core.known().workbook.identity?.period !== undefined) throw new SessionError({ code: 'wrong-state' })
        const { draftHead, planIdFor, taskRows } = await planMaking()
        const { directoryRows } = await import('./plan/directory-sheet.ts')
        const plan = planIdFor(appendix.plan.number ?? '', newId())
        const { plan: heading, groups, tasks } = appendix
        const draft: Draft = { plan, secretariat: directory.secretariat, appendix: { plan: heading, groups, tasks } }
        await workbook.makeSheet('tasks', draftHead(draft), taskRows(draft))
        await workbook.makeSheet('directory', { lines: ['Danh mục cơ quan'] }, directoryRows(directory))
        const identity = { plan, purpose: { role: 'secretariat' }, workbook: newId() } as const
        await become({ identity, plan: undefined, draft })
        await workbook.select('tasks', 0, 'content')
      }),
    previewPublish: () =>
      perform(undefined, async () => {
        await planSheets.look()
        const { plan, issues } = await readPlanFromSheets()
        return { ...scopeOf(plan), issues }
      }),
    publish: (regime) =>
      perform('publish', async (): Promise<PublishResult> => {
        const { identity, draft } = core.known().workbook
        const { plan: read, issues } = await readPlanFromSheets()
        if (!identity) throw new SheetMissing('plan to publish')
        const plan = { ...read, ...(regime && { regime }) }
        if (hasErrors(issues)) throw new SessionError({ code: 'malformed-request' })
        await ask(api.publish(plan))
        const { firstPeriod } = await planMaking()
        const first = firstPeriod(plan, dayInVietnam(now().toISOString()))
        await ask(api.openPeriod({ plan: plan.id, period: first.id }, first.settings))
        const published = await ask(api.plan(plan.id))
        await become({ identity: { ...identity, period: first.id }, plan: published, draft })
        return scopeOf(plan)
      }),
    openPlan: (plan, period, purpose) =>
      perform('open', async () => {
        const { workbook: before, look, news } = core.known()
        const identity = { plan, period, purpose, workbook: before.identity?.workbook ?? newId() }
        const isBlank = before.identity?.period === undefined
        const isOther = isBlank || !isSameLedger(before.identity, identity)
        const anew = isOther && !isBlank
        const former = anew ? ledger() : undefined
        // Looked at once more when the rows have come, which takes long enough to type something.
        const leave = async () => former && assertAllSaved(former)
        await leave()
        const answer = await ask(api.plan(plan))
        const opened = { ...before, identity, plan: answer }
        // Another one's cells are on the sheet until it is made anew: the records say so, wherever this ends.
        if (isOther) show({ workbook: opened })
        else await become(opened)
        const of = openLedger({ ...parts, core, pace, isOther })
        try {
          await run('refresh', of, { lines: of.headLines, anew, leave, restore: true })
          if (!of.isSettled()) await of.settle()
        } catch (error) {
          // What could not be opened is not what the workbook is; what has its sheet is.
          if (!of.isSettled()) show({ workbook: before, look, news })
          throw error
        }
        await showSupport(of)
        await planSheets.noteChanges(before.plan, answer)
        await planSheets.make(before.plan !== undefined && before.plan.plan.id !== plan)
        await planSheets.showAmendment(answer.plan)
        await workbook.select(of.sheet.sheet, 0, 'content')
        await watch(of)
      }),

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
        await writeAnswer(workbook, of, row, values)
        return save(of)
      }),
    refresh: () =>
      perform('refresh', async () => {
        const of = ledger()
        const finished = await run('refresh', of, makingOf(of))
        await showSupport(of)
        await prints.follow()
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
    repair: (kind, sheet) =>
      perform('repair', async () => {
        if (sheet !== undefined) return planSheets.repair(kind, sheet)
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
    ...prints.verbs,
    stop: pace.stop,
    dismissTrouble: () => {
      if (core.known().trouble) show({ trouble: undefined })
    },
  }
}
