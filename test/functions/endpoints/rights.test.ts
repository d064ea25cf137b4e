// Who may do what: every path by everybody, in each state of the report. What is allowed is asked for in a way that changes
// nothing (an epoch that is not the period's, a plan that is not there, an edit to what stands already), so that one
// set-up serves all: the answer then says that the right was there.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpoints } from '../../../functions/app.ts'
import { type RouteName, routes } from '../../../functions/routes.ts'
import { type ActionName, actionNames } from '../../../shared/domain/action.ts'
import type { AgencyId, PlanId, TaskId } from '../../../shared/domain/ids.ts'
import type { HeadState } from '../../../shared/domain/period.ts'
import { type Answer, type Api, openApi } from '../support/api.ts'
import { actionOn, bringTo, leader, sender, take } from '../support/reports.ts'
import { justice, periodId, planId, planWith, samplePlan, settings } from '../support/sample-plan.ts'
import { caller, change, clerk, office, openWorld, secretariat, type World } from '../support/world.ts'

const states: readonly HeadState[] = ['open', 'submitted', 'returned', 'accepted', 'locked']
const agencyOf = (state: HeadState) => `so-${state}` as AgencyId
const taskOf = (state: HeadState) => `II-${states.indexOf(state) + 3}` as TaskId
const all = states.map(agencyOf)
const other = 'so-khdt' as AgencyId

const people = {
  secretariat,
  office,
  clerk: caller(['lead'], all, 'Cán bộ'),
  sender: sender(...all),
  leader: leader(...all),
  supporter: clerk(justice),
  other: clerk(other),
  viewer: caller(['viewer'], [], 'Người xem'),
  stranger: caller([], [], 'Người lạ'),
}
type Person = keyof typeof people

/** `✓` allowed · `–` not-allowed · `∅` not-your-agency · `f` allowed to push, but not that field. */
const table = `
                 secretariat office clerk sender leader supporter other viewer stranger
  me             ✓           ✓      ✓     ✓      ✓      ✓         ✓     ✓      ✓
  plans          ✓           ✓      ✓     ✓      ✓      ✓         ✓     ✓      ✓
  plan           ✓           ✓      ✓     ✓      ✓      ✓         ✓     ✓      –
  publish        ✓           –      –     –      –      –         –     –      –
  members        ✓           –      –     –      –      –         –     –      –
  member         ✓           –      –     –      –      –         –     –      –
  removeMember   ✓           –      –     –      –      –         –     –      –
  invite         ✓           –      –     –      –      –         –     –      –
  withdrawInvitation ✓       –      –     –      –      –         –     –      –
  period         ✓           –      –     –      –      –         –     –      –
  pull           ✓           ✓      ✓     ✓      ✓      ✓         ✓     ✓      –
  push-entry     ✓           f      ✓     –      –      ∅         ∅     –      –
  push-opinion   ✓           f      f     –      –      ∅         ∅     –      –
  push-direction f           ✓      f     –      –      ∅         ∅     –      –
  approve        –           –      –     –      ✓      –         –     –      –
  submit         ✓           –      –     ✓      –      ∅         ∅     –      –
  withdraw       ✓           –      –     ✓      –      ∅         ∅     –      –
  letter         ✓           –      –     ✓      –      ∅         ∅     –      –
  accept         ✓           –      –     –      –      –         –     –      –
  unaccept       ✓           –      –     –      –      –         –     –      –
  return         ✓           –      –     –      –      –         –     –      –
  lock           ✓           –      –     –      –      –         –     –      –
  unlock         ✓           –      –     –      –      –         –     –      –
  history        ✓           ✓      ✓     ✓      ✓      ✓         ∅     –      –
  version        ✓           ✓      ✓     ✓      ✓      ✓         ∅     v      –
  consolidation  ✓           ✓      –     –      –      –         –     ✓      –
  drafts         ✓           ✓      –     –      –      –         –     –      –
  journal        ✓           ✓      ✓     ✓      ✓      ✓         ✓     –      –
  reminders      ✓           ✓      ✓     ✓      ✓      ✓         ✓     –      –
  remind         ✓           –      –     –      –      –         –     –      –
  handouts       ✓           –      –     –      –      –         –     –      –
  handout        ✓           –      –     –      –      –         –     –      –`

type Row = RouteName | 'push-entry' | 'push-opinion' | 'push-direction' | ActionName | 'drafts'
const isAction = (row: Row): row is ActionName => (actionNames as readonly string[]).includes(row)
const routeOf = (row: Row): RouteName => {
  if (isAction(row)) return 'action'
  if (row === 'drafts') return 'consolidation'
  return row === 'push-entry' || row === 'push-opinion' || row === 'push-direction' ? 'push' : row
}

const [heading = [], ...lines] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const rights = lines.flatMap(([row, ...marks]) =>
  marks.map((mark, at) => ({ row: row as Row, person: heading[at] as Person, mark })),
)

