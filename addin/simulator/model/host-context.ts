// What every object of the model needs, and how objects make each other without importing each other's files.

import type { Area } from '../book/address.ts'
import type { Book, LiveArea } from '../book/book.ts'
import type { Locale } from '../book/locale.ts'
import type { Sheet } from '../book/sheet.ts'
import type { WorkbookState } from '../book/state.ts'
import type { WriteContext } from '../book/write.ts'
import type { Calculator } from '../formula/calculate.ts'
import type { WireObject } from './wire-object.ts'

/** Makes the wire objects that other classes hand out. */
export interface WireFactory {
  range(sheet: Sheet, area: Area): WireObject
  rangeAreas(sheet: Sheet, areas: readonly Area[]): WireObject
  worksheet(sheet: Sheet): WireObject
  table(sheet: Sheet, tableId: string): WireObject
}

/** Objects that outlive their request, under the ids the client knows them by. */
export interface References {
  keep(object: WireObject): string
  get(id: string): WireObject | undefined
  remove(id: string): void
  removeAll(): void
  count(): number
  /** The cells an event spoke of. */
  eventArea(id: string): LiveArea | undefined
}

/** Workbooks that came with the request, by their Base64 text. */
export interface Files {
  readonly canRead: boolean
  /** Undefined when the text is no workbook. */
  workbook(base64: string): WorkbookState | undefined
}

export interface HostContext {
  readonly book: Book
  readonly calculator: Calculator
  /** Reads strings of add-ins: always en-US. */
  readonly writing: WriteContext
  /** The person's region. */
  readonly locale: Locale
  readonly references: References
  readonly wire: WireFactory
  /** Areas made for this request, to be let go after it. */
  readonly passing: Set<LiveArea>
  readonly now: () => Date
  readonly isReadOnly: boolean
  /** `context.runtime.enableEvents`. */
  readonly runtime: { enableEvents: boolean }
  readonly files: Files
}
