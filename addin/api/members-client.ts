// The server's verbs about who may use the system, typed like the others in client.ts.
import * as z from 'zod/mini'
import { type MembersAnswer, membersAnswer } from '../../shared/wire/members.ts'
import { wireVersion } from '../../shared/wire/version.ts'
import type { Invited, RightsChange } from '../session/members/members.ts'
import { type Answer, type Connection, send } from './http.ts'

export interface MembersApi {
  list(): Promise<Answer<MembersAnswer>>
  /** Invites, or changes an invitation that nobody has used. */
  invite(invited: Invited): Promise<Answer<unknown>>
  withdraw(email: string): Promise<Answer<unknown>>
  change(change: RightsChange): Promise<Answer<unknown>>
  remove(member: string): Promise<Answer<unknown>>
}

const done = z.object({ wire: z.number() })

export function createMembersApi(connection: Connection): MembersApi {
  const wire = wireVersion
  return {
    list: () => send(connection, { method: 'GET', path: '/members' }, membersAnswer),
    invite: (invited) =>
      send(connection, { method: 'POST', path: '/invitations', body: JSON.stringify({ wire, ...invited }) }, done),
    withdraw: (email) =>
      send(connection, { method: 'DELETE', path: `/invitations/${encodeURIComponent(email)}` }, done),
    change: ({ member, from, to }) =>
      send(connection, { method: 'PUT', path: `/members/${member}`, body: JSON.stringify({ wire, from, to }) }, done),
    remove: (member) => send(connection, { method: 'DELETE', path: `/members/${member}` }, done),
  }
}
