import { describe, expect, it } from 'vitest'
import { failureOf, openExcel } from '../open-excel.ts'

const RED = '#FF0000'

describe('which cells a conditional format colours', () => {
  type Make = (formats: Excel.ConditionalFormatCollection) => void

  it.each<[string, Make, readonly boolean[]]>([
    [
      'a formula',
      (formats) => {
        const { custom } = formats.add('Custom')
        custom.rule.formula = '=$B1="x"'
        custom.format.fill.color = RED
      },
      [true, false, false, true],
    ],
    [
      'a value',
      (formats) => {
        const { cellValue } = formats.add('CellValue')
        cellValue.rule = { formula1: '=2', operator: 'GreaterThan' }
        cellValue.format.fill.color = RED
      },
      [false, false, true, true],
    ],
    [
      'values between',
      (formats) => {
        const { cellValue } = formats.add('CellValue')
        cellValue.rule = { formula1: '1', formula2: '=$A$2', operator: 'Between' }
        cellValue.format.fill.color = RED
      },
      [true, true, false, false],
    ],
    [
      'the highest',
      (formats) => {
        const { topBottom } = formats.add('TopBottom')
        topBottom.rule = { rank: 1, type: 'TopItems' }
        topBottom.format.fill.color = RED
      },
      [false, false, true, false],
    ],
    [
      'text',
      (formats) => {
        const { textComparison } = formats.add('ContainsText')
        textComparison.rule = { operator: 'Contains', text: 'ĐÃ' }
        textComparison.format.fill.color = RED
      },
      [false, false, false, true],
    ],
    [
      'values that occur once',
      (formats) => {
        const { preset } = formats.add('PresetCriteria')
        preset.rule = { criterion: 'UniqueValues' }
        preset.format.fill.color = RED
      },
      [true, true, true, true],
    ],
  ])('%s', async (_, make, coloured) => {
    const { run, host } = openExcel()
    await run((__, sheet) => {
      sheet.getRange('A1:B4').values = [
        [1, 'x'],
        [2, ''],
        [3, ''],
        ['đã xong', 'x'],
      ]
      make(sheet.getRange('A1:A4').conditionalFormats)
    })
    const shown = [0, 1, 2, 3].map((row) => host.view.cell('Sheet1', row, 0).shownFormat.fillColor === RED)
    expect(shown).toEqual(coloured)
    expect(host.view.cell('Sheet1', 0, 0).format.fillColor).toBe('#FFFFFF')
  })
})

it('the newest comes first and wins; priorities can be changed', async () => {
  const { run, host } = openExcel()
  await run(async (context, sheet) => {
    const { conditionalFormats } = sheet.getRange('A1')
    for (const color of ['#0000FF', RED]) {
      const { custom } = conditionalFormats.add('Custom')
      custom.rule.formula = '=TRUE'
      custom.format.fill.color = color
    }
    conditionalFormats.load('items/priority,items/type,items/id')
    await context.sync()
    expect(conditionalFormats.items.map(({ priority, type }) => [priority, type])).toEqual([
      [0, 'Custom'],
      [1, 'Custom'],
    ])
  })
  const shown = () => host.view.cell('Sheet1', 0, 0).shownFormat.fillColor
  expect(shown()).toBe(RED)
  await run((_, sheet) => {
    sheet.getRange('A1').conditionalFormats.getItemAt(0).priority = -1
  })
  expect(shown()).toBe('#0000FF')
})

it('rules follow inserted rows, and are cleared where they are cleared', async () => {
  const { run, host } = openExcel()
  await run((_, sheet) => {
    const { custom } = sheet.getRange('A2:A4').conditionalFormats.add('Custom')
    custom.rule.formula = '=$B2>0'
    custom.format.font.color = RED
    sheet.getRange('B2:B4').values = [[1], [1], [1]]
  })
  host.user.insertRows('Sheet1', 1)
  await run(async (context, sheet) => {
    const format = sheet.getRange('A3').conditionalFormats.getItemAt(0)
    format.custom.rule.load('formula,formulaR1C1')
    const range = format.getRange().load('address')
    const other = format.cellValueOrNullObject
    await context.sync()
    expect([format.custom.rule.formula, range.address, other.isNullObject]).toEqual(['=$B3>0', 'Sheet1!A3:A5', true])
    expect(format.custom.rule.formulaR1C1).toBe('=RC2>0')
    sheet.getRange('A4').conditionalFormats.clearAll()
    const count = sheet.getRange('A4').conditionalFormats.getCount()
    await context.sync()
    expect(count.value).toBe(0)
  })
  expect([2, 3, 4].map((row) => host.view.cell('Sheet1', row, 0).shownFormat.fontColor)).toEqual([RED, '#000000', RED])
})

it('bars, scales and icons are kept as they were set', async () => {
  const { run } = openExcel()
  await run(async (context, sheet) => {
    const { conditionalFormats } = sheet.getRange('A1:A9')
    const { dataBar } = conditionalFormats.add('DataBar')
    dataBar.positiveFormat.fillColor = 'red'
    dataBar.barDirection = 'LeftToRight'
    const { colorScale } = conditionalFormats.add('ColorScale')
    colorScale.criteria = {
      minimum: { type: 'LowestValue', color: 'blue' },
      midpoint: { type: 'Percent', formula: '50', color: 'yellow' },
      maximum: { type: 'HighestValue', color: 'red' },
    }
    const { iconSet } = conditionalFormats.add('IconSet')
    iconSet.style = 'ThreeTriangles'
    dataBar.load('barDirection,positiveFormat/fillColor')
    colorScale.load('threeColorScale')
    iconSet.load('style')
    await context.sync()
    expect([dataBar.barDirection, dataBar.positiveFormat.fillColor]).toEqual(['LeftToRight', '#FF0000'])
    expect([colorScale.threeColorScale, iconSet.style]).toEqual([true, 'ThreeTriangles'])
  })
})

