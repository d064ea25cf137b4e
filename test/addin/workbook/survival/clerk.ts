// A clerk's workbook in the clerk's hands: real Office.js on a simulated Excel, the session as the add-in composes it, a
// server in memory. Beside our sheets stand the clerk's own things, so that every case shows whether they survive.
import type { Api } from '../../../../addin/api/client.ts'
import { createSession } from '../../../../addin/session/create-session.ts'
import type { Session } from '../../../../addin/session/session.ts'
import type { WorkbookState } from '../../../../addin/simulator/book/state.ts'
import type { HostOptions } from '../../../../addin/simulator/host.ts'
import { createExcel, type SimulatedExcel } from '../../../../addin/simulator/node.ts'
import { createExcelWorkbook } from '../../../../addin/workbook/excel-workbook.ts'
import { createPace } from '../../../../addin/workbook/pace.ts'
import { createPrinting } from '../../../../addin/workbook/print-workbook.ts'
import type { TaskId } from '../../../../shared/domain/ids.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import type { FieldId, Value } from '../../../../shared/domain/report.ts'
import type { Me } from '../../../../shared/wire/me.ts'
import type { PlanAnswer } from '../../../../shared/wire/plan.ts'
import { createServerDouble } from '../../sync/server-double.ts'
import { agency, period, planOf } from '../../sync/small-plan.ts'
import { type Hands, handsOn } from './hands.ts'

export interface Clerk extends Hands {
  readonly session: Session
  readonly excel: SimulatedExcel
  /** Another workbook of the agency sends a change. */
  elsewhere(task: string, field: FieldId, to: string): Promise<void>
  /** What the server has. */
  stored(task: string, field: FieldId): Value
  /** What the pane does a moment after something was typed: it looks again. */
  look(): Promise<void>
  /** Done once, when the add-in has read the sheet and is about to write into it. */
  beforeWriting(deed: () => void): void
  /** Somebody else opens a copy of the file as it is now. */
  copy(): Promise<Clerk>
  /** From now on the system speaks of an amended plan. */
  amend(change: (plan: Plan) => Plan): void
}

const today = () => new Date('2013-12-10T02:30:00Z')

/** Six tasks in two groups with all their signed texts, two of them alike but for their deadline. */
export const plan: Plan = {
  ...planOf(6),
  groups: [
    { id: 'I', no: 'I', title: 'Xây dựng thể chế', level: 1 },
    { id: 'II', no: 'II', title: 'Đào tạo, bồi dưỡng', level: 1 },
  ],
  tasks: planOf(6).tasks.map((task, index) => ({
    ...task,
    group: index < 4 ? 'I' : 'II',
    content: index === 4 || index === 5 ? 'Tổ chức lớp bồi dưỡng' : `${task.content} về kinh tế tập thể`,
    support: 'Các sở, ban, ngành',
    product: 'Quy chế',
    deadline: index === 5 ? 'Quý I/2014' : 'Quý IV/2013',
  })),
}

const me: Me = { wire: 1, name: 'Nguyễn Thị An', roles: ['lead'], agencies: [agency], plans: [] }

function serverOf() {
  const double = createServerDouble(
    agency,
    plan.tasks.map((task) => task.id),
  )
  let answer: PlanAnswer = { wire: 1, revision: 1, plan, periods: [period] }
  const api: Api = {
    ...double.api,
    me: async () => ({ kind: 'ok', value: me }),
    plans: async () => ({ kind: 'ok', value: [] }),
    plan: async () => ({ kind: 'ok', value: answer }),
    pull: async (place, request) => {
      const pulled = await double.api.pull(place, request)
      if (pulled.kind !== 'ok') return pulled
      // The agency supports nobody.
      const rows = request.scope?.role === 'support' ? [] : pulled.value.rows
      return { ...pulled, value: { ...pulled.value, rows, planRevision: answer.revision } }
    },
  }
  let pushes = 0
  const elsewhere = async (task: string, field: FieldId, to: string) => {
    pushes += 1
    const row = double.stored(task as TaskId)
    const change = { task, base: row.seq, fields: { [field]: { from: row.values[field] ?? '', to } } }
    const head = { wire: 1, epoch: 'e1', planRevision: 1, pushId: `elsewhere-${pushes}`, workbook: 'elsewhere' }
    await double.api.push({ plan: plan.id, period: period.id }, agency, JSON.stringify({ ...head, changes: [change] }))
  }
  const amend = (change: (plan: Plan) => Plan) => {
    answer = { ...answer, revision: answer.revision + 1, plan: change(answer.plan) }
  }
  return { ...double, api, elsewhere, amend }
}

