import { expect, it } from 'vitest'
import { createHost } from '../../../../addin/simulator/host.ts'
import { failureOf, openExcel } from '../open-excel.ts'

const PLAN = '<?xml version="1.0"?><k:plan xmlns:k="urn:ke-hoach" xmlns="urn:khac"><k:task/></k:plan>'

it('keeps parts with the file and finds them by namespace', async () => {
  const { run, host } = openExcel()
  await run(async (context) => {
    const parts = context.workbook.customXmlParts
    const part = parts.add(PLAN)
    parts.add('<other/>')
    const scoped = parts.getByNamespace('urn:ke-hoach')
    const only = scoped.getOnlyItem().load('id,namespaceUri')
    const xml = scoped.getOnlyItem().getXml()
    const none = parts.getByNamespace('urn:khac').getOnlyItemOrNullObject().load('id')
    const count = parts.getCount()
    part.load('id')
    await context.sync()
    expect([only.id, only.namespaceUri, xml.value]).toEqual([part.id, 'urn:ke-hoach', PLAN])
    expect([none.isNullObject, count.value]).toEqual([true, 2])
    parts.getItem(part.id).setXml('<plan xmlns="urn:khac"/>')
    parts.getByNamespace('').getOnlyItem().delete()
  })
  const reopened = createHost({ state: host.save() }).save()
  expect(reopened.book.customXml.map(({ xml }) => xml)).toEqual(['<plan xmlns="urn:khac"/>'])
})

it.each(['', 'plain text', '<?xml version="1.0"?>'])('refuses %j, which is no document', async (text) => {
  const { run } = openExcel()
  const failure = await failureOf(run((context) => void context.workbook.customXmlParts.add(text)))
  expect(failure.code).toBe('InvalidArgument')
})
