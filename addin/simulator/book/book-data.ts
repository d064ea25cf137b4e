// What is kept of a workbook beside its sheets, as plain data.

import type { NameData, StyleData } from './sheet-data.ts'

/** A range or table under an id of the add-in's. */
export interface BindingData {
  readonly id: string
  readonly type: 'Range' | 'Table' | 'Text'
  /** A reference with `=`, which moves as names do. */
  formula: string
  /** For a table, which may grow. */
  readonly tableId?: string
}

export interface CustomXmlData {
  readonly id: string
  xml: string
}

export interface BookData {
  name: string
  names: NameData[]
  /** `workbook.settings` and `Office.context.document.settings`, which are one: JSON text by key. */
  settings: Record<string, string>
  properties: Record<string, unknown>
  styles: StyleData[]
  customProperties: Record<string, unknown>
  bindings: BindingData[]
  customXml: CustomXmlData[]
  calculationMode: string
  iterativeCalculation?: Record<string, unknown>
  /** Whether date serials count from 1904. */
  date1904: boolean
  protection?: { password?: string }
}

export const newBookData = (): BookData => ({
  name: 'Book1.xlsx',
  names: [],
  settings: {},
  properties: {},
  styles: [],
  customProperties: {},
  bindings: [],
  customXml: [],
  calculationMode: 'Automatic',
  date1904: false,
})
