// Behaviours that ASSUMPTIONS.md names and that no other test of the simulator comes by.

import { describe, expect, it } from 'vitest'
import { failureOf, type OpenExcel, openExcel, settle } from './open-excel.ts'

/** One look at the active sheet: what a property of a range answers. */
const look = <T>(excel: OpenExcel, address: string, load: string, read: (range: Excel.Range) => T): Promise<T> =>
  excel.run(async (context, sheet) => {
    const range = sheet.getRange(address).load(load)
    await context.sync()
    return read(range)
  })

describe('values', () => {
  it('more than five million cells have none to read', async () => {
    expect(await look(openExcel(), 'A1:F1000000', 'values', ({ values }) => values)).toBeNull()
  })

  it('formulas that go round in a circle give 0, all of them, however often they may be repeated', async () => {
    const excel = openExcel()
    await excel.run(async (context, sheet) => {
      const { iterativeCalculation } = context.workbook.application
      iterativeCalculation.enabled = true
      iterativeCalculation.maxIteration = 7
      sheet.getRange('A1:C1').formulas = [['=B1+1', '=A1+1', '=B1+5']]
      iterativeCalculation.load('enabled,maxIteration,maxChange')
      await context.sync()
      expect(iterativeCalculation.toJSON()).toEqual({ enabled: true, maxIteration: 7, maxChange: 0.001 })
    })
    expect(await excel.values('A1:C1')).toEqual([[0, 0, 5]])
  })

  it('fractions are shown as General', async () => {
    const excel = openExcel()
    await excel.run((_, sheet) => {
      sheet.getRange('A1').values = [[0.5]]
      sheet.getRange('A1').numberFormat = [['# ?/?']]
    })
    expect(await look(excel, 'A1', 'text', ({ text }) => text)).toEqual([['0,5']])
  })

  it('tables of data are calculated like everything else, there are none', async () => {
    const excel = openExcel()
    await excel.run((context, sheet) => {
      context.workbook.application.calculationMode = 'AutomaticExceptTables'
      sheet.getRange('A1:B1').formulas = [[1, '=A1*2']]
      sheet.getRange('A1').values = [[5]]
    })
    expect(await excel.values('B1')).toEqual([[10]])
  })

  it('a link brings its look and text, and goes with them or without', async () => {
    const excel = openExcel()
    await excel.run((_, sheet) => {
      sheet.getRange('A1:A2').hyperlink = { address: 'https://chinhphu.vn', textToDisplay: 'Văn bản' }
    })
    const shown = { address: 'https://chinhphu.vn', textToDisplay: 'Văn bản' }
    expect(await look(excel, 'A1:A2', 'hyperlink', ({ hyperlink }) => hyperlink)).toEqual(shown)
    expect(await excel.values('A1')).toEqual([['Văn bản']])
    await excel.run((_, sheet) => sheet.getRange('A1').clear('RemoveHyperlinks'))
    expect(await look(excel, 'A1', 'hyperlink,values', ({ hyperlink, values }) => [hyperlink ?? null, values])).toEqual(
      [null, [['Văn bản']]],
    )
  })
})

describe('validation', () => {
  const withRule = async (rule: Excel.DataValidationRule) => {
    const excel = openExcel()
    await excel.run((_, sheet) => {
      sheet.getRange('D1:D2').values = [['Có'], ['Không']]
      sheet.getRange('A1').dataValidation.rule = rule
    })
    return (text: string) => excel.host.user.type('Sheet1', 'A1', text).kind
  }

  it('a list in the rule tells upper from lower case, a list in cells does not', async () => {
    const inRule = await withRule({ list: { inCellDropDown: true, source: 'Có,Không' } })
    expect([inRule('Có'), inRule('có')]).toEqual(['done', 'refused'])
    const inCells = await withRule({ list: { inCellDropDown: true, source: '=$D$1:$D$2' } })
    expect([inCells('có'), inCells('chưa')]).toEqual(['done', 'refused'])
  })

  it('nothing is refused for being nothing', async () => {
    const type = await withRule({ custom: { formula: '=LEN(A1)>3' } })
    expect([type('ngắn'), type('x'), type('')]).toEqual(['done', 'refused', 'done'])
  })

  it.each<[string, (validation: Excel.DataValidation) => void]>([
    ['a list of more than 255 characters', (at) => Object.assign(at, { rule: { list: { source: 'x'.repeat(256) } } })],
    ['a title of more than 32', (at) => Object.assign(at, { prompt: { title: 'x'.repeat(33), message: '' } })],
    ['a message of more than 255', (at) => Object.assign(at, { errorAlert: { title: '', message: 'x'.repeat(256) } })],
  ])('%s is refused', async (_, set) => {
    const refused = openExcel().run((__, sheet) => set(sheet.getRange('A1').dataValidation))
    expect((await failureOf(refused)).code).toBe('InvalidArgument')
  })
})

