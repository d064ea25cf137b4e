// Who listens to what, and the messages for them. Handlers hear of changes made after they were registered, once per
// batch of adjoining cells, in a task of its own after the answer.

import { type Area, formatArea, intersect, joined } from '../book/address.ts'
import { bindingsOf } from '../book/bindings.ts'
import type { Book, LiveArea } from '../book/book.ts'
import type { Change, ShiftKind } from '../book/change.ts'
import { notSimulated } from '../book/fault.ts'
import type { Calculator } from '../formula/calculate.ts'
import type { WireObject } from '../model/wire-object.ts'
import { Calculations } from './calculated-cells.ts'
import { addressOf, DETAILS, detailsOf, type EventMessage, messagesOf, ofSheet } from './event-messages.ts'
import { CLASSIC, EVENT_CATEGORY, TYPE } from './event-types.ts'
import { touchedBindings } from './touched-bindings.ts'

/** One delivery to the client. */
export interface EventEntry {
  readonly messageCategory: number
  readonly messageType: number
  readonly targetId: string
  /** JSON. */
  readonly message: string
  readonly id: string
  /** The client then says `source: "Remote"`. */
  readonly isRemoteOverride: boolean
}

/** Who made a change: an add-in here, the person, or somebody on another machine. */
export type Doer = 'addin' | 'person' | 'colleague'

interface Pending {
  readonly type: number
  readonly target: string
  readonly message: Record<string, unknown>
  readonly isRemote: boolean
  /** For edits that may be joined with the next one. */
  readonly edit?: { area: Area; sheetId: string; live: LiveArea }
}

export class Subscriptions {
  private readonly book: Book
  private readonly calculator: Calculator
  private readonly counts = new Map<string, number>()
  private readonly keepEvent: (live: LiveArea) => string
  private readonly calculations: Calculations
  private pending: Pending[] = []
  private doer: Doer = 'person'

  constructor(book: Book, calculator: Calculator, keepEvent: (live: LiveArea) => string) {
    this.book = book
    this.calculator = calculator
    this.keepEvent = keepEvent
    this.calculations = new Calculations(book, calculator)
  }

