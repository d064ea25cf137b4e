// The main job from the signed appendix to the consolidated sheet, as five people do it: the secretariat, two clerks of
// one agency at two workbooks, a clerk of another agency. Real Office.js, real HTTP, real tables; only Excel is simulated.
import { readFile } from 'node:fs/promises'
import { readText } from '../../addin/import/read-text.ts'
import type { Session } from '../../addin/session/session.ts'
import type { LocalStack } from '../../functions/local/local-stack.ts'
import { startLocalStack } from '../../functions/local/local-stack.ts'
import { readAppendix } from '../../shared/appendix/read-appendix.ts'
import type { Directory } from '../../shared/domain/directory.ts'
import type { AgencyId } from '../../shared/domain/ids.ts'
import { type Desk, openDesk } from './desk.ts'

export interface StoryResult {
  readonly groups: number
  readonly tasks: number
  readonly assignments: number
  readonly agencies: number
  /** Rows sent, and what became of rows: `rejected` were kept back or refused for an error. */
  readonly pushed: number
  readonly accepted: number
  readonly rejected: number
  /** Fields that two people filled differently. */
  readonly conflicts: number
  readonly consolidatedRows: number
}

export interface StoryOptions {
  /** Told each step, in the reader's language. */
  readonly say?: (line: { readonly vi: string; readonly en: string }) => void
}

/** The day the story is told on: within the plan's first period. */
const storyDay = new Date('2013-12-10T02:30:00Z')

const sample = new URL('../../addin/import/sample/', import.meta.url)

export async function runStory({ say = () => {} }: StoryOptions = {}): Promise<StoryResult> {
  const now = () => storyDay
  const stack = await startLocalStack({ now })
  try {
    return await tell(stack, now, say)
  } finally {
    await stack.close()
  }
}

async function tell(stack: LocalStack, now: () => Date, say: NonNullable<StoryOptions['say']>): Promise<StoryResult> {
  const tally = createTally()

  // The secretariat makes the workbook and publishes.
  const secretariat = openDesk({ stack, now, name: 'Cơ quan tổng hợp' })
  const appendix = readAppendix(readText(await readFile(new URL('appendix.txt', sample), 'utf8')))
  const directory = JSON.parse(await readFile(new URL('directory.json', sample), 'utf8')) as Directory
  await signInAs(secretariat, 'secretariat')
  say({
    vi: `1. Đọc phụ lục: ${appendix.groups.length} nhóm, ${appendix.tasks.length} nhiệm vụ.`,
    en: `Read the appendix: ${appendix.groups.length} groups, ${appendix.tasks.length} tasks.`,
  })
  await secretariat.session.makeWorkbook(appendix, directory)
  say({ vi: `2. Tạo sổ: sheet Nhiệm vụ và Danh mục cơ quan.`, en: 'Made the workbook.' })
  const published = await secretariat.session.publish()
  const { obligations, agencies, openSets } = published
  say({
    vi: `3. Giao nhiệm vụ: ${obligations} lượt giao cho ${agencies} cơ quan và ${openSets} nhóm chưa xác định.`,
    en: `Published: ${obligations} obligations for ${agencies} agencies and ${openSets} open sets.`,
  })

  // The clerks open their agencies' rows.
  const home = agencyNamed(directory, 'Sở Nội vụ')
  const trade = agencyNamed(directory, 'Sở Công Thương')
  const clerk = await openReport(stack, now, secretariat.session, home, 'Cán bộ thứ nhất')
  const colleague = await openReport(stack, now, secretariat.session, home, 'Cán bộ thứ hai')
  const tradeClerk = await openReport(stack, now, secretariat.session, trade, 'Cán bộ Sở Công Thương')
  say({
    vi: `4. Mở bảng theo dõi: Sở Nội vụ ${clerk.rows('report')} dòng (hai cán bộ, hai sổ), Sở Công Thương ${tradeClerk.rows('report')} dòng.`,
    en: `Two clerks of one agency and one of another opened their rows.`,
  })

  // Good rows go, a bad row stays with its reason.
  const [own, other] = ownTasks(appendix.tasks, 'Sở Công Thương')
  tradeClerk.type('report', own, 'status', 'Đang thực hiện')
  tradeClerk.type('report', own, 'result', 'Đã mở 3 lớp tập huấn cho 120 người')
  tradeClerk.type('report', other, 'status', 'Đã hoàn thành')
  tradeClerk.type('report', other, 'completedOn', '31/02/2013')
  const first = tally.add(await tradeClerk.session.save())
  const reason = tradeClerk.session.view().issues.find((it) => it.issue.level === 'error')
  say({
    vi: `5. Sở Công Thương lưu: ${first.accepted} dòng đã lưu; dòng ${reason?.sheetRow} ở lại vì ngày "${reason?.issue.text}" không đọc được.`,
    en: `One row saved; row ${reason?.sheetRow} stays: "${reason?.issue.text}" is not a day.`,
  })

  // Two clerks, one row, two fields: no conflict.
  const [shared] = ownTasks(appendix.tasks, 'Sở Nội vụ')
  clerk.type('report', shared, 'result', 'Đã trình đề án kiện toàn bộ máy')
  colleague.type('report', shared, 'difficulty', 'Thiếu biên chế cán bộ chuyên trách')
  tally.add(await clerk.session.save())
  tally.add(await colleague.session.save())
  say({
    vi: `6. Hai cán bộ Sở Nội vụ sửa hai ô khác nhau của nhiệm vụ ${shared}: cả hai đều lưu được, không có nội dung khác nhau.`,
    en: `Two clerks edited two fields of one row: both accepted.`,
  })

  // The same field: one conflict, shown and settled.
  clerk.type('report', shared, 'documentNumber', '45/TTr-SNV')
  colleague.type('report', shared, 'documentNumber', '46/TTr-SNV')
  tally.add(await clerk.session.save())
  tally.add(await colleague.session.save())
  const [conflict] = colleague.session.view().conflicts
  if (!conflict) throw new Error('The two clerks should have met in one field')
  say({
    vi: `7. Cùng sửa một ô: "${conflict.to}" (của tôi) và "${conflict.remote}" (trên hệ thống, ${conflict.by}). Chọn giữ nội dung của tôi.`,
    en: `The same field: "${conflict.to}" here, "${conflict.remote}" on the server. Keep mine.`,
  })
  await colleague.session.resolve([{ conflict, keep: 'mine' }])
  tally.add(await colleague.session.save())
  await clerk.session.refresh()
  say({
    vi: `8. Sau khi lưu và cập nhật, cả hai sổ đều ghi "${clerk.see('report', shared, 'documentNumber')}".`,
    en: `After saving and updating, both workbooks say "${clerk.see('report', shared, 'documentNumber')}".`,
  })

  // The secretariat's consolidated sheet.
  await secretariat.session.refresh()
  const consolidatedRows = secretariat.rows('consolidation')
  say({
    vi: `9. Tổng hợp: ${consolidatedRows} dòng, mỗi lượt giao một dòng.`,
    en: `Consolidated: ${consolidatedRows} rows.`,
  })

  const { groups, tasks } = appendix
  return {
    groups: groups.length,
    tasks: tasks.length,
    assignments: obligations,
    agencies,
    ...tally.total(),
    consolidatedRows,
  }
}

