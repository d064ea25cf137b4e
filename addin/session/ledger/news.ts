// What updates brought and nobody has looked at yet, kept in the workbook: a secretary who was called away finds it there
// in the afternoon. Of a field that moved several times it is told once, from what was last looked at to what stands now.
import * as z from 'zod/mini'
import { fieldIds, type Value } from '../../../shared/domain/report.ts'
import type { SheetValues } from '../../../shared/sync/diff.ts'
import { type RowKey, rowKey } from '../../../shared/sync/row.ts'
import { agencyId, taskId } from '../../../shared/wire/values.ts'
import type { LedgerSheet } from '../../sync/ledger-sheet.ts'
import type { FieldNote } from '../../sync/plan-sheet.ts'
import type { Shelf } from '../../sync/records.ts'
import { parseRecord } from '../../workbook/parse-record.ts'
import type { RecordChange } from '../../workbook/port.ts'

const value = z.union([z.string(), z.number()])
const newsRecord: z.ZodMiniType<FieldNote[]> = z.array(
  z.object({
    task: taskId,
    agency: agencyId,
    field: z.enum(fieldIds),
    from: value,
    to: value,
    by: z.string(),
    at: z.string(),
  }),
)

/** More than anybody looks through; the oldest are let go. */
const most = 500
/** Characters of a text: enough to see what it is about, the cell has the rest. */
const longest = 300

const recordKey = ({ sheet }: LedgerSheet, { plan, period }: Shelf) => `news|${sheet}|${plan}/${period}`

/** A record that cannot be read counts as absent. */
export function readNews(
  records: ReadonlyMap<string, string> | undefined,
  ledger: LedgerSheet,
  shelf: Shelf,
): readonly FieldNote[] {
  return parseRecord(records?.get(recordKey(ledger, shelf)), newsRecord) ?? []
}

export function newsChange(ledger: LedgerSheet, shelf: Shelf, news: readonly FieldNote[]): RecordChange {
  return [recordKey(ledger, shelf), news.length === 0 ? undefined : JSON.stringify(news)]
}

type Place = Pick<FieldNote, 'task' | 'agency' | 'field'>
const placeOf = ({ task, agency, field }: Place) => `${agency}|${task}|${field}`

/** The newest first; what is back to where it was looked at is no news. */
export function withNews(before: readonly FieldNote[], fresh: readonly FieldNote[]): readonly FieldNote[] {
  const known = new Map(before.map((note) => [placeOf(note), note]))
  const news = fresh.map((note): FieldNote => {
    const { from } = known.get(placeOf(note)) ?? { from: shortened(note.from) }
    return { ...note, from, to: shortened(note.to) }
  })
  const moved = new Set(fresh.map(placeOf))
  const left = before.filter((note) => !moved.has(placeOf(note)))
  return [...news.filter(({ from, to }) => from !== to), ...left].slice(0, most)
}

/** Without those looked at; one that has moved since stays. */
export function withoutSeen(news: readonly FieldNote[], seen: readonly FieldNote[]): readonly FieldNote[] {
  const looked = new Map(seen.map((note) => [placeOf(note), note.at]))
  return news.filter((note) => looked.get(placeOf(note)) !== note.at)
}

type Shown = ReadonlyMap<RowKey, SheetValues>

/** What is still new once an update was taken back: the cells that it changed show what they showed before. */
export function withoutUndone(news: readonly FieldNote[], before: Shown, after: Shown): readonly FieldNote[] {
  return news
    .map((note) => {
      const key = rowKey(note.agency, note.task)
      const [was, is] = [before.get(key)?.[note.field], after.get(key)?.[note.field]]
      return was === is || is === undefined ? note : { ...note, to: shortened(is) }
    })
    .filter(({ from, to }) => from !== to)
}

function shortened(text: Value): Value {
  return typeof text === 'string' && text.length > longest ? `${text.slice(0, longest)}…` : text
}
