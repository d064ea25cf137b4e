// The workbook port on Microsoft's own Office.js around the simulated Excel.
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createExcel } from '../../../addin/simulator/node.ts'
import { createExcelWorkbook } from '../../../addin/workbook/excel-workbook.ts'
import { type NewRow, NotOurs, type Workbook } from '../../../addin/workbook/port.ts'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import type { PlannedCell, SheetWrite } from '../../../shared/sync/sheet-write.ts'
import { sheets } from '../../../shared/table/columns.ts'

const name = sheets.report.name.vi
const text = (value: string) => ({ value, numberFormat: '@' })

function openBook(excel = createExcel()) {
  let count = 0
  const newId = () => {
    count += 1
    return `id-${count}`
  }
  return {
    excel,
    workbook: createExcelWorkbook(excel.Excel, newId),
    again: () => createExcelWorkbook(excel.Excel, newId),
  }
}

async function reportOf(...rows: NewRow[]) {
  const book = openBook()
  await book.workbook.makeSheet('report', { lines: ['Kế hoạch thử', 'Số 1'] }, rows)
  await book.workbook.readTable('report')
  return book
}

const row = (task: string, result = ''): NewRow => ({ task: text(task), result: text(result) })

async function results(workbook: Workbook) {
  const table = await workbook.readTable('report')
  return table?.rows.map(({ cells }) => [cells.task?.value, cells.result?.value])
}

const planned = (task: string, position: number, old: string, now: string): PlannedCell => ({
  task: task as TaskId,
  agency: '' as AgencyId,
  column: 'result',
  position,
  old,
  new: now,
  format: '@',
})
const batch = (...cells: PlannedCell[]): SheetWrite => ({ id: 'w1', area: 0, purpose: 'merge', cells })

describe('the hidden sheet', () => {
  test('is not there until something is kept, and very hidden afterwards', async () => {
    const { workbook, excel } = openBook()
    expect(await workbook.store.read()).toBeUndefined()
    await workbook.store.write([['a', '1']])
    expect(excel.host.view.sheets().find((it) => it.name === '_so')?.visibility).toBe('VeryHidden')
  })

  test('gives another copy of the add-in what this one wrote, and notices what the other wrote', async () => {
    const { workbook, again } = openBook()
    await workbook.store.write([
      ['a', 'một'],
      ['long', 'ặ'.repeat(70_000)],
    ])
    const other = again()
    expect(await other.store.read()).toEqual(await workbook.store.read())
    await other.store.write([
      ['a', 'hai'],
      ['long', undefined],
    ])
    expect(await workbook.store.read()).toEqual(new Map([['a', 'hai']]))
  })

  test('asks Excel once where nothing was written since', async () => {
    const { workbook, excel } = openBook()
    await workbook.store.write([['a', 'x'.repeat(100_000)]])
    const before = excel.host.batchCount
    await workbook.store.read()
    expect(excel.host.batchCount - before).toBeLessThanOrEqual(2)
  })

  test('is left alone where it is somebody else’s', async () => {
    const { workbook, excel } = openBook()
    excel.host.user.addSheet('_so')
    excel.host.user.type('_so', 'A1', 'của tôi')
    await expect(workbook.store.write([['a', '1']])).rejects.toThrow(NotOurs)
    expect(excel.host.view.cell('_so', 0, 0).text).toBe('của tôi')
  })

  test('is whole after a failure at any action of the request that makes it', async () => {
    for (let action = 0; action < 60; action += 1) {
      const { workbook, excel, again } = openBook()
      excel.host.failAt({ batch: 1, action })
      await workbook.store.write([['a', '1']]).catch(() => undefined)
      await again().store.write([['b', '2']])
      expect((await again().store.read())?.get('b')).toBe('2')
    }
  })
})

