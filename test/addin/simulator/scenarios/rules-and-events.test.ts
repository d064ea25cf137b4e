// As cells.test.ts, for what is set upon cells and what is told of them.

import { describe, expect, it } from 'vitest'
import { settle } from '../open-excel.ts'
import { withLetters } from './letters.ts'

describe('data validation', () => {
  it('takes a rule, a prompt and an alert, and says which cells do not keep to it', async () => {
    const { Excel } = await withLetters()
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Công văn')
      const amounts = sheet.getRange('E3:E6')
      amounts.dataValidation.clear()
      amounts.dataValidation.rule = {
        wholeNumber: { formula1: 0, formula2: 2_000_000, operator: Excel.DataValidationOperator.between },
      }
      amounts.dataValidation.prompt = { title: 'Số tiền', message: 'Từ 0 đến 2 triệu', showPrompt: true }
      amounts.dataValidation.errorAlert = {
        title: 'Quá mức',
        message: 'Nhập lại',
        style: Excel.DataValidationAlertStyle.stop,
        showAlert: true,
      }
      amounts.dataValidation.load('type,valid,ignoreBlanks')
      const wrong = amounts.dataValidation.getInvalidCellsOrNullObject().load('address')
      await context.sync()
      const { type, valid, ignoreBlanks } = amounts.dataValidation
      expect([type, valid, ignoreBlanks, wrong.address]).toEqual(['WholeNumber', null, true, "'Công văn'!E5"])

      sheet.getRange('E5').values = [[5]]
      amounts.dataValidation.load('valid')
      await context.sync()
      expect(amounts.dataValidation.valid).toBe(true)
    })
  })
})

describe('conditional formats', () => {
  it('of several kinds lie on one sheet, are told apart and cleared', async () => {
    const { Excel } = await withLetters()
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Công văn')
      const amounts = sheet.getRange('E3:E6')
      const scale = amounts.conditionalFormats.add(Excel.ConditionalFormatType.colorScale)
      scale.colorScale.criteria = {
        minimum: { type: Excel.ConditionalFormatColorCriterionType.lowestValue, color: '#F8696B' },
        maximum: { type: Excel.ConditionalFormatColorCriterionType.highestValue, color: '#63BE7B' },
      }
      const text = sheet.getRange('C3:C6').conditionalFormats.add(Excel.ConditionalFormatType.containsText)
      text.textComparison.format.font.color = '#FF0000'
      text.textComparison.rule = { operator: Excel.ConditionalTextOperator.contains, text: 'Kế hoạch' }
      const top = amounts.conditionalFormats.add(Excel.ConditionalFormatType.topBottom)
      top.topBottom.format.fill.color = '#C6EFCE'
      top.topBottom.rule = { rank: 1, type: 'TopItems' }
      await context.sync()

      const formats = sheet.getRange().conditionalFormats.load('items/type,items/priority')
      await context.sync()
      const ranges = formats.items.map((format) => format.getRange().load('address'))
      await context.sync()
      const told = formats.items.map(({ type }, index) => [type, ranges[index]?.address])
      expect(told.sort()).toEqual([
        ['ColorScale', "'Công văn'!E3:E6"],
        ['ContainsText', "'Công văn'!C3:C6"],
        ['TopBottom', "'Công văn'!E3:E6"],
      ])
      sheet.getRange().conditionalFormats.clearAll()
      const left = sheet.getRange().conditionalFormats.getCount()
      await context.sync()
      expect(left.value).toBe(0)
    })
  })
})

describe('events', () => {
  it('tell of what happened in order until they are switched off or removed', async () => {
    const { Excel } = await withLetters()
    const told: string[] = []
    const registered = await Excel.run(async (context) => {
      const { worksheets } = context.workbook
      const handlers = [
        worksheets.onAdded.add(async ({ source }) => void told.push(`added ${source}`)),
        worksheets.onDeleted.add(async () => void told.push('deleted')),
        worksheets.onActivated.add(async () => void told.push('activated')),
        worksheets.onChanged.add(async ({ address, changeType }) => void told.push(`${changeType} ${address}`)),
        worksheets.onSelectionChanged.add(async ({ address }) => void told.push(`selected ${address}`)),
        context.workbook.tables
          .getItem('CongVan')
          .onChanged.add(async ({ address }) => void told.push(`table ${address}`)),
      ]
      await context.sync()
      return handlers
    })
    const act = async (work: (context: Excel.RequestContext) => void) => {
      told.length = 0
      await Excel.run(async (context) => {
        work(context)
        await context.sync()
      })
      await settle()
      return [...told]
    }
    const letters = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Công văn')
    const write = (address: string, value: number) => (context: Excel.RequestContext) => {
      letters(context).getRange(address).values = [[value]]
    }
    const enableEvents = (on: boolean) => (context: Excel.RequestContext) => {
      context.runtime.enableEvents = on
    }
    expect(await act((context) => void context.workbook.worksheets.add('Nháp'))).toEqual(['added Local'])
    expect(await act((context) => letters(context).getRange('D4').select())).toContain('selected D4')
    expect((await act(write('E4', 1))).sort()).toEqual(['RangeEdited E4', 'table E4'])
    expect(await act(write('H1', 1))).toEqual(['RangeEdited H1'])
    expect(await act((context) => context.workbook.worksheets.getItem('Nháp').activate())).toEqual(['activated'])
    expect(await act((context) => context.workbook.worksheets.getItem('Nháp').delete())).toContain('deleted')

    await act(enableEvents(false))
    expect(await act(write('E4', 2))).toEqual([])
    await act(enableEvents(true))
    for (const handler of registered) {
      await Excel.run(handler.context, async (context) => {
        handler.remove()
        await context.sync()
      })
    }
    expect(await act(write('E4', 3))).toEqual([])
  })
})
