import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createHost } from '../../../../addin/simulator/host.ts'
import type { ResponseBody } from '../../../../addin/simulator/interpreter/wire-format.ts'
import { type Exchange, parseTrace, replay, type Trace } from '../../../../addin/simulator/trace/replay.ts'
import { failureOf, openExcel } from '../open-excel.ts'

/** A recording of the simulator itself, whose ids are made to look like another Excel's. */
async function recorded(): Promise<Trace> {
  const excel = openExcel({ locale: 'en-US' })
  const { host } = excel
  const exchanges: Exchange[] = []
  const execute = host.execute.bind(host)
  host.execute = async (request) => {
    const body = structuredClone(request.body)
    const answer = await execute(request)
    exchanges.push({ request: body as Exchange['request'], response: JSON.parse(answer.body) as ResponseBody })
    return answer
  }
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Data')
    const range = sheet.getRange('A1:B2')
    range.values = [
      ['Qty', 'Price'],
      [3, '=A2*2'],
    ]
    range.load('values,formulas,address')
    const table = sheet.tables.add('A1:B2', true).load('name,id')
    await context.sync()
    context.workbook.tables.getItem(table.id).rows.add(undefined, [[4, 5]])
    range.getLastCell().load('address')
  })
  await failureOf(excel.run((context) => void context.workbook.worksheets.getItem('None').load('name')))
  const text = JSON.stringify({ version: 1, name: 'sample', excel: 'Excel PC 16.0', exchanges })
  return parseTrace(text.replaceAll('{00000000-0001-', '{A1B2C3D4-0001-').replaceAll('Range#', '_rng'))
}

it('a recording replays without a difference, whatever the ids were', async () => {
  const trace = await recorded()
  expect(trace.exchanges.length).toBeGreaterThan(3)
  expect(JSON.stringify(trace)).toContain('{A1B2C3D4-0001-')
  expect(await replay(trace)).toEqual([])
})

it('names where Excel answered otherwise', async () => {
  const trace = await recorded()
  const text = JSON.stringify(trace)
    .replace('[3,6]', '[3,7]')
    .replace('"Code":"ItemNotFound"', '"Code":"GeneralException"')
  const differences = await replay(parseTrace(text))
  expect(differences).toEqual([
    { exchange: 1, at: expect.stringMatching(/^Results\[\d+\]\.Values\[1\]\[1\]$/), excel: 7, simulator: 6 },
    { exchange: expect.any(Number), at: 'Error.Code', excel: 'GeneralException', simulator: 'ItemNotFound' },
  ])
})

it('takes nothing else for a trace', () => {
  expect(() => parseTrace('{"version":2,"exchanges":[]}')).toThrow('no recorded trace')
})

it('the recorder writes down what passes through Office.js, and changes nothing', async () => {
  const host = createHost()
  const richApi = {
    executeRichApiRequestAsync(message: readonly unknown[], done: (result: unknown) => void): void {
      const text = String(message[4])
      host.execute({ body: JSON.parse(text), bytes: text.length, flags: 0 }).then(
        ({ body }) => done({ status: 'succeeded', value: { data: [200, [], body] } }),
        () => done({ status: 'failed', error: { code: 5001 } }),
      )
    },
  }
  const page: { saveTrace?: (name: string) => string } = {}
  const office = { context: { diagnostics: { host: 'Excel', platform: 'PC', version: '16.0' } } }
  const source = readFileSync(
    fileURLToPath(new URL('../../../../addin/simulator/trace/recorder.js', import.meta.url)),
    'utf8',
  )
  new Function('OSF', 'Office', 'globalThis', 'document', source)(
    { DDA: { RichApi: richApi } },
    office,
    page,
    undefined,
  )

  const request = {
    Actions: [{ Id: 2, ActionType: 2, Name: '', ObjectPathId: 1, QueryInfo: { Select: ['name'] } }],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } },
  }
  const result = await new Promise((done) => {
    richApi.executeRichApiRequestAsync(['', 'POST', 'ProcessQuery', [], JSON.stringify(request)], done)
  })
  expect(result).toMatchObject({ status: 'succeeded' })
  const trace = parseTrace(page.saveTrace?.('names') ?? '')
  expect(trace).toMatchObject({ name: 'names', excel: 'Excel PC 16.0', exchanges: [{ request }] })
  expect(await replay(trace)).toEqual([])
})
