// The sheet by which a handout is known when it comes back, as texts, which every program keeps. read-handout.ts reads it.
import type { TaskId } from '../domain/ids.ts'
import { fieldValue, type Values } from '../domain/report.ts'
import type { Language } from '../table/labels.ts'
import type { Area, BookSheet, Style } from '../xlsx/book.ts'
import { type HandoutIdentity, handoutColumns, handoutFields, handoutForm, hiddenMark, hiddenName } from './handout.ts'

/** Identity, then a row for each task with what its fields said; the drop-downs' lists stand to the right. */
export function hiddenSheet(
  { plan, period, agency, planRevision, madeOn, unit = '' }: HandoutIdentity,
  rows: readonly { readonly task: TaskId; readonly values: Values }[],
  language: Language,
): { readonly sheet: BookSheet; readonly lists: ReadonlyMap<string, Area> } {
  const named = { form: handoutForm, plan, period, agency, planRevision, madeOn, unit }
  const table = [
    [hiddenMark, ''],
    ...Object.entries(named).map(([name, value]) => [name, String(value)]),
    [''],
    ['task', ...handoutFields],
    ...rows.map(({ task, values }) => [task, ...handoutFields.map((field) => String(fieldValue(values, field)))]),
  ]
  const lists = new Map<string, Area>()
  const left = handoutFields.length + 2
  for (const { id, choices, source } of handoutColumns) {
    if (!choices || source !== 'entry') continue
    const column = left + lists.size
    const labels = Object.values(choices).map((label) => label[language])
    labels.forEach((label, index) => {
      const row = table[index] ?? []
      table[index] = [...row, ...Array.from({ length: column - row.length }, () => ''), label]
    })
    lists.set(id, { top: 0, left: column, bottom: labels.length - 1, right: column })
  }
  const text: Style = { format: '@' }
  return {
    sheet: {
      name: hiddenName,
      isHidden: true,
      columns: [],
      rows: table.map((row) => row.map((value) => (value === '' ? undefined : { value, style: text }))),
      print: { isLandscape: false, pagesWide: 1 },
    },
    lists,
  }
}
