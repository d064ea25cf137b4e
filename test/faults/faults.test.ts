// What happens to machines and lines happens while people work: afterwards everything typed stands in storage, once, and
// in the order in which it was typed. One office lives through all of it.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { losses, type Office, openOffice, saveAtLast, typeAll, work } from './parts/office.ts'

// Hosts are started anew, and a machine may be slow.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let office: Office
let round = 0
beforeAll(async () => {
  office = await openOffice()
})
beforeEach(allSaved)
afterAll(() => office.close())

async function allSaved(): Promise<void> {
  await Promise.all(office.writers.map(saveAtLast))
}

/** @returns what writers were told is wrong, each kind once */
async function workFor(rounds: number): Promise<string[]> {
  const told: (string | undefined)[] = []
  for (const last = round + rounds; round < last; ) {
    round += 1
    told.push(...(await work(office, round)))
  }
  return [...new Set(told)].filter((it) => it !== undefined)
}

test('the host is killed with -9 under load, again and again', async () => {
  office.storage.disturb(40, ({ cut }) => {
    office.hosts.kill()
    cut()
  })
  await workFor(3)
  const kills = office.storage.disturb()
  await allSaved()
  expect(await losses(office, round)).toEqual([])
  expect(kills).toBeGreaterThan(2)
})

test('connections to the host are cut under load, in requests and in answers', async () => {
  office.clients.disturb(7)
  await workFor(4)
  const cuts = office.clients.disturb()
  await allSaved()
  expect(await losses(office, round)).toEqual([])
  expect(cuts).toBeGreaterThan(5)
})

test('connections to storage are cut under load, before and after it has done what was asked', async () => {
  office.storage.disturb(9)
  await workFor(4)
  const cuts = office.storage.disturb()
  await allSaved()
  expect(await losses(office, round)).toEqual([])
  expect(cuts).toBeGreaterThan(15)
})

test('storage is stopped under load and started again', async () => {
  const working = workFor(2)
  await office.stopAzurite()
  await working
  // Saved by nobody, and said so.
  const problems = await Promise.all(office.writers.map(async ({ desk }) => (await desk.run('save')).run.problem))
  expect(new Set(problems)).toEqual(new Set(['storage-unavailable']))
  await office.startAzurite()
  await workFor(1)
  await allSaved()
  expect(await losses(office, round)).toEqual([])
})

test('storage takes what is asked under load, or does it, and does not answer', async () => {
  office.hosts.deploy({ patience: 1_000 })
  office.storage.disturb(60, ({ stall }) => stall())
  await workFor(3)
  const stalls = office.storage.disturb()
  office.hosts.deploy({})
  await allSaved()
  expect(await losses(office, round)).toEqual([])
  expect(stalls).toBeGreaterThan(2)
})

/** As a storage account answers that has more to do than it can. */
const serverBusy = [
  'HTTP/1.1 503 Server Busy',
  'content-type: application/json',
  'connection: close',
  '',
  '{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"The server is busy."}}}',
].join('\r\n')

test('storage is throttled: often, and then altogether', async () => {
  office.storage.disturb(4, ({ answer }) => answer(serverBusy))
  await workFor(3)
  const often = office.storage.disturb()
  await allSaved()
  office.storage.disturb(1, ({ answer }) => answer(serverBusy))
  expect(await workFor(1)).toEqual(['storage-unavailable'])
  expect(await office.ill()).toEqual(['storage'])
  office.storage.disturb()
  expect(await office.ill()).toEqual([])
  await allSaved()
  expect(await losses(office, round)).toEqual([])
  expect(often).toBeGreaterThan(15)
})

test('the issuer is away: a server that has its keys goes on, a new one asks for patience and signs nobody out', async () => {
  office.issuer.disturb(1)
  expect(await workFor(1)).toEqual([])
  expect(await office.ill()).toEqual([])
  office.hosts.kill()
  expect(await workFor(1)).toEqual(['busy'])
  expect(await office.ill()).toEqual(['issuer'])
  office.issuer.disturb()
  await allSaved()
  expect(await office.ill()).toEqual([])
  expect(await losses(office, round)).toEqual([])
})

test('servers of two wire versions stand side by side, and add-ins of both ask either of them', async () => {
  office.hosts.deploy({ wire: 1 }, { wire: 2 })
  expect(await workFor(2)).toEqual([])
  // Every other one has the new add-in before the server is new everywhere.
  for (const index of office.writers.keys()) office.wires[index] = 1 + (index % 2)
  const told: Set<string | undefined>[] = [new Set(), new Set()]
  for (let rounds = 0; rounds < 4; rounds += 1) {
    round += 1
    for (const [index, problem] of (await work(office, round)).entries()) told[index % 2]?.add(problem)
  }
  expect(told[0]).toEqual(new Set([undefined]))
  // Told so by one of the two servers; what the other one took is saved.
  expect(told[1]?.has('wire-version')).toBe(true)
  expect([...(told[1] ?? [])].filter((it) => it !== 'wire-version' && it !== undefined)).toEqual([])
  office.hosts.deploy({ wire: 2 })
  await allSaved()
  expect(await losses(office, round)).toEqual([])
  office.wires.fill(1)
  office.hosts.deploy({})
})

test('the clocks of two servers are ten minutes apart, and five from the issuer’s', async () => {
  office.hosts.deploy({ ahead: -299 }, { ahead: 299 })
  expect(await workFor(2)).toEqual([])
  await allSaved()
  expect(await losses(office, round)).toEqual([])
  office.hosts.deploy({})
})

test('storage comes back older: what was lost is listed to those who wrote it, and sent again', async () => {
  await office.stopAzurite()
  office.copyFolder()
  await office.startAzurite()
  await workFor(1)
  await allSaved()
  await office.stopAzurite()
  office.putFolderBack()
  await office.startAzurite()
  // Typed before anybody knows.
  round += 1
  for (const writer of office.writers) typeAll(writer, round)

  for (const writer of office.writers) {
    const { desk, field, tasks } = writer
    const { conflicts } = await desk.run('refresh')
    const own = conflicts.filter((it) => it.field === field)
    expect(own.map((it) => it.task).sort()).toEqual([...tasks].sort())
    await desk.answer((index) => (conflicts[index]?.field === field ? 'mine' : 'theirs'))
    await saveAtLast(writer)
  }
  await allSaved()
  expect(await losses(office, round)).toEqual([])
})
