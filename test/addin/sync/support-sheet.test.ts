// The sheet of rows that an agency supports, on real Office.js around the simulated Excel.
import { describe, expect, test } from 'vitest'
import type { Api } from '../../../addin/api/client.ts'
import { createExcel } from '../../../addin/simulator/node.ts'
import { followSupport } from '../../../addin/sync/support-sheet.ts'
import { createExcelWorkbook } from '../../../addin/workbook/excel-workbook.ts'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import type { ReportRow, Values } from '../../../shared/domain/report.ts'
import { sheets } from '../../../shared/table/columns.ts'
import { agency, period, planOf } from './small-plan.ts'

const plan = planOf(4)
const other = 'so-tu-phap' as AgencyId
const name = sheets.support.name.vi

function row(task: string, values: Values = {}): ReportRow {
  return { task: task as TaskId, agency: other, seq: 1, at: '2013-12-09T01:00:00.000Z', by: 'Cán bộ', values }
}

function openDesk() {
  const excel = createExcel()
  let ids = 0
  const workbook = createExcelWorkbook(excel.Excel, () => {
    ids += 1
    return `id-${ids}`
  })
  const asked: unknown[] = []
  const follow = async (
    rows: readonly ReportRow[] | undefined,
    of: { readonly agencies?: readonly object[]; readonly handedIn?: readonly object[] } = {},
  ) => {
    const pull = async (_: unknown, request: unknown) => {
      asked.push(request)
      return rows
        ? { kind: 'ok', value: { rows, agencies: [], handedIn: [], ...of } }
        : { kind: 'silence', why: 'no network' }
    }
    const background = { plan, period, today: '2013-12-10' }
    const shelf = { plan: plan.id, period: period.id }
    const lines = ['Kế hoạch thử']
    await followSupport({ workbook, api: { pull: pull as Api['pull'] }, agency, shelf, background, lines })
  }
  const shown = async () => {
    const table = await workbook.readTable('support')
    return table?.rows.map(({ cells }) => [cells.task?.value, cells.result?.value, cells.timeliness?.value])
  }
  const standing = async () => {
    const table = await workbook.readTable('support')
    return table?.rows.map(({ cells }) => cells.standing?.value)
  }
  return { excel, workbook, follow, shown, standing, asked }
}

const undated = 'không có thời hạn cụ thể'

describe('Phối hợp', () => {
  test('is made once there is a row to show, in the order of the plan, and asks for what the agency supports', async () => {
    const { follow, shown, asked, excel } = openDesk()
    await follow([])
    expect(excel.host.view.sheets().map((it) => it.name)).toEqual(['Sheet1'])
    await follow([row('I.3', { result: 'Đã trình' }), row('I.1')])
    expect(await shown()).toEqual([
      ['I.1', '', undated],
      ['I.3', 'Đã trình', undated],
    ])
    expect(asked[0]).toEqual({ scope: { role: 'support', agency } })
  })

  test('follows what others report, wherever the rows were sorted to, and writes nothing else', async () => {
    const { follow, shown, excel } = openDesk()
    await follow([row('I.1'), row('I.2'), row('I.3')])
    excel.host.user.sortTable(sheets.support.table, 'STT', false)
    excel.host.user.colour(name, 'D6:E6', '#FFFF00')
    const written: unknown[] = []
    excel.host.onChange((changes) => written.push(...changes.filter((it) => it.kind === 'edited')))
    await follow([row('I.1', { result: '=đã xong' }), row('I.2'), row('I.3')])
    // What was entered, and that it is not official yet.
    expect(written).toHaveLength(2)
    expect(await shown()).toEqual([
      ['I.3', '', undated],
      ['I.2', '', undated],
      ['I.1', '=đã xong', undated],
    ])
  })

  test.each([
    ['open', 0, false, 'Chưa chính thức'],
    ['open', 1, false, 'Chưa chính thức'],
    ['submitted', 1, false, 'Chính thức'],
    ['returned', 1, true, 'Chưa chính thức'],
    ['returned', 1, false, 'Chính thức'],
    ['accepted', 2, false, 'Chính thức'],
    ['locked', 0, false, 'Chưa chính thức'],
    ['locked', 1, false, 'Chính thức'],
  ])(
    'says of what stands in a report that is %s, in its version %i, changed since: %s, that it is %s',
    async (...of) => {
      const [state, version, isChanged, expected] = of
      const { follow, standing } = openDesk()
      const changed = [{ agency: other, task: 'I.1', values: { result: 'Đã trình' } }]
      await follow([row('I.1', { result: 'Đã ban hành' }), row('I.2')], {
        agencies: [{ id: other, state, version }],
        handedIn: isChanged ? changed : [],
      })
      expect(await standing()).toEqual([
        expected,
        expected === 'Chính thức' || isChanged ? 'Chính thức' : 'Chưa có số liệu',
      ])
    },
  )

  test('takes new rows at its end, and says of others that they are no longer supported', async () => {
    const { follow, shown } = openDesk()
    await follow([row('I.1'), row('I.2')])
    await follow([row('I.2'), row('I.4')])
    expect(await shown()).toEqual([
      ['I.1', '', 'không còn phối hợp'],
      ['I.2', '', undated],
      ['I.4', '', undated],
    ])
  })

  test('stays as it is where the rows do not come, and where a person protected it', async () => {
    const { follow, shown, excel } = openDesk()
    await follow([row('I.1')])
    await follow(undefined)
    excel.host.user.protectSheet(name, 'x')
    await follow([row('I.1', { result: 'mới' })])
    expect(await shown()).toEqual([['I.1', '', undated]])
  })
})