let world: World
let api: Api
let tokens: Readonly<Record<string, string>>
beforeAll(async () => {
  world = await openWorld(undefined, { plan: planWith(all, [justice]) })
  api = await openApi(world.store)
  for (const state of states) {
    const agency = agencyOf(state)
    const task = taskOf(state)
    await world.edit(clerk(agency), agency, change(task, 1, { result: ['', 'Bản gửi'] }))
    if (state === 'locked') await bringTo(world, agency, 'submitted')
    await bringTo(world, agency, state)
    if (state === 'returned')
      await world.edit(clerk(agency), agency, change(task, 2, { result: ['Bản gửi', 'Bản sửa'] }))
  }
  const signed = Object.entries(people).map(async ([person, who]) => [person, await api.tokenOf(who)] as const)
  tokens = Object.fromEntries(await Promise.all(signed))
})
afterAll(async () => {
  await api.close()
  await world.close()
})

async function ask(person: Person, row: Row, state: HeadState): Promise<Answer> {
  const route = routeOf(row)
  const answering = endpoints[route]
  if (!('run' in answering)) throw new Error(`${route} is open to anybody`)
  const { params, query, headers, body } = await requestOf(row, state)
  const authorization = `Bearer ${tokens[person]}`
  return api.call(answering.run, { params, query, headers: { authorization, ...headers }, body })
}

