// Puts a session together: what the pane and the ribbon can have done, each verb from where its subject is, and what is
// done unasked when a workbook is opened. Verbs that are seldom wanted come when they are first asked for.
import { dayInVietnam } from '../../shared/domain/calendar.ts'
import type { PlanAnswer } from '../../shared/wire/plan.ts'
import type { Api } from '../api/client.ts'
import { later } from '../api/later.ts'
import type { SignIn } from '../api/token.ts'
import { createPace, type Pace } from '../workbook/pace.ts'
import type { Mending, Workbook } from '../workbook/port.ts'
import type { Printing } from '../workbook/print-port.ts'
import { ledgerRuns } from './ledger/ledger-runs.ts'
import { ledgerVerbs } from './ledger/ledger-verbs.ts'
import { readNews } from './ledger/news.ts'
import { openLedger } from './ledger/open-ledger.ts'
import { identityRecords, isSameLedger, readIdentity, type WorkbookIdentity } from './ledger/workbook-identity.ts'
import { isOfAnotherDay } from './mending/tell-day.ts'
import { periodVerbs } from './periods/period-verbs.ts'
import { amendmentVerbs } from './plan/amendment-verbs.ts'
import { keepPlanSheets } from './plan/keep-plan-sheets.ts'
import { makingVerbs } from './plan/making-verbs.ts'
import { createPrintVerbs } from './printing/print-verbs.ts'
import { type Session, SessionError } from './session.ts'
import { createSessionCore } from './session-core.ts'

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
  const ledger = (asksPeriods = false) => openLedger({ ...parts, core, pace, asksPeriods })
  const prints = createPrintVerbs({ core, workbook, printing, ledger })
  const today = () => dayInVietnam(now().toISOString())
  const planSheets = keepPlanSheets({ workbook, core })
  const runs = ledgerRuns({ workbook, api, core, ledger, showAmendedPlan: planSheets.showAmendment })
  const { run, conclude, watch, save, makingOf, showSupport, assertAllSaved } = runs

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
      today,
      follow,
    }),
    members: later(async () => (await import('./members/member-verbs.ts')).memberVerbs(api.members, core)),
    past: later(async () => (await import('./past/past-verbs.ts')).pastVerbs({ api: api.past, core, ledger })),
    reminders: later(async () => (await import('./periods/reminder-verbs.ts')).reminderVerbs({ api, core, follow })),
    handouts: later(async () =>
      (await import('./handouts/handout-verbs.ts')).handoutVerbs({
        ...{ api: api.handouts, core, ledger, save },
        refresh: (of) => run('refresh', of, makingOf(of)),
        check: (of) => run('merge', of, makingOf(of)),
        enterOnBehalf: async (of, agency, source) => conclude(of, await of.engine.enterOnBehalf(agency, source)),
      }),
    ),

    readSelection: () => perform(undefined, () => workbook.readSelection()),
    ...makingVerbs({ workbook, api, core, newId, today, become, lookAtSheets: planSheets.look }),
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

    ...ledgerVerbs({ workbook, api, core, ledger, runs, planSheets, followPrints: prints.follow }),
    ...prints.verbs,
    stop: pace.stop,
    dismissTrouble: () => {
      if (core.known().trouble) show({ trouble: undefined })
    },
  }
}
