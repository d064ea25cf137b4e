// Some of the rounds in a real session on a simulated Excel, with typing, sorting and notes between them: what stands there
// is what the plan of writes alone comes to (sheet-copy.ts), people's own columns and notes stay with their rows, and a
// second refresh leaves every cell of every sheet as it is.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Api } from '../../../addin/api/client.ts'
import type { Answer } from '../../../addin/api/http.ts'
import { createSession } from '../../../addin/session/create-session.ts'
import { columnName } from '../../../addin/simulator/book/address.ts'
import { createExcel, type SimulatedExcel } from '../../../addin/simulator/node.ts'
import { createExcelWorkbook } from '../../../addin/workbook/excel-workbook.ts'
import { createPrinting } from '../../../addin/workbook/print-workbook.ts'
import { dayInVietnam } from '../../../shared/domain/calendar.ts'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { situationSheet } from '../../../shared/printing/situation-sheet.ts'
import { sheets } from '../../../shared/table/columns.ts'
import { createServerDouble } from '../../addin/sync/server-double.ts'
import { differences } from '../../addin/workbook/survival/whole-workbook.ts'
import { type SheetCopy, sheetCopy } from './sheet-copy.ts'
import { toldOtherwise } from './told-numbers.ts'
import { openYear, period, type Year } from './year.ts'

const rounds = 6
const { name, table } = sheets.consolidation

/** What a secretariat's workbook asks of a server, from the year's own. */
function apiOf(year: Year): Api {
  const ok = <T>(value: T): Answer<T> => ({ kind: 'ok', value })
  const { api } = createServerDouble('' as AgencyId, [])
  const plan = () => ({
    wire: 1,
    revision: year.found.revision,
    plan: year.found.plan,
    periods: [...year.found.periods],
  })
  return {
    ...api,
    me: async () => ok({ wire: 1, name: 'Cơ quan tổng hợp', roles: ['secretariat'], agencies: [], plans: [] }),
    plans: async () => ok([]),
    plan: async () => ok(plan()),
    pull: async (_, { cursor }) => ok(await year.pull(cursor)),
  }
}

function openDesk(year: Year) {
  const { now } = year
  const excel = createExcel({ now })
  const session = createSession({
    workbook: createExcelWorkbook(excel.Excel, randomUUID),
    printing: async () => createPrinting(excel.Excel, randomUUID),
    api: apiOf(year),
    signIn: { people: async () => [], signIn: async () => {}, signOut: async () => {}, token: async () => 'signed' },
    now,
    newId: randomUUID,
  })
  return { excel, session }
}

/** What the rows of `Tổng hợp` show, by the text above each column. */
function shownRows({ host }: SimulatedExcel): readonly Readonly<Record<string, string>>[] {
  const sheet = name.vi
  const area = host.view.sheet(sheet).tables.find((it) => it.name === table)?.area
  if (!area) throw new Error('the table is gone')
  const text = (row: number, at: number) => host.view.cell(sheet, area.row + row, area.column + at).text
  const heads = Array.from({ length: area.columns }, (_, at) => text(0, at))
  return Array.from({ length: area.rows - 1 }, (_, row) =>
    Object.fromEntries(heads.map((head, at) => [head, text(row + 1, at)])),
  )
}

/** Cells of the simulated sheet that say something else than the plan of writes alone came to. */
function unlike(excel: SimulatedExcel, copy: SheetCopy): string[] {
  const columns = sheets.consolidation.columns.filter(({ type, isDated }) => type !== 'date' && !isDated)
  const keyOf = (row: Readonly<Record<string, string>>) => `${row.Mã} ${row['Mã cơ quan']}`
  const shown = new Map(shownRows(excel).map((row) => [keyOf(row), row]))
  const rows = copy.rows()
  const faults = shown.size === rows.length ? [] : [`${shown.size} rows and ${rows.length}`]
  for (const row of rows) {
    const there = shown.get(`${row.task} ${row.agency}`)
    for (const { id, header } of columns) {
      if (there?.[header.vi] !== row[id])
        faults.push(`${row.task} ${row.agency} ${id}: ${there?.[header.vi]}, ${row[id]}`)
    }
  }
  return faults
}

/** The tables of `Tình hình` as somebody reads them: what stands in a row, by its first cell. */
function figuresShown({ host }: SimulatedExcel): readonly (readonly string[])[] {
  const sheet = 'Tình hình'
  const { usedRows } = host.view.sheet(sheet)
  return Array.from({ length: usedRows }, (_, row) =>
    Array.from({ length: 11 }, (_cell, at) => host.view.cell(sheet, row, at).text).filter((text) => text !== ''),
  ).filter((texts) => texts.length > 0)
}

test('a workbook shows what the plan of writes comes to, keeps people’s own columns, and a second refresh is none', async () => {
  const year = await openYear(2013)
  await year.goOn()
  const { excel, session } = openDesk(year)
  const { user } = excel.host
  await session.signIn()
  await session.openPlan(year.found.plan.id, period, { role: 'secretariat' })
  const copy = sheetCopy()
  let cursor: string | undefined
  await session.showSituation()

  // A column and a note of the secretariat's own.
  const at = excel.host.view.sheet(name.vi).tables[0]?.area
  if (!at) throw new Error('no table')
  const own = columnName(at.column + at.columns)
  user.type(name.vi, `${own}${at.row + 1}`, 'Ghi chú của phòng')
  const noted = new Map<string, string>()
  for (let row = 1; row < at.rows; row += 7) {
    const key = [0, 1].map((column) => excel.host.view.cell(name.vi, at.row + row, at.column + column).text).join(' ')
    noted.set(key, `theo dõi ${row}`)
    user.type(name.vi, `${own}${at.row + row + 1}`, `theo dõi ${row}`)
  }

  for (let round = 1; round <= rounds; round += 1) {
    await year.goOn()
    if (round === 4) await year.merge()
    user.sortTable(table, sheets.consolidation.columns[round]?.header.vi ?? '', round % 2 === 0)
    await session.refresh()
    const background = { plan: year.found.plan, period: year.period, today: dayInVietnam(year.now().toISOString()) }
    const answer = await year.pull(cursor)
    cursor = answer.cursor
    copy.update(answer, background)
    expect(unlike(excel, copy)).toEqual([])

    const { input } = await session.figures()
    const sheet = situationSheet(input.plan, input.situation)
    expect(toldOtherwise(background.plan, sheet, copy.rows())).toEqual([])
    const written = figuresShown(excel)
    for (const line of sheet.lines) expect(written).toContainEqual([line])
    for (const { name: first, numbers, rate } of sheet.tables.flatMap(({ rows, total }) => [
      ...rows,
      ...(total ? [total] : []),
    ])) {
      expect(written).toContainEqual([first, ...numbers.map(String), ...(rate === undefined ? [] : [rate])])
    }
    for (const row of shownRows(excel)) {
      expect(row['Ghi chú của phòng']).toBe(noted.get(`${row.Mã} ${row['Mã cơ quan']}`) ?? '')
    }

    const [before, news] = [excel.host.save(), session.view().news]
    expect(await session.refresh()).toMatchObject({ rows: 0, changes: [], conflicts: 0 })
    expect(differences(before, excel.host.save())).toEqual({ cells: [], others: [] })
    expect(session.view().news).toEqual(news)
  }
})