it('details of another kind are an error', async () => {
  const { run } = openExcel()
  const asking = run((_, sheet) => {
    sheet.getRange('A1').conditionalFormats.add('Custom').cellValue.format.fill.color = RED
  })
  expect((await failureOf(asking)).code).toBe('InvalidArgument')
})

it('an icon set has even criteria until others are set, as many as its icons', async () => {
  const { run } = openExcel()
  await run(async (context, sheet) => {
    const icons = sheet.getRange('A1:A9').conditionalFormats.add('IconSet').iconSet
    icons.style = 'FourArrows'
    icons.load('criteria')
    await context.sync()
    expect(icons.criteria.map(({ type, formula, operator }) => [type, formula, operator])).toEqual(
      ['=0', '=25', '=50', '=75'].map((formula) => ['Percent', formula, 'GreaterThanOrEqual']),
    )
    icons.style = 'ThreeTriangles'
    icons.criteria = [
      {} as Excel.ConditionalIconCriterion,
      { type: 'Number', operator: 'GreaterThan', formula: '=7' },
      { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=10' },
    ]
    icons.load('criteria')
    await context.sync()
    expect(icons.criteria[1]).toEqual({ type: 'Number', operator: 'GreaterThan', formula: '=7' })
    icons.style = 'FiveQuarters'
    icons.load('criteria')
    await context.sync()
    expect(icons.criteria.map(({ formula }) => formula)).toEqual(['=0', '=20', '=40', '=60', '=80'])
  })
  const tooFew = run((_, sheet) => {
    sheet.getRange('A1').conditionalFormats.getItemAt(0).iconSet.criteria = []
  })
  expect((await failureOf(tooFew)).code).toBe('InvalidArgument')
})

it('a colour scale answers colours as numbers and is drawn with colours that were named', async () => {
  const { run, host } = openExcel()
  await run(async (context, sheet) => {
    sheet.getRange('A1:A3').values = [[0], [5], [10]]
    const scale = sheet.getRange('A1:A3').conditionalFormats.add('ColorScale').colorScale
    scale.load('criteria,threeColorScale')
    await context.sync()
    expect([scale.threeColorScale, scale.criteria.minimum.color]).toEqual([true, '#F8696B'])
    scale.criteria = {
      minimum: { formula: null as never, type: 'LowestValue', color: 'white' },
      maximum: { formula: null as never, type: 'HighestValue', color: 'red' },
    }
    scale.load('criteria,threeColorScale')
    await context.sync()
    expect([scale.threeColorScale, scale.criteria.maximum]).toEqual([false, { type: 'HighestValue', color: '#FF0000' }])
  })
  expect([0, 1, 2].map((row) => host.view.cell('Sheet1', row, 0).marks.fill)).toEqual(['#FFFFFF', '#FF8080', '#FF0000'])
})

it.each<[string, (range: Excel.Range) => void]>([
  [
    'an operator of text',
    (range) => {
      range.conditionalFormats.add('ContainsText').textComparison.rule = { operator: 'Giống' as never, text: 'x' }
    },
  ],
  [
    'a criterion',
    (range) => {
      range.conditionalFormats.add('PresetCriteria').preset.rule = { criterion: 'Đẹp' as never }
    },
  ],
  [
    'a point of a scale',
    (range) => {
      const at = { type: 'Giữa' as never, color: 'red' }
      range.conditionalFormats.add('ColorScale').colorScale.criteria = { minimum: at, maximum: at }
    },
  ],
])('%s that Excel does not know is refused', async (_, set) => {
  const { run } = openExcel()
  expect((await failureOf(run((__, sheet) => set(sheet.getRange('A1'))))).code).toBe('InvalidArgument')
})

it('a formula set in R1C1 notation is written for the first cell', async () => {
  const { run } = openExcel()
  await run(async (context, sheet) => {
    const { rule } = sheet.getRange('B2:C9').conditionalFormats.add('Custom').custom
    rule.formulaR1C1 = '=RC[-1]>R1C'
    rule.load('formula,formulaR1C1')
    await context.sync()
    expect([rule.formula, rule.formulaR1C1]).toEqual(['=A2>B$1', '=RC[-1]>R1C'])
  })
})

it.each<[string, number, boolean]>([
  ['Yesterday', 41_627, true],
  ['Today', 41_628.75, true],
  ['LastSevenDays', 41_622, true],
  ['LastSevenDays', 41_621, false],
  ['NextMonth', 41_640, true],
  ['ThisWeek', 41_630, false],
])('dates are told by the day: %s, of %d, is %s', async (criterion, serial, isMet) => {
  const { run, host } = openExcel({ now: () => new Date(2013, 11, 20, 12) })
  await run((_, sheet) => {
    sheet.getRange('A1').values = [[serial]]
    const format = sheet.getRange('A1').conditionalFormats.add('PresetCriteria').preset
    format.rule = { criterion: criterion as 'Today' }
    format.format.fill.color = 'yellow'
  })
  expect(host.view.cell('Sheet1', 0, 0).shownFormat.fillColor).toBe(isMet ? '#FFFF00' : '#FFFFFF')
})
