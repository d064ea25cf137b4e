// The whole of it with its parts where they can fail: workbooks with the real engine, a proxy, the functions host in a
// process, another proxy, Azurite in a process on a folder. Whoever asks next starts a host that was killed.
import { type ChildProcess, fork } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { localTenant, startIssuer } from '../../../functions/local/issuer.ts'
import { keepMember } from '../../../functions/local/people.ts'
import { openPeriod } from '../../../functions/operations/open-period.ts'
import { publishPlan } from '../../../functions/operations/publish-plan.ts'
import type { Store } from '../../../functions/storage/store.ts'
import { createTableStore } from '../../../functions/storage/table-store.ts'
import type { AgencyId, PeriodId, TaskId } from '../../../shared/domain/ids.ts'
import type { FieldId } from '../../../shared/domain/report.ts'
import { brokenChains, type Report, readReport } from '../../functions/support/periods.ts'
import { secretariat } from '../../functions/support/world.ts'
import { createDesk, type Desk } from '../../model/people/desk.ts'
import { createJournal } from '../../model/people/journal.ts'
import type { Network } from '../../model/people/network.ts'
import { agencies, plan, settings, tasksOf } from '../../model/people/plan.ts'
import type { Member } from '../../model/server/server.ts'
import { azuriteOn, connectionTo } from './azurite-process.ts'
import type { HostSettings } from './host-process.ts'
import { type Line, startProxy } from './proxy.ts'

/** A person at a workbook who writes one field of all rows of an agency; no two write the same. */
export interface Writer {
  readonly desk: Desk
  readonly agency: AgencyId
  readonly field: FieldId
  readonly tasks: readonly TaskId[]
}

export interface Office {
  readonly writers: readonly Writer[]
  readonly store: Store
  /** Between workbooks and host, and between host and storage. */
  readonly clients: Line
  readonly storage: Line
  /** Kills the host, as `kill -9` does. */
  killHost(): void
  stopAzurite(): Promise<void>
  startAzurite(): Promise<void>
  /** Keeps the folder of the tables as it is, or brings it back; Azurite has to be stopped. */
  copyFolder(): void
  putFolderBack(): void
  report(agency: AgencyId): Promise<Report>
  close(): Promise<void>
}

const now = () => new Date('2013-12-10T03:00:00Z')
const place = { plan: plan.id, period: '2013' as PeriodId }
const fields: readonly FieldId[] = ['result', 'difficulty']

