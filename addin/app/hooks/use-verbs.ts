// What a person can ask for, bound to the session: each verb runs as a job, and its outcome is put into words.
import { useState } from 'react'
import type { Regime } from '../../../shared/domain/plan.ts'
import type { Material } from '../../session/importing/material.ts'
import type { Person } from '../../session/person.ts'
import type { CellChange, ConflictView, FieldNews, PlanSheetId, RepairKind, Session } from '../../session/session.ts'
import type { RowIssue } from '../../sync/check-sheet.ts'
import type { Purpose } from '../../sync/ledger-sheet.ts'
import { checkedNotice, publishedNotice, refreshedNotice, resolvedNotice, savedNotice } from '../words/notices.ts'
import { type PrintHands, printHands } from './print-hands.ts'
import type { Importing } from './use-import.ts'
import type { Running } from './use-jobs.ts'
import type { Loaded } from './use-loaded.ts'

type OpenPlan = Parameters<Session['openPlan']>

/** The readers, which came with the screen that leads to them. */
const readers = async () => ({
  ...(await import('../../session/importing/read-source.ts')),
  ...(await import('../../session/importing/material.ts')),
})

/** A cell to go to; where neither task nor row is known there is none. */
export type Place = Pick<RowIssue, 'task' | 'field'> & {
  readonly agency?: RowIssue['agency']
  readonly sheetRow?: number
}

export interface Verbs {
  /** Whether the sheet was checked since the pane opened. */
  readonly checked: boolean
  readonly signIn: (person?: Person) => void
  readonly signOut: () => void
  readonly read: () => void
  readonly readFile: (file: File) => void
  readonly readSelection: () => void
  readonly sample: () => void
  readonly make: () => void
  readonly publish: (regime: Regime) => void
  readonly open: (plan: OpenPlan[0], period: OpenPlan[1], purpose: Purpose) => void
  readonly check: () => void
  readonly save: () => void
  /** Its message offers to take it back. */
  readonly refresh: () => void
  /** For a screen that offers that itself. */
  readonly refreshAtHome: () => void
  readonly undoRefresh: () => void
  readonly markSeen: (news: readonly FieldNews[]) => void
  readonly resolve: (choices: readonly { readonly conflict: ConflictView; readonly keep: 'mine' | 'theirs' }[]) => void
  readonly amend: (...of: Parameters<Session['amendment']['carryOut']>) => void
  readonly openPeriod: (...of: Parameters<Session['periods']['open']>) => void
  readonly orderPeriod: (...of: Parameters<Session['periods']['order']>) => void
  readonly repair: (kind: RepairKind, sheet?: PlanSheetId) => void
  /** Repairs, and looks again at what was shown. */
  readonly repairThen: (shown: Loaded<unknown>) => (kind: RepairKind, sheet?: PlanSheetId) => void
  readonly act: (...deed: Parameters<Session['act']>) => void
  readonly enterOnBehalf: (...of: Parameters<Session['enterOnBehalf']>) => void
  readonly goTo: (place: Place) => void
  /** For a screen that shows itself what came of its work. */
  readonly quietly: (work: () => Promise<unknown>) => void
  /** For a screen with words of its own: does its work and tells these lines. @param over what can be taken back */
  readonly tell: (work: () => Promise<readonly string[]>, over?: readonly CellChange[]) => void
  /** What is done with what is printed. */
  readonly hands: PrintHands
}