describe('a sheet of ours', () => {
  test('shows lines above one table, with formats before values, so that nothing becomes a formula', async () => {
    const formula = '=HYPERLINK("http://x")'
    const { workbook, excel } = await reportOf({
      ...row('I.1', formula),
      content: text('-1'),
      reason: text('+84'),
      difficulty: text("'nháy"),
      documentNumber: text('007'),
      completedOn: { value: 41628, numberFormat: 'dd/mm/yyyy' },
    })
    expect(excel.host.view.cell(name, 0, 2).text).toBe('Kế hoạch thử')
    const cells = (await workbook.readTable('report'))?.rows[0]?.cells
    expect(cells?.result).toEqual({ value: formula, formula, numberFormat: '@' })
    expect(cells?.content?.value).toBe('-1')
    expect(cells?.reason?.value).toBe('+84')
    expect(cells?.difficulty?.value).toBe("'nháy")
    expect(cells?.documentNumber?.value).toBe('007')
    const day = excel.host.view.cell(
      name,
      4,
      sheets.report.columns.findIndex((it) => it.id === 'completedOn'),
    )
    expect(day.text).toBe('20/12/2013')
  })

  test('refuses a status that is not in its list, and takes one that is', async () => {
    const { excel } = await reportOf(row('I.1'))
    const column = sheets.report.columns.findIndex((it) => it.id === 'status')
    const address = `${String.fromCharCode(65 + column)}5`
    expect(excel.host.user.type(name, address, 'xong').kind).toBe('refused')
    expect(excel.host.user.type(name, address, 'Đã trình, chờ ban hành').kind).toBe('done')
  })

  test('groups and collapses what is not shown at first', async () => {
    const { excel } = await reportOf(row('I.1'))
    sheets.report.columns.forEach((column, index) => {
      expect(excel.host.view.columnWidth(name, index) > 0).toBe(column.visible)
    })
  })

  test('takes another name where a person has a sheet of that name', async () => {
    const { workbook, excel } = openBook()
    excel.host.user.addSheet(name)
    excel.host.user.type(name, 'A1', 'của tôi')
    await workbook.makeSheet('report', { lines: [] }, [row('I.1')])
    expect(excel.host.view.cell(name, 0, 0).text).toBe('của tôi')
    expect(await results(workbook)).toEqual([['I.1', '']])
  })

  test('made anew takes the place of the one before', async () => {
    const { workbook, excel } = await reportOf(row('I.1'))
    await workbook.makeSheet('report', { lines: [] }, [row('I.2')])
    expect(await results(workbook)).toEqual([['I.2', '']])
    expect(excel.host.view.sheets().map((it) => it.name)).toEqual(['Sheet1', '_so', name])
  })

  test('grows at its end, and what stands below moves down', async () => {
    const { workbook, excel } = await reportOf(row('I.1'))
    excel.host.user.type(name, 'A7', 'ghi chú')
    await workbook.appendRows('report', [row('I.2', '=2'), row('I.3')])
    expect(await results(workbook)).toEqual([
      ['I.1', ''],
      ['I.2', '=2'],
      ['I.3', ''],
    ])
    expect(excel.host.view.cell(name, 8, 0).text).toBe('ghi chú')
  })

  test('is read by what its columns are, not by where they stand or what they are called', async () => {
    const { workbook, excel } = await reportOf(row('I.1', 'đã làm'))
    excel.host.user.insertColumns(name, 'C')
    const moved = sheets.report.columns.findIndex((it) => it.id === 'result') + 1
    excel.host.user.type(name, `${String.fromCharCode(65 + moved)}4`, 'Việc đã làm')
    expect(await results(workbook)).toEqual([['I.1', 'đã làm']])
  })
})

