// Events of comments, charts and settings; those of cells and sheets are in events.test.ts.

import { expect, it } from 'vitest'
import { openExcel, settle } from '../open-excel.ts'

it('comments tell when they come, change and go, to their sheet and to the workbook', async () => {
  const { run } = openExcel()
  const heard: string[] = []
  await run(async (context, sheet) => {
    const { comments } = sheet
    comments.onAdded.add(async ({ commentDetails }) => {
      heard.push(`added ${commentDetails.length}`)
    })
    comments.onChanged.add(async ({ changeType, commentDetails }) => {
      heard.push(`${changeType} ${commentDetails[0]?.replyIds.length}`)
    })
    context.workbook.comments.onDeleted.add(async ({ commentDetails }) => {
      heard.push(`deleted ${commentDetails[0]?.replyIds.length}`)
    })
    await context.sync()
    comments.add('A1', 'Xem lại')
    const comment = comments.getItemAt(0)
    comment.content = 'Xem lại số liệu'
    const reply = comment.replies.add('Đã sửa')
    reply.content = 'Đã sửa xong'
    comment.resolved = true
    comment.resolved = false
    comment.replies.getItemAt(0).delete()
    comment.delete()
  })
  await settle()
  expect(heard).toEqual([
    'added 1',
    'CommentEdited 0',
    'ReplyAdded 1',
    'ReplyEdited 1',
    'CommentResolved 1',
    'CommentReopened 1',
    'ReplyDeleted 1',
    'deleted 0',
  ])
})

it('charts tell when they are added, activated and deleted', async () => {
  const { run } = openExcel()
  const heard: string[] = []
  await run(async (context, sheet) => {
    sheet.charts.onAdded.add(async ({ worksheetId }) => {
      heard.push(`added to ${worksheetId}`)
    })
    sheet.charts.onDeleted.add(async () => {
      heard.push('deleted')
    })
    const chart = sheet.charts.add('Pie', sheet.getRange('A1:B3'))
    sheet.load('id')
    await context.sync()
    chart.onActivated.add(async ({ chartId }) => {
      heard.push(`activated ${chartId === chart.id}`)
    })
    chart.load('id')
    await context.sync()
    chart.activate()
    chart.delete()
    await context.sync()
    await settle()
    expect(heard).toEqual([`added to ${sheet.id}`, 'activated true', 'deleted'])
  })
})

it('settings are one store, and tell when the add-in saves them', async () => {
  const { run, Office } = openExcel()
  const heard: unknown[] = []
  await run(async (context) => {
    const { settings } = context.workbook
    settings.add('keep', 1)
    settings.onSettingsChanged.add(async (event) => {
      const setting = event.settings.getItem('seen').load('value')
      await event.settings.context.sync()
      heard.push(setting.value)
    })
  })
  Office.context.document.settings.set('seen', { at: 3 })
  Office.context.document.settings.saveAsync()
  await settle()
  await settle()
  expect(heard).toEqual([{ at: 3 }])
  await run(async (context) => {
    const kept = context.workbook.settings.getItem('keep').load('value')
    await context.sync()
    expect(kept.value).toBe(1)
  })
})
