// The journal of a period: what was done to each report, report after report, newest first in each, a page at a time.
// The pane makes its sheet of it; others read it as they read the consolidation.
import * as z from 'zod/mini'
import { changeSet } from './history.ts'
import { agencyId } from './values.ts'

/** Query of `GET …/periods/{period}/journal`; `from` and `before` are the `next` of the page before. */
export const journalQuery = z.object({
  /** Only this body's report. */
  agency: z.optional(agencyId),
  from: z.optional(agencyId),
  before: z.optional(z.string().check(z.regex(/^[1-9]\d{0,8}$/))),
})

export const journalAnswer = z.object({
  wire: z.number(),
  changes: z.array(z.extend(changeSet, { agency: agencyId })),
  /** Where the next page begins: at a report, and there below a number; absent on the last page. */
  next: z.exactOptional(z.object({ from: agencyId, before: z.exactOptional(z.int()) })),
})

export type JournalAnswer = z.infer<typeof journalAnswer>
