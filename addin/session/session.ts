// Everything a person can do in one workbook, as the pane and the ribbon call it. The pane shows `view()` and calls the
// verbs; it knows no workbook and no server. Implemented in create-session.ts, put together in compose.ts.

import type { SettledAppendix } from '../../shared/appendix/settle.ts'
import type { Exemption } from '../../shared/consolidation/coverage.ts'
import type { ActionName } from '../../shared/domain/action.ts'
import type { Directory } from '../../shared/domain/directory.ts'
import type { AgencyId, PeriodId, PlanId, TaskId } from '../../shared/domain/ids.ts'
import type { Issue } from '../../shared/domain/issue.ts'
import type { HeadState, Period } from '../../shared/domain/period.ts'
import type { Plan, Regime } from '../../shared/domain/plan.ts'
import type { FieldId, Value, Values } from '../../shared/domain/report.ts'
import type { Conflict } from '../../shared/sync/change.ts'
import type { Head } from '../../shared/sync/replica.ts'
import type { Me } from '../../shared/wire/me.ts'
import type { PlanSummary } from '../../shared/wire/plan.ts'
import type { ProblemType } from '../../shared/wire/problem.ts'
import type { RowIssue } from '../sync/check-sheet.ts'
import type { Deed } from '../sync/deeds.ts'
import type { Purpose } from '../sync/ledger-sheet.ts'
import type { Progress } from '../workbook/pace.ts'
import type { HandoutVerbs } from './handouts/handouts.ts'
import type { MemberVerbs } from './members/members.ts'
import type { HistoryPage, HistoryQuery } from './past/history.ts'
import type { PastVerbs } from './past/past.ts'
import type { PeriodVerbs } from './periods/periods.ts'
import type { ReminderVerbs } from './periods/reminders.ts'
import type { Person } from './person.ts'
import type { AmendmentVerbs } from './plan/amendment.ts'
import type { PrintVerbs } from './printing/figures.ts'
import type { AnsweredRow } from './requests/decide.ts'

/** Which plan, period and purpose the workbook belongs to, as its very hidden sheet says. */
export interface Identity {
  readonly plan: PlanId
  readonly period?: PeriodId
  readonly purpose: Purpose
}

/** A failure told to a person. `code` names the text; `reference` is what to quote when asking for help. */
export interface Trouble {
  readonly code:
    | ProblemType
    | 'offline'
    | 'not-open'
    | 'sheet-missing'
    | 'table-lost'
    | 'sheet-protected'
    | 'sheet-password'
    | 'keys-missing'
    | 'ledger-moved'
    | 'not-ours'
    /** The hidden sheet does not say any more, so that it can be read, what plan and period the workbook is of. */
    | 'identity-unreadable'
    | 'stopped'
    | 'unexpected'
  readonly detail?: string
  /** What has to be settled first: rows that are not saved, or cells that are not compared with the system. */
  readonly left?: { readonly of: 'rows' | 'cells'; readonly count: number }
  readonly reference?: string
}

export interface PlanLine {
  readonly number: string
  readonly title: string
  readonly tasks: number
  /** Whether a leader has to approve a report before it is handed in. */
  readonly leaderApproval: boolean
}

/** What the head of the pane and every screen show. A new object after every change. */
export interface SessionView {
  readonly me: Me | undefined
  readonly identity: Identity | undefined
  readonly plan: PlanLine | undefined
  readonly agencyName: string | undefined
  readonly period: Period | undefined
  readonly headState: HeadState | undefined
  /** How the own report stands, with what is on its way to change that; `undefined` before the first update. */
  readonly head: HeadView | undefined
  /** The same for every report that the workbook sees, in the order of the server. */
  readonly heads: readonly HeadView[]
  /** Agencies whose entries are made here on their behalf, and the document each is taken from. */
  readonly behalf: ReadonlyMap<AgencyId, string>
  /** Rows that differ from what was last agreed with the server. */
  readonly pending: number
  /** UTC of the last time the workbook and the server agreed. */
  readonly syncedAt: string | undefined
  readonly online: boolean
  readonly issues: readonly RowIssue[]
  readonly conflicts: readonly ConflictView[]
  /** What updates brought into the sheet and nobody has marked as seen, the newest first. */
  readonly news: readonly FieldNews[]
  /** Rows that `undoRefresh` would set back to what they were before the last update. */
  readonly undoable: number
  /** What is broken in the sheet and can be put right by `repair`, in the order in which that helps most. */
  readonly repairs: readonly Repair[]
  /** The file was opened for reading only: what is done in it is not kept. */
  readonly readOnly: boolean
  /** Which verb is at work, and how far it is where it takes long enough to tell. */
  readonly busy: { readonly verb: Verb; readonly progress?: Progress } | undefined
  readonly trouble: Trouble | undefined
}

