// Who a verified person is here. Looked up for every request, so an answer is kept for a minute; a change of rights
// takes that long to reach every server.

import { fromMemberEntity, type Member } from '../storage/entities/member.ts'
import { memberKey } from '../storage/keys.ts'
import type { Store } from '../storage/store.ts'

const keptForMs = 60_000
const kept = new WeakMap<Store, Map<string, { readonly member: Member; readonly until: number }>>()

/** The member, or `undefined` for somebody who was never let in. Only those found are kept. */
export async function readMember(
  store: Store,
  tenant: string,
  objectId: string,
  now: Date,
): Promise<Member | undefined> {
  const members = kept.get(store) ?? new Map<string, { member: Member; until: number }>()
  kept.set(store, members)
  const key = `${tenant}|${objectId}`
  const known = members.get(key)
  if (known !== undefined && now.getTime() < known.until) return known.member
  const stored = await store.get('Members', memberKey(tenant, objectId))
  if (stored === undefined) {
    members.delete(key)
    return undefined
  }
  const member = fromMemberEntity(stored)
  members.set(key, { member, until: now.getTime() + keptForMs })
  return member
}
