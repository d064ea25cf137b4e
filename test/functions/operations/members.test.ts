// How people come in, change rights and leave, on real tables and through real tokens.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deleteInvitation, postInvitation } from '../../../functions/endpoints/invitation-post.ts'
import { getMe } from '../../../functions/endpoints/me-get.ts'
import { deleteMember, putMember } from '../../../functions/endpoints/member-put.ts'
import { getMembers } from '../../../functions/endpoints/members-list.ts'
import { localTenant } from '../../../functions/local/issuer.ts'
import { objectIdOf } from '../../../functions/local/people.ts'
import {
  changeRights,
  listMembers,
  type RightsChange,
  removeMember,
} from '../../../functions/operations/manage-members.ts'
import { type Arrival, readMember } from '../../../functions/operations/members.ts'
import { fromMemberEntity, toMemberEntity } from '../../../functions/storage/entities/member.ts'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { type MembersAnswer, membersAnswer } from '../../../shared/wire/members.ts'
import { type Api, openApi } from '../support/api.ts'
import { dyingAt } from '../support/periods.ts'
import { homeAffairs, justice, openSet } from '../support/sample-plan.ts'
import { clerk, now, openWorld, secretariat, type World } from '../support/world.ts'

let world: World
let api: Api
beforeAll(async () => {
  world = await openWorld()
  api = await openApi(world.store)
})
afterAll(async () => {
  await api.close()
  await world.close()
})

let count = 0
let email = ''
let objectId = ''
beforeEach(() => {
  count += 1
  email = `can-bo-${count}@tuyenquang.gov.vn`
  objectId = objectIdOf(email)
})

const clerkRights = { roles: ['lead', 'hand-in'], agencies: [homeAffairs] }
const invitation = (over: object = {}) => ({ wire: 1, email, name: `Cán bộ ${count}`, ...clerkRights, ...over })
const invite = (over: object = {}) => api.call(postInvitation, { as: secretariat, body: invitation(over) })
const list = async () => (await api.call(getMembers, { as: secretariat })).body as unknown as MembersAnswer
const change = (from: object, to: object, member = objectId) =>
  api.call(putMember, { as: secretariat, params: { member }, body: { wire: 1, from, to } })
const remove = (member = objectId) => api.call(deleteMember, { as: secretariat, params: { member } })
const arrive = (over: Partial<Arrival> = {}) =>
  readMember(world.store, { tenant: localTenant, objectId, name: 'Nguyễn', email, now, ...over }, now)

/** `GET /api/me` with a token as the issuer gives it. */
async function signIn(over: { readonly objectId?: string; readonly email?: string } = {}) {
  const token = await api.issuer.sign({ tenant: localTenant, objectId, name: `Cán bộ ${count}`, email, ...over })
  return api.call(getMe, { headers: { authorization: `Bearer ${token}` } })
}

