// Figures and printing on workbooks of their own around the real server: a draft counts nowhere, what is handed in counts
// everywhere, and Tình hình follows an update.
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readText } from '../../../../addin/import/read-text.ts'
import { fileName } from '../../../../addin/session/printing/save-file.ts'
import type { Purpose } from '../../../../addin/sync/ledger-sheet.ts'
import { type LocalStack, startLocalStack } from '../../../../functions/local/local-stack.ts'
import { readAppendix } from '../../../../shared/appendix/read-appendix.ts'
import type { Directory } from '../../../../shared/domain/directory.ts'
import type { AgencyId, PeriodId, PlanId } from '../../../../shared/domain/ids.ts'
import { ownAnnex } from '../../../../shared/printing/annexes/detail-annex.ts'
import { documentsOf } from '../../../../shared/printing/documents.ts'
import type { Role } from '../../../../shared/wire/me.ts'
import { type Desk, openDesk } from '../../../story/desk.ts'
import { wordsOf } from '../../../support/printed.ts'

const now = () => new Date('2013-12-10T02:30:00Z')
const sample = new URL('../../../../addin/import/sample/', import.meta.url)
const agency = 'so-noi-vu' as AgencyId
const letter = { number: '12/BC-SNV', date: '2013-12-10', signer: 'Giám đốc', office: 'Văn phòng' }
const handIn = { action: 'submit', letter, approved: true, incompleteNote: 'Chưa đủ số liệu' } as const

let stack: LocalStack
let secretariat: Desk
let plan: PlanId
let period: PeriodId

beforeAll(async () => {
  stack = await startLocalStack({ now })
  secretariat = await signedIn('Cơ quan tổng hợp', ['secretariat'])
  const appendix = readAppendix(readText(await readFile(new URL('appendix.txt', sample), 'utf8')))
  const directory = JSON.parse(await readFile(new URL('directory.json', sample), 'utf8')) as Directory
  await secretariat.session.makeWorkbook(appendix, directory)
  await secretariat.session.publish()
  const { identity } = secretariat.session.view()
  if (!identity?.period) throw new Error('not published')
  plan = identity.plan
  period = identity.period
  await secretariat.session.refresh()
})
afterAll(() => stack.close())

async function signedIn(name: string, roles: readonly Role[], of?: string): Promise<Desk> {
  const token = await stack.tokenFor({ roles, name, ...(of !== undefined && { agency: of }) })
  const desk = openDesk({ stack, now, name, token })
  await desk.session.signIn()
  return desk
}

async function clerk(): Promise<Desk> {
  const desk = await signedIn('Cán bộ', ['lead', 'hand-in', 'leader'], agency)
  const purpose: Purpose = { role: 'lead', agency }
  await desk.session.openPlan(plan, period, purpose)
  return desk
}

const sheetsOf = ({ excel }: Desk) => excel.host.view.sheets().map((it) => it.name)
const shownIn = (desk: Desk, sheet: string) =>
  Array.from({ length: 60 }, (_, row) => desk.excel.host.view.cell(sheet, row, 0).text).join('\n')