describe('structure', () => {
  const framed = async () => {
    const excel = openExcel()
    await excel.run((_, sheet) => {
      sheet.getRange('A1:B3').values = [
        [3, 'ba'],
        [2, 'hai'],
        [1, 'một'],
      ]
      sheet.getRange('A1').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } }
      sheet.getRange('A1').format.rowHeight = 40
      sheet.getRange('E1:F1').merge()
    })
    return excel
  }
  const has = ({ host }: OpenExcel, address: string, row: number, column: number) => [
    host.view.validation('Sheet1', row, column) !== undefined,
    host.view.sheet('Sheet1').merges.length,
    host.view.rowHeight('Sheet1', 0) === 40,
    address,
  ]

  it('sorting leaves validation and heights where they are', async () => {
    const excel = await framed()
    await excel.run((_, sheet) => sheet.getRange('A1:B3').sort.apply([{ key: 0, ascending: true }]))
    expect((await excel.values('A1:A3')).flat()).toEqual([1, 2, 3])
    expect(has(excel, 'A1', 0, 0)).toEqual([true, 1, true, 'A1'])
    expect(has(excel, 'A3', 2, 0)).toEqual([false, 1, true, 'A3'])
  })

  it('copying takes validation and merges along only when it takes all', async () => {
    const excel = await framed()
    await excel.run((_, sheet) => {
      sheet.getRange('A10').copyFrom('A1:F1', 'Values')
      sheet.getRange('A20').copyFrom('A1:F1', 'All')
    })
    expect(has(excel, 'A10', 9, 0)).toEqual([false, 2, true, 'A10'])
    expect(has(excel, 'A20', 19, 0)).toEqual([true, 2, true, 'A20'])
  })

  it('clearing takes validation and merges away, clearing contents does not', async () => {
    const excel = await framed()
    await excel.run((_, sheet) => sheet.getRange('A1:F1').clear('Contents'))
    expect(has(excel, 'A1', 0, 0)).toEqual([true, 1, true, 'A1'])
    await excel.run((_, sheet) => sheet.getRange('A1:F1').clear())
    expect(has(excel, 'A1', 0, 0)).toEqual([false, 0, true, 'A1'])
  })

  it('a row added to the end of a table moves what is below only when that is in the way', async () => {
    const excel = openExcel()
    await excel.run((_, sheet) => {
      sheet.getRange('A1:A2').values = [['Mã'], [1]]
      sheet.getRange('A4').values = [['dưới']]
      const { rows } = sheet.tables.add('A1:A2', true)
      rows.add(undefined, [[2]])
    })
    expect((await excel.values('A3:A5')).flat()).toEqual([2, 'dưới', ''])
    await excel.run((context) => void context.workbook.tables.getItemAt(0).rows.add(undefined, [[3]]))
    expect((await excel.values('A3:A5')).flat()).toEqual([2, 3, 'dưới'])
  })
})

it('the cells of the last thousand events can be reached, older ones no more', async () => {
  const { host, Excel, run } = openExcel()
  const heard: Excel.WorksheetChangedEventArgs[] = []
  await run((_, sheet) => {
    sheet.onChanged.add(async (event) => {
      heard.push(event)
    })
  })
  for (let n = 1; n <= 1001; n++) host.user.type('Sheet1', `A${n}`, 'x')
  await settle()
  expect(heard).toHaveLength(1001)
  const address = (event: Excel.WorksheetChangedEventArgs | undefined) =>
    Excel.run(async (context) => {
      const range = event?.getRange(context).load('address')
      await context.sync()
      return range?.address
    })
  expect((await failureOf(address(heard[0]))).code).toBe('InvalidOperation')
  expect(await address(heard[1])).toBe('Sheet1!A2')
})