/** @param home shows the screen that fits the workbook */
export function useVerbs(session: Session, jobs: Running, importing: Importing, home: () => void): Verbs {
  const { run } = jobs
  const [checked, setChecked] = useState(false)

  /** A verb whose result is the screen that comes next. */
  const go = (work: () => Promise<unknown>) =>
    run(async () => {
      await work()
      home()
      return undefined
    })
  const quietly = (work: () => Promise<unknown>) =>
    run(async () => {
      await work()
      return undefined
    })
  const readThat = (give: (from: Awaited<ReturnType<typeof readers>>) => Promise<Material>) =>
    quietly(() =>
      importing.read(async (signal) => {
        const from = await readers()
        return from.readMaterial(await give(from), { signal, inPlaceOf: await session.draftedPlan() })
      }),
    )
  const repair: Verbs['repair'] = (kind, sheet) =>
    run(async () => {
      await session.repair(kind, sheet)
      return (text) => ({ kind: 'good', lines: [text.repairs.done] })
    })

  const undoRefresh = () =>
    run(async () => {
      await session.undoRefresh()
      return (text) => ({ kind: 'good', lines: [text.consolidation.undone] })
    })
  const refresh = (hasUndo: boolean) => () =>
    run(async () => {
      const isFirst = session.view().syncedAt === undefined
      const result = await session.refresh()
      const onUndo = hasUndo && result.changes.length > 0 && session.view().undoable > 0 ? undoRefresh : undefined
      return (text) => ({ ...refreshedNotice(result, isFirst, text), onUndo })
    })
  /** What takes cells back; nothing where none was written over. */
  const undoOf = (over: readonly CellChange[]) => {
    if (over.length === 0) return undefined
    return () =>
      run(async () => {
        await session.setBack(over)
        return (text) => ({ kind: 'good', lines: [text.setBack(over.length)] })
      })
  }

  return {
    checked,
    signIn: (person) => go(() => session.signIn(person)),
    signOut: () => go(() => session.signOut()),
    read: () => readThat(async () => importing.material),
    readFile: (file) => readThat(async ({ materialOf }) => materialOf(file)),
    readSelection: () => readThat(async ({ cellsMaterial }) => cellsMaterial(await session.readSelection())),
    sample: () => quietly(() => importing.read(async () => (await readers()).readSample(await session.draftedPlan()))),
    make: () => {
      const given = importing.source
      if (!given) return
      go(async () => {
        await session.makeWorkbook(given.appendix, (await readers()).directoryFor(given))
        importing.again()
      })
    },
    publish: (regime) =>
      run(async () => {
        const result = await session.publish(regime)
        home()
        return (text) => publishedNotice(result, text)
      }),
    open: (plan, period, purpose) =>
      go(async () => {
        await session.openPlan(plan, period, purpose)
        setChecked(false)
      }),
    check: () =>
      run(async () => {
        const issues = await session.check()
        setChecked(true)
        return (text) => checkedNotice(issues, text)
      }),
    save: () =>
      run(async () => {
        const result = await session.save()
        setChecked(true)
        return (text) => savedNotice(result, text)
      }),
    refresh: refresh(true),
    refreshAtHome: refresh(false),
    undoRefresh,
    markSeen: (news) => quietly(() => session.markSeen(news)),
    resolve: (choices) =>
      run(async () => {
        await session.resolve(choices)
        if (session.view().conflicts.length === 0) home()
        const taken = choices.flatMap(({ conflict: { task, agency, field, to, remote }, keep }) =>
          keep === 'theirs' ? [{ task, agency, field, from: remote, to }] : [],
        )
        return (text) => ({ ...resolvedNotice(choices, text), onUndo: undoOf(taken) })
      }),
    act: (deed, agency) =>
      run(async () => {
        await session.act(deed, agency)
        return (text) => ({ kind: 'good', lines: [text.handIn.done[deed.action]] })
      }),
    enterOnBehalf: (agency, source) =>
      run(async () => {
        await session.enterOnBehalf(agency, source)
        return ({ reports }) => ({
          kind: 'good',
          lines: [source === undefined ? reports.behalfEnded : reports.behalfOn(source)],
        })
      }),
    amend: (...of) =>
      run(async () => {
        await session.amendment.carryOut(...of)
        home()
        return (text) => ({ kind: 'good', lines: [text.amend.done] })
      }),
    openPeriod: (period) =>
      run(async () => {
        await session.periods.open(period)
        return (text) => ({ kind: 'good', lines: [text.periods.opened] })
      }),
    orderPeriod: (period, order) =>
      run(async () => {
        await session.periods.order(period, order)
        return (text) => ({ kind: 'good', lines: [text.periods.ordered] })
      }),
    repair,
    repairThen: (shown) => (kind, sheet) => {
      repair(kind, sheet)
      // Verbs wait for each other: this one comes after the repair.
      if (shown.kind !== 'loading') shown.reload()
    },
    hands: printHands(session, jobs),
    quietly,
    tell: (work, over = []) =>
      run(async () => {
        const lines = await work()
        return () => ({ kind: 'good', lines, onUndo: undoOf(over) })
      }),
    goTo: ({ task, field, agency, sheetRow = 0 }) => {
      if (task !== undefined) quietly(() => session.goTo(task, field, agency))
      else if (sheetRow > 0) quietly(() => session.goTo(undefined, field, undefined, sheetRow))
    },
  }
}
