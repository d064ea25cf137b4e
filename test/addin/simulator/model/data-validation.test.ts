import { describe, expect, it } from 'vitest'
import { failureOf, openExcel } from '../open-excel.ts'

type Rule = Excel.DataValidationRule

describe('which typed values a rule lets through', () => {
  it.each<[string, Rule, readonly string[], readonly string[]]>([
    [
      'a list',
      { list: { inCellDropDown: true, source: 'Đã xong, Chưa' } },
      ['Đã xong', 'Chưa'],
      ['đã xong', 'Khác', '1'],
    ],
    ['a list of numbers', { list: { inCellDropDown: true, source: '1,2' } }, ['1', '2'], ['3', 'x']],
    ['a list in cells', { list: { inCellDropDown: true, source: '=$H$1:$H$2' } }, ['có', 'CÓ', 'không'], ['khác']],
    [
      'whole numbers between',
      { wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' } },
      ['1', '10'],
      ['0', '11', '1,5', 'x'],
    ],
    [
      'whole numbers outside',
      { wholeNumber: { formula1: 1, formula2: 10, operator: 'NotBetween' } },
      ['0', '11'],
      ['1', '5'],
    ],
    ['decimals', { decimal: { formula1: 0.5, operator: 'GreaterThanOrEqualTo' } }, ['0,5', '7'], ['0,4']],
    ['a limit in a cell', { decimal: { formula1: '=$H$3', operator: 'LessThan' } }, ['99'], ['100']],
    [
      'dates',
      { date: { formula1: '2013-01-01', formula2: '2013-12-31', operator: 'Between' } },
      ['20/12/2013'],
      ['01/01/2014', 'mai'],
    ],
    ['lengths', { textLength: { formula1: 5, operator: 'LessThanOrEqualTo' } }, ['abc', '12345'], ['abcdef']],
    ['equal', { wholeNumber: { formula1: 3, operator: 'EqualTo' } }, ['3'], ['4']],
    ['not equal', { wholeNumber: { formula1: 3, operator: 'NotEqualTo' } }, ['4'], ['3']],
    ['a formula about the cell', { custom: { formula: '=LEN(A1)=3' } }, ['abc'], ['abcd']],
  ])('%s', async (_, rule, good, bad) => {
    const { run, host } = openExcel()
    await run((__, sheet) => {
      sheet.getRange('H1:H3').values = [['có'], ['không'], [100]]
      sheet.getRange('A1').dataValidation.rule = rule
    })
    for (const text of good) expect([text, host.user.type('Sheet1', 'A1', text).kind]).toEqual([text, 'done'])
    for (const text of bad) expect([text, host.user.type('Sheet1', 'A1', text).kind]).toEqual([text, 'refused'])
  })

  it('blanks pass, and each cell of a relative rule looks at its own neighbours', async () => {
    const { run, host } = openExcel()
    await run((_, sheet) => {
      sheet.getRange('B1:B3').values = [[1], [2], [3]]
      sheet.getRange('A1:A3').dataValidation.rule = { custom: { formula: '=A1>B1' } }
    })
    expect(host.user.type('Sheet1', 'A3', '').kind).toBe('done')
    expect(host.user.type('Sheet1', 'A2', '3').kind).toBe('done')
    expect(host.user.type('Sheet1', 'A3', '3').kind).toBe('refused')
  })
})

it('says its own message, only asks when it merely warns, and is silent when the alert is off', async () => {
  const { run, host, values } = openExcel()
  const alert = (style: 'Stop' | 'Warning', showAlert = true) =>
    run((_, sheet) => {
      const { dataValidation } = sheet.getRange('A1')
      dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } }
      dataValidation.errorAlert = { showAlert, style, title: 'Sai', message: 'Nhập số dương.' }
    })
  await alert('Stop')
  expect(host.user.type('Sheet1', 'A1', '-1')).toEqual({
    kind: 'refused',
    code: 'DataValidation',
    title: 'Sai',
    message: 'Nhập số dương.',
  })
  await alert('Warning')
  expect(host.user.type('Sheet1', 'A1', '-1')).toMatchObject({
    kind: 'asked',
    style: 'Warning',
    message: 'Nhập số dương.',
  })
  expect(await values('A1')).toEqual([['']])
  expect(host.user.type('Sheet1', 'A1', '-1', true).kind).toBe('done')
  expect(await values('A1')).toEqual([[-1]])
  await alert('Stop', false)
  expect(host.user.type('Sheet1', 'A1', '-2').kind).toBe('done')
})

