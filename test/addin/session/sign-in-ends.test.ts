// A sign-in that ends in the middle of a save: what was on its way is kept as it stands, and after signing in again it
// goes once, however far the first attempt had come.
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readText } from '../../../addin/import/read-text.ts'
import { type LocalStack, startLocalStack } from '../../../functions/local/local-stack.ts'
import { readAppendix } from '../../../shared/appendix/read-appendix.ts'
import type { Directory } from '../../../shared/domain/directory.ts'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { openDesk } from '../../story/desk.ts'

const now = () => new Date('2013-12-10T02:30:00Z')
const sample = new URL('../../../addin/import/sample/', import.meta.url)
const agency = 'so-noi-vu' as AgencyId

let stack: LocalStack
beforeAll(async () => {
  stack = await startLocalStack({ now })
  const token = await stack.tokenFor({ roles: ['secretariat'] })
  const { session } = openDesk({ stack, now, name: 'Cơ quan tổng hợp', token })
  await session.signIn()
  const appendix = readAppendix(readText(await readFile(new URL('appendix.txt', sample), 'utf8')))
  const directory: Directory = JSON.parse(await readFile(new URL('directory.json', sample), 'utf8'))
  await session.makeWorkbook(appendix, directory)
  await session.publish()
})
afterAll(() => stack.close())

/** A network on which the token stops being believed, before a push reaches the server or after its answer has left it. */
function ending() {
  const line = { ends: 'never' as 'never' | 'before' | 'after', pushes: [] as string[] }
  const get: typeof fetch = async (address, init) => {
    const isPush = String(address).endsWith('/push')
    if (isPush) line.pushes.push(String(init?.body))
    if (line.ends === 'never' || !isPush) return fetch(address, init)
    if (line.ends === 'after') await fetch(address, init)
    return fetch(address, { ...init, headers: { ...init?.headers, authorization: 'Bearer ended' } })
  }
  return { line, get }
}

test.each(['before', 'after'] as const)(
  'a save whose sign-in ends %s the server took it is done once',
  async (ends) => {
    const { line, get } = ending()
    const token = await stack.tokenFor({ roles: ['lead'], agency })
    const desk = openDesk({ stack, now, name: 'Cán bộ', token, fetch: get })
    await desk.session.signIn()
    const [plan] = await desk.session.plans()
    const [period] = plan?.periods ?? []
    if (!plan || !period) throw new Error('the plan was not published')
    await desk.session.openPlan(plan.id, period.id, { role: 'lead', agency })
    const text = `Đã nhập, phiên hết ${ends}`
    desk.type('report', 'III.1', 'reason', text)
    line.ends = ends
    await expect(desk.session.save()).rejects.toMatchObject({ trouble: { code: 'not-signed-in' } })
    expect(desk.see('report', 'III.1', 'reason')).toBe(text)
    expect(desk.session.view()).toMatchObject({ pending: 1, trouble: { code: 'not-signed-in' } })
    line.ends = 'never'
    await desk.session.signOut()
    await desk.session.signIn()
    expect(await desk.session.save()).toMatchObject({ pending: 0, conflicts: 0, rejected: 0 })
    // Word for word, so that the server knows it again.
    expect(new Set(line.pushes).size).toBe(1)
    const response = await fetch(
      `${stack.api}/plans/${plan.id}/periods/${period.id}/agencies/${agency}/history?task=III.1`,
      { headers: { authorization: `Bearer ${token}` } },
    )
    expect((await response.text()).split(text).length - 1).toBe(1)
  },
)