export async function openOffice(): Promise<Office> {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-ke-hoach-faults-'))
  const [data, copy] = [path.join(folder, 'data'), path.join(folder, 'copy')]
  const azurite = await azuriteOn(data)
  await azurite.start()
  const store = createTableStore({ kind: 'connection-string', value: connectionTo(azurite.port) })
  const epoch = await openReports(store)
  const issuer = await startIssuer({ now })
  const storage = await startProxy(async () => azurite.port)

  let running: Promise<{ readonly child: ChildProcess; readonly port: number }> | undefined
  const host = () => {
    running ??= startHostProcess({ tables: connectionTo(storage.port), auth: issuer.auth, now: now().toISOString() })
    return running
  }
  const clients = await startProxy(async () => (await host()).port)
  const base = `http://127.0.0.1:${clients.port}/api`
  const people = agencies.flatMap((agency) => fields.map((field) => ({ agency, field })))
  const writers: Writer[] = []
  for (const [index, { agency, field }] of people.entries()) {
    const member: Member = {
      objectId: `writer-${index}`,
      name: `Người viết ${index}`,
      roles: ['lead'],
      agencies: [agency],
    }
    await keepMember(store, { ...member, tenant: localTenant })
    const token = await issuer.sign({ tenant: localTenant, objectId: member.objectId, name: member.name })
    const desk = createDesk({
      ...{ index, member, purpose: { role: 'lead', agency }, place, epoch, now, ahead: 0 },
      workbookId: `workbook-${index}`,
      network: lineTo(base, token),
      journal: createJournal(),
      newId: () => crypto.randomUUID(),
    })
    writers.push({ desk, agency, field, tasks: tasksOf(agency) })
  }
  return {
    ...{ writers, store, clients, storage },
    killHost() {
      const killed = running
      running = undefined
      killed?.then(({ child }) => child.kill('SIGKILL'))
    },
    stopAzurite: azurite.stop,
    startAzurite: azurite.start,
    copyFolder: () => cpSync(data, copy, { recursive: true }),
    putFolderBack() {
      rmSync(data, { recursive: true })
      cpSync(copy, data, { recursive: true })
    },
    report: (agency) => readReport(store, { ...place, agency }),
    async close() {
      ;(await running)?.child.kill()
      clients.close()
      storage.close()
      await issuer.close()
      await azurite.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

/** @returns the epoch of the period that is open then. */
async function openReports(store: Store): Promise<string> {
  const published = await publishPlan(store, secretariat, { plan, seen: { kind: 'nothing' } }, now())
  const names = { epoch: crypto.randomUUID(), cursorKey: crypto.randomUUID() }
  const opened = await openPeriod(store, secretariat, { ...place, settings, ...names }, now())
  if (published.kind === 'refused' || opened.kind === 'refused') throw new Error('the period could not be opened')
  return opened.period.epoch
}

async function startHostProcess(settings: HostSettings) {
  const child = fork(path.join(import.meta.dirname, 'host-process.ts'), { execArgv: ['--import', 'tsx'] })
  child.send(settings)
  const address = await new Promise<string>((resolve, reject) => {
    child.once('message', (it) => resolve(String(it)))
    child.once('exit', (code) => reject(new Error(`the host ended with ${code} before it stood`)))
  })
  return { child, port: Number(new URL(address).port) }
}

/** A network that does nothing of its own; what happens on the way happens in the proxies. */
function lineTo(base: string, token: string): Network {
  return {
    expect: () => {},
    underWay: () => 0,
    deliver: async () => {},
    fetchAs: (_member, ears) => async (input, init) => {
      const { pathname } = new URL(String(input))
      ears.sent({ path: pathname, body: String(init?.body ?? '') })
      const headers = { ...(init?.headers as Record<string, string>), authorization: `Bearer ${token}` }
      const response = await fetch(base + pathname, { ...init, headers })
      const text = await response.text()
      if (response.ok) ears.heard({ path: pathname, body: String(init?.body ?? '') }, text)
      return new Response(text, { status: response.status, headers: response.headers })
    },
  }
}

export const textOf = (round: number, { field }: Writer, task: TaskId) => `Lần ${round}: ${field} của ${task}`

export function typeAll(writer: Writer, round: number): void {
  const { desk, agency, field, tasks } = writer
  for (const task of tasks) desk.type({ agency, task, field }, textOf(round, writer, task))
}

/** Saves until it is done; a person who is told to try again does. */
export async function saveAtLast({ desk }: Writer): Promise<void> {
  let problem: string | undefined
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const { run, cause } = await desk.run('save')
    if (run.problem === undefined) return
    problem = `${run.problem}: ${cause}`
  }
  throw new Error(`thirty saves came to nothing: ${problem}`)
}

/** All write and save at once, whether or not a save comes through. */
export async function work({ writers }: Office, round: number): Promise<void> {
  await Promise.all(
    writers.map((writer) => {
      typeAll(writer, round)
      return writer.desk.run('save')
    }),
  )
}

/** What is wrong once everybody has saved at last: values lost, doubled or out of order, histories broken. */
export async function losses({ writers, report }: Office, last: number): Promise<string[]> {
  const found: string[] = []
  for (const agency of agencies) {
    const state = await report(agency)
    found.push(...brokenChains(state))
    for (const writer of writers.filter((it) => it.agency === agency)) {
      for (const task of writer.tasks) {
        const stored = state.rows.get(task)?.values[writer.field]
        if (stored !== textOf(last, writer, task)) found.push(`${task} ${writer.field} is "${stored}"`)
        const values = state.history.flatMap(({ rows }) => {
          const change = rows.find((it) => it.task === task)?.fields[writer.field]
          return change === undefined ? [] : [Number(/\d+/.exec(String(change.to)))]
        })
        if (values.some((value, at) => at > 0 && value <= (values[at - 1] ?? 0))) {
          found.push(`${task} ${writer.field} went ${values}`)
        }
      }
    }
  }
  return found
}
