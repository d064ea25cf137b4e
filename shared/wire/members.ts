// Who may use the system: members, and those who are invited and have not signed in yet. The secretariat's alone.
import * as z from 'zod/mini'
import { role } from './me.ts'
import { agencyId } from './values.ts'

/** What somebody may do and for which agencies. */
export const rights = z.object({
  roles: z.array(role).check(z.minLength(1)),
  agencies: z.array(agencyId).check(z.maxLength(200)),
})
export type Rights = z.infer<typeof rights>

/**
 * The name that somebody signs in with, in small letters. Of the letters that addresses may have, those that are safe in
 * a key of the tables.
 */
export const email = z.pipe(
  z.string().check(z.maxLength(200)),
  z.pipe(
    z.transform((text: string) => text.trim().toLowerCase()),
    z.string().check(z.regex(/^[a-z0-9._+-]+@[a-z0-9.-]+\.[a-z]{2,}$/)),
  ),
)

/** Whether a role is held in an agency, so that one has to be named. */
export function isAgencyRole(it: z.infer<typeof role>): boolean {
  return it === 'lead' || it === 'hand-in' || it === 'leader'
}

/** A person's object id. */
export const memberId = z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,64}$/))

const member = z.object({
  id: z.string(),
  name: z.string(),
  ...rights.shape,
  /** None for somebody of the secretariat whose removal a server died over: sent again, it is finished. */
  roles: z.array(role),
  /** The address of the invitation; of old or first members there is none. */
  email: z.exactOptional(z.string()),
  /** ISO day in Vietnam of the last request. */
  lastSeen: z.exactOptional(z.string()),
})
export type MemberShown = z.infer<typeof member>

const invitation = z.object({
  email: z.string(),
  name: z.string(),
  ...rights.shape,
  /** UTC. */
  at: z.string(),
})
export type InvitationShown = z.infer<typeof invitation>

/** `GET /api/members` */
export const membersAnswer = z.object({
  wire: z.number(),
  members: z.array(member),
  /** Those whom nobody has used yet. */
  invitations: z.array(invitation),
  /** All that one can be a member of, by name. */
  agencies: z.array(z.object({ id: agencyId, name: z.string() })),
})
export type MembersAnswer = z.infer<typeof membersAnswer>

/** `POST /api/invitations`: invites, or changes an invitation that nobody has used. */
export const invitationRequest = z.object({
  wire: z.number(),
  email,
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  ...rights.shape,
})

export type InvitationRequest = z.infer<typeof invitationRequest>

/** `PUT /api/members/{member}`: like a change of a row, it says what the rights were and what they shall be. */
export const memberRequest = z.object({ wire: z.number(), from: rights, to: rights })