describe('overwriting', () => {
  test('copies what it overwrites, and tells it', async () => {
    const { workbook } = await reportOf(row('I.1', 'cũ'), row('I.2'))
    const write = batch(planned('I.1', 0, 'cũ', 'mới'), planned('I.2', 1, '', 'mới 2'))
    expect(await workbook.copiesOf(write)).toBeUndefined()
    const found = [
      { task: 'I.1', agency: '', value: 'cũ', format: '@' },
      { task: 'I.2', agency: '', value: '', format: '@' },
    ]
    expect(await workbook.overwrite('report', [write])).toEqual({ kind: 'written', found: [found] })
    expect(await workbook.copiesOf(write)).toEqual(found)
    expect(await results(workbook)).toEqual([
      ['I.1', 'mới'],
      ['I.2', 'mới 2'],
    ])
  })

  test('tells whose cell it met after a sort', async () => {
    const { workbook, excel } = await reportOf(row('I.1', 'một'), row('I.2', 'hai'))
    excel.host.user.sortTable(sheets.report.table, 'Mã', false)
    const result = await workbook.overwrite('report', [batch(planned('I.1', 0, 'một', 'mới'))])
    expect(result).toMatchObject({ found: [[{ task: 'I.2', value: 'hai' }]] })
  })

  test('writes nothing where rows were deleted since', async () => {
    const { workbook, excel } = await reportOf(row('I.1', 'một'), row('I.2', 'hai'))
    excel.host.user.deleteTableRows(sheets.report.table, 1)
    expect(await workbook.overwrite('report', [batch(planned('I.2', 1, 'hai', 'mới'))])).toEqual({ kind: 'shrunk' })
    expect(await results(workbook)).toEqual([['I.2', 'hai']])
  })

  test('that fails at any action has copied everything before the first cell changed (W2)', async () => {
    const made = (await reportOf(row('I.1', 'một'), row('I.2', 'hai'))).excel.host.save()
    for (let action = 0; action < 60; action += 1) {
      const { workbook, excel } = openBook(createExcel({ state: made }))
      await workbook.readTable('report')
      const write = batch(planned('I.1', 0, 'một', 'mới'), planned('I.2', 1, 'hai', 'mới 2'))
      excel.host.failAt({ batch: 0, action })
      await workbook.overwrite('report', [write]).catch(() => undefined)
      const isChanged = (await results(workbook))?.some(([, value]) => String(value).startsWith('mới'))
      if (!isChanged) continue
      expect((await workbook.copiesOf(write))?.map((it) => [it.task, it.value])).toEqual([
        ['I.1', 'một'],
        ['I.2', 'hai'],
      ])
    }
  })

  test('raises no event of ours', async () => {
    const { workbook, excel } = await reportOf(row('I.1'))
    let looks = 0
    const stop = await workbook.watch('report', () => {
      looks += 1
    })
    await workbook.overwrite('report', [batch(planned('I.1', 0, '', 'mới'))])
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(looks).toBe(0)
    excel.host.user.type(name, 'Z5', 'gõ')
    excel.host.user.type(name, 'Z5', 'gõ tiếp')
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(looks).toBe(1)
    await stop()
  })
})

