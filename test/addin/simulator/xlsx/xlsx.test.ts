import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import type { SheetState, WorkbookState } from '../../../../addin/simulator/book/state.ts'
import { createHost } from '../../../../addin/simulator/host.ts'
import { legacyHash } from '../../../../addin/simulator/xlsx/legacy-hash.ts'
import { readXlsx } from '../../../../addin/simulator/xlsx/read-xlsx.ts'
import { writeXlsx } from '../../../../addin/simulator/xlsx/write-xlsx.ts'
import { openExcel } from '../open-excel.ts'
import { fullWorkbook } from './full-workbook.ts'

const now = (): number => 41_628.5
const save = (state: WorkbookState): Promise<Uint8Array> => writeXlsx(state, { now })

/** A sheet without what no file keeps: ids, the password, who wrote a comment and when. */
function comparable({ data, rows, columns, cells, formats }: SheetState): unknown {
  const { validations, conditionalFormats, tables, comments, charts, protection, ...rest } = data
  const sorted = (object: object): unknown =>
    Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)))
  return {
    ...rest,
    rows,
    columns,
    cells: cells.map(([row, column, { s, ...cell }]) => [
      row,
      column,
      cell,
      sorted(s === undefined ? {} : (formats[s] ?? {})),
    ]),
    validations: validations.map(({ anchor: _, ...rule }) => rule),
    conditionalFormats: conditionalFormats.map(({ id: _, anchor: __, ...format }) => format),
    tables: tables.map(({ id: _, ...table }) => table),
    charts: charts.map(({ name, facts, series }) => [name, facts['Title.Text'], facts.ChartType, series]),
    comments: comments.map(({ row, column, content }) => [row, column, content]),
    protection: protection && Object.entries(protection.options).filter(([, value]) => value !== false),
  }
}