interface Counts {
  readonly pushed: number
  readonly accepted: number
  readonly rejected: number
  readonly conflicts: number
}

function createTally() {
  let total: Counts = { pushed: 0, accepted: 0, rejected: 0, conflicts: 0 }
  type Saved = Awaited<ReturnType<Session['save']>>
  return {
    add: (saved: Saved): Saved => {
      total = {
        pushed: total.pushed + saved.sent,
        accepted: total.accepted + saved.accepted,
        rejected: total.rejected + saved.rejected,
        conflicts: total.conflicts + saved.conflicts,
      }
      return saved
    },
    total: () => total,
  }
}

async function signInAs(desk: Desk, id: string): Promise<void> {
  const person = (await desk.session.people()).find((it) => it.id === id)
  if (!person) throw new Error(`The issuer knows no ${id}`)
  await desk.session.signIn(person)
}

function agencyNamed({ agencies }: Directory, name: string): AgencyId {
  const agency = agencies.find((it) => it.name === name)
  if (!agency) throw new Error(`The directory has no ${name}`)
  return agency.id
}

async function openReport(
  stack: LocalStack,
  now: () => Date,
  secretariat: Session,
  agency: AgencyId,
  name: string,
): Promise<Desk> {
  const { identity } = secretariat.view()
  if (!identity?.period) throw new Error('The plan is not published')
  const token = await stack.tokenFor({ agency, roles: ['lead', 'hand-in'], name })
  const desk = openDesk({ stack, now, name, token })
  await desk.session.signIn()
  await desk.session.openPlan(identity.plan, identity.period, { role: 'lead', agency })
  return desk
}

/** Two tasks that a body leads alone. */
function ownTasks(
  tasks: readonly { readonly id: string; readonly lead: string }[],
  lead: string,
): readonly [string, string] {
  const [one, two] = tasks.filter((task) => task.lead === lead).map((task) => task.id)
  if (one === undefined || two === undefined) throw new Error(`${lead} leads too little for the story`)
  return [one, two]
}
