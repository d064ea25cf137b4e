// The workbook behind the simulated host: sheets in order, workbook-wide facts, undo, and areas that follow their cells.
// Whoever changes it calls `report` with what happened; the host turns that into events.

import { type Area, parseArea } from './address.ts'
import { type BookData, newBookData } from './book-data.ts'
import type { Change } from './change.ts'
import { invalidArgument, invalidReference, itemAlreadyExists, itemNotFound } from './fault.ts'
import { assertStructure } from './protection.ts'
import { Sheet, type SheetSnapshot } from './sheet.ts'
import type { NameData, TableData } from './sheet-data.ts'
import { Steps } from './steps.ts'

interface BookSnapshot {
  readonly data: BookData
  readonly activeId: string
  readonly sheets: readonly SheetSnapshot[]
  readonly live: ReadonlyMap<LiveArea, Area | undefined>
}

/** An area that moves with its cells. `area` is undefined once all of them were deleted. */
export interface LiveArea {
  sheet: Sheet
  area: Area | undefined
}

export interface ChartPlace {
  readonly sheetId: string
  readonly chartId: string
}

const FORBIDDEN_IN_NAMES = /[\\/?*[\]:]/

export class Book {
  data: BookData = newBookData()
  sheets: Sheet[] = []
  activeId = ''
  activeChart: ChartPlace | undefined
  /** Counts every change; what was computed at an older version is stale. */
  version = 0
  nextId = 1
  readonly live = new Set<LiveArea>()
  private readonly listeners = new Set<(change: Change) => void>()
  /** What undo and redo go through. */
  readonly steps = new Steps<BookSnapshot>(
    () => this.snapshot(),
    (step, left) => this.goBack(step, left),
  )

  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  report(change: Change): void {
    for (const listener of [...this.listeners]) listener(change)
  }

  /** A GUID in braces, as Excel's ids are, but the same in every run. */
  newId(): string {
    const digits = (this.nextId++).toString(16).toUpperCase().padStart(12, '0')
    return `{00000000-0001-0000-0000-${digits}}`
  }

  /** Before every change. */
  readonly touch = (): void => {
    this.version++
    this.steps.touch()
  }

  private snapshot(): BookSnapshot {
    return {
      data: structuredClone(this.data),
      activeId: this.activeId,
      sheets: this.sheets.map((sheet) => sheet.snapshot()),
      live: new Map([...this.live].map((live) => [live, live.area])),
    }
  }

  /** Brings a state back and tells of the cells that have other contents now. */
  private goBack(step: BookSnapshot, left: BookSnapshot): void {
    this.version++
    const before = new Map(this.sheets.map((sheet) => [sheet.id, sheet]))
    // Settings are no part of what Ctrl+Z takes back.
    const { settings } = this.data
    this.data = { ...structuredClone(step.data), settings }
    this.sheets = step.sheets.map((snapshot) => {
      const sheet = before.get(snapshot.id) ?? new Sheet(snapshot.id, snapshot.data.name, this.touch)
      sheet.restore(snapshot)
      return sheet
    })
    this.activeId = step.activeId
    for (const [live, area] of step.live) live.area = area
    this.report({ kind: 'restored' })
    for (const sheet of left.sheets) this.reportRestored(sheet)
  }

  private reportRestored(before: SheetSnapshot): void {
    const sheet = this.sheets.find(({ id }) => id === before.id)
    for (const at of sheet?.differences(before) ?? []) {
      const isSingle = at.rows === 1 && at.columns === 1
      const old = before.rows.get(at.row)?.cells.get(at.column)
      const now = sheet?.cell(at.row, at.column)
      const isPlain = isSingle && old?.formula === undefined && now?.formula === undefined
      const cell = isPlain ? { cell: { before: old?.value, after: now?.value } } : {}
      this.report({ kind: 'edited', sheetId: before.id, area: at, ...cell })
    }
  }

  // Sheets

  sheet(id: string): Sheet {
    const found = this.sheets.find((sheet) => sheet.id === id)
    if (!found) throw itemNotFound('the worksheet was deleted')
    return found
  }

