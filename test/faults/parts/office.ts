// The whole of it with its parts where they can fail: workbooks with the real engine, a proxy, the functions host in a
// process, another proxy, Azurite in a process on a folder. Whoever asks next starts a host that was killed.
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
import { wireVersion } from '../../../shared/wire/version.ts'
import { brokenChains, type Report, readReport } from '../../functions/support/periods.ts'
import { secretariat } from '../../functions/support/world.ts'
import { createDesk, type Desk } from '../../model/people/desk.ts'
import { createJournal } from '../../model/people/journal.ts'
import type { Network } from '../../model/people/network.ts'
import { agencies, plan, settings } from '../../model/people/plan.ts'
import type { Member } from '../../model/server/server.ts'
import { azuriteOn, connectionTo } from './azurite-process.ts'
import { createHosts, type Hosts } from './hosts.ts'
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
  readonly hosts: Hosts
  /** The wire version that each writer's add-in speaks; to be changed only while nothing is in flight. */
  readonly wires: number[]
  /** Between workbooks and host, between host and storage, and between host and token issuer. */
  readonly clients: Line
  readonly storage: Line
  readonly issuer: Line
  /** Which parts a host says are ill. */
  ill(): Promise<string[]>
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
const tasksOf = (agency: AgencyId) => plan.tasks.filter((it) => it.leads.includes(agency)).map((it) => it.id)

export async function openOffice(): Promise<Office> {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-ke-hoach-faults-'))
  const [data, copy] = [path.join(folder, 'data'), path.join(folder, 'copy')]
  const azurite = await azuriteOn(data)
  await azurite.start()
  const store = createTableStore({ kind: 'connection-string', value: connectionTo(azurite.port) })
  const epoch = await openReports(store)
  const tokens = await startIssuer({ now })
  const storage = await startProxy(async () => azurite.port)
  const issuer = await startProxy(async () => Number(new URL(tokens.address).port))

  const jwksUri = tokens.auth.jwksUri.replace(tokens.address, `http://127.0.0.1:${issuer.port}`)
  const auth = { ...tokens.auth, jwksUri }
  const hosts = await createHosts(folder, { tables: connectionTo(storage.port), auth, now: now().toISOString() })
  const clients = await startProxy(hosts.port)
  const base = `http://127.0.0.1:${clients.port}/api`
  const people = agencies.flatMap((agency) => fields.map((field) => ({ agency, field })))
  const writers: Writer[] = []
  const wires: number[] = []
  for (const [index, { agency, field }] of people.entries()) {
    const member: Member = {
      objectId: `writer-${index}`,
      name: `Người viết ${index}`,
      roles: ['lead'],
      agencies: [agency],
    }
    await keepMember(store, { ...member, tenant: localTenant })
    const token = await tokens.sign({ tenant: localTenant, objectId: member.objectId, name: member.name })
    const desk = createDesk({
      ...{ index, member, purpose: { role: 'lead', agency }, plan, place, epoch, now, ahead: 0 },
      workbookId: `workbook-${index}`,
      network: lineTo(base, token, () => wires[index] ?? wireVersion),
      journal: createJournal(),
      newId: () => crypto.randomUUID(),
    })
    writers.push({ desk, agency, field, tasks: tasksOf(agency) })
  }
  return {
    ...{ writers, store, hosts, wires, clients, storage, issuer },
    async ill() {
      const { parts } = await (await fetch(`${base}/health`)).json()
      return Object.keys(parts).filter((name) => parts[name] !== 'ok')
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
      hosts.kill()
      for (const line of [clients, storage, issuer]) line.close()
      await tokens.close()
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

/**
 * A network that does nothing of its own; what happens on the way happens in the proxies. Each request goes by a
 * connection of its own, so that servers side by side are met in turn.
 *
 * @param wire what the add-in says it speaks, in the place of what this one says
 */
function lineTo(base: string, token: string, wire: () => number): Network {
  return {
    expect: () => {},
    underWay: () => 0,
    deliver: async () => {},
    fetchAs: (_member, ears) => async (input, init) => {
      const { pathname } = new URL(String(input))
      const message = { path: pathname, body: String(init?.body ?? '') }
      ears.sent(message)
      const given = init?.headers as Record<string, string>
      const headers = { ...given, authorization: `Bearer ${token}`, connection: 'close' }
      const body = message.body.replace(`"wire":${wireVersion}`, `"wire":${wire()}`)
      const response = await fetch(base + pathname, { ...init, headers, ...(body !== '' && { body }) })
      const text = await response.text()
      if (response.ok) ears.heard(message, text)
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

/**
 * All write and save at once, whether or not a save comes through.
 *
 * @returns what each was told is wrong, in the order of the writers
 */
export async function work({ writers }: Office, round: number): Promise<(string | undefined)[]> {
  return Promise.all(
    writers.map(async (writer) => {
      typeAll(writer, round)
      return (await writer.desk.run('save')).run.problem
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