describe('a workbook as .xlsx', () => {
  it('comes back as it was saved, twice over', async () => {
    const before = await fullWorkbook()
    const once = await readXlsx(await save(before))
    const twice = await readXlsx(await save(once))
    expect(once.sheets.map(({ data }) => data.name)).toEqual(['Báo cáo', 'Danh mục', 'Ẩn'])
    for (const [at, sheet] of before.sheets.entries()) {
      const [first, second] = [once.sheets[at], twice.sheets[at]]
      expect(first && comparable(first)).toEqual(comparable(sheet))
      expect(second && comparable(second)).toEqual(comparable(sheet))
    }
    expect(once.book.names).toEqual(before.book.names)
  })

  it('is a working workbook again when it is opened', async () => {
    const { host, run, values } = openExcel({ state: await readXlsx(await save(await fullWorkbook())) })
    expect(await values('D5')).toEqual([[1.5]])
    const refused = host.user.type('Báo cáo', 'D3', '9')
    expect(refused).toMatchObject({ kind: 'refused', code: 'DataValidation' })
    await run(async (context) => {
      const table = context.workbook.tables.getItem('BaoCao').load('showHeaders,showFilterButton')
      await context.sync()
      expect([table.showHeaders, table.showFilterButton]).toEqual([true, false])
    })
  })

  it('keeps results beside formulas, for programs that do not calculate', async () => {
    const zip = await JSZip.loadAsync(await save(await fullWorkbook()))
    const xml = await zip.file('xl/worksheets/sheet1.xml')?.async('string')
    expect(xml).toContain('<f>SUM(D3:D4)</f><v>1.5</v>')
    expect(xml).toContain(`password="${legacyHash('mật khẩu')}"`)
  })

  it('any text of a cell comes back as the text it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 20 }),
        async (texts) => {
          const host = createHost()
          // XML cannot hold other control characters, and files know one kind of line break.
          const clean = texts
            .map((text) => text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '·'))
            .filter((text) => text.trim() !== '')
          for (const [at, text] of clean.entries()) host.user.type('Sheet1', `A${at + 1}`, `'${text}`)
          const { sheets } = await readXlsx(await save(host.save()))
          expect(sheets[0]?.cells.map(([, , { v }]) => v)).toEqual(clean)
        },
      ),
      { numRuns: 30, seed: 67 },
    )
  })

  it.each<[string, Excel.FilterCriteria, readonly number[]]>([
    ['values', { filterOn: 'Values', values: ['một', 'b & "c"'] }, [1, 3]],
    ['values with blanks', { filterOn: 'Values', values: ['', 'một'] }, [1, 4]],
    ['dates', { filterOn: 'Values', values: [{ date: '2013-12', specificity: 'Month' }] as never }, [2]],
    ['one comparison', { filterOn: 'Custom', criterion1: '<>*t' }, [2, 3, 4]],
    ['two comparisons', { filterOn: 'Custom', criterion1: '=m*', criterion2: '=b*', operator: 'Or' }, [1, 3]],
    ['a colour', { filterOn: 'CellColor', color: '#FFFF00' }, [3]],
    ['a colour of text', { filterOn: 'FontColor', color: '#C00000' }, [1]],
    ['a month of any year', { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodDecember' }, [2]],
    ['an average', { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' }, []],
    ['the greatest', { filterOn: 'TopPercent', criterion1: '50' }, [2]],
  ])('a filter by %s comes back with the rows it hides', async (_, criteria, shown) => {
    const excel = openExcel()
    await excel.run((__, sheet) => {
      for (const home of ['A1:A5', 'C1:C5']) {
        const cells = sheet.getRange(home)
        cells.values = [['Đầu'], ['một'], [41_628], ['b & "c"'], ['']]
        cells.getCell(2, 0).numberFormat = [['dd/mm/yyyy']]
        cells.getCell(3, 0).format.fill.color = '#FFFF00'
        cells.getCell(1, 0).format.font.color = '#C00000'
      }
    })
    const rowsOf = ({ run: open }: typeof excel): Promise<number[]> =>
      open(async (context, sheet) => {
        const lines = [1, 2, 3, 4].map((row) => sheet.getCell(row, 0).load('rowHidden'))
        await context.sync()
        return lines.flatMap(({ rowHidden }, at) => (rowHidden ? [] : [at + 1]))
      })
    type Act = (sheet: Excel.Worksheet) => void
    const filters: [apply: Act, reapply: Act, clear: Act][] = [
      [
        (sheet) => sheet.autoFilter.apply('A1:A5', 0, criteria),
        (sheet) => sheet.autoFilter.reapply(),
        (sheet) => sheet.autoFilter.remove(),
      ],
      [
        (sheet) => sheet.tables.add('C1:C5', true).columns.getItemAt(0).filter.apply(criteria),
        (sheet) => sheet.tables.getItemAt(0).reapplyFilters(),
        (sheet) => sheet.tables.getItemAt(0).clearFilters(),
      ],
    ]
    for (const [apply, reapply, clear] of filters) {
      await excel.run((__, sheet) => apply(sheet))
      const reopened = openExcel({ state: await readXlsx(await save(excel.host.save())) })
      expect(await rowsOf(reopened)).toEqual(shown)
      await reopened.run((__, sheet) => reapply(sheet))
      expect(await rowsOf(reopened)).toEqual(shown)
      await reopened.run((__, sheet) => clear(sheet))
      expect(await rowsOf(reopened)).toEqual([1, 2, 3, 4])
      await excel.run((__, sheet) => clear(sheet))
    }
  })

  it.each<[Excel.ChartType | string, (chart: Excel.Chart) => void, Readonly<Record<string, unknown>>]>([
    ['ColumnClustered', (chart) => chart.setPosition('E2', 'H9'), { Left: 192, Top: 15, Width: 192, Height: 120 }],
    [
      'ColumnStacked100',
      ({ legend }) => {
        legend.position = 'Right'
      },
      { 'Legend.Position': 'Right' },
    ],
    [
      'BarClustered',
      ({ axes }) => {
        axes.categoryAxis.reversePlotOrder = true
        axes.valueAxis.title.text = 'Số nhiệm vụ'
        axes.valueAxis.maximum = 9.5
      },
      {
        'Axes.CategoryAxis.ReversePlotOrder': true,
        'Axes.ValueAxis.Title.Text': 'Số nhiệm vụ',
        'Axes.ValueAxis.Maximum': 9.5,
      },
    ],
    [
      'LineMarkers',
      ({ axes, title }) => {
        axes.valueAxis.majorGridlines.visible = false
        title.visible = false
      },
      { 'Axes.ValueAxis.MajorGridlines.Visible': false, 'Title.Visible': false },
    ],
    [
      'AreaStacked',
      ({ legend }) => {
        legend.visible = false
      },
      { 'Legend.Visible': false },
    ],
    [
      'Line',
      ({ title }) => {
        title.text = 'Tiến độ <quý>'
      },
      { 'Title.Text': 'Tiến độ <quý>' },
    ],
    ['Pie', () => undefined, {}],
    ['Doughnut', () => undefined, {}],
  ])('a chart of type %s comes back with its cells and its set-up', async (type, set, facts) => {
    const { run, host } = openExcel()
    await run((_, sheet) => {
      sheet.name = 'Số liệu'
      const chart = sheet.charts.add(type as Excel.ChartType, sheet.getRange('A1:C4'), 'Columns')
      chart.name = 'Biểu đồ'
      const series = chart.series.getItemAt(0)
      series.name = 'Đúng "hạn"'
      series.setXAxisValues(sheet.getRange('A2:A4'))
      series.format.line.color = '#C00000'
      series.hasDataLabels = true
      sheet.comments.add('A1', 'bên cạnh')
      set(chart)
    })
    const before = host.save()
    const after = await readXlsx(await save(before))
    const [mine, theirs] = [before, after].map(({ sheets }) => sheets[0]?.data.charts[0])
    expect(theirs?.facts).toMatchObject({ ChartType: type, ...facts })
    expect([theirs?.name, theirs?.series]).toEqual([mine?.name, mine?.series])
    expect(after.sheets[0]?.data.comments.map(({ content }) => content)).toEqual(['bên cạnh'])
  })

  it('a chart of a kind that is not written is left out, the others stay', async () => {
    const { run, host } = openExcel()
    await run((_, sheet) => {
      for (const type of ['Radar', 'Pie'] as const) sheet.charts.add(type, sheet.getRange('A1:B4'))
    })
    const { sheets } = await readXlsx(await save(host.save()))
    expect(sheets[0]?.data.charts.map(({ facts }) => facts.ChartType)).toEqual(['Pie'])
  })

  it('says of other bytes that they are no workbook', async () => {
    await expect(readXlsx(new TextEncoder().encode('Mã;Tên'), 'bảng.csv')).rejects.toThrow('bảng.csv is no .xlsx file')
  })
})

it.each([
  ['', 'CE4B'],
  ['password', '83AF'],
])('the hash of %j is %s, as Excel writes it', (password, hash) => {
  expect(legacyHash(password)).toBe(hash)
})
