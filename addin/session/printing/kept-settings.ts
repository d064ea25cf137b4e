// What a workbook keeps of the settings for printing, as records of the hidden sheet: heading, signature and recipients of
// a plan; number and day of one period's document, which the next period must not inherit.
import * as z from 'zod/mini'
import type { PeriodId, PlanId } from '../../../shared/domain/ids.ts'
import type { PrintSettings } from '../../../shared/printing/print-settings.ts'
import { parseRecord } from '../../workbook/parse-record.ts'
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

export interface SettingsPlace {
  readonly plan: PlanId
  readonly period: PeriodId
}

const ofPlan = ({ plan }: SettingsPlace) => `print-settings|${plan}`
const ofPeriod = ({ plan, period }: SettingsPlace) => `print-settings|${plan}|${period}`

/** What is not kept, or cannot be read, is left out. */
export function readSettings(records: ReadonlyMap<string, string>, place: SettingsPlace): Partial<PrintSettings> {
  return { ...read(records, ofPlan(place)), ...read(records, ofPeriod(place)) }
}

function read(records: ReadonlyMap<string, string>, key: string): Partial<PrintSettings> {
  return parseRecord(records.get(key), schema) ?? {}
}

export function settingsRecords(place: SettingsPlace, settings: PrintSettings): readonly RecordChange[] {
  const { number, date, ...lasting } = settings
  return [
    [ofPlan(place), JSON.stringify(lasting)],
    [ofPeriod(place), JSON.stringify({ number, date })],
  ]
}
