// What a handout's cells hold by themselves while a person types: lists, bounds, and a colour for what a status leaves
// wanting. Of the checks only what a spreadsheet can tell; the rest is checked when it comes back.
import type { FieldId, Status } from '../domain/report.ts'
import type { Column } from '../table/columns.ts'
import { type Language, statusLabels } from '../table/labels.ts'
import { toSerial } from '../table/serial-date.ts'
import { maxTextLength } from '../table/value-issue.ts'
import { type Area, addressOf, type EntryRule, type Hint } from '../xlsx/book.ts'
import { hiddenName } from './handout.ts'

/** @param lists where on the hidden sheet the list of each choice stands, by column id */
export function ruleOf(
  column: Column,
  area: Area,
  lists: ReadonlyMap<string, Area>,
  language: Language,
): EntryRule | undefined {
  if (column.source !== 'entry') return undefined
  const title = column.header[language]
  const prompt = column.prompt?.[language]
  const from = lists.get(column.id)
  const alert = alerts[column.type][language]
  // As on the live sheet, a list refuses; a day typed in another country's way is text, which is read all the same.
  const rule = {
    area,
    isStrict: column.type === 'choice',
    title,
    error: alert,
    ...(prompt !== undefined && { prompt }),
  }
  switch (column.type) {
    case 'choice':
      return from && { ...rule, allow: { kind: 'list', sheet: hiddenName, from } }
    case 'date':
      return {
        ...rule,
        allow: { kind: 'date', from: toSerial('2000-01-01', false) ?? 0, to: toSerial('2099-12-31', false) ?? 0 },
      }
    case 'percent':
      return { ...rule, allow: { kind: 'whole', from: 0, to: 100 } }
    case 'text':
      return { ...rule, allow: { kind: 'length', to: maxTextLength } }
    default:
      return column.type satisfies never
  }
}

const alerts: Readonly<Record<Column['type'], Readonly<Record<Language, string>>>> = {
  choice: { vi: 'Chọn một nội dung trong danh sách.', en: 'Choose from the list.' },
  date: { vi: 'Nhập ngày dạng 20/12/2013.', en: 'Enter a day as 20/12/2013.' },
  percent: { vi: 'Nhập số nguyên từ 0 đến 100.', en: 'Enter a whole number from 0 to 100.' },
  text: { vi: 'Nội dung quá dài, hãy rút gọn.', en: 'The text is too long.' },
}

/** What each status asks for, of the checks those that a formula can tell. */
const asked: readonly (readonly [Status, FieldId])[] = [
  ['done', 'completedOn'],
  ['done', 'result'],
  ['in-progress', 'result'],
  ['awaiting-issue', 'submittedDocument'],
  ['not-started', 'reason'],
  ['nothing-arising', 'reason'],
]

/** @param areaOf the cells of a column, by its place */
export function hintsOf(columns: readonly Column[], areaOf: (column: number) => Area, language: Language): Hint[] {
  const cellOfField = (field: FieldId) => {
    const index = columns.findIndex(({ id }) => id === field)
    const area = areaOf(index)
    return { area, address: `$${addressOf(area.top, index)}` }
  }
  const status = cellOfField('status').address
  return asked.map(([wanted, field]) => {
    const { area, address } = cellOfField(field)
    return { area, formula: `AND(${status}="${statusLabels[wanted][language]}",TRIM(${address})="")` }
  })
}