interface Request {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

async function requestOf(row: Row, state: HeadState): Promise<Request> {
  const agency = agencyOf(state)
  const nothing = {
    params: {
      ...{ plan: planId, period: periodId, agency, version: '1' },
      ...{ member: 'nobody', email: 'nobody@tuyenquang.gov.vn' },
    },
    query: {},
    headers: {},
    body: undefined,
  }
  const nowhere = { ...nothing.params, plan: 'kh-0' }
  if (isAction(row)) {
    const request = await actionOn(world, agency, row, row === 'submit' ? { source: 'Báo cáo số 12' } : {})
    return { ...nothing, body: { ...request, epoch: 'another', actionId: randomUUID() } }
  }
  switch (row) {
    case 'publish': {
      const body = { wire: 1, plan: samplePlan('kh-0' as PlanId) }
      return { ...nothing, params: nowhere, headers: { 'if-match': '"9"' }, body }
    }
    case 'period':
      return { ...nothing, params: nowhere, body: { wire: 1, period: settings } }
    case 'pull':
      return { ...nothing, body: { wire: 1 } }
    case 'push-entry':
    case 'push-opinion':
    case 'push-direction': {
      const field = ({ 'push-entry': 'evidence', 'push-opinion': 'opinion', 'push-direction': 'direction' } as const)[
        row
      ]
      const edit = change(taskOf(state), 1, { [field]: ['x', ''] })
      return { ...nothing, body: world.request([edit], { source: 'Báo cáo số 12' }) }
    }
    case 'member': {
      const rights = { roles: ['viewer'], agencies: [] }
      return { ...nothing, body: { wire: 1, from: rights, to: rights } }
    }
    // A role that is held in an agency, and none is named.
    case 'invite':
      return {
        ...nothing,
        body: { wire: 1, email: nothing.params.email, name: 'Cán bộ', roles: ['lead'], agencies: [] },
      }
    case 'remind':
      return { ...nothing, body: { wire: 1, agencies: [agency] } }
    case 'drafts':
      return { ...nothing, query: { figures: 'current' } }
    default:
      return nothing
  }
}

/** What an allowed request is answered, and where the state decides. */
function allowedAnswer(row: Row, state: HeadState): object {
  const closed = state === 'submitted' || state === 'accepted'
  if (isAction(row)) return { status: 409, body: { type: 'epoch-changed' } }
  switch (row) {
    case 'member':
      return { status: 404, body: { type: 'not-found' } }
    case 'invite':
      return { status: 400, body: { type: 'malformed-request' } }
    case 'publish':
    case 'period':
      return { status: 404, body: { type: 'plan-not-found' } }
    case 'push-entry':
    case 'push-opinion':
    case 'push-direction':
      if (state === 'locked') return { status: 409, body: { type: 'period-locked' } }
      return closed && row === 'push-entry'
        ? { status: 409, body: { type: 'wrong-state' } }
        : { status: 200, body: { outcomes: [{ kind: 'accepted' }] } }
    // There is nowhere to send it.
    case 'remind':
      return { status: 409, body: { type: 'wrong-state' } }
    case 'version':
      return state === 'open' ? { status: 404, body: { type: 'not-found' } } : { status: 200 }
    default:
      return { status: 200 }
  }
}

function expected(mark: string, row: Row, state: HeadState): object {
  switch (mark) {
    case '–':
      return { status: 403, body: { type: 'not-allowed' } }
    case '∅':
      return { status: 403, body: { type: 'not-your-agency' } }
    case 'f': {
      const answer = allowedAnswer(row, state)
      const rejected = { status: 200, body: { outcomes: [{ kind: 'rejected', issues: [{ code: 'not-your-row' }] }] } }
      return 'status' in answer && answer.status === 200 ? rejected : answer
    }
    // Whoever sees what was handed in sees the version that counts, and where none does is told no more than that.
    case 'v':
      return state === 'open' ? { status: 403, body: { type: 'not-allowed' } } : { status: 200 }
    default:
      return allowedAnswer(row, state)
  }
}

test('the table names every path and everybody', () => {
  const rows = lines.map(([row]) => row as Row)
  // Open to anybody.
  const named = new Set<string>(['health', ...rows.map(routeOf)])
  expect([...named].sort()).toEqual(Object.keys(routes).sort())
  expect(rows.filter(isAction).sort()).toEqual([...actionNames].sort())
  expect(heading).toEqual(Object.keys(people))
})

describe.each(states)('while the report is %s', (state) => {
  test.each(rights)('$row by $person: $mark', async ({ row, person, mark }) => {
    const before = await world.head(agencyOf(state))
    expect(await ask(person, row, state)).toMatchObject(expected(mark, row, state))
    expect(await world.head(agencyOf(state))).toEqual(before)
  })
})

/** What of the one row each sees: the entry as it stands, as handed in, or nothing. */
describe.each<[HeadState, standing: string, handedIn: string | undefined]>([
  ['open', 'Bản gửi', undefined],
  ['submitted', 'Bản gửi', 'Bản gửi'],
  ['returned', 'Bản sửa', 'Bản gửi'],
  ['accepted', 'Bản gửi', 'Bản gửi'],
  ['locked', 'Bản gửi', 'Bản gửi'],
])('what a pull shows of a report that is %s', (state, standing, handedIn) => {
  test.each<[Person, string | undefined]>([
    ['secretariat', standing],
    ['office', standing],
    ['clerk', standing],
    ['sender', standing],
    ['leader', standing],
    ['supporter', standing],
    ['other', undefined],
    ['viewer', handedIn],
  ])('to %s', async (person, result) => {
    const { body } = await ask(person, 'pull', state)
    const rows = body.rows as { readonly agency: AgencyId; readonly values: object }[]
    const row = rows.find((it) => it.agency === agencyOf(state))
    expect(row?.values).toEqual(result === undefined ? undefined : { result })
  })

  test('its version has the entries that were handed in', async () => {
    if (handedIn === undefined) return expect((await ask('secretariat', 'version', state)).status).toBe(404)
    for (const person of ['secretariat', 'clerk', 'supporter', 'viewer'] as const) {
      const { body } = await ask(person, 'version', state)
      expect(body.rows).toEqual([{ task: taskOf(state), values: { result: handedIn } }])
    }
  })
})

test('what passed between agency and secretariat over a version is told to those two and the provincial office', async () => {
  const told = async (person: Person) => {
    const { body } = await ask(person, 'pull', 'returned')
    const heads = body.agencies as { readonly id: AgencyId; readonly submission?: { readonly official?: object } }[]
    const { official = {} } = heads.find((it) => it.id === agencyOf('returned'))?.submission ?? {}
    const { version } = (await ask(person, 'version', 'returned')).body as { readonly version: object }
    return ['returned' in official, 'returned' in version]
  }
  for (const person of ['secretariat', 'office', 'clerk', 'leader'] as const)
    expect(await told(person)).toEqual([true, true])
  for (const person of ['supporter', 'viewer'] as const) expect(await told(person)).toEqual([false, false])
})

test('who sees some rows of a report is told its numbers alone, by a version as by a pull', async () => {
  const told = async (person: Person) => {
    const { body } = await ask(person, 'pull', 'accepted')
    const heads = body.agencies as { readonly id: AgencyId }[]
    const head = heads.find((it) => it.id === agencyOf('accepted')) ?? {}
    const { version } = (await ask(person, 'version', 'accepted')).body as { readonly version: object }
    return ['submission' in head, 'letter' in version, 'incompleteNote' in version, 'by' in version, 'at' in version]
  }
  expect(await told('supporter')).toEqual([false, false, false, false, false])
  for (const person of ['secretariat', 'leader', 'viewer'] as const) {
    expect(await told(person)).toEqual([true, true, true, true, true])
  }
})

test('of a version that counts no more a viewer sees nothing, the agency everything', async () => {
  const agency = agencyOf('returned')
  await take(world, sender(agency), agency, actionOn(world, agency, 'submit'))
  expect(await ask('viewer', 'version', 'returned')).toMatchObject({ status: 403, body: { type: 'not-allowed' } })
  expect((await ask('leader', 'version', 'returned')).body.version).toMatchObject({ version: 1 })
})
