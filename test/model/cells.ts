// The cells that people type into, and what they type.
import type { FieldId, Value } from '../../shared/domain/report.ts'
import type { Spot } from './people/book.ts'
import type { Desk } from './people/desk.ts'
import { agencies, everyTask } from './people/plan.ts'

const leadFields: readonly FieldId[] = ['result', 'difficulty', 'progress', 'completedOn']
const secretariatFields: readonly FieldId[] = ['opinion', 'decisionDocument']
export const fieldsInPlay = [...leadFields, ...secretariatFields]

/** The cells that a desk may type into, in the order of the plan as it was signed. */
export function spotsOf(desk: Desk): Spot[] {
  const { agency: own } = desk.sheet
  const fields = own === undefined ? secretariatFields : leadFields
  return (own === undefined ? agencies : [own]).flatMap((agency) =>
    everyTask.flatMap((task) => fields.map((field) => ({ agency, task, field })).filter((spot) => desk.has(spot))),
  )
}

/** Texts are never the same twice; days, numbers and nothing at all are. */
export function typedValue(field: FieldId, choice: number, text: string): Value {
  if (choice === 9) return ''
  if (field === 'progress') return choice * 10
  // Days on both sides of today, which is not the same day on every clock.
  if (field === 'completedOn') return `2013-12-${String(7 + choice).padStart(2, '0')}`
  return text
}
