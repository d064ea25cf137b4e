// One thing a person does: where it happens, and what Excel says when it refuses.

import { type Area, splitSheet } from '../book/address.ts'
import { areaFrom } from '../book/book.ts'
import { HostFault, itemNotFound } from '../book/fault.ts'
import type { Sheet } from '../book/sheet.ts'
import type { TableData } from '../book/sheet-data.ts'
import type { WriteContext } from '../book/write.ts'
import { DONE, type Outcome } from './outcome.ts'

const PROTECTED =
  "The cell or chart you're trying to change is on a protected sheet. To make a change, unprotect the sheet."

export abstract class Step {
  protected readonly context: WriteContext
  protected readonly now: () => Date
  protected readonly begin: () => void
  protected readonly finish: () => void

  /** @param bounds called around one step: for undo, and for events that say who did it */
  constructor(context: WriteContext, now: () => Date, bounds: { begin(): void; finish(): void }) {
    this.context = context
    this.now = now
    this.begin = () => bounds.begin()
    this.finish = () => bounds.finish()
  }

  protected get book() {
    return this.context.book
  }

  /** One thing done: what Excel refuses becomes a message, as in its boxes. */
  protected act(action: () => Outcome | undefined): Outcome {
    this.begin()
    try {
      return action() ?? DONE
    } catch (error) {
      if (!(error instanceof HostFault)) throw error
      const message = error.code === 'AccessDenied' ? PROTECTED : error.message
      return { kind: 'refused', code: error.code, title: 'Microsoft Excel', message }
    } finally {
      this.finish()
    }
  }

  protected sheet(name: string): Sheet {
    return this.book.sheetNamed(name)
  }

  protected place(sheetName: string, address: string): { sheet: Sheet; area: Area } {
    return { sheet: this.sheet(sheetName), area: areaFrom(splitSheet(address).rest) }
  }

  protected tableNamed(name: string): { sheet: Sheet; table: TableData } {
    const found = this.book.findTable(name)
    if (!found) throw itemNotFound(`table ${name}`)
    return found
  }
}