it('does not stop add-ins nor pasting; what is wrong can be found afterwards', async () => {
  const { run, host } = openExcel()
  await run((_, sheet) => {
    sheet.getRange('A1:A4').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } }
    sheet.getRange('A1').values = [[-1]]
  })
  host.user.paste('Sheet1', 'A2', '-2\n3')
  await run(async (context, sheet) => {
    const { dataValidation } = sheet.getRange('A1:A4')
    dataValidation.load('valid')
    const invalid = dataValidation.getInvalidCellsOrNullObject().load('address,cellCount')
    const fine = sheet.getRange('A3:A4').dataValidation
    fine.load('valid')
    const none = fine.getInvalidCellsOrNullObject()
    await context.sync()
    expect([dataValidation.valid, invalid.address, invalid.cellCount]).toEqual([null, 'Sheet1!A1:A2', 2])
    expect([fine.valid, none.isNullObject]).toEqual([true, true])
  })
})

it('is read back as formulas, and tells where cells differ', async () => {
  const { run } = openExcel()
  await run(async (context, sheet) => {
    const source = sheet.getRange('H1:H3')
    sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source } }
    sheet.getRange('A2:A3').dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } }
    sheet.getRange('B1').dataValidation.rule = { date: { formula1: '2013-12-20', operator: 'GreaterThan' } }
    const read = (address: string) => sheet.getRange(address).dataValidation.load('type,rule,ignoreBlanks')
    const [list, whole, date, mixed, part, none] = ['A1', 'A2:A3', 'B1', 'A1:A3', 'A3:A4', 'C1'].map(read)
    await context.sync()
    expect(list?.rule).toEqual({ list: { inCellDropDown: true, source: '=Sheet1!$H$1:$H$3' } })
    expect(whole?.rule).toEqual({ wholeNumber: { formula1: '=1', formula2: '=9', operator: 'Between' } })
    expect(date?.rule).toEqual({ date: { formula1: '=41628', operator: 'GreaterThan' } })
    expect([mixed?.type, mixed?.rule, part?.type, none?.type]).toEqual(['Inconsistent', null, 'MixedCriteria', 'None'])
  })
})

it('a list in cells grows with them, and a cleared rule is gone where it was cleared', async () => {
  const { run, host } = openExcel()
  await run((_, sheet) => {
    sheet.getRange('H1:H2').values = [['a'], ['b']]
    sheet.getRange('A1:A3').dataValidation.rule = { list: { inCellDropDown: true, source: '=$H$1:$H$2' } }
  })
  host.user.insertRows('Sheet1', 2)
  host.user.type('Sheet1', 'H2', 'mới')
  expect(host.view.validation('Sheet1', 3, 0)?.list).toEqual(['a', 'mới', 'b'])
  await run((_, sheet) => sheet.getRange('A2').dataValidation.clear())
  expect([0, 1, 2].map((row) => host.view.validation('Sheet1', row, 0) !== undefined)).toEqual([true, false, true])
})

it.each<[string, Rule]>([
  ['two criteria at once', { custom: { formula: '=TRUE' }, list: { inCellDropDown: true, source: 'a' } }],
  ['a list that is too long', { list: { inCellDropDown: true, source: 'x'.repeat(256) } }],
  ['between without an end', { wholeNumber: { formula1: 1, operator: 'Between' } }],
  ['an operator that is none', { wholeNumber: { formula1: 1, operator: 'Near' as never } }],
])('refuses %s', async (_, rule) => {
  const { run } = openExcel()
  const setting = run((__, sheet) => {
    sheet.getRange('A1').dataValidation.rule = rule
  })
  expect((await failureOf(setting)).code).toBe('InvalidArgument')
})
