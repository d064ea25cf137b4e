// What the ways of settling a doubt share: the names of a task's columns, and what each way is handed.
import { type Field, fields } from '../../../shared/appendix/appendix.ts'
import { columnOf } from '../../../shared/table/columns.ts'
import type { Language } from '../../../shared/table/labels.ts'
import type { Decision } from '../../session/importing/settling.ts'

export interface ChoiceProps {
  readonly reason: string | undefined
  readonly onDecide: (decision: Decision) => void
}

export function columnName(field: Field, language: Language): string {
  return columnOf('tasks', field)?.header[language] ?? field
}

export function columnOptions(language: Language): readonly (readonly [Field, string])[] {
  return fields.map((field) => [field, columnName(field, language)])
}

/** The next few words from a place on, to recognise it by. */
export function wordsFrom(text: string, at: number): string {
  const words = text.slice(at).trim().split(/\s+/)
  return words.slice(0, 6).join(' ') + (words.length > 6 ? '…' : '')
}
