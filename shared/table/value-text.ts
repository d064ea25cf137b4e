// A field's value as people read it outside a cell.
import { showDay } from '../domain/calendar.ts'
import { type FieldId, fieldSpec, type Value } from '../domain/report.ts'
import { choicesOf, type Language, labelOf } from './labels.ts'

/**
 * @example
 * valueText('completedOn', '2013-12-19', 'vi') // '19/12/2013'
 * valueText('status', 'done', 'vi')            // 'Đã hoàn thành'
 */
export function valueText(field: FieldId, value: Value, language: Language): string {
  if (value === '') return ''
  const { type } = fieldSpec(field)
  if (type === 'percent') return `${value}%`
  if (type === 'date') return showDay(String(value))
  const choices = choicesOf(field)
  return choices ? labelOf(choices, String(value), language) : String(value)
}
