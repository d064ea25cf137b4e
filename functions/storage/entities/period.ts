// A period in table Periods: its settings, its state and its epoch, and what was asked for all of its reports. What was
// asked is carried out agency by agency (operations/periods) and may outlive the request that asked it.
import type { AgencyId, PeriodId, PlanId, TaskId } from '../../../shared/domain/ids.ts'
import type { Period, PeriodKind } from '../../../shared/domain/period.ts'
import type { Reminding } from '../../../shared/domain/reminding.ts'
import { periodKey } from '../keys.ts'
import type { Entity } from '../store.ts'
import type { Signer } from './change-set.ts'
import { longText, maybeText, oneOf, readJson, text, whole } from './properties.ts'

/** Lock all reports but some, or take that lock off again. */
export interface Order extends Signer {
  /** Counted from 1, so that a lock says which order made it. */
  readonly number: number
  /** `archived` locks, and then closes the period for good. */
  readonly to: 'locked' | 'open' | 'archived'
  readonly except: readonly AgencyId[]
  readonly reason: string
  /** Whether every report has obeyed. */
  readonly done: boolean
}

export interface StoredPeriod extends Period {
  readonly openedBy: Signer
  /** The period whose statuses were carried over. */
  readonly previous?: PeriodId
  /** The plan's revision that its reports are opened at, follow or are being brought to; the last one, once put away. */
  readonly follows: number
  /** Those of `agencies` whom amendments added, as heirs of somebody who was chosen. */
  readonly heirs?: readonly AgencyId[]
  readonly order?: Order
  /** Signs cursors, so that only one that we gave out can say that storage came back older (E1). Never sent. */
  readonly cursorKey: string
}

const kinds: readonly PeriodKind[] = ['regular', 'thematic', 'ad-hoc', 'interim', 'final']
const states: readonly Period['state'][] = ['opening', 'open', 'locked', 'archived']

export function toPeriodEntity(plan: PlanId, period: StoredPeriod): Entity {
  const { id, document, tasks, agencies, remind, heirs, openedBy, previous, order, ...plain } = period
  return {
    ...periodKey(plan, id),
    properties: {
      ...plain,
      openedBy: JSON.stringify(openedBy),
      ...(document === undefined ? {} : { document }),
      ...(previous === undefined ? {} : { previous }),
      ...(tasks === undefined ? {} : longText('tasks', JSON.stringify(tasks))),
      ...(agencies === undefined ? {} : longText('agencies', JSON.stringify(agencies))),
      ...(remind === undefined ? {} : { remind: JSON.stringify(remind) }),
      ...(heirs === undefined ? {} : longText('heirs', JSON.stringify(heirs))),
      ...(order === undefined ? {} : longText('order', JSON.stringify(order))),
    },
  }
}

export function fromPeriodEntity(entity: Entity): StoredPeriod {
  const document = maybeText(entity, 'document')
  const previous = maybeText(entity, 'previous')
  return {
    id: entity.row as PeriodId,
    kind: oneOf(entity, 'kind', kinds),
    from: text(entity, 'from'),
    to: text(entity, 'to'),
    cutOff: text(entity, 'cutOff'),
    agenciesDue: text(entity, 'agenciesDue'),
    secretariatDue: text(entity, 'secretariatDue'),
    ...(document === undefined ? {} : { document }),
    ...(entity.properties.tasks === undefined ? {} : { tasks: readJson<TaskId[]>(entity, 'tasks') }),
    ...(entity.properties.agencies === undefined ? {} : { agencies: readJson<AgencyId[]>(entity, 'agencies') }),
    ...(entity.properties.remind === undefined ? {} : { remind: readJson<Reminding>(entity, 'remind') }),
    state: oneOf(entity, 'state', states),
    epoch: text(entity, 'epoch'),
    openedBy: readJson(entity, 'openedBy'),
    ...(previous === undefined ? {} : { previous: previous as PeriodId }),
    // Kept since it was found to be needed; of older periods nothing is said.
    follows: entity.properties.follows === undefined ? 0 : whole(entity, 'follows'),
    ...(entity.properties.heirs === undefined ? {} : { heirs: readJson<AgencyId[]>(entity, 'heirs') }),
    ...(entity.properties.order === undefined ? {} : { order: readJson<Order>(entity, 'order') }),
    cursorKey: text(entity, 'cursorKey'),
  }
}

/** The period as it goes to clients. */
export function publicPeriod(period: StoredPeriod): Period {
  const {
    openedBy: _by,
    previous: _previous,
    follows: _follows,
    heirs: _heirs,
    order: _order,
    cursorKey: _key,
    ...told
  } = period
  return told
}
