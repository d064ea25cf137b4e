// What stands above the table of a plan's sheet.
import { showDay } from '../../../shared/domain/calendar.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import type { SheetHead } from '../../workbook/port.ts'

export function headOf({ number, issuedOn, title }: Pick<Plan, 'number' | 'issuedOn' | 'title'>): SheetHead {
  const day = issuedOn === '' ? '' : ` ngày ${showDay(issuedOn)}`
  return { lines: [title, `Kế hoạch số ${number}${day}`] }
}
