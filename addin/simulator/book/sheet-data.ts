// Everything a sheet knows beside its cells, as plain data: cloned whole for undo, written as it is to JSON.

import type { Area } from './address.ts'
import type { Format } from './cell.ts'

/** What a row or a column carries as a whole. */
export interface Line {
  /** Height in points of a row, width in points of a column. */
  size?: number
  hidden?: boolean
  /** Hidden by a filter rather than by a person. */
  filtered?: boolean
  /** Outline level: how many groups it is in. */
  level?: number
  format?: Format
}

export interface ValidationAlert {
  readonly showAlert: boolean
  readonly style: 'Stop' | 'Warning' | 'Information'
  readonly title: string
  readonly message: string
}

export interface ValidationPrompt {
  readonly showPrompt: boolean
  readonly title: string
  readonly message: string
}

export interface BasicRule {
  readonly formula1: string
  readonly formula2?: string
  readonly operator: string
}

/** At most one key, as in Office.js `DataValidationRule`; formulas are always text with `=`. */
export interface ValidationRule {
  readonly wholeNumber?: BasicRule
  readonly decimal?: BasicRule
  readonly textLength?: BasicRule
  readonly date?: BasicRule
  readonly time?: BasicRule
  readonly list?: { readonly inCellDropDown: boolean; readonly source: string }
  readonly custom?: { readonly formula: string }
}

/** One rule over several areas; the areas of a sheet's validations never overlap. */
export interface Validation {
  areas: Area[]
  /** The cell for which the rule's relative references were written. */
  anchor: { row: number; column: number }
  rule: ValidationRule
  ignoreBlanks: boolean
  errorAlert: ValidationAlert
  prompt: ValidationPrompt
}

export interface FilterCriteria {
  readonly filterOn: string
  readonly values?: readonly unknown[]
  readonly criterion1?: string
  readonly criterion2?: string
  readonly operator?: string
  readonly color?: string
  readonly dynamicCriteria?: string
}

export interface TableColumnData {
  id: number
  name: string
  filter?: FilterCriteria
}

export interface SortField {
  readonly key: number
  readonly ascending: boolean
  readonly sortOn?: string
  /** For a sort by colour, the one that comes first. */
  readonly color?: string
}

export interface TableData {
  readonly id: string
  name: string
  /** With header and total row. */
  area: Area
  /** Without data: the one empty row is there for the first entry. */
  isWaiting?: boolean
  columns: TableColumnData[]
  showHeaders: boolean
  showTotals: boolean
  style: string
  highlightFirstColumn: boolean
  highlightLastColumn: boolean
  showBandedRows: boolean
  showBandedColumns: boolean
  showFilterButton: boolean
  sort?: { fields: SortField[]; matchCase: boolean; method: string }
}

export interface NameData {
  name: string
  /** With the leading `=`. */
  formula: string
  comment: string
  visible: boolean
}

export interface RemarkText {
  /** As people read it. */
  content: string
  richContent?: string
  mentions?: readonly { readonly email: string; readonly id: number; readonly name: string }[]
}

export interface CommentData extends RemarkText {
  readonly id: string
  row: number
  column: number
  resolved: boolean
  authorName: string
  /** ISO time. */
  created?: string
  replies: (RemarkText & { readonly id: string })[]
}

/** Kept in order of priority, the first wins. */
export interface ConditionalFormatData {
  readonly id: string
  type: string
  areas: Area[]
  anchor: { row: number; column: number }
  stopIfTrue: boolean
  /** Whatever was set, by path of Office.js's names: `Rule`, `Format.Fill.Color`. */
  facts: Record<string, unknown>
}

export interface ChartSeriesData {
  /** Text, or a reference with `=`. */
  name: string
  values: string
  categories: string
  bubbleSizes?: string
  facts: Record<string, unknown>
  trendlines?: Record<string, unknown>[]
}

export interface ChartData {
  readonly id: string
  name: string
  /** Whatever was set, by path of Office.js's names: `Title.Text`. */
  facts: Record<string, unknown>
  series: ChartSeriesData[]
}

export interface StyleData {
  readonly name: string
  readonly isBuiltIn: boolean
  format: Format
  /** Which parts of a format the style sets: `IncludeFont`, `IncludeBorder` … */
  includes: Record<string, boolean>
}

export interface ProtectionData {
  readonly options: Readonly<Record<string, unknown>>
  readonly password?: string
}

export interface SheetAutoFilter {
  area: Area
  /** By column from the area's left. */
  criteria: (FilterCriteria | null)[]
}

export interface SheetData {
  name: string
  visibility: 'Visible' | 'Hidden' | 'VeryHidden'
  tabColor: string
  showGridlines: boolean
  showHeadings: boolean
  enableCalculation: boolean
  /** In characters, as Excel counts widths of columns. */
  standardWidth: number
  format?: Format
  rows: Map<number, Line>
  columns: Map<number, Line>
  /** Rows above and columns to the left of this cell stay in view. */
  frozen?: { rows: number; columns: number }
  protection?: ProtectionData
  merges: Area[]
  validations: Validation[]
  conditionalFormats: ConditionalFormatData[]
  tables: TableData[]
  names: NameData[]
  comments: CommentData[]
  charts: ChartData[]
  autoFilter?: SheetAutoFilter
  pageLayout: Record<string, unknown>
  /** Rows and columns before which a page begins. */
  pageBreaks: { rows: number[]; columns: number[] }
  customProperties: Record<string, string>
  selection: Area
  /** Further areas, held with Ctrl. */
  alsoSelected?: Area[]
}

export const newSheetData = (name: string): SheetData => ({
  name,
  visibility: 'Visible',
  tabColor: '',
  showGridlines: true,
  showHeadings: true,
  enableCalculation: true,
  standardWidth: 8.43,
  rows: new Map(),
  columns: new Map(),
  merges: [],
  validations: [],
  conditionalFormats: [],
  tables: [],
  names: [],
  comments: [],
  charts: [],
  pageLayout: {},
  pageBreaks: { rows: [], columns: [] },
  customProperties: {},
  selection: { row: 0, column: 0, rows: 1, columns: 1 },
})
