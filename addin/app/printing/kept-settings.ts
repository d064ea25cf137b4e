// What a workbook keeps of the settings for printing: a record of the hidden sheet, for one plan.
import * as z from 'zod/mini'
import type { PlanId } from '../../../shared/domain/ids.ts'
import type { PrintSettings } from '../../../shared/printing/print-settings.ts'
import type { RecordChange } from '../../workbook/port.ts'

const text = z.exactOptional(z.string())
const lines = z.exactOptional(z.array(z.string()))

const schema: z.ZodMiniType<Partial<PrintSettings>> = z.object({
  parent: text,
  office: text,
  officeCode: text,
  place: text,
  number: text,
  date: text,
  addressee: text,
  programme: text,
  signedAs: lines,
  signer: text,
  recipients: lines,
  tableSize: z.exactOptional(z.number()),
})

const keyOf = (plan: PlanId) => `print-settings|${plan}`

/** @throws Error naming a record that cannot be read */
export function readSettings(records: ReadonlyMap<string, string>, plan: PlanId): Partial<PrintSettings> {
  const kept = records.get(keyOf(plan))
  if (kept === undefined) return {}
  try {
    return schema.parse(JSON.parse(kept))
  } catch (error) {
    throw new Error(`The workbook's record ${keyOf(plan)} cannot be read`, { cause: error })
  }
}

export function settingsRecord(plan: PlanId, settings: PrintSettings): RecordChange {
  return [keyOf(plan), JSON.stringify(settings)]
}