describe('coming in', () => {
  test('somebody who is invited has the rights from the first sign-in on, and is known by object id from then on', async () => {
    expect((await signIn()).body).toMatchObject({ roles: [] })
    expect(await invite()).toMatchObject({ status: 200 })
    expect((await list()).invitations).toContainEqual(
      expect.objectContaining({ email, ...clerkRights, at: now.toISOString() }),
    )
    expect((await signIn()).body).toMatchObject({
      ...clerkRights,
      agencyNames: { [homeAffairs]: 'Sở Nội vụ' },
    })
    const { members, invitations } = await list()
    expect(members.find((it) => it.id === objectId)).toMatchObject({ email, ...clerkRights, lastSeen: '2013-12-10' })
    expect(invitations.map((it) => it.email)).not.toContain(email)
    // Another address, the same person.
    expect((await signIn({ email: 'moi@tuyenquang.gov.vn' })).body).toMatchObject(clerkRights)
    // The same address, another person.
    expect((await signIn({ objectId: objectIdOf('other') })).body).toMatchObject({ roles: [] })
  })

  test('the address may be written in capital letters on either side', async () => {
    await invite({ email: email.toUpperCase() })
    expect((await signIn({ email: email.toUpperCase() })).body).toMatchObject(clerkRights)
  })

  test('two sign-ins at once make one member, and both are let in', async () => {
    await invite()
    const answers = await Promise.all(Array.from({ length: 6 }, () => arrive()))
    expect(answers.map((it) => it?.roles)).toEqual(Array.from({ length: 6 }, () => clerkRights.roles))
    expect((await list()).members.filter((it) => it.id === objectId)).toHaveLength(1)
  })

  test('of two people who come with one address at once, exactly one is let in', async () => {
    await invite()
    const ids = ['a', 'b', 'c', 'd'].map((it) => objectIdOf(`${it}${email}`))
    const answers = await Promise.all(ids.map((id) => arrive({ objectId: id })))
    expect(answers.filter((it) => it !== undefined)).toHaveLength(1)
    expect((await list()).members.filter((it) => ids.includes(it.id))).toHaveLength(1)
  })

  test('an invitation may be changed or taken back until it is used', async () => {
    await invite()
    await invite({ agencies: [justice] })
    expect((await list()).invitations.filter((it) => it.email === email)).toMatchObject([{ agencies: [justice] }])
    const withdraw = () => api.call(deleteInvitation, { as: secretariat, params: { email } })
    expect(await withdraw()).toMatchObject({ status: 200 })
    expect(await withdraw()).toMatchObject({ status: 200 })
    expect((await signIn()).body).toMatchObject({ roles: [] })
    await invite()
    await signIn()
    expect(await invite()).toMatchObject({ status: 409, body: { type: 'already-member' } })
    expect(await withdraw()).toMatchObject({ status: 409, body: { type: 'already-member' } })
  })

  test.each<[string, object]>([
    ['an address that is none', { email: 'can bo' }],
    ['an address that no table key can hold', { email: "o'neil/x@tuyenquang.gov.vn" }],
    ['a role that there is not', { roles: ['owner'] }],
    ['no role', { roles: [] }],
    ['a role in an agency without one', { agencies: [] }],
    ['an agency without a role in it', { roles: ['secretariat'] }],
    ['an open set, which has no members', { agencies: [openSet] }],
    ['an id that is none', { agencies: ['Sở Nội vụ' as AgencyId] }],
  ])('%s is refused', async (_, over) => {
    expect(await invite(over)).toMatchObject({ status: 400, body: { type: 'malformed-request' } })
  })
})

describe('a member', () => {
  beforeEach(async () => {
    await invite()
    await arrive()
  })

  test('moves to another agency, seen there at the latest a minute later', async () => {
    const to = { ...clerkRights, agencies: [justice] }
    expect(await change(clerkRights, to)).toMatchObject({ status: 200 })
    // An answer that got lost, and the repeat.
    expect(await change(clerkRights, to)).toMatchObject({ status: 200 })
    expect((await list()).members.find((it) => it.id === objectId)).toMatchObject({ email, ...to })
    const minuteLater = new Date(now.getTime() + 60_000)
    const person = { tenant: localTenant, objectId, name: '', now: minuteLater }
    expect(await readMember(world.store, person, minuteLater)).toMatchObject(to)
  })

  test('keeps rights that somebody else gave meanwhile', async () => {
    await change(clerkRights, { ...clerkRights, roles: ['leader'] })
    expect(await change(clerkRights, { ...clerkRights, agencies: [justice] })).toMatchObject({
      status: 409,
      body: { type: 'member-changed' },
    })
  })

  test('is gone once removed, however often, and may be invited again', async () => {
    expect(await remove()).toMatchObject({ status: 200 })
    expect(await remove()).toMatchObject({ status: 200 })
    expect(await change(clerkRights, clerkRights)).toMatchObject({ status: 404, body: { type: 'not-found' } })
    const later = new Date(now.getTime() + 60_000)
    const again = () => readMember(world.store, { tenant: localTenant, objectId, name: '', email, now: later }, later)
    expect(await again()).toBeUndefined()
    expect(await invite()).toMatchObject({ status: 200 })
    expect(await again()).toMatchObject(clerkRights)
  })

  test('is noted once for each day it was here', async () => {
    const tomorrow = new Date(now.getTime() + 86_400_000)
    await readMember(world.store, { tenant: localTenant, objectId, name: '', now: tomorrow }, tomorrow)
    expect((await list()).members.find((it) => it.id === objectId)).toMatchObject({ lastSeen: '2013-12-11' })
  })
})

