// What is done about reminders of reports that are owed.
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { Reminding } from '../../../shared/domain/reminding.ts'
import type { RemindAnswer, RemindersAnswer } from '../../../shared/wire/reminders.ts'

export interface ReminderVerbs {
  /** What was sent and what waits; in an agency's workbook its own. */
  list(): Promise<RemindersAnswer>
  /** Has them reminded today. @returns those of them who owe a report, and so are, and who were today `already` */
  remind(agencies: readonly AgencyId[]): Promise<Pick<RemindAnswer, 'agencies' | 'already'>>
  /** Says on which days this period reminds. */
  schedule(reminding: Reminding): Promise<void>
}