/**
 * What a verb rejects with when it could not do its work. The same trouble stands in `view().trouble` until the next verb
 * or `dismissTrouble`, so a caller may ignore the rejection; nothing that was typed is lost by it.
 */
export class SessionError extends Error {
  readonly trouble: Trouble

  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(trouble.detail ?? trouble.code, options)
    this.name = 'SessionError'
    this.trouble = trouble
  }
}

export type Verb =
  | 'sign-in'
  | 'make'
  | 'publish'
  | 'open'
  | 'check'
  | 'save'
  | 'refresh'
  | 'undo'
  | 'resolve'
  | 'act'
  | 'period'
  | 'repair'
  | 'print'

/**
 * What can be put right in the sheet:
 * - `sheet`: it was deleted; `table`: it was made a plain range; `protection`: it refuses every write;
 * - `columns`: some were deleted; `headers`: some were typed over;
 * - `keys`: some were erased, doubled or typed over, and their signed text says what they were;
 * - `rows`: some were deleted; `signed`: signed texts were changed.
 */
export type RepairKind = 'protection' | 'table' | 'sheet' | 'columns' | 'keys' | 'rows' | 'signed' | 'headers'

/** The sheets that a plan stands in. */
export type PlanSheetId = 'tasks' | 'directory'

export interface Repair {
  readonly kind: RepairKind
  /** Where it is not the sheet of reports. */
  readonly sheet?: PlanSheetId
  /** Rows, columns or cells concerned; 1 for a whole sheet. */
  readonly count: number
}

/** `not-asked`: its tasks went to others, as where it was merged away, or the period asks it nothing. */
export type HeadExemption = Exclude<Exemption, 'set-aside'>

/** How an agency's report stands; `waiting` has left, or is about to, and was not answered yet. */
export interface HeadView extends Head {
  readonly agencyName: string
  /** Why no report is expected of it in this period. */
  readonly exemption?: HeadExemption
  readonly waiting?: ActionName
}

export interface ConflictView extends Conflict {
  readonly agency: AgencyId
  readonly path: string
  readonly content: string
}

export interface PublishResult {
  readonly tasks: number
  readonly obligations: number
  readonly agencies: number
  readonly openSets: number
}

export interface SaveResult {
  readonly sent: number
  readonly accepted: number
  readonly rejected: number
  readonly conflicts: number
  readonly pending: number
}

export interface RefreshResult {
  readonly rows: number
  /** Fields that changed in the sheet: old → new, who, when. */
  readonly changes: readonly FieldNews[]
  readonly conflicts: number
}

export interface FieldNews {
  readonly task: TaskId
  readonly path: string
  readonly agency: AgencyId
  readonly agencyName: string
  readonly field: FieldId
  readonly from: Value
  readonly to: Value
  readonly by: string
  readonly at: string
}

/** A cell that was written over, as an undo shall find it and leave it. */
export type CellChange = Pick<FieldNews, 'task' | 'agency' | 'field' | 'from' | 'to'>

export interface Session extends PrintVerbs {
  view(): SessionView
  /** Calls back after every change of the view; the answer stops it. */
  subscribe(listener: () => void): () => void

  /** Whom the local issuer knows; empty where sign-in is the organisation's own. */
  people(): Promise<readonly Person[]>
  signIn(person?: Person): Promise<void>
  signOut(): Promise<void>
  plans(): Promise<readonly PlanSummary[]>
  /** Who may use the system; for the secretariat alone. */
  readonly amendment: AmendmentVerbs
  readonly periods: PeriodVerbs
  readonly members: MemberVerbs
  readonly past: PastVerbs
  readonly handouts: HandoutVerbs
  readonly reminders: ReminderVerbs