test('nobody but the secretariat sees to members', async () => {
  const as = clerk(homeAffairs)
  const rights = { roles: ['secretariat'], agencies: [] }
  const calls = [
    api.call(getMembers, { as }),
    api.call(postInvitation, { as, body: invitation() }),
    api.call(deleteInvitation, { as, params: { email } }),
    api.call(putMember, { as, params: { member: objectId }, body: { wire: 1, from: clerkRights, to: rights } }),
    api.call(deleteMember, { as, params: { member: objectId } }),
  ]
  for (const answer of await Promise.all(calls)) {
    expect(answer).toMatchObject({ status: 403, body: { type: 'not-allowed' } })
  }
})

describe('the secretariat', () => {
  test('the last of it stays', async () => {
    const { members } = await list()
    const [last, ...others] = members.filter((it) => it.roles.includes('secretariat'))
    expect(others).toEqual([])
    expect(await remove(last?.id)).toMatchObject({ status: 409, body: { type: 'last-secretariat' } })
    const from = { roles: ['secretariat'], agencies: [] }
    expect(await change(from, clerkRights, last?.id)).toMatchObject({
      status: 409,
      body: { type: 'last-secretariat' },
    })
  })

  test('of two who send each other away at the same time, one stays', async () => {
    const fresh = await openWorld()
    const { tenant } = secretariat
    const rights = {
      from: { roles: ['secretariat'], agencies: [] },
      to: { roles: ['lead', 'hand-in'], agencies: [homeAffairs] },
    } satisfies Omit<RightsChange, 'member'>
    const ways = [
      (by: string, member: string) => removeMember(fresh.store, { ...secretariat, objectId: by }, member),
      (by: string, member: string) =>
        changeRights(fresh.store, { ...secretariat, objectId: by }, { member, ...rights }),
    ]
    for (const way of ways) {
      for (let round = 0; round < 5; round += 1) {
        for (const it of await fresh.store.list('Members', tenant)) await fresh.store.remove('Members', it, it.etag)
        for (const objectId of ['a', 'b']) {
          const entity = toMemberEntity({ tenant, objectId, name: objectId, roles: ['secretariat'], agencies: [] })
          await fresh.store.create('Members', entity)
        }
        const answers = await Promise.all([way('a', 'b'), way('b', 'a')])
        const told = answers.map((it) => (it.kind === 'refused' ? it.problem : it.kind)).sort()
        expect(told).toEqual(['done', 'last-secretariat'])
        const members = (await fresh.store.list('Members', tenant)).map(fromMemberEntity)
        expect(members.filter((it) => it.roles.includes('secretariat'))).toHaveLength(1)
      }
    }
    await fresh.close()
  })

  test('whose removal a server died over are listed without rights, and gone when it is asked again', async () => {
    const { tenant } = secretariat
    const member = { tenant, objectId: 'b', name: 'b', agencies: [], roles: ['secretariat'] } as const
    const fresh = await openWorld()
    await fresh.store.create('Members', toMemberEntity({ ...member, objectId: 'a' }))
    for (let call = 0, died = true; died; call += 1) {
      await fresh.store.create('Members', toMemberEntity(member))
      died = await dyingAt(fresh.store, call, (through) => removeMember(through, secretariat, 'b'))
      const listed = await listMembers(fresh.store, secretariat)
      if (listed.kind === 'refused') throw new Error(listed.problem)
      const answer = { wire: 1, agencies: [], members: listed.members, invitations: listed.invitations }
      expect(membersAnswer['~standard'].validate(answer)).not.toHaveProperty('issues')
      expect(await removeMember(fresh.store, secretariat, 'b')).toEqual({ kind: 'done' })
      expect((await fresh.store.list('Members', tenant)).map((it) => it.row)).toEqual(['a'])
    }
    await fresh.close()
  })

  test('begins with the person whom the settings name, as long as there is nobody', async () => {
    const fresh = await openWorld()
    const first = objectIdOf('first')
    const come = (over: object) =>
      readMember(
        fresh.store,
        { tenant: 'tenant', objectId: first, name: 'Người đầu', now, firstSecretariat: first, ...over },
        now,
      )
    expect(await come({ objectId: objectIdOf('second') })).toBeUndefined()
    const answers = await Promise.all([come({}), come({}), come({})])
    expect(answers.map((it) => it?.roles)).toEqual([['secretariat'], ['secretariat'], ['secretariat']])
    // Another setting later does not make a second one.
    const late = objectIdOf('late')
    expect(await come({ objectId: late, firstSecretariat: late })).toBeUndefined()
    await fresh.close()
  })
})
