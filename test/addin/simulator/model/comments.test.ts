import { expect, it } from 'vitest'
import { failureOf, openExcel } from '../open-excel.ts'

it('comments are added to a cell, answered, resolved, moved with it and deleted', async () => {
  const { run, host } = openExcel({ now: () => new Date('2013-12-20T00:00:00Z') })
  await run(async (context, sheet) => {
    const comment = context.workbook.comments.add('Sheet1!B2', 'xem lại')
    comment.replies.add('đã xem')
    comment.resolved = true
    await context.sync()
    host.user.insertRows('Sheet1', 1)
    const found = context.workbook.comments.getItemByCell('B3').load('content,resolved,creationDate,authorName')
    found.replies.load('items/content')
    const location = found.getLocation().load('address')
    const none = sheet.comments.getItemOrNullObject('x')
    await context.sync()
    expect([found.content, found.resolved, location.address, none.isNullObject]).toEqual([
      'xem lại',
      true,
      'Sheet1!B3',
      true,
    ])
    expect(found.creationDate.toISOString()).toBe('2013-12-20T00:00:00.000Z')
    expect(found.replies.items.map(({ content }) => content)).toEqual(['đã xem'])
    found.delete()
    const count = sheet.comments.getCount()
    await context.sync()
    expect(count.value).toBe(0)
  })
})

it('a cell has one comment, and only one cell has it', async () => {
  const { run } = openExcel()
  await run((context) => void context.workbook.comments.add('A1', 'một'))
  const add = (cell: string) => failureOf(run((context) => void context.workbook.comments.add(cell, 'hai')))
  expect((await add('A1')).code).toBe('InvalidArgument')
  expect((await add('A2:A3')).code).toBe('InvalidArgument')
})

it('people are mentioned in comments and replies; a plain text takes the mentions away', async () => {
  const { run } = openExcel()
  const mention = { email: 'can-bo@tinh.vn', id: 0, name: 'Cán bộ thứ nhất' }
  const content = { mentions: [mention], richContent: '<at id="0">Cán bộ thứ nhất</at> xem giúp' }
  await run(async (_, sheet) => {
    const comment = sheet.comments.add('A1', content, 'Mention')
    const reply = comment.replies.add('đã nhận')
    comment.load('content,richContent,contentType,mentions')
    reply.load('contentType')
    await comment.context.sync()
    expect([comment.content, comment.contentType, reply.contentType]).toEqual([
      '@Cán bộ thứ nhất xem giúp',
      'Mention',
      'Plain',
    ])
    expect([comment.richContent, comment.mentions]).toEqual([content.richContent, [mention]])
    reply.updateMentions(content)
    comment.content = 'xong'
    comment.load('content,contentType,mentions')
    reply.load('contentType,mentions')
    await comment.context.sync()
    expect([comment.content, comment.contentType, comment.mentions]).toEqual(['xong', 'Plain', []])
    expect([reply.contentType, reply.mentions]).toEqual(['Mention', [mention]])
  })
  const unknown = { mentions: [mention], richContent: '<at id="7">Ai đó</at>' }
  const refused = run((_, sheet) => void sheet.comments.add('A2', unknown, 'Mention'))
  expect((await failureOf(refused)).code).toBe('InvalidArgument')
})

it('document properties are kept, one’s own too', async () => {
  const { run } = openExcel()
  await run(async (context) => {
    const { properties } = context.workbook
    properties.title = 'Sổ Kế hoạch'
    properties.custom.add('Kế hoạch', 67)
    properties.load('title,author')
    const own = properties.custom.getItem('kế hoạch').load('value,type')
    await context.sync()
    expect([properties.title, properties.author, own.value, own.type]).toEqual(['Sổ Kế hoạch', '', 67, 'Number'])
  })
})
