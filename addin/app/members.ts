// What the secretariat does about who may use the system.
import type { MembersAnswer } from '../../shared/wire/members.ts'
import type { Invited, RightsChange } from '../api/members-client.ts'

export interface MemberVerbs {
  list(): Promise<MembersAnswer>
  /** Invites, or changes an invitation that nobody has used. */
  invite(invited: Invited): Promise<void>
  withdraw(email: string): Promise<void>
  change(change: RightsChange): Promise<void>
  remove(member: string): Promise<void>
}