/** What was reported before the clerk's workbook was made. */
async function earlierReports(server: ReturnType<typeof serverOf>): Promise<void> {
  await server.elsewhere('I.1', 'result', 'Đã tổ chức 3 hội nghị')
  await server.elsewhere('I.1', 'status', 'in-progress')
  await server.elsewhere('I.4', 'result', '=KẾT QUẢ')
  await server.elsewhere('I.5', 'result', "'nháy đơn")
  await server.elsewhere('I.6', 'difficulty', '-thiếu kinh phí')
}

let sittings = 0

async function sitDown(options: HostOptions, server: ReturnType<typeof serverOf>): Promise<Clerk> {
  const { now = today } = options
  const excel = createExcel({ ...options, now })
  sittings += 1
  const sitting = sittings
  let ids = 0
  const newId = () => {
    ids += 1
    return `id-${sitting}-${String(ids).padStart(8, '0')}`
  }
  // Looks that come by themselves would only blur what the verbs do.
  let lookAgain = () => {}
  const pace = createPace()
  let deeds: (() => void)[] = []
  const inExcel = createExcelWorkbook(excel.Excel, newId, pace)
  const workbook: typeof inExcel = {
    ...inExcel,
    overwrite: async (...args) => {
      for (const deed of deeds) deed()
      deeds = []
      return inExcel.overwrite(...args)
    },
    watch: async (_, heard) => {
      lookAgain = heard
      return async () => {}
    },
  }
  const signIn = { people: async () => [], signIn: async () => {}, signOut: async () => {}, token: async () => 'token' }
  const printing = async () => createPrinting(excel.Excel, newId)
  const session = createSession({ workbook, pace, printing, api: server.api, signIn, now, newId })
  await session.signIn()
  return {
    ...handsOn(excel),
    session,
    excel,
    look: async () => {
      lookAgain()
      // Whatever was asked for before is done when this is.
      await session.people()
    },
    beforeWriting: (deed) => {
      deeds.push(deed)
    },
    elsewhere: server.elsewhere,
    amend: server.amend,
    copy: () => sitDown({ ...options, state: excel.host.save() }, server),
    stored: (task, field) => server.stored(task as TaskId).values[field] ?? '',
  }
}

const made = new Map<boolean, Promise<WorkbookState>>()

/** The workbook as every case finds it; made once for each date system. */
function bookBefore(date1904: boolean): Promise<WorkbookState> {
  const known = made.get(date1904) ?? makeBook(date1904)
  made.set(date1904, known)
  return known
}

async function makeBook(date1904: boolean): Promise<WorkbookState> {
  const empty = createExcel({ now: today }).host.save()
  const server = serverOf()
  await earlierReports(server)
  const state = { ...empty, book: { ...empty.book, date1904 } }
  const clerk = await sitDown({ state }, server)
  await clerk.session.openPlan(plan.id, period.id, { role: 'lead', agency })
  layOut(clerk)
  return clerk.excel.host.save()
}

export const ownSheet = 'Việc riêng'

/** The clerk's own things: notes beside and below the table, a sheet with formulas, colours, a comment. */
function layOut({ user, at, sheet }: Clerk): void {
  user.type(sheet(), 'AR5', 'gọi lại cho phòng KH')
  user.type(sheet(), 'AR6', '=1+2')
  user.type(sheet(), 'D14', 'Ghi chú riêng dưới bảng')
  user.colour(sheet(), at('I.2', 'content'), '#FFFF00')
  user.comment(sheet(), at('I.3', 'result'), 'hỏi anh Bình')
  user.addSheet(ownSheet)
  user.type(ownSheet, 'A1', 'Tổng số dòng')
  user.type(ownSheet, 'B1', `=COUNTA('${sheet()}'!A5:A10)`)
  user.type(ownSheet, 'B2', '=SUM(1;2)')
  user.colour(ownSheet, 'A1:B2', '#CCFFCC')
  user.activateSheet(sheet())
}

/** With a `state`, the workbook is that one. */
export interface ClerkOptions extends HostOptions {
  readonly date1904?: boolean
}

/** The clerk opens the workbook, as on any morning. */
export async function openClerk({ date1904 = false, ...options }: ClerkOptions = {}): Promise<Clerk> {
  const server = serverOf()
  await earlierReports(server)
  return sitDown({ state: await bookBefore(date1904), ...options }, server)
}
