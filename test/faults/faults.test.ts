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

async function workFor(rounds: number): Promise<void> {
  for (const last = round + rounds; round < last; ) {
    round += 1
    await work(office, round)
  }
}

test('the host is killed with -9 under load, again and again', async () => {
  office.storage.disturb(40, (cut) => {
    office.killHost()
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
