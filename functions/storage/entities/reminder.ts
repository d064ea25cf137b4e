// A reminder in table Reminders: one an agency and day, made before it is sent, so that none is lost and none is made
// twice. Who writes it has to have seen it (its etag), so two servers never send the same attempt.
import type { AgencyId, PeriodId, PlanId } from '../../../shared/domain/ids.ts'
import {
  dropReasons,
  type ReminderProblem,
  type ReminderView,
  reminderReasons,
  reminderStates,
} from '../../../shared/wire/reminders.ts'
import { reminderKey } from '../keys.ts'
import type { Entity } from '../store.ts'
import { maybeText, oneOf, readJson, text, whole } from './properties.ts'

export interface Reminder extends ReminderView {
  readonly attempts: number
  /** UTC, ISO 8601: not to be tried before; while one tries, when others may. */
  readonly nextAt: string
}

export function toReminderEntity(plan: PlanId, period: PeriodId, reminder: Reminder): Entity {
  const { agency, day, by, dropped, problem, ...plain } = reminder
  return {
    ...reminderKey(plan, period, agency, day),
    properties: {
      ...plain,
      ...(by === undefined ? {} : { by }),
      ...(dropped === undefined ? {} : { dropped }),
      ...(problem === undefined ? {} : { problem: JSON.stringify(problem) }),
    },
  }
}

export function fromReminderEntity(entity: Entity): Reminder {
  const [agency, day] = entity.row.split('|')
  const by = maybeText(entity, 'by')
  return {
    agency: agency as AgencyId,
    day: day ?? '',
    why: oneOf(entity, 'why', reminderReasons),
    due: text(entity, 'due'),
    state: oneOf(entity, 'state', reminderStates),
    at: text(entity, 'at'),
    attempts: whole(entity, 'attempts'),
    nextAt: text(entity, 'nextAt'),
    ...(by === undefined ? {} : { by }),
    ...(entity.properties.dropped === undefined ? {} : { dropped: oneOf(entity, 'dropped', dropReasons) }),
    ...(entity.properties.problem === undefined ? {} : { problem: readJson<ReminderProblem>(entity, 'problem') }),
  }
}