  /** By name, in any case, or by id. */
  findSheet(key: string): Sheet | undefined {
    const name = key.toLowerCase()
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name)
  }

  sheetNamed(name: string): Sheet {
    const found = this.findSheet(name)
    if (!found) throw itemNotFound(`worksheet ${name}`)
    return found
  }

  get activeSheet(): Sheet {
    return this.sheet(this.activeId)
  }

  /** Excel's rules: 1–31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end, unique in any case. */
  checkSheetName(name: string, except?: Sheet): void {
    const wellFormed =
      name.length > 0 &&
      name.length <= 31 &&
      !FORBIDDEN_IN_NAMES.test(name) &&
      !name.startsWith("'") &&
      !name.endsWith("'")
    if (!wellFormed) throw invalidArgument(`worksheet name ${JSON.stringify(name)}`)
    const taken = this.findSheet(name)
    if (taken && taken !== except) throw itemAlreadyExists(`worksheet ${name}`)
  }

  addSheet(name: string | undefined, at = this.sheets.length): Sheet {
    let chosen = name
    for (let n = this.sheets.length + 1; chosen === undefined; n++) {
      if (!this.findSheet(`Sheet${n}`)) chosen = `Sheet${n}`
    }
    this.checkSheetName(chosen)
    assertStructure(this.data)
    this.touch()
    const sheet = new Sheet(this.newId(), chosen, this.touch)
    this.sheets.splice(at, 0, sheet)
    if (this.activeId === '') this.activeId = sheet.id
    this.report({ kind: 'sheetAdded', sheetId: sheet.id })
    return sheet
  }

  activate(sheet: Sheet): void {
    if (sheet.id === this.activeId) return
    this.focusChart(undefined)
    const previousId = this.activeId
    this.activeId = sheet.id
    this.report({ kind: 'activated', sheetId: sheet.id, previousId })
  }

  /** Selects cells, going to their sheet first; several areas are what Ctrl adds. */
  select(sheet: Sheet, [first, ...more]: readonly [Area, ...Area[]]): void {
    this.activate(sheet)
    this.focusChart(undefined)
    sheet.data.selection = first
    sheet.data.alsoSelected = more
    this.report({ kind: 'selected', sheetId: sheet.id, areas: [first, ...more] })
  }

  /** Makes a chart the active one, as a click on it does; cells or another sheet take that away. */
  focusChart(chart: ChartPlace | undefined): void {
    const before = this.activeChart
    if (before?.chartId === chart?.chartId) return
    this.activeChart = chart
    if (before) this.report({ kind: 'charted', ...before, change: 'Deactivated' })
    if (chart) this.report({ kind: 'charted', ...chart, change: 'Activated' })
  }

  get visibleSheets(): Sheet[] {
    return this.sheets.filter((sheet) => sheet.data.visibility === 'Visible')
  }

  // Areas that follow their cells

  track(sheet: Sheet, area: Area): LiveArea {
    const live: LiveArea = { sheet, area }
    this.live.add(live)
    return live
  }

  /** Where a tracked area is now; an error once its cells or its sheet are gone. */
  areaOf(live: LiveArea): Area {
    if (!live.area || !this.sheets.includes(live.sheet)) throw invalidReference('the cells were deleted')
    return live.area
  }

  // Tables and names

  findTable(key: string): { sheet: Sheet; table: TableData } | undefined {
    const name = key.toLowerCase()
    for (const sheet of this.sheets) {
      const table = sheet.data.tables.find((t) => t.id === key || t.name.toLowerCase() === name)
      if (table) return { sheet, table }
    }
    return undefined
  }

  /** A name of the sheet wins over one of the workbook. */
  findName(name: string, sheet?: Sheet): NameData | undefined {
    const same = (n: NameData): boolean => n.name.toLowerCase() === name.toLowerCase()
    return sheet?.data.names.find(same) ?? this.data.names.find(same)
  }
}

/** Reads an address inside one sheet or throws as Excel does. */
export function areaFrom(text: string): Area {
  const found = parseArea(text)
  if (!found) throw invalidArgument(`address ${JSON.stringify(text)}`)
  return found
}