  /** What the cells selected in Excel show, to be read as an appendix. */
  readSelection(): Promise<readonly (readonly string[])[]>
  /** The plan that stands in the sheets and is not given out yet; `undefined` where there is none. */
  draftedPlan(): Promise<Plan | undefined>
  /**
   * "Tạo sổ": writes `Nhiệm vụ`, `Danh mục cơ quan` and `_so`, in place of a plan that is not given out yet. Rejects with
   * `wrong-state` once the plan is given out.
   */
  makeWorkbook(appendix: SettledAppendix, directory: Directory): Promise<void>
  /** What "Giao nhiệm vụ" would publish, read from the sheets as they stand. */
  previewPublish(): Promise<PublishResult & { readonly issues: readonly Issue[] }>
  /** "Giao nhiệm vụ": publishes the plan and opens its first period. */
  publish(regime?: Regime): Promise<PublishResult>
  /** Fills this workbook for a purpose: an agency's `Báo cáo`, or the secretariat's `Tổng hợp`. */
  openPlan(plan: PlanId, period: PeriodId, purpose: Purpose): Promise<void>

  /** "Rà soát số liệu": reads the sheet, checks it, marks its cells. */
  check(): Promise<readonly RowIssue[]>
  /** "Lưu lên hệ thống". */
  save(): Promise<SaveResult>
  /** "Cập nhật": never pushes. */
  refresh(): Promise<RefreshResult>
  /** "Đã xem": takes these from `view().news`; what has moved since stays there. */
  markSeen(news: readonly FieldNews[]): Promise<void>
  /**
   * "Hoàn tác lần cập nhật": cells, and what the workbook knows of the system, as they were before the last update; the
   * next one brings it again. Rows saved since stay. Rejects with `wrong-state` where nothing can be taken back.
   */
  undoRefresh(): Promise<void>
  /**
   * Does something with a report: the own one, or for the secretariat that of `agency`. Rejects with `wrong-state` while
   * rows are not saved, with `head-moved` when the update before it brought something to look at first, with
   * `report-incomplete` when rows are incomplete and no note says so; and as the server does. What could not be sent stays
   * `waiting` and is sent again with the next update.
   */
  act(deed: Deed, agency?: AgencyId): Promise<void>
  /**
   * "Nhập thay cơ quan (căn cứ văn bản số …)": opens the entries of an agency's rows in `Tổng hợp`, and without a source
   * closes them. Rejects with `wrong-state` while such entries are not saved.
   */
  enterOnBehalf(agency: AgencyId, source: string | undefined): Promise<void>
  /**
   * Writes fields of this workbook's role into a row of `Tổng hợp`, as if typed there, and saves. Rejects with `not-found`
   * where the row is gone from the sheet; what could not be sent stays pending there.
   */
  answer(row: AnsweredRow, values: Values): Promise<SaveResult>
  /** "Nội dung khác nhau": keep mine or take theirs, each for the conflict as it was shown. */
  resolve(choices: readonly { readonly conflict: ConflictView; readonly keep: 'mine' | 'theirs' }[]): Promise<void>
  /**
   * "Hoàn tác" of what was written over otherwise: cells say again what they said, as entries that are not saved. Rejects
   * with `head-moved` where one says something else by now, with `not-allowed` where nothing may be entered any more.
   */
  setBack(cells: readonly CellChange[]): Promise<void>
  /**
   * Selects a cell; does nothing where the row is gone. `agency` says which of a task's rows in `Tổng hợp`, `sheetRow`
   * where to go for a row that cannot be told by its key.
   */
  goTo(task: TaskId | undefined, field: FieldId | undefined, agency?: AgencyId, sheetRow?: number): Promise<void>
  /** Puts right what was found; rejects with `sheet-password` where only the person who protected the sheet can. */
  repair(kind: RepairKind, sheet?: PlanSheetId): Promise<void>
  /** A page of what was done to an agency's report, newest first. */
  history(query: HistoryQuery): Promise<HistoryPage>
  /** Ends the verb at work before its next request, where `progress` says that it may; it then rejects with `stopped`. */
  stop(): void
  dismissTrouble(): void
}
