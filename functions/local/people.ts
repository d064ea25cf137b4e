// Who one can be on one's own machine: the secretariat and the provincial office always, and a clerk for each agency of
// every published plan. Whoever is chosen becomes a member, as an invitation would make it.
import { createHash } from 'node:crypto'
import type { AgencyId, PlanId } from '../../shared/domain/ids.ts'
import { isOpenSet } from '../../shared/domain/ids.ts'
import { readPlanContent, readPlanHead } from '../operations/plan-content.ts'
import { type Member, toMemberEntity } from '../storage/entities/member.ts'
import { memberKey, planIndexPartition } from '../storage/keys.ts'
import type { Store } from '../storage/store.ts'
import { writeOver } from '../storage/write-over.ts'
import { localTenant, type Person, type SignInDesk } from './issuer.ts'

/** The sign-in desk of the local issuer over the tables of a store. */
export function createDesk(store: Store): SignInDesk {
  return {
    people: () => peopleOf(store),
    async admit(id) {
      const person = (await peopleOf(store)).find((it) => it.id === id)
      if (person === undefined) return undefined
      const { name, roles, agencies } = person
      const member: Member = { tenant: localTenant, objectId: objectIdOf(id), name, roles, agencies }
      await keepMember(store, member)
      return { tenant: member.tenant, objectId: member.objectId, name }
    },
  }
}

/** Creates the member or brings it up to date. */
export async function keepMember(store: Store, member: Member): Promise<void> {
  const entity = toMemberEntity(member)
  const stored = await store.get('Members', memberKey(member.tenant, member.objectId))
  if (!(await writeOver(store, 'Members', entity, stored))) await keepMember(store, member)
}

/** A GUID that is always the same for the same person, as object ids are. */
export function objectIdOf(id: string): string {
  const hex = createHash('sha256').update(id).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

async function peopleOf(store: Store): Promise<Person[]> {
  const entries = await store.list('Plans', planIndexPartition)
  const agencies = new Map<AgencyId, string>()
  let secretariat = 'Cơ quan tổng hợp'
  for (const entry of entries) {
    const plan = entry.row as PlanId
    const found = await readPlanHead(store, plan)
    if (found === undefined || found.head.revision === 0) continue
    const content = await readPlanContent(store, plan, found.head.revision, found.etag)
    for (const agency of content.agencies) {
      if (!isOpenSet(agency.id)) agencies.set(agency.id, agency.name)
      if (agency.id === found.head.secretariat) secretariat = `Cơ quan tổng hợp (${agency.name})`
    }
  }
  const clerks = [...agencies].map(
    ([id, name]): Person => ({
      id: `agency-${id}`,
      name: `Cán bộ ${name}`,
      roles: ['lead', 'hand-in'],
      agencies: [id],
    }),
  )
  return [
    {
      id: 'secretariat',
      name: secretariat,
      roles: ['secretariat'],
      agencies: [],
    },
    {
      id: 'provincial-office',
      name: 'Văn phòng UBND tỉnh',
      roles: ['provincial-office'],
      agencies: [],
    },
    ...clerks,
  ]
}
