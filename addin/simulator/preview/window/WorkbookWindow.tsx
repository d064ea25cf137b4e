// A workbook as a window of Excel shows it: formula bar, sheet, tabs, status. It keeps what is only on the screen (what
// is being typed, which menu is open); everything else is in the workbook.
import { type ReactElement, useCallback, useRef, useState, useSyncExternalStore } from 'react'
import { type Area, contains, formatArea, parseArea, sameArea } from '../../book/address.ts'
import { Grid, type Hands } from '../grid/Grid.tsx'
import type { Box } from '../grid/layout.ts'
import { cellSelection } from '../grid/motion.ts'
import type { Selection } from '../grid/sheet-view.ts'
import { useWords } from '../words/use-words.ts'
import type { Outcome, Workbook } from '../workbook.ts'
import { AlertDialog } from './AlertDialog.tsx'
import { FilterMenu } from './FilterMenu.tsx'
import { FindBar } from './FindBar.tsx'
import { FormulaBar } from './FormulaBar.tsx'
import { RowMenu } from './RowMenu.tsx'
import { SheetTabs } from './SheetTabs.tsx'
import { StatusBar } from './StatusBar.tsx'
import { useEntry } from './use-entry.ts'
import './window.css'

interface OpenMenu {
  readonly row: number
  readonly column: number
  readonly box: Box
}

export function WorkbookWindow({ workbook }: { readonly workbook: Workbook }): ReactElement {
  const { sheetId, view, selected, sheets, tally, taken } = useSyncExternalStore(workbook.subscribe, workbook.snapshot)
  const words = useWords().sheet
  const [marked, setMarked] = useState<Selection>()
  const [menu, setMenu] = useState<OpenMenu>()
  const [rowMenu, setRowMenu] = useState<{ readonly left: number; readonly top: number }>()
  const [isFinding, setFinding] = useState(false)
  const frame = useRef<HTMLElement>(null)
  const focusGrid = (): void => frame.current?.querySelector<HTMLElement>('.cell-editor')?.focus()

  const selection = activeIn(selected, marked, view.merges)
  const { row, column } = selection
  const active = { sheetId, row, column }
  const { entry, refusal, setEntry, commit, type, settle, retry, giveUp } = useEntry(workbook, active)

  const select = (to: Selection): void => {
    setMarked(to)
    // While the mouse is drawn this window is not always drawn anew; the workbook knows what is marked now.
    if (!sameArea(to.area, workbook.snapshot().selected)) workbook.select(to.area)
  }
  const openSheet = (id: string): void => {
    if (!commit()) return
    setMarked(undefined)
    workbook.activateSheet(id)
  }
  const hands: Hands = {
    select,
    setEntry,
    commit,
    paste: (text) => settle(workbook.paste(selection.area, text)),
    editText: () => workbook.editText(active),
    choose: (choice) => type(active, choice),
    clear: (area) => settle(workbook.clear(area)),
    take: workbook.take,
    leaveTaken: workbook.leaveTaken,
    undo: workbook.undo,
    redo: workbook.redo,
    repeat: (area, to) => settle(workbook.repeat(area, to)),
    fill(from, to) {
      if (settle(workbook.fill(from, to))) select({ area: to, row, column })
    },
    fold: workbook.fold,
    resizeColumn: (column, pixels) => settle(workbook.resizeColumn(column, pixels)),
    fitColumn: (column) => settle(workbook.fitColumn(column)),
    turnSheet(by) {
      const next = sheets[sheets.findIndex(({ id }) => id === sheetId) + by]
      if (next) openSheet(next.id)
    },
    find: () => setFinding(true),
  }
  const openMenu = useCallback((r: number, c: number, box: Box) => setMenu({ row: r, column: c, box }), [])
  const closeMenus = (): void => {
    setMenu(undefined)
    setRowMenu(undefined)
    focusGrid()
  }
  const leaveMenu = (outcome: Outcome): void => {
    closeMenus()
    settle(outcome)
  }
  const rowChoices = () => {
    const { area } = selection
    return [
      { label: words.insertRows, onChoose: () => settle(workbook.insertRows(area.row, area.rows)) },
      { label: words.deleteRows, onChoose: () => settle(workbook.deleteRows(area.row, area.rows)) },
      { label: words.clear, onChoose: () => settle(workbook.clear(area)) },
    ]
  }

  return (
    <main ref={frame} className="workbook-window">
      <FormulaBar
        address={formatArea({ row, column, rows: 1, columns: 1 })}
        content={workbook.editText(active)}
        entry={entry}
        onEntry={setEntry}
        onCommit={() => {
          if (commit()) focusGrid()
        }}
        onGoTo={(address) => {
          const area = parseArea(address)
          if (area) select({ area, row: area.row, column: area.column })
        }}
      />
      <div className="sheet-area">
        <Grid
          key={sheetId}
          view={view}
          selection={selection}
          taken={taken}
          entry={entry}
          hands={hands}
          onOpenFilter={openMenu}
          onOpenMenu={(left, top) => setRowMenu({ left, top })}
        />
        {isFinding && (
          <FindBar
            onFind={(text, by) => {
              const found = workbook.find(text, { row, column }, by)
              if (found) select(cellSelection(found.row, found.column, view.merges))
              return found !== undefined
            }}
            onClose={() => {
              setFinding(false)
              focusGrid()
            }}
          />
        )}
        {menu && (
          <FilterMenu
            title={view.cell(menu.row, menu.column).text}
            box={menu.box}
            choices={workbook.filterChoices(menu.row, menu.column)}
            onSort={(ascending) => leaveMenu(workbook.sort(menu.row, menu.column, ascending))}
            onFilter={(texts) => leaveMenu(workbook.filter(menu.row, menu.column, texts))}
            onClose={closeMenus}
          />
        )}
        {rowMenu && <RowMenu {...rowMenu} choices={rowChoices()} onClose={closeMenus} />}
      </div>
      <div className="window-foot">
        <SheetTabs
          sheets={sheets}
          activeId={sheetId}
          onActivate={openSheet}
          onAdd={() => {
            if (commit()) workbook.addSheet()
          }}
        />
        <StatusBar isEditing={entry !== undefined} tally={tally} />
      </div>
      {refusal && (
        <AlertDialog alert={refusal.alert} onRetry={retry} onAccept={refusal.despite ?? giveUp} onCancel={giveUp} />
      )}
    </main>
  )
}

/** The workbook knows the marked area; which of its cells is the active one, only this window does. */
function activeIn(selected: Area, marked: Selection | undefined, merges: readonly Area[]): Selection {
  if (marked && sameArea(marked.area, selected) && contains(selected, cellOf(marked))) return marked
  const { area } = cellSelection(selected.row, selected.column, merges)
  return { area: contains(area, selected) ? area : selected, row: selected.row, column: selected.column }
}

const cellOf = ({ row, column }: Selection): Area => ({ row, column, rows: 1, columns: 1 })