describe('figures', () => {
  test('count what is handed in and nothing else; Tình hình follows an update', async () => {
    const office = secretariat.session
    await office.showSituation()
    const desk = await clerk()
    desk.type('report', 'III.1', 'status', 'Đã hoàn thành')
    desk.type('report', 'III.1', 'completedOn', '20/11/2013')
    await desk.session.save()
    await office.refresh()
    const before = await office.figures()
    expect(before.input.situation.scope).toMatchObject({ tasks: 22, obligations: 158 })
    expect(before.input.situation.coverage.received).toHaveLength(0)
    expect(before.input.situation.drafts).toEqual([{ task: 'III.1', agency }])
    expect(shownIn(secretariat, 'Tình hình')).toContain('Chưa chính thức: 1 lượt giao')
    expect(before.toUrge.map((it) => it.agency)).toContain(agency)

    await desk.session.act(handIn)
    await office.refresh()
    const { input, toUrge } = await office.figures()
    expect(input.situation.coverage.received).toHaveLength(7)
    expect(input.situation.drafts).toEqual([])
    expect(toUrge.map((it) => it.agency)).not.toContain(agency)
    expect(input.reportOf(agency)).toEqual({ number: '12/BC-SNV', date: '2013-12-10' })
    expect(shownIn(secretariat, 'Tình hình')).toContain('đã gửi 7 lượt (đúng hạn 7, chậm 0)')
    const [coverage] = documentsOf(input, ['annex-4'])
    expect(coverage && wordsOf(coverage)).toContain(
      'Sở Nội vụ\n7\n0\n7\n7\nĐã gửi\n10/12/2013\n12/BC-SNV\nngày 10/12/2013',
    )
  })

  test('are of the agency’s own rows in its workbook, a draft until they are handed in', async () => {
    const desk = await clerk()
    const sent = await desk.session.figures()
    const annexOf = ({ input }: typeof sent) =>
      wordsOf(
        ownAnnex(
          input,
          input.situation.rows.filter((row) => row.agency === agency),
        ),
      )
    expect(sent.agency).toBe(agency)
    expect(annexOf(sent)).toContain('(Kèm theo Báo cáo số 12/BC-SNV ngày 10 tháng 12 năm 2013 của Sở Nội vụ)')
    expect(annexOf(sent)).not.toContain('DỰ THẢO')
    await desk.session.act({ action: 'withdraw' })
    desk.type('report', 'III.1', 'result', 'Đã ban hành đề án')
    const typed = annexOf(await desk.session.figures())
    expect(typed).toContain('DỰ THẢO – CHƯA CHÍNH THỨC')
    expect(typed).toContain('Đã ban hành đề án')
  })
})

test('figures of an ad hoc period are about what was chosen, in the secretariat’s workbook and in an agency’s', async () => {
  const tasks = (secretariat.session.periods.choices()?.tasks ?? []).filter(({ path }) => path === 'III.1')
  const id = '2013-x1' as PeriodId
  const days = { from: '2013-01-01', to: '2013-12-10', cutOff: '2013-12-10', agenciesDue: '2013-12-12' }
  const chosen = { tasks: tasks.map((it) => it.id), agencies: [agency] }
  const settings = { kind: 'ad-hoc', ...days, secretariatDue: '2013-12-14', ...chosen } as const
  await secretariat.session.periods.open({ id, settings })
  const office = await signedIn('Cơ quan tổng hợp', ['secretariat'])
  await office.session.openPlan(plan, id, { role: 'secretariat' })
  const own = await signedIn('Cán bộ', ['lead'], agency)
  await own.session.openPlan(plan, id, { role: 'lead', agency })
  for (const { session } of [office, own]) {
    const { scope, rows, results, coverage } = (await session.figures()).input.situation
    expect(scope).toMatchObject({ tasks: 1, obligations: 1, agencies: 1, openSets: 0 })
    expect([rows.length, results.length, coverage.expected.length]).toEqual([1, 1, 1])
  }
})

describe('printing', () => {
  test('makes the sheets asked for, with the heading kept in the workbook', async () => {
    const { session } = secretariat
    const first = await session.figures()
    await session.keepPrintSettings({ ...first.input.settings, number: '215', signer: 'Nguyễn Thị An' })
    const { input } = await session.figures()
    expect(input.settings).toMatchObject({ office: 'Sở Kế hoạch và Đầu tư', number: '215', signer: 'Nguyễn Thị An' })
    await session.printSheets(documentsOf(input, ['report', 'annex-1']))
    expect(sheetsOf(secretariat)).toEqual(
      expect.arrayContaining(['Tổng hợp', 'Tình hình', 'Báo cáo tổng hợp', 'Phụ lục I']),
    )
    expect(shownIn(secretariat, 'Báo cáo tổng hợp')).toContain('Số: 215/BC-SKHĐT')
    expect((await session.refresh()).rows).toBe(0)
  })

  test('names files so that every system takes them', () => {
    expect(fileName('Báo cáo 67/KH-UBND: "2013"?', 'docx')).toBe('Báo cáo 67-KH-UBND- -2013-.docx')
  })
})
