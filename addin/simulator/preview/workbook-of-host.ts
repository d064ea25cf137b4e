// The simulated Excel as the window of a workbook sees it: a snapshot after every change, and a person's doings turned
// into those of the host.
import { type Area, columnName, formatArea, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '../book/address.ts'
import type { Change } from '../book/change.ts'
import { bodyArea } from '../book/table.ts'
import type { Host } from '../host.ts'
import type { Outcome as HostOutcome } from '../user/outcome.ts'
import { formatBlock, parseBlock } from './grid/clipboard-text.ts'
import { POINT } from './grid/look-of-cell.ts'
import type { SheetView } from './grid/sheet-view.ts'
import type { MeasureText } from './grid/text-measure.ts'
import { type DrawnSheet, endOf, headerAt, viewOfSheet } from './view-of-sheet.ts'
import type { Outcome, Snapshot, Workbook } from './workbook.ts'

interface Copied {
  readonly sheet: string
  readonly area: Area
  readonly text: string
  readonly isCut: boolean
  /** Nothing was changed since but by pasting. */
  readonly isFramed: boolean
}

/** Pixels of a column that nobody has touched. */
const STANDARD_WIDTH = 64

export function workbookOfHost(host: Host, measure: MeasureText): Workbook {
  const { user, view } = host
  const listeners = new Set<() => void>()
  /** What Ctrl+C took last, to paste with formats as long as the clipboard still says the same. */
  let copied: Copied | undefined
  let isPasting = false
  let drawn: DrawnSheet | undefined
  let now = snapshotOf([])

  function snapshotOf(changes: readonly Change[]): Snapshot {
    const sheetId = view.activeSheetId
    const selected = view.sheet(sheetId).selection
    const before = drawn && now.sheetId === sheetId ? drawn : undefined
    const isKept = before && changes.every(isOnlyMoving) && reaches(before, selected)
    const shown = isKept ? before : viewOfSheet(view, sheetId, measure, before && sinceDrawn(before, sheetId, changes))
    drawn = shown
    const sheets = view
      .sheets()
      .filter(({ visibility }) => visibility === 'Visible')
      .map(({ id, name, tabColor }) => ({ id, name, color: tabColor }))
    const taken = copied?.isFramed && copied.sheet === sheetId ? copied.area : undefined
    return { sheetId, view: shown, selected, sheets, tally: tallyOf(sheetId, selected), taken }
  }

  function show(changes: readonly Change[]): void {
    now = snapshotOf(changes)
    for (const listener of [...listeners]) listener()
  }
  /** What was copied can still be pasted, what was cut stays where it is. */
  function leaveTaken(): void {
    copied = copied?.isCut ? undefined : copied && { ...copied, isFramed: false }
  }
  host.onChange((changes) => {
    if (!isPasting && changes.some(({ kind }) => kind !== 'selected' && kind !== 'activated')) leaveTaken()
    show(changes)
  })

  /** The part of an area that holds anything; whole columns would never end. */
  function filled({ row, column, rows, columns }: Area): Area {
    const { usedRows, usedColumns } = view.sheet(now.sheetId)
    return {
      row,
      column,
      rows: Math.max(1, Math.min(rows, usedRows - row)),
      columns: Math.max(1, Math.min(columns, usedColumns - column)),
    }
  }

  function* cellsOf(area: Area): Generator<readonly [row: number, column: number]> {
    const within = filled(area)
    for (let row = within.row; row <= lastRow(within); row++) {
      for (let column = within.column; column <= lastColumn(within); column++) yield [row, column]
    }
  }

  function tallyOf(sheetId: string, area: Area): Snapshot['tally'] {
    let [filledCells, numbers, sum] = [0, 0, 0]
    if (area.rows * area.columns === 1) return { filled: 0, numbers, sum }
    const { usedRows, usedColumns } = view.sheet(sheetId)
    for (let row = area.row; row <= Math.min(lastRow(area), usedRows - 1); row++) {
      for (let column = area.column; column <= Math.min(lastColumn(area), usedColumns - 1); column++) {
        const { value } = view.cell(sheetId, row, column)
        if (value === undefined) continue
        filledCells++
        if (typeof value !== 'number') continue
        numbers++
        sum += value
      }
    }
    return { filled: filledCells, numbers, sum }
  }

  const addressOf = (row: number, column: number): string => formatArea({ row, column, rows: 1, columns: 1 })
  const header = (row: number, column: number) => {
    const found = headerAt(view.sheet(now.sheetId).tables, row, column)
    const name = found?.table.columns[found.index]?.name
    if (!found || name === undefined) throw new Error(`${addressOf(row, column)} is no header of a table`)
    return { ...found, name }
  }

  const resizeColumn = (column: number, pixels: number): Outcome =>
    told(user.resizeColumn(now.sheetId, columnName(column), Math.round((pixels / POINT) * 4) / 4))

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => now,
    editText: ({ sheetId, row, column }) => view.cell(sheetId, row, column).entry,
    type: ({ sheetId, row, column }, text, despite) => told(user.type(sheetId, addressOf(row, column), text, despite)),
    select: (area) => void user.select(now.sheetId, formatArea(area)),
    clear: (area) => told(user.clear(now.sheetId, formatArea(filled(area)))),
    repeat(area, to) {
      const within = area.rows === MAX_ROWS || area.columns === MAX_COLUMNS ? filled(area) : area
      if (to === 'down') return told(user.fillDown(now.sheetId, formatArea(within)))
      if (within.columns === 1) return { kind: 'done' }
      const first = formatArea({ ...within, columns: 1 })
      const rest = formatArea({ ...within, column: within.column + 1, columns: within.columns - 1 })
      return told(user.copyPaste(now.sheetId, first, now.sheetId, rest))
    },
    fill: (from, to) => told(user.fill(now.sheetId, formatArea(from), formatArea(to))),
    find(text, from, by) {
      const sought = text.toLocaleLowerCase('vi')
      const { usedRows, usedColumns } = view.sheet(now.sheetId)
      const count = usedRows * usedColumns
      const end = by > 0 ? -1 : count
      const start = from.row < usedRows ? from.row * usedColumns + Math.min(from.column, usedColumns - 1) : end
      for (let step = 1; step <= count; step++) {
        const place = (((start + by * step) % count) + count) % count
        const [row, column] = [Math.floor(place / usedColumns), place % usedColumns]
        const isSeen = drawn !== undefined && drawn.rowHeight(row) > 0 && drawn.columnWidth(column) > 0
        if (isSeen && textOf(row, column).toLocaleLowerCase('vi').includes(sought)) return { row, column }
      }
      return undefined
    },
    take(area, isCut) {
      const within = filled(area)
      const rows = Array.from({ length: within.rows }, (_, r) =>
        Array.from({ length: within.columns }, (_, c) => textOf(within.row + r, within.column + c)),
      ).filter((_, r) => !view.isRowFiltered(now.sheetId, within.row + r))
      const text = formatBlock(rows)
      copied = { sheet: now.sheetId, area: within, text, isCut, isFramed: true }
      show([])
      return text
    },
    leaveTaken() {
      leaveTaken()
      show([])
    },
    paste(at, text) {
      const corner = formatArea({ ...at, rows: 1, columns: 1 })
      const isWhole = at.rows === MAX_ROWS || at.columns === MAX_COLUMNS
      if (copied?.text !== text) {
        const block = parseBlock(text)
        const [[only = ''] = []] = block
        const isOne = block.length === 1 && block[0]?.length === 1 && !isWhole
        const row = Array.from({ length: at.columns }, () => only)
        return told(user.paste(now.sheetId, corner, isOne ? Array.from({ length: at.rows }, () => row) : block))
      }
      const { sheet, area, isCut } = copied
      isPasting = true
      try {
        if (!isCut) {
          const to = isWhole ? corner : formatArea(at)
          return told(user.copyPaste(sheet, formatArea(area), now.sheetId, to))
        }
        copied = undefined
        return told(user.cutPaste(sheet, formatArea(area), now.sheetId, corner))
      } finally {
        isPasting = false
      }
    },
    insertRows: (row, count) => told(user.insertRows(now.sheetId, row + 1, count)),
    deleteRows: (row, count) => told(user.deleteRows(now.sheetId, row + 1, count)),
    undo: () => void user.undo(),
    redo: () => void user.redo(),
    activateSheet: (id) => void user.activateSheet(id),
    addSheet() {
      const names = new Set(view.sheets().map(({ name }) => name.toLowerCase()))
      let number = names.size + 1
      while (names.has(`sheet${number}`)) number++
      user.addSheet(`Sheet${number}`)
    },
    filterChoices(row, column) {
      const { table, index } = header(row, column)
      const kept = table.columns[index]?.filter?.values
      const texts = new Set<string>()
      for (const [r, c] of cellsOf({ ...bodyArea(table), column, columns: 1 })) texts.add(textOf(r, c))
      return [...texts]
        .sort((one, other) => one.localeCompare(other, 'vi', { numeric: true }))
        .map((text) => ({ text, isShown: kept === undefined || kept.includes(text) }))
    },
    sort(row, column, ascending) {
      const { table, name } = header(row, column)
      return told(user.sortTable(table.name, name, ascending))
    },
    filter(row, column, texts) {
      const { table, name } = header(row, column)
      return told(user.filterTable(table.name, name, texts))
    },
    resizeColumn,
    fitColumn: (column) => resizeColumn(column, drawn?.fittedWidth(column) ?? STANDARD_WIDTH),
    fold(from, to, folded) {
      user.hide(
        now.sheetId,
        formatArea({ row: 0, column: from, rows: 1, columns: to - from + 1 }).replace(/\d+/g, ''),
        folded,
      )
    },
  }

  function textOf(row: number, column: number): string {
    return view.cell(now.sheetId, row, column).text
  }
}

