// Reports brought to a state by the people whose business that is, and the actions they take for it.
import { randomUUID } from 'node:crypto'
import type { ActionName } from '../../../shared/domain/action.ts'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { HeadState } from '../../../shared/domain/period.ts'
import type { Letter } from '../../../shared/domain/submission.ts'
import type { ActionRequest, HeadView } from '../../../shared/wire/actions.ts'
import { caller, now, secretariat, type World } from './world.ts'

export const letter: Letter = {
  number: '215/BC-SNV',
  date: '2013-12-10',
  signer: 'Nguyễn Văn An',
  office: 'Sở Nội vụ',
}

export const leader = (...agencies: AgencyId[]) => caller(['leader'], agencies, `Lãnh đạo ${agencies.join(' ')}`)
export const sender = (...agencies: AgencyId[]) => caller(['hand-in'], agencies, `Văn thư ${agencies.join(' ')}`)

type Told<A extends ActionName> = Omit<Extract<ActionRequest, { action: A }>, 'wire' | 'epoch' | 'actionId' | 'action'>

/** An action as whoever has just seen the head would send it. */
export async function actionOn<A extends ActionName>(
  world: World,
  agency: AgencyId,
  action: A,
  over: Partial<Told<A>> & { readonly source?: string; readonly incompleteNote?: string } = {},
): Promise<ActionRequest> {
  const { state, entrySeq, version } = await world.head(agency)
  const every = { wire: 1, epoch: world.epoch, actionId: randomUUID(), fromState: state }
  const last = Math.max(version, 1)
  const told: { readonly [N in ActionName]: object } = {
    approve: { entrySeq },
    submit: { entrySeq, letter, approved: true, incompleteNote: 'Chưa đủ số liệu' },
    withdraw: { version: last },
    accept: { version: last },
    unaccept: { version: last, reason: 'Tiếp nhận nhầm' },
    return: { version: last, note: 'Bổ sung số liệu quý IV', dueOn: '2013-12-16' },
    letter: { version: last, letter: { ...letter, number: '216/BC-SNV' } },
    lock: { reason: 'Hết thời hạn' },
    unlock: { reason: 'Cho bổ sung' },
  }
  return { ...every, action, ...told[action], ...over } as ActionRequest
}

/** Takes an action and gives the head after it; fails when it is refused. */
export async function take(
  world: World,
  who: Parameters<World['act']>[0],
  agency: AgencyId,
  request: ActionRequest | Promise<ActionRequest>,
  at: Date = now,
): Promise<HeadView> {
  const result = await world.act(who, agency, await request, at)
  if (result.kind === 'refused') throw new Error(`${result.problem} ${JSON.stringify(result.issues ?? '')}`)
  return result.answer.head
}

/** Brings a report that is still open to a state, by the shortest way. */
export async function bringTo(world: World, agency: AgencyId, state: HeadState): Promise<void> {
  const ways: Readonly<Record<HeadState, readonly ActionName[]>> = {
    open: [],
    submitted: ['submit'],
    returned: ['submit', 'return'],
    accepted: ['submit', 'accept'],
    locked: ['lock'],
  }
  for (const action of ways[state]) {
    const who = action === 'submit' ? sender(agency) : secretariat
    await take(world, who, agency, actionOn(world, agency, action))
  }
}
