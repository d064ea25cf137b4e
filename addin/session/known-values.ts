// A row's values as the system has them, as far as this workbook knows.
import type { Values } from '../../shared/domain/report.ts'
import type { TrackedRow } from '../../shared/sync/row.ts'

export function knownValues({ base, theirs, since }: TrackedRow): Values {
  return { ...(theirs ?? base).values, ...since }
}
