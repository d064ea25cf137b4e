// The session's verbs about members: the server's, in the session's queue and with its failures.
import type { Answer } from '../../api/http.ts'
import type { MembersApi } from '../../api/members-client.ts'
import type { SessionCore } from '../session-core.ts'
import type { MemberVerbs } from './members.ts'

export function memberVerbs(api: MembersApi, { perform, ask }: SessionCore): MemberVerbs {
  const done = (answer: () => Promise<Answer<unknown>>) =>
    perform('act', async () => {
      await ask(answer())
    })
  return {
    list: () => perform(undefined, () => ask(api.list())),
    invite: (invited) => done(() => api.invite(invited)),
    withdraw: (email) => done(() => api.withdraw(email)),
    change: (change) => done(() => api.change(change)),
    remove: (member) => done(() => api.remove(member)),
  }
}
