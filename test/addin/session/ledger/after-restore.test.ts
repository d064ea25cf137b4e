// Everything is lost and comes back from a back-up, as the people at their workbooks see it (E1): what was saved meanwhile
// is asked about and can be saved again, what was typed and not saved is still there, and all agree in the end.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readText } from '../../../../addin/import/read-text.ts'
import { type LocalStack, startLocalStack } from '../../../../functions/local/local-stack.ts'
import { backUp } from '../../../../functions/operations/back-up.ts'
import { restore } from '../../../../functions/operations/restore.ts'
import { tableNames } from '../../../../functions/storage/store.ts'
import { openWholeTables } from '../../../../functions/storage/table-scan.ts'
import { readAppendix } from '../../../../shared/appendix/read-appendix.ts'
import type { Directory } from '../../../../shared/domain/directory.ts'
import type { AgencyId } from '../../../../shared/domain/ids.ts'
import { type Desk, openDesk } from '../../../story/desk.ts'

const now = () => new Date('2013-12-10T02:30:00Z')
const sample = new URL('../../../../addin/import/sample/', import.meta.url)
const agency = 'so-noi-vu' as AgencyId

let stack: LocalStack
let secretariat: Desk
beforeAll(async () => {
  stack = await startLocalStack({ now })
  const token = await stack.tokenFor({ roles: ['secretariat'] })
  secretariat = openDesk({ stack, now, name: 'Cơ quan tổng hợp', token })
  await secretariat.session.signIn()
  const appendix = readAppendix(readText(await readFile(new URL('appendix.txt', sample), 'utf8')))
  const directory: Directory = JSON.parse(await readFile(new URL('directory.json', sample), 'utf8'))
  await secretariat.session.makeWorkbook(appendix, directory)
  await secretariat.session.publish()
})
afterAll(() => stack.close())

async function clerk(): Promise<Desk> {
  const token = await stack.tokenFor({ roles: ['lead'], agency })
  const desk = openDesk({ stack, now, name: 'Cán bộ', token })
  await desk.session.signIn()
  const { identity } = secretariat.session.view()
  if (!identity?.period) throw new Error('the plan was not published')
  await desk.session.openPlan(identity.plan, identity.period, { role: 'lead', agency })
  return desk
}

test('what was saved after the back-up comes back from the workbook that saved it', async () => {
  const whole = openWholeTables({ kind: 'connection-string', value: stack.tables })
  const desk = await clerk()
  desk.type('report', 'III.1', 'reason', 'Lưu trước khi sao lưu')
  await desk.session.save()

  const lines: string[] = []
  for await (const line of backUp(stack.store, whole, now())) lines.push(line)

  desk.type('report', 'III.2', 'reason', 'Lưu sau khi sao lưu')
  expect(await desk.session.save()).toMatchObject({ accepted: 1 })
  const other = await clerk()
  expect(other.see('report', 'III.2', 'reason')).toBe('Lưu sau khi sao lưu')
  desk.type('report', 'III.1', 'difficulty', 'Chưa lưu lần nào')

  for (const table of tableNames) await whole.clear(table)
  await restore(
    { store: stack.store, whole, randomId: randomUUID },
    (async function* () {
      yield* lines
    })(),
    false,
  )

  await desk.session.refresh()
  // Nothing typed is gone, and nothing is sent unasked.
  expect(desk.see('report', 'III.1', 'reason')).toBe('Lưu trước khi sao lưu')
  expect(desk.see('report', 'III.2', 'reason')).toBe('Lưu sau khi sao lưu')
  expect(desk.see('report', 'III.1', 'difficulty')).toBe('Chưa lưu lần nào')
  const { conflicts } = desk.session.view()
  expect(conflicts.map(({ task, field, to, remote }) => ({ task, field, to, remote }))).toContainEqual({
    task: conflicts[0]?.task,
    field: 'reason',
    to: 'Lưu sau khi sao lưu',
    remote: '',
  })
  await desk.session.resolve(conflicts.map((conflict) => ({ conflict, keep: 'mine' as const })))
  const saved = await desk.session.save()
  expect(saved).toMatchObject({ pending: 0, conflicts: 0, rejected: 0 })

  // The other workbook had pulled what was lost and agrees on that; what it never saw it is asked about, once.
  await other.session.refresh()
  const asked = other.session.view().conflicts
  expect(asked).toMatchObject([{ field: 'difficulty', to: '', remote: 'Chưa lưu lần nào' }])
  await other.session.resolve(asked.map((conflict) => ({ conflict, keep: 'theirs' as const })))
  expect(other.session.view()).toMatchObject({ conflicts: [], pending: 0 })
  expect(other.see('report', 'III.2', 'reason')).toBe('Lưu sau khi sao lưu')
  expect(other.see('report', 'III.1', 'difficulty')).toBe('Chưa lưu lần nào')
})