  set(object: WireObject, event: string, isOn: boolean): void {
    const type = object.$events[event]
    if (type === undefined) throw notSimulated(object.$type, `on${event}`)
    const key = `${type}|${object.$eventTarget}`
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) + (isOn ? 1 : -1)))
  }

  private has(type: number, target: string): boolean {
    return (this.counts.get(`${type}|${target}`) ?? 0) > 0
  }

  /** Takes what was recorded since the last time, as entries to deliver. */
  take(): EventEntry[] {
    this.recordCalculated()
    const { pending } = this
    this.pending = []
    return pending.map(({ type, target, message, isRemote, edit }) => {
      const cells = edit ? { address: formatArea(edit.area), referenceId: this.keepEvent(edit.live) } : {}
      return {
        messageCategory: EVENT_CATEGORY,
        messageType: type,
        targetId: target,
        message: JSON.stringify({ ...message, ...cells }),
        id: '',
        isRemoteOverride: isRemote,
      }
    })
  }

  private add(heard: Omit<Pending, 'isRemote'>): void {
    this.pending.push({ ...heard, isRemote: this.doer === 'colleague' })
  }

  private push({ type, targets, message }: EventMessage): void {
    for (const target of targets) if (this.has(type, target)) this.add({ type, target, message })
  }

  /** Records the messages of a change for those who listen at this moment. */
  record(change: Change, doer: Doer): void {
    this.doer = doer
    switch (change.kind) {
      case 'edited': {
        const details = change.cell ? detailsOf(change.cell.before, change.cell.after) : {}
        this.edited(change.sheetId, change.area, { changeType: 'RangeEdited', shiftDirection: 'None', ...details })
        if (change.formulas) this.formulasChanged(change.sheetId, change.formulas)
        return
      }
      case 'shifted': {
        const message = { changeType: change.shift, shiftDirection: change.direction }
        this.edited(change.sheetId, change.area, message, change.shift)
        return
      }
      case 'formatted':
        this.cellsEvent(TYPE.formatChanged, change.sheetId, change.area)
        return
      case 'selected':
        this.selected(change.sheetId, change.areas)
        return
      case 'calculated':
        this.calculations.ask(change.isFull)
        return
      case 'settingsSaved':
        this.classic(CLASSIC.settings)
        return
      default:
        for (const message of messagesOf(change)) this.push(message)
    }
  }

  private edited(sheetId: string, at: Area, message: Record<string, unknown>, shift?: ShiftKind): void {
    const sheet = this.book.sheets.find((candidate) => candidate.id === sheetId)
    if (!sheet) return
    if (this.isCalculationHeard) this.calculations.changed({ sheet, area: at })
    const base = { worksheetId: sheetId, source: 'Local', ...message }
    const triggerSource = this.doer === 'addin' ? 'ThisLocalAddin' : 'Unknown'
    const tell = (type: number, target: string, area: Area, more: Record<string, unknown>): void => {
      if (!this.has(type, target)) return
      const previous = [...this.pending].reverse().find((pending) => pending.type === type && pending.target === target)
      const isLast = previous?.edit?.sheetId === sheetId && previous.message.changeType === 'RangeEdited' && !shift
      const whole = isLast && previous.edit ? joined(previous.edit.area, area) : undefined
      if (previous?.edit && whole) {
        previous.edit.area = whole
        previous.edit.live.area = whole
        for (const key of DETAILS) delete previous.message[key]
        return
      }
      const edit = { area, sheetId, live: this.book.track(sheet, area) }
      this.add({ type, target, message: { ...base, ...more }, edit })
    }
    for (const id of touchedBindings(this.book, this.calculator, sheet, at)) this.classic(CLASSIC.bindingData, id)
    for (const target of [sheetId, 'Workbook']) tell(TYPE.dataChanged, target, at, { triggerSource })
    for (const table of sheet.data.tables) {
      const part = intersect(table.area, at)
      if (!part) continue
      for (const target of [table.id, sheetId, 'Workbook']) {
        tell(TYPE.tableDataChanged, target, part, { tableId: table.id })
      }
    }
  }

  /** An event that gives its cells back by `getRange`. */
  private cellsEvent(type: number, sheetId: string, area: Area): void {
    const sheet = this.book.sheets.find((candidate) => candidate.id === sheetId)
    for (const target of [sheetId, 'Workbook']) {
      if (!sheet || !this.has(type, target)) continue
      const message = { worksheetId: sheetId, source: 'Local' }
      this.add({ type, target, message, edit: { area, sheetId, live: this.book.track(sheet, area) } })
    }
  }

  private formulasChanged(
    sheetId: string,
    formulas: readonly { readonly row: number; readonly column: number; readonly before: string }[],
  ): void {
    const formulaDetails = formulas.map(({ row, column, before }) => ({
      cellAddress: formatArea({ row, column, rows: 1, columns: 1 }),
      previousFormula: before,
    }))
    this.push(ofSheet(TYPE.formulaChanged, sheetId, { formulaDetails }))
  }

  /** Told once a step, when all of it is done. */
  private recordCalculated(): void {
    for (const [sheet, areas] of this.calculations.take()) {
      this.push(ofSheet(TYPE.calculated, sheet.id, { address: addressOf(areas) }))
    }
  }

  private get isCalculationHeard(): boolean {
    return ['Workbook', ...this.book.sheets.map(({ id }) => id)].some((target) => this.has(TYPE.calculated, target))
  }

  private selected(sheetId: string, areas: readonly Area[]): void {
    this.push(ofSheet(TYPE.selectionChanged, sheetId, { address: addressOf(areas) }))
    const sheet = this.book.sheets.find((candidate) => candidate.id === sheetId)
    for (const table of sheet?.data.tables ?? []) {
      const address = addressOf(areas.flatMap((area) => intersect(table.area, area) ?? []))
      const message = { worksheetId: sheetId, tableId: table.id, address }
      this.push({ type: TYPE.tableSelectionChanged, targets: [table.id], message })
    }
    for (const { id, area: bound } of sheet ? bindingsOf(this.book, sheet) : []) {
      const [inside] = areas.flatMap((area) => intersect(bound, area) ?? [])
      if (!inside) continue
      this.classic(CLASSIC.bindingSelection, id, {
        startRow: inside.row - bound.row,
        startColumn: inside.column - bound.column,
        rowCount: inside.rows,
        columnCount: inside.columns,
      })
    }
    this.classic(CLASSIC.selection)
  }

  /** Once a step, however much happened. */
  private classic(type: number, target = '', message: Record<string, unknown> = {}): void {
    const known = this.pending.findIndex((pending) => pending.type === type && pending.target === target)
    if (known >= 0) this.pending.splice(known, 1)
    this.add({ type, target, message })
  }
}
