// The stage of the model, a server with a plan published, and the worlds played on it one after the other: each a period
// of its own, with agencies of two writers each, a secretariat, and the network between them.
import type { Place } from '../../addin/api/place.ts'
import type { Purpose } from '../../addin/sync/ledger-sheet.ts'
import type { PeriodId, PlanId } from '../../shared/domain/ids.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import type { Role } from '../../shared/wire/me.ts'
import { callerOf, type Heard } from './calls.ts'
import { createDesk, type Desk } from './people/desk.ts'
import { createJournal, type Journal } from './people/journal.ts'
import { createNetwork, type Network } from './people/network.ts'
import { agencies, plan, settings } from './people/plan.ts'
import { type Member, type Server, startServer } from './server/server.ts'

export interface Stage {
  readonly server: Server
  readonly newId: () => string
  /** Opens a period that was never played in, of the plan that all share. */
  openPeriod(): Promise<OpenPeriod>
  /** Publishes the plan once more, so that it can be amended, and opens a period of it. */
  openPlan(): Promise<OpenPeriod>
  close(): Promise<void>
}

export interface OpenPeriod {
  readonly server: Server
  readonly plan: Plan
  readonly place: Place
  readonly epoch: string
  readonly newId: () => string
}

export interface World {
  readonly server: Server
  readonly network: Network
  readonly journal: Journal
  readonly place: Place
  /** Where the next period is once it was opened. */
  readonly nextPlace: Place
  readonly desks: Desk[]
  readonly newId: () => string
  /** Copies a desk's file for a desk more, as people do with files. */
  copyDesk(of: Desk): void
}

/** Sees everything and publishes. */
export const secretary: Member = { objectId: 'secretary', name: 'Thư ký', roles: ['secretariat'], agencies: [] }

/** A desk for each of these; who stands twice is two writers with a workbook each. */
const purposes: readonly Purpose[] = [
  ...agencies.flatMap((agency): Purpose[] => [
    { role: 'lead', agency },
    { role: 'lead', agency },
  ]),
  { role: 'secretariat' },
]

export const members = purposes.map((purpose, index): Member => {
  const isLead = purpose.role === 'lead'
  const agenciesOf = isLead ? [purpose.agency] : []
  const roles: Role[] = isLead ? ['lead', 'hand-in', 'leader'] : [purpose.role]
  return { objectId: `writer-${index}`, name: `Người viết ${index}`, roles, agencies: agenciesOf }
})

export async function createStage(played: Plan = plan): Promise<Stage> {
  let ids = 0
  const newId = () => {
    ids += 1
    return `id-${String(ids).padStart(8, '0')}`
  }
  const server = await startServer(newId)
  for (const member of [secretary, ...members]) await server.join(member)
  const { put } = callerOf(server, secretary, { plan: played.id, period: '' as PeriodId })
  const publish = async (plan: Plan) => {
    assertDone(await put(`/plans/${plan.id}`, { plan }, { 'if-none-match': '*' }))
    return plan
  }
  const shared = await publish(played)
  let opened = 0
  async function open(plan: Plan): Promise<OpenPeriod> {
    server.clock.setBack()
    const place: Place = { plan: plan.id, period: `2013-x${opened}` as PeriodId }
    const path = `/plans/${place.plan}/periods/${place.period}`
    const { body } = assertDone(await put<{ period: { epoch: string } }>(path, { period: settings }))
    return { server, plan, place, epoch: body.period.epoch, newId }
  }
  return {
    server,
    newId,
    openPeriod() {
      opened += 1
      return open(shared)
    },
    async openPlan() {
      opened += 1
      return open(await publish({ ...played, id: `${played.id}-${opened}` as PlanId }))
    },
    close: () => server.close(),
  }
}

function assertDone<T>(heard: Heard<T>): Heard<T> {
  if (heard.status >= 300) throw new Error(`a request was answered ${heard.status}: ${JSON.stringify(heard.body)}`)
  return heard
}

export async function createWorld({ server, plan: opened, place, epoch, newId }: OpenPeriod): Promise<World> {
  const [journal, network] = [createJournal(), createNetwork(server)]
  const desks: Desk[] = []
  for (const [index, purpose] of purposes.entries()) {
    const member = members[index] ?? secretary
    const desk = createDesk({
      index,
      member,
      purpose,
      place,
      plan: opened,
      workbookId: `workbook-${index}`,
      network,
      journal,
      newId,
      now: server.clock.now,
      epoch,
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
    nextPlace: { ...place, period: `${place.period}-n` as PeriodId },
    desks,
    newId,
    copyDesk(of) {
      desks.push(createDesk({ ...of.settings, index: desks.length }, of.copy()))
    },
  }
}
