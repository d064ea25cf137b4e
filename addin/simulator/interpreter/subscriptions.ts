// Who listens to what, and the messages for them. Handlers hear of changes made after they were registered, once per
// batch of adjoining cells, in a task of its own after the answer.

import { type Area, formatArea, intersect, joined } from '../book/address.ts'
import { bindingsOf } from '../book/bindings.ts'
import type { Book, LiveArea } from '../book/book.ts'
import { type Scalar, toWireValue, valueType } from '../book/cell.ts'
import type { Change, ShiftKind } from '../book/change.ts'
import { notSimulated } from '../book/fault.ts'
import type { Calculator } from '../formula/calculate.ts'
import type { WireObject } from '../model/wire-object.ts'
import { Calculations } from './calculated-cells.ts'
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
}

interface Pending {
  readonly type: number
  readonly target: string
  readonly message: Record<string, unknown>
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
    return pending.map(({ type, target, message, edit }) => {
      const cells = edit ? { address: formatArea(edit.area), referenceId: this.keepEvent(edit.live) } : {}
      return {
        messageCategory: EVENT_CATEGORY,
        messageType: type,
        targetId: target,
        message: JSON.stringify({ ...message, ...cells }),
        id: '',
      }
    })
  }

  private push(type: number, targets: readonly string[], message: Record<string, unknown>): void {
    for (const target of targets) if (this.has(type, target)) this.pending.push({ type, target, message })
  }

  private sheetEvent(type: number, sheetId: string, message: Record<string, unknown> = {}): void {
    this.push(type, [sheetId, 'Workbook'], { worksheetId: sheetId, source: 'Local', ...message })
  }

  /** Records the messages of a change for those who listen at this moment. */
  record(change: Change, triggerSource: string): void {
    switch (change.kind) {
      case 'edited': {
        const details = change.cell ? detailsOf(change.cell.before, change.cell.after) : {}
        this.edited(
          change.sheetId,
          change.area,
          { changeType: 'RangeEdited', shiftDirection: 'None', ...details },
          triggerSource,
        )
        if (change.formulas) this.formulasChanged(change.sheetId, change.formulas)
        return
      }
      case 'shifted': {
        const message = { changeType: change.shift, shiftDirection: change.direction }
        this.edited(change.sheetId, change.area, message, triggerSource, change.shift)
        return
      }
      case 'formatted':
        this.cellsEvent(TYPE.formatChanged, change.sheetId, change.area)
        return
      case 'clicked': {
        const place = { address: formatArea(change.area), offsetX: 0, offsetY: 0 }
        this.sheetEvent(TYPE.singleClicked, change.sheetId, place)
        return
      }
      case 'bookActivated':
        this.push(TYPE.bookActivated, ['Workbook'], {})
        return
      case 'selected':
        this.selected(change.sheetId, change.areas)
        return
      case 'activated':
        this.sheetEvent(TYPE.deactivated, change.previousId)
        this.sheetEvent(TYPE.activated, change.sheetId)
        return
      case 'sheetAdded':
        this.push(TYPE.sheetAdded, ['Workbook'], { worksheetId: change.sheetId, source: 'Local' })
        return
      case 'sheetDeleted':
        this.push(TYPE.sheetDeleted, ['Workbook'], { worksheetId: change.sheetId, source: 'Local' })
        return
      case 'sheetRenamed':
        this.sheetEvent(TYPE.nameChanged, change.sheetId, { nameBefore: change.before, nameAfter: change.after })
        return
      case 'sheetMoved':
        this.push(TYPE.moved, ['Workbook'], {
          worksheetId: change.sheetId,
          source: 'Local',
          positionBefore: change.before,
          positionAfter: change.after,
        })
        return
      case 'sheetShown':
        this.sheetEvent(TYPE.visibilityChanged, change.sheetId, {
          visibilityBefore: change.before,
          visibilityAfter: change.after,
        })
        return
      case 'protected':
        this.sheetEvent(TYPE.protectionChanged, change.sheetId, { isProtected: change.isProtected })
        return
      case 'tableAdded':
      case 'tableDeleted': {
        const type = change.kind === 'tableAdded' ? TYPE.tableAdded : TYPE.tableDeleted
        const name = change.kind === 'tableDeleted' ? { tableName: change.name } : {}
        const message = { tableId: change.tableId, worksheetId: change.sheetId, source: 'Local', ...name }
        this.push(type, [change.sheetId, 'Workbook'], message)
        return
      }
      case 'sorted': {
        const type = change.by === 'rows' ? TYPE.rowSorted : TYPE.columnSorted
        this.sheetEvent(type, change.sheetId, { address: addressOf(change.areas) })
        return
      }
      case 'calculated':
        this.calculations.ask(change.isFull)
        return
      case 'rowsHidden': {
        const changeType = change.hidden ? 'Hidden' : 'Unhidden'
        this.sheetEvent(TYPE.rowHiddenChanged, change.sheetId, { address: formatArea(change.area), changeType })
        return
      }
      case 'commented':
        this.commented(change)
        return
      case 'charted':
        this.charted(change)
        return
      case 'settingsSaved':
        this.classic(CLASSIC.settings)
        return
      case 'filtered':
      case 'arranged':
      case 'restored':
        return
      default:
        change satisfies never
    }
  }

  private edited(
    sheetId: string,
    at: Area,
    message: Record<string, unknown>,
    triggerSource: string,
    shift?: ShiftKind,
  ): void {
    const sheet = this.book.sheets.find((candidate) => candidate.id === sheetId)
    if (!sheet) return
    if (this.isCalculationHeard) this.calculations.changed({ sheet, area: at })
    const base = { worksheetId: sheetId, source: 'Local', ...message }
    const add = (type: number, target: string, area: Area, more: Record<string, unknown>): void => {
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
      this.pending.push({ type, target, message: { ...base, ...more }, edit })
    }
    for (const id of touchedBindings(this.book, this.calculator, sheet, at)) this.classic(CLASSIC.bindingData, id)
    for (const target of [sheetId, 'Workbook']) add(TYPE.dataChanged, target, at, { triggerSource })
    for (const table of sheet.data.tables) {
      const part = intersect(table.area, at)
      if (!part) continue
      for (const target of [table.id, sheetId, 'Workbook']) {
        add(TYPE.tableDataChanged, target, part, { tableId: table.id })
      }
    }
  }

  /** An event that gives its cells back by `getRange`. */
  private cellsEvent(type: number, sheetId: string, area: Area): void {
    const sheet = this.book.sheets.find((candidate) => candidate.id === sheetId)
    for (const target of [sheetId, 'Workbook']) {
      if (!sheet || !this.has(type, target)) continue
      const message = { worksheetId: sheetId, source: 'Local' }
      this.pending.push({ type, target, message, edit: { area, sheetId, live: this.book.track(sheet, area) } })
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
    this.sheetEvent(TYPE.formulaChanged, sheetId, { formulaDetails })
  }

  /** Told once a step, when all of it is done. */
  private recordCalculated(): void {
    for (const [sheet, areas] of this.calculations.take()) {
      this.push(TYPE.calculated, [sheet.id, 'Workbook'], { worksheetId: sheet.id, address: addressOf(areas) })
    }
  }

  private get isCalculationHeard(): boolean {
    return ['Workbook', ...this.book.sheets.map(({ id }) => id)].some((target) => this.has(TYPE.calculated, target))
  }

  private selected(sheetId: string, areas: readonly Area[]): void {
    this.sheetEvent(TYPE.selectionChanged, sheetId, { address: addressOf(areas) })
    const sheet = this.book.sheets.find((candidate) => candidate.id === sheetId)
    for (const table of sheet?.data.tables ?? []) {
      const address = addressOf(areas.flatMap((area) => intersect(table.area, area) ?? []))
      this.push(TYPE.tableSelectionChanged, [table.id], { worksheetId: sheetId, tableId: table.id, address })
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
    this.pending.push({ type, target, message })
  }

  private commented({ sheetId, commentId, replyIds, change }: Change & { kind: 'commented' }): void {
    const isWhole = change === 'Added' || change === 'Deleted'
    const type = isWhole ? TYPE[`comment${change}`] : TYPE.commentChanged
    const commentDetails = [{ commentId, replyIds }]
    this.sheetEvent(type, sheetId, { commentDetails, ...(isWhole ? {} : { changeType: change }) })
  }

  private charted({ sheetId, chartId, change }: Change & { kind: 'charted' }): void {
    this.push(TYPE[`chart${change}`], [sheetId, chartId], { chartId, worksheetId: sheetId, source: 'Local' })
  }
}

/** `A1:B2,D4`; nothing of no areas. */
const addressOf = (areas: readonly Area[]): string => areas.map((area) => formatArea(area)).join(',')

const DETAILS = ['valueBefore', 'valueAfter', 'valueTypeBefore', 'valueTypeAfter']

const detailsOf = (before: Scalar | undefined, after: Scalar | undefined): Record<string, unknown> => ({
  valueBefore: toWireValue(before),
  valueAfter: toWireValue(after),
  valueTypeBefore: valueType(before),
  valueTypeAfter: valueType(after),
})
