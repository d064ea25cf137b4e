// What is worked out as of a day says which; where that was an earlier one, it is worked out anew and says so.
import { outdatedHeaders } from '../../../shared/table/headers.ts'
import type { Look } from '../../sync/engine.ts'
import type { Mending } from '../../workbook/port.ts'
import type { Ledger } from '../ledger/open-ledger.ts'

function outdated(
  { sheet: { sheet }, background }: Ledger,
  { local }: Pick<Look, 'local'>,
): ReadonlyMap<string, string> {
  return outdatedHeaders(sheet, local.headers, background().today)
}

export function isOfAnotherDay(of: Ledger, look: Pick<Look, 'local'>): boolean {
  return outdated(of, look).size > 0
}

/** To be called once the cells are today's. */
export async function tellDay(
  workbook: Pick<Mending, 'writeHeaders'>,
  of: Ledger,
  look: Pick<Look, 'local'>,
): Promise<void> {
  const headers = outdated(of, look)
  if (headers.size > 0) await workbook.writeHeaders(of.sheet.sheet, headers)
}
