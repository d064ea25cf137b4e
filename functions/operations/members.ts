// Who a verified person is here. Asked for with every request, so an answer may be a minute old: a change of rights takes
// that long to reach every server.
import { fromMemberEntity, type Member } from '../storage/entities/member.ts'
import { memberKey } from '../storage/keys.ts'
import { keptFor } from './kept.ts'

interface Person {
  readonly tenant: string
  readonly objectId: string
}

/** The member, or `undefined` for somebody who was never let in, which is asked anew each time. */
export const readMember = keptFor<Person, Member | undefined>(
  ({ tenant, objectId }) => `${tenant}|${objectId}`,
  async (store, { tenant, objectId }) => {
    const stored = await store.get('Members', memberKey(tenant, objectId))
    return stored === undefined ? undefined : fromMemberEntity(stored)
  },
)