describe('watching', () => {
  /** A sheet that is watched, how often somebody was asked to look again, and a way to let everything arrive. */
  const watched = async () => {
    const { workbook, excel } = await reportOf(row('I.1'))
    const heard = { looks: 0 }
    const stop = await workbook.watch('report', () => {
      heard.looks += 1
    })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    // Events come in tasks of their own; then all timers have run.
    const quiet = async () => {
      for (let task = 0; task < 10; task += 1) await new Promise((resolve) => setImmediate(resolve))
      vi.runAllTimers()
    }
    onTestFinished(async () => {
      vi.useRealTimers()
      await stop()
    })
    return { workbook, excel, heard, quiet }
  }

  test('goes on when the sheet is made again or its table moved, and hears no other sheet', async () => {
    const { workbook, excel, heard, quiet } = await watched()
    await workbook.makeSheet('report', { lines: ['Kế hoạch thử', 'Số 1'] }, [row('I.2')])
    await workbook.readTable('report')
    await quiet()
    heard.looks = 0
    excel.host.user.type(name, 'Z5', 'gõ')
    await quiet()
    expect(heard.looks).toBe(1)
    excel.host.user.addSheet('Khác')
    excel.host.user.type('Khác', 'A1', 'gõ')
    await quiet()
    expect(heard.looks).toBe(1)
    excel.host.user.cutPaste(name, 'A4:AP5', 'Khác', 'B8')
    await workbook.readTable('report')
    excel.host.user.type('Khác', 'B9', 'I.2')
    await quiet()
    expect(heard.looks).toBe(2)
  })

  test('hears what is taken back, and what a colleague writes on another machine', async () => {
    const { workbook, excel, heard, quiet } = await watched()
    await workbook.readTable('report')
    excel.host.user.type(name, 'Z5', 'gõ')
    await quiet()
    excel.host.user.undo()
    await quiet()
    expect(heard.looks).toBe(2)
    excel.host.colleague.type(name, 'Z5', 'của người khác')
    await quiet()
    expect(heard.looks).toBe(3)
  })
})

describe('marks', () => {
  const wrongs = async (workbook: Workbook) =>
    ((await workbook.readTable('report'))?.rows ?? []).map((it) => ({
      row: it,
      column: 'result',
      level: 'error' as const,
    }))

  test('come and go, and leave a colour that a person has given since', async () => {
    const { workbook, excel } = await reportOf(row('I.1'), row('I.2'))
    const column = sheets.report.columns.findIndex((it) => it.id === 'result')
    const fill = (at: number) => excel.host.view.cell(name, 4 + at, column).format.fillColor
    const before = fill(0)
    const shown = await workbook.mark('report', await wrongs(workbook), [])
    expect(fill(0)).not.toEqual(before)
    const letter = String.fromCharCode(65 + column)
    excel.host.user.colour(name, `${letter}6`, '#00FF00')
    expect(await workbook.mark('report', [], shown)).toEqual([])
    expect(fill(0)).toEqual(before)
    expect(fill(1)).toBe('#00FF00')
  })

  test('come to no other row where rows were sorted since, and go from none', async () => {
    const { workbook, excel } = await reportOf(row('I.1'), row('I.2'), row('I.3'))
    const column = sheets.report.columns.findIndex((it) => it.id === 'result')
    const fills = () => [4, 5, 6].map((at) => excel.host.view.cell(name, at, column).format.fillColor)
    const before = fills()
    const [first] = await wrongs(workbook)
    if (!first) throw new Error('nothing is wrong')
    const sort = (ascending: boolean) => excel.host.user.sortTable(sheets.report.table, 'Mã', ascending)
    sort(false)
    expect(await workbook.mark('report', [first], [])).toEqual([])
    expect(fills()).toEqual(before)
    sort(true)
    const shown = await workbook.mark('report', [first], [])
    sort(false)
    expect(await workbook.mark('report', [], shown)).toEqual(shown)
    sort(true)
    expect(await workbook.mark('report', [], shown)).toEqual([])
    expect(fills()).toEqual(before)
  })
})

describe('what is selected', () => {
  test('is read as it is shown, and no further than it is used', async () => {
    const { workbook, excel } = openBook()
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Dán vào đây')
      sheet.activate()
      sheet.getRange('B2:C3').values = [
        ['Nội dung', 'Thời hạn'],
        ['Xây dựng đề án', 41_628],
      ]
      sheet.getRange('C3').numberFormat = [['dd/mm/yyyy']]
      sheet.getRange('B:C').select()
      await context.sync()
    })
    expect(await workbook.readSelection()).toEqual([
      ['Nội dung', 'Thời hạn'],
      ['Xây dựng đề án', '20/12/2013'],
    ])
  })

  test('gives nothing where all of it is empty', async () => {
    const { workbook } = openBook()
    expect(await workbook.readSelection()).toEqual([])
  })
})
