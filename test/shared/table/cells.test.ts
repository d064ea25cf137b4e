import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, fromDayNumber } from '../../../shared/domain/calendar.ts'
import { fieldSpec, type Value } from '../../../shared/domain/report.ts'
import { canonical } from '../../../shared/table/canonical.ts'
import { type Cell, readCell, writeCell } from '../../../shared/table/cells.ts'
import { type Column, columnOf, type SheetId, sheets } from '../../../shared/table/columns.ts'

function column(id: string, sheet: SheetId = 'report'): Column {
  const found = columnOf(sheet, id)
  if (!found) throw new Error(`No column ${id}`)
  return found
}

describe('reading a cell', () => {
  it.each<[string, Cell, Value]>([
    ['completedOn', { value: 41628, numberFormat: 'dd/mm/yyyy' }, '2013-12-20'],
    ['completedOn', { value: 40166, date1904: true }, '2013-12-20'],
    ['completedOn', { value: ' 20/12/2013 ' }, '2013-12-20'],
    ['completedOn', { value: '' }, ''],
    ['progress', { value: 0.5, numberFormat: '0%' }, 50],
    ['progress', { value: 0.29, numberFormat: '0.00%' }, 29],
    ['progress', { value: 50, numberFormat: 'General' }, 50],
    ['progress', { value: '50 %', numberFormat: '@' }, 50],
    ['progress', { value: 1, numberFormat: '0%' }, 100],
    ['progress', { value: 1, numberFormat: '0' }, 1],
    ['progress', { value: 7, numberFormat: '0" %"' }, 7],
    ['status', { value: 'đã hoàn thành ' }, 'done'],
    ['level', { value: 'Bộ, ngành Trung ương' }, 'central'],
    ['result', { value: '=SUM(A1)', formula: '=SUM(A1)', numberFormat: '@' }, '=SUM(A1)'],
    ['result', { value: '- mở lớp\r\n- tập huấn' }, '- mở lớp\n- tập huấn'],
    ['result', { value: 98.62 }, '98,62'],
    ['result', { value: 0.985, numberFormat: '0.0%' }, '98,5%'],
    ['result', { value: true }, 'TRUE'],
    ['documentNumber', { value: 41628, numberFormat: 'd/m/yyyy;@' }, '20/12/2013'],
    ['documentNumber', { value: 215, numberFormat: '[Red]#,##0' }, '215'],
  ])('of %s, %j, gives %j', (id, cell, value) => {
    expect(readCell(column(id), cell)).toEqual({ value })
  })

  it.each<[string, Cell, string, Value, string[]]>([
    ['completedOn', { value: '31/02/2013' }, 'date-unreadable', '31/02/2013', []],
    ['completedOn', { value: '1/10/2013' }, 'date-unreadable', '1/10/2013', ['2013-10-01']],
    [
      'completedOn',
      { value: 'ngày 20 tháng 12 năm 2013' },
      'date-unreadable',
      'ngày 20 tháng 12 năm 2013',
      ['2013-12-20'],
    ],
    ['completedOn', { value: 60 }, 'date-unreadable', '60', []],
    ['completedOn', { value: 20122013 }, 'date-unreadable', '20122013', []],
    ['completedOn', { value: true }, 'date-unreadable', 'TRUE', []],
    ['status', { value: 'xong' }, 'status-unknown', 'xong', []],
    ['status', { value: 'Hoàn thành' }, 'status-unknown', 'Hoàn thành', ['done']],
    ['status', { value: 1 }, 'status-unknown', '1', []],
    ['progress', { value: 0.5, numberFormat: 'General' }, 'progress-range', 0.5, ['50']],
    ['progress', { value: 1.1, numberFormat: '0%' }, 'progress-range', 110, []],
    ['progress', { value: 'một nửa' }, 'progress-range', 'một nửa', []],
    ['result', { value: 5, formula: '=2+3' }, 'formula-in-text', '5', []],
    ['result', { value: '#NAME?', formula: '=-mở lớp' }, 'formula-in-text', '#NAME?', []],
    ['result', { value: 'Céng hßa X· héi' }, 'legacy-encoding', 'Céng hßa X· héi', []],
  ])('of %s, %j, raises %s and keeps %j', (id, cell, code, value, proposals) => {
    const read = readCell(column(id), cell)
    expect(read.value).toBe(value)
    expect(read.issue).toMatchObject({ code, field: id })
    expect(read.issue?.proposals?.map((it) => it.value) ?? []).toEqual(proposals)
  })

  it('allows 32,000 characters and no more', () => {
    expect(readCell(column('result'), { value: 'a'.repeat(32_000) }).issue).toBeUndefined()
    expect(readCell(column('result'), { value: 'a'.repeat(32_001) }).issue).toMatchObject({
      code: 'text-too-long',
      params: { length: 32_001, most: 32_000 },
    })
  })

  it('leaves people’s formulas in private columns alone', () => {
    expect(readCell(column('followedBy'), { value: 'Lan', formula: '=Sheet2!A1' })).toEqual({ value: 'Lan' })
  })

  it('never throws, and gives a value that is canonical for its column or an issue', () => {
    const cells = fc.record(
      {
        value: fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.integer(), fc.boolean()),
        formula: fc.oneof(fc.string(), fc.constant('=A1')),
        numberFormat: fc.constantFrom('General', '@', '0%', 'dd/mm/yyyy', '"', '[', '\\', ''),
        date1904: fc.boolean(),
      },
      { requiredKeys: ['value'] },
    )
    const columns = fc.constantFrom(...Object.values(sheets).flatMap((it) => it.columns))
    fc.assert(
      fc.property(columns, cells, (it, cell) => {
        const read = readCell(it, cell)
        if (it.field) expect(canonical(it.field, read.value)).toBe(read.value)
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('writing a cell', () => {
  it('makes days serials, choices labels and everything else text, and says the format', () => {
    expect(writeCell(column('completedOn'), '2013-12-20', 'vi')).toEqual({ value: 41628, numberFormat: 'dd/mm/yyyy' })
    expect(writeCell(column('completedOn'), '2013-12-20', 'vi', { date1904: true }).value).toBe(40166)
    expect(writeCell(column('status'), 'done', 'vi')).toEqual({ value: 'Đã hoàn thành', numberFormat: '@' })
    expect(writeCell(column('status'), 'done', 'en').value).toBe('Done')
    expect(writeCell(column('progress'), 50, 'vi')).toEqual({ value: 50, numberFormat: '0' })
    expect(writeCell(column('result'), '=SUM(A1)', 'vi')).toEqual({ value: '=SUM(A1)', numberFormat: '@' })
    expect(writeCell(column('result'), "'tạm'", 'vi').value).toBe("''tạm'")
    expect(writeCell(column('documentNumber'), '001', 'vi')).toEqual({ value: '001', numberFormat: '@' })
  })

  it('leaves an empty cell ready for its kind of value', () => {
    expect(writeCell(column('completedOn'), '', 'vi')).toEqual({ value: '', numberFormat: 'dd/mm/yyyy' })
    expect(writeCell(column('result'), '', 'vi')).toEqual({ value: '', numberFormat: '@' })
  })

  it('is undone by reading, for every canonical value, either language and either date system', () => {
    const columns = sheets.report.columns.filter((it) => it.source === 'entry')
    const cases = fc.constantFrom(...columns).chain((it) => fc.tuple(fc.constant(it), valuesOf(it)))
    fc.assert(
      fc.property(cases, fc.constantFrom('vi', 'en'), fc.boolean(), ([it, value], language, date1904) => {
        const { value: written, numberFormat } = writeCell(it, value, language, { date1904 })
        const shown = typeof written === 'string' ? written.replace(/^'/, '') : written
        expect(readCell(it, { value: shown, formula: shown, numberFormat, date1904 }).value).toBe(value)
      }),
      { numRuns: 10_000 },
    )
  })
})

function valuesOf({ type, field }: Column): fc.Arbitrary<Value> {
  if (!field) throw new Error('An entry column of Báo cáo has a field')
  const days = fc.integer({ min: dayNumber('1000-01-01'), max: dayNumber('9999-12-31') }).map(fromDayNumber)
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.tuple(fc.constantFrom('=', '-', '+', '@', "'", "''", '0'), fc.string()).map((it) => it.join('')),
  )
  const values: Record<typeof type, fc.Arbitrary<Value>> = {
    text: texts.map((it) => canonical(field, it)),
    choice: fc.constantFrom('', ...(fieldSpec(field).values ?? [])),
    date: fc.oneof(days, fc.constant('')),
    percent: fc.oneof(fc.integer({ min: -9, max: 200 }), fc.constant('')),
  }
  return values[type]
}
