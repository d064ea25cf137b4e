// What the secretariat does about who may use the system.
import type { InvitationRequest, MembersAnswer, Rights } from '../../../shared/wire/members.ts'

export type Invited = Omit<InvitationRequest, 'wire'>

/** Like a change of a row: what the rights were and what they shall be. */
export interface RightsChange {
  readonly member: string
  readonly from: Rights
  readonly to: Rights
}

export interface MemberVerbs {
  list(): Promise<MembersAnswer>
  /** Invites, or changes an invitation that nobody has used. */
  invite(invited: Invited): Promise<void>
  withdraw(email: string): Promise<void>
  change(change: RightsChange): Promise<void>
  remove(member: string): Promise<void>
}
