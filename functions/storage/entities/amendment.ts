// What one revision of a plan changed of the one before (table Plans, row `{revision}|m`). Heads that still stand at the
// revision before are brought to this one by it, whoever comes to do so and whenever.

import type { PlanId } from '../../../shared/domain/ids.ts'
import type { Amendment } from '../../../shared/domain/plan.ts'
import { planAmendmentKey } from '../keys.ts'
import type { Entity } from '../store.ts'
import type { Signer } from './change-set.ts'
import { longText, readJson, text, whole } from './properties.ts'

export interface StoredAmendment extends Amendment, Signer {
  /** The revision that was in force before; numbers between the two were never in force. */
  readonly before: number
}

export function toAmendmentEntity(plan: PlanId, revision: number, amendment: StoredAmendment): Entity {
  const { moves, ...plain } = amendment
  return {
    ...planAmendmentKey(plan, revision),
    properties: { ...plain, ...longText('moves', JSON.stringify(moves)) },
  }
}

export function fromAmendmentEntity(entity: Entity): StoredAmendment {
  return {
    before: whole(entity, 'before'),
    document: text(entity, 'document'),
    on: text(entity, 'on'),
    moves: readJson(entity, 'moves'),
    by: text(entity, 'by'),
    byId: text(entity, 'byId'),
  }
}
