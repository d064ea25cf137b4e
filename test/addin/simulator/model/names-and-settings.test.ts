import { expect, it } from 'vitest'
import { failureOf, openExcel } from '../open-excel.ts'

it('a name of several values gives all of them with their types', async () => {
  const { run } = openExcel()
  await run(async ({ workbook: { names } }, sheet) => {
    sheet.getRange('A1:B1').values = [[1, 'x']]
    const cells = names.add('O', sheet.getRange('A1:B1'))
    const list = names.add('Day', '={1,2;3,4}')
    for (const name of [cells, list]) name.load('type,arrayValues/values,arrayValues/types')
    await cells.context.sync()
    expect([cells.type, list.type]).toEqual(['Range', 'Array'])
    expect(cells.arrayValues.values).toEqual([[1, 'x']])
    expect(cells.arrayValues.types).toEqual([['Double', 'String']])
    expect(list.arrayValues.values).toEqual([
      [1, 2],
      [3, 4],
    ])
  })
})

it('names stand for cells or constants, of the workbook or of a sheet', async () => {
  const { run } = openExcel()
  await run(async (context, sheet) => {
    const { names } = context.workbook
    sheet.getRange('A1:A2').values = [[1], [2]]
    const cells = names.add('So_lieu', sheet.getRange('A1:A2'), 'ghi chú')
    const constant = names.add('Thue', '=0.1')
    const own = sheet.names.add('Rieng', '=5')
    for (const name of [cells, constant, own]) name.load('name,type,value,formula,scope,comment')
    const range = cells.getRange().load('address')
    sheet.getRange('B1').formulas = [['=SUM(So_lieu)*Thue+Rieng']]
    const result = sheet.getRange('B1').load('values')
    const byName = sheet.getRange('So_lieu').load('address')
    const missing = names.getItemOrNullObject('Khong')
    await context.sync()
    expect([cells.type, cells.value, cells.scope, cells.comment]).toEqual([
      'Range',
      'Sheet1!$A$1:$A$2',
      'Workbook',
      'ghi chú',
    ])
    expect([constant.type, constant.value, own.scope]).toEqual(['Double', 0.1, 'Worksheet'])
    expect([range.address, byName.address]).toEqual(['Sheet1!A1:A2', 'Sheet1!A1:A2'])
    expect(result.values[0]?.[0]).toBeCloseTo(5.3)
    expect(missing.isNullObject).toBe(true)
    cells.delete()
    names.load('items/name')
    await context.sync()
    expect(names.items.map(({ name }) => name)).toEqual(['Thue'])
  })
})

it('a name that is taken or no name is refused', async () => {
  const { run } = openExcel()
  await run((context) => void context.workbook.names.add('Mot', '=1'))
  const add = (name: string) => failureOf(run((context) => void context.workbook.names.add(name, '=1')))
  expect((await add('MOT')).code).toBe('ItemAlreadyExists')
  expect((await add('A1')).code).toBe('InvalidArgument')
  expect((await add('hai ba')).code).toBe('InvalidArgument')
})

it('settings keep any JSON, dates too, and go when deleted', async () => {
  const { run } = openExcel()
  const day = new Date(Date.UTC(2013, 11, 20))
  await run(async (context) => {
    const { settings } = context.workbook
    settings.add('a', { b: [1, 'hai', null] })
    settings.add('ngày', day)
    settings.add('a', 'mới')
    const a = settings.getItem('a').load('value')
    const when = settings.getItem('ngày').load('value')
    const count = settings.getCount()
    const none = settings.getItemOrNullObject('không')
    await context.sync()
    expect([a.value, when.value, count.value, none.isNullObject]).toEqual(['mới', day, 2, true])
    settings.getItem('a').delete()
    settings.load('items/key')
    await context.sync()
    expect(settings.items.map(({ key }) => key)).toEqual(['ngày'])
  })
})

it('sheets have properties of their own', async () => {
  const { run } = openExcel()
  await run(async (context, sheet) => {
    sheet.customProperties.add('Loại', 'báo cáo')
    const found = sheet.customProperties.getItemOrNullObject('loại').load('key,value')
    await context.sync()
    expect([found.key, found.value]).toEqual(['Loại', 'báo cáo'])
  })
})

it('the application tells the region and the mode of calculation', async () => {
  const { run } = openExcel({ locale: 'vi-VN' })
  await run(async (context) => {
    const { application } = context
    application.calculationMode = 'Manual'
    application.suspendScreenUpdatingUntilNextSync()
    application.cultureInfo.datetimeFormat.load('shortDatePattern')
    application.load('calculationMode,decimalSeparator,thousandsSeparator,cultureInfo/name')
    await context.sync()
    expect(application).toMatchObject({ calculationMode: 'Manual', decimalSeparator: ',', thousandsSeparator: '.' })
    expect(application.cultureInfo.name).toBe('vi-VN')
    expect(application.cultureInfo.datetimeFormat.shortDatePattern).toBe('dd/MM/yyyy')
  })
})
