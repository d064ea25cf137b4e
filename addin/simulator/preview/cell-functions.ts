// The add-in's functions as formulas of the preview call them. In Excel the pane's runtime answers for them; here they
// are called straight away.
import { dayInVietnam } from '../../../shared/domain/calendar.ts'
import { sokhFunctions } from '../../custom-functions/functions.ts'
import type { CustomFunctions } from '../formula/custom.ts'

export const cellFunctions: CustomFunctions = Object.fromEntries(
  Object.entries(sokhFunctions(() => dayInVietnam(new Date().toISOString()))).map(([id, run]) => [`SOKH.${id}`, run]),
)