/** Whether the sheet as it is drawn goes on beyond a selection, so that one can move further. */
function reaches({ rows, columns }: SheetView, selected: Area): boolean {
  const end = endOf(selected)
  return end.row < rows - 1 && end.column < columns - 1
}

/** From what a sheet can be drawn again; undefined where more changed than cells. */
function sinceDrawn(view: DrawnSheet, sheetId: string, changes: readonly Change[]) {
  const edited: Area[] = []
  for (const change of changes) {
    if (change.kind === 'selected') continue
    if (change.kind !== 'edited' && change.kind !== 'formatted') return undefined
    if (change.sheetId === sheetId) edited.push(change.area)
  }
  return { view, edited }
}

const isOnlyMoving = ({ kind }: Change): boolean => kind === 'selected'

function told(outcome: HostOutcome): Outcome {
  switch (outcome.kind) {
    case 'done':
      return outcome
    case 'asked': {
      const { style, title, message } = outcome
      return { kind: 'refused', alert: { style, title, message } }
    }
    case 'refused': {
      const { code, title, message } = outcome
      if (code === 'DataValidation') return { kind: 'refused', alert: { style: 'Stop', title, message } }
      return { kind: 'refused', alert: { style: 'Notice', title, message, code } }
    }
    default:
      return outcome satisfies never
  }
}
