// A period in table Periods: its settings, its state and its epoch.
import type { AgencyId, PeriodId, PlanId, TaskId } from '../../../shared/domain/ids.ts'
import type { Period, PeriodKind } from '../../../shared/domain/period.ts'
import { periodKey } from '../keys.ts'
import type { Entity } from '../store.ts'
import { longText, maybeText, oneOf, readJson, text } from './properties.ts'

const kinds: readonly PeriodKind[] = ['regular', 'thematic', 'ad-hoc', 'interim', 'final']
const states: readonly Period['state'][] = ['opening', 'open', 'locked', 'archived']

export function toPeriodEntity(plan: PlanId, period: Period): Entity {
  const { id, document, tasks, agencies, ...plain } = period
  return {
    ...periodKey(plan, id),
    properties: {
      ...plain,
      ...(document === undefined ? {} : { document }),
      ...(tasks === undefined ? {} : longText('tasks', JSON.stringify(tasks))),
      ...(agencies === undefined ? {} : longText('agencies', JSON.stringify(agencies))),
    },
  }
}

export function fromPeriodEntity(entity: Entity): Period {
  const document = maybeText(entity, 'document')
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
    state: oneOf(entity, 'state', states),
    epoch: text(entity, 'epoch'),
  }
}
