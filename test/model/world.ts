// The stage of the model, a server with a plan published, and the worlds played on it one after the other: each a period
// of its own, with agencies of two writers each, a secretariat, and the network between them.
import type { Place } from '../../addin/api/client.ts'
import type { Purpose } from '../../addin/app/session.ts'
import type { PeriodId } from '../../shared/domain/ids.ts'
import { wireVersion } from '../../shared/wire/version.ts'
import { createDesk, type Desk } from './people/desk.ts'
import { createJournal, type Journal } from './people/journal.ts'
import { createNetwork, type Network } from './people/network.ts'
import { agencies, plan, planId, settings } from './people/plan.ts'
import { type Member, type Server, startServer } from './server/server.ts'

export interface Stage {
  readonly server: Server
  readonly newId: () => string
  /** Opens a period that was never played in. */
  createWorld(): Promise<World>
  close(): Promise<void>
}

export interface World {
  readonly server: Server
  readonly network: Network
  readonly journal: Journal
  readonly place: Place
  readonly desks: Desk[]
  /** A member who may see everything and whose pulls are looked at. */
  readonly secretary: Member
  /** Copies a desk's file for a desk more, as people do with files. */
  copyDesk(of: Desk): void
}

const secretary: Member = { objectId: 'secretary', name: 'Thư ký', roles: ['secretariat'], agencies: [] }

/** A desk for each of these; who stands twice is two writers with a workbook each. */
const purposes: readonly Purpose[] = [
  ...agencies.flatMap((agency): Purpose[] => [
    { role: 'lead', agency },
    { role: 'lead', agency },
  ]),
  { role: 'secretariat' },
]

const members = purposes.map((purpose, index): Member => {
  const isLead = purpose.role === 'lead'
  const agenciesOf = isLead ? [purpose.agency] : []
  return { objectId: `writer-${index}`, name: `Người viết ${index}`, roles: [purpose.role], agencies: agenciesOf }
})

export async function createStage(): Promise<Stage> {
  let ids = 0
  const newId = () => {
    ids += 1
    return `id-${String(ids).padStart(8, '0')}`
  }
  const server = await startServer(newId)
  for (const member of [secretary, ...members]) await server.join(member)
  await put(server, `/plans/${planId}`, { plan }, { 'if-none-match': '*' })
  let worlds = 0
  return {
    server,
    newId,
    createWorld() {
      worlds += 1
      return createWorld(server, newId, { plan: planId, period: `2013-x${worlds}` as PeriodId })
    },
    close: () => server.close(),
  }
}

async function createWorld(server: Server, newId: () => string, place: Place): Promise<World> {
  server.clock.setBack()
  const path = `/plans/${place.plan}/periods/${place.period}`
  const { period } = await put<{ period: { epoch: string } }>(server, path, { period: settings })
  const [journal, network] = [createJournal(), createNetwork(server)]
  const desks: Desk[] = []
  for (const [index, purpose] of purposes.entries()) {
    const member = members[index] ?? secretary
    const desk = createDesk({
      index,
      member,
      purpose,
      place,
      workbookId: `workbook-${index}`,
      network,
      journal,
      newId,
      now: server.clock.now,
      epoch: period.epoch,
      // One clock of each agency is two days ahead, so that what looks right there is refused by the server.
      ahead: index % 2 === 0 ? 0 : 2,
    })
    const { run, cause } = await desk.run('refresh')
    if (run.problem !== undefined) throw new Error(`a workbook could not be made: ${run.problem}`, { cause })
    desk.save()
    desks.push(desk)
  }
  return {
    server,
    network,
    journal,
    place,
    desks,
    secretary,
    copyDesk(of) {
      desks.push(createDesk({ ...of.settings, index: desks.length }, of.copy()))
    },
  }
}

/** A request of the secretariat that has to succeed. */
async function put<T>(server: Server, path: string, body: object, headers: Record<string, string> = {}): Promise<T> {
  const response = await server.fetch(path, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${await server.token(secretary)}`,
      'content-type': 'application/json',
      ...headers,
    },
    body: JSON.stringify({ wire: wireVersion, ...body }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`PUT ${path} was answered ${response.status}: ${text}`)
  return JSON.parse(text)
}
