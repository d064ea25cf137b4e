import { describe, expect, it } from 'vitest'
import { openExcel } from '../open-excel.ts'

type Format = (formats: Excel.ConditionalFormatCollection) => void

/** The marks of A1:A5, which hold 0, 5, 10, a text and nothing. */
async function marksOf(format: Format) {
  const { run, host } = openExcel()
  await run((_, sheet) => {
    const range = sheet.getRange('A1:A5')
    range.values = [[0], [5], [10], ['chữ'], ['']]
    format(range.conditionalFormats)
  })
  return [0, 1, 2, 3, 4].map((row) => host.view.cell('Sheet1', row, 0).marks)
}

describe('conditional formats that draw', () => {
  it('colour scales mix the colours of their points', async () => {
    const marks = await marksOf((formats) => {
      formats.add('ColorScale').colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#000000' },
        midpoint: { type: 'Percentile', formula: '50', color: '#FF0000' },
        maximum: { type: 'Number', formula: '20', color: '#FFFFFF' },
      }
    })
    expect(marks.map(({ fill }) => fill)).toEqual(['#000000', '#FF0000', '#FF5555', undefined, undefined])
  })

  it('data bars measure from nothing to the largest', async () => {
    const marks = await marksOf((formats) => {
      formats.add('DataBar').dataBar.positiveFormat.fillColor = '#70AD47'
    })
    expect(marks.map(({ bar }) => bar?.share)).toEqual([0, 0.5, 1, undefined, undefined])
    expect(marks[0]?.bar?.color).toBe('#70AD47')
  })

  it('icons stand for thirds until they are given limits, and may be turned over', async () => {
    const even = await marksOf((formats) => {
      formats.add('IconSet').iconSet.style = 'ThreeTriangles'
    })
    expect(even.map(({ icon }) => icon?.index)).toEqual([0, 1, 2, undefined, undefined])
    const set = await marksOf((formats) => {
      const { iconSet } = formats.add('IconSet')
      iconSet.style = 'ThreeTriangles'
      iconSet.reverseIconOrder = true
      iconSet.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: 'Number', operator: 'GreaterThan', formula: '=5' },
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=10' },
      ]
    })
    expect(set.map(({ icon }) => icon?.index)).toEqual([2, 2, 0, undefined, undefined])
  })

  it('presets know how far a number lies from the average', async () => {
    const { run, host } = openExcel()
    await run((_, sheet) => {
      const range = sheet.getRange('A1:A4')
      range.values = [[1], [5], [5], [9]]
      const { preset } = range.conditionalFormats.add('PresetCriteria')
      preset.rule = { criterion: 'OneStdDevAboveAverage' }
      preset.format.fill.color = '#FFC7CE'
    })
    const fills = [0, 1, 2, 3].map((row) => host.view.cell('Sheet1', row, 0).shownFormat.fillColor)
    expect(fills).toEqual(['#FFFFFF', '#FFFFFF', '#FFFFFF', '#FFC7CE'])
  })
})
