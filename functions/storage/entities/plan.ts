// A plan in table Plans: one entity for the plan, one for each task and one for each agency of a revision. Tasks and
// agencies of a revision never change once it is in force; the plan entity names that revision and flips last.

import type { Agency, AgencyKind, ReportingWay } from '../../../shared/domain/directory.ts'
import type { AgencyId, PlanId, TaskId } from '../../../shared/domain/ids.ts'
import type { Plan, Task } from '../../../shared/domain/plan.ts'
import { planAgencyKey, planKey, planTaskKey } from '../keys.ts'
import type { Entity, Property } from '../store.ts'
import { longText, maybeText, oneOf, readJson, readLongText, text, whole } from './properties.ts'

/** The plan without what has entities of its own. */
export interface PlanHead {
  readonly id: PlanId
  /** The revision in force; 0 while the first is still being written. */
  readonly revision: number
  /** The highest revision that any writer has taken for itself. */
  readonly reserved: number
  readonly number: string
  readonly issuedOn: string
  readonly issuer: string
  readonly title: string
  readonly groups: Plan['groups']
  readonly secretariat: AgencyId
  readonly collectives: Plan['directory']['collectives']
  readonly regime: Plan['regime']
}

export function toPlanEntity(head: PlanHead): Entity {
  const { id, groups, collectives, regime, title, ...plain } = head
  return {
    ...planKey(id),
    properties: {
      ...plain,
      ...longText('title', title),
      ...longText('groups', JSON.stringify(groups)),
      ...longText('collectives', JSON.stringify(collectives)),
      regime: JSON.stringify(regime),
    },
  }
}

export function fromPlanEntity(entity: Entity): PlanHead {
  return {
    id: entity.partition as PlanId,
    revision: whole(entity, 'revision'),
    reserved: whole(entity, 'reserved'),
    number: text(entity, 'number'),
    issuedOn: text(entity, 'issuedOn'),
    issuer: text(entity, 'issuer'),
    title: readLongText(entity, 'title'),
    groups: readJson(entity, 'groups'),
    secretariat: text(entity, 'secretariat') as AgencyId,
    collectives: readJson(entity, 'collectives'),
    regime: readJson(entity, 'regime'),
  }
}

/** `order` is the task's place in the document, counted from 0. */
export function toTaskEntity(plan: PlanId, revision: number, order: number, task: Task): Entity {
  const { id, meaning, extra, leads, supports, ...plain } = task
  return {
    ...planTaskKey(plan, revision, id),
    properties: {
      ...plain,
      order,
      ...(meaning && { meaning: JSON.stringify(meaning) }),
      ...longText('extra', JSON.stringify(extra)),
      ...longText('leads', JSON.stringify(leads)),
      ...longText('supports', JSON.stringify(supports)),
    },
  }
}

export function fromTaskEntity(entity: Entity): Task {
  return {
    id: lastPart(entity.row) as TaskId,
    path: text(entity, 'path'),
    no: text(entity, 'no'),
    group: text(entity, 'group'),
    content: text(entity, 'content'),
    lead: text(entity, 'lead'),
    support: text(entity, 'support'),
    product: text(entity, 'product'),
    deadline: text(entity, 'deadline'),
    ...(entity.properties.meaning === undefined ? {} : { meaning: readJson(entity, 'meaning') }),
    issuer: text(entity, 'issuer'),
    extra: readJson(entity, 'extra'),
    leads: readJson(entity, 'leads'),
    supports: readJson(entity, 'supports'),
  }
}

const agencyKinds: readonly AgencyKind[] = ['department', 'district', 'other', 'open-set']
const reportingWays: readonly ReportingWay[] = ['direct', 'through', 'none', 'undecided']

/** `order` is the body's place in the directory, counted from 0. */
export function toAgencyEntity(plan: PlanId, revision: number, order: number, agency: Agency): Entity {
  const { id, otherNames, succeededBy, ...plain } = agency
  const properties: Record<string, Property> = { order, ...longText('otherNames', JSON.stringify(otherNames)) }
  for (const [name, value] of Object.entries(plain)) if (value !== undefined) properties[name] = value
  if (succeededBy !== undefined) Object.assign(properties, longText('succeededBy', JSON.stringify(succeededBy)))
  return { ...planAgencyKey(plan, revision, id), properties }
}

export function fromAgencyEntity(entity: Entity): Agency {
  const through = maybeText(entity, 'through')
  const contact = maybeText(entity, 'contact')
  const validFrom = maybeText(entity, 'validFrom')
  const validTo = maybeText(entity, 'validTo')
  return {
    id: lastPart(entity.row) as AgencyId,
    name: text(entity, 'name'),
    otherNames: readJson(entity, 'otherNames'),
    kind: oneOf(entity, 'kind', agencyKinds),
    reports: oneOf(entity, 'reports', reportingWays),
    ...(through === undefined ? {} : { through: through as AgencyId }),
    ...(contact === undefined ? {} : { contact }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    ...(entity.properties.succeededBy === undefined ? {} : { succeededBy: readJson(entity, 'succeededBy') }),
  }
}

/** Where the entity stands among its kind in the document. */
export function orderOf(entity: Entity): number {
  return whole(entity, 'order')
}

function lastPart(row: string): string {
  return row.slice(row.lastIndexOf('|') + 1)
}
