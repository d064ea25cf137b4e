// What the guided tour does is what a person does: it presses the pane's own buttons by their words and types into the
// sheet as a keyboard would. All frames are of one origin, so it reaches them from the page around.
import { formatArea } from '../../book/address.ts'
import type { Host } from '../../host.ts'

export interface Hands {
  /** Waits for a button of the pane and presses it, having shown which. @throws TourStuck */
  press(words: string | RegExp): Promise<void>
  /** Waits for words to stand in the pane. @throws TourStuck */
  seeInPane(words: string | RegExp): Promise<void>
  /** Waits for a sheet's table and types into a row of it, counted from 0, under a header. @throws TourStuck */
  type(sheet: string, row: number, header: string, text: string): Promise<void>
  /** Waits for a cell with this text in a sheet's table, under a header. @throws TourStuck */
  seeInSheet(sheet: string, header: string, text: string): Promise<void>
  /** Waits for a sheet's table and shows only its rows with this text under a header. @throws TourStuck */
  filter(sheet: string, header: string, text: string): Promise<void>
}

/** What was waited for did not come; the message says it to the person. */
export class TourStuck extends Error {
  override readonly name = 'TourStuck'
}

const patienceMs = 60_000
const lookEveryMs = 60
const showMs = 600

/** @param frame of one workbook, as it stands in the preview's page */
export function handsOn(frame: () => HTMLIFrameElement | null): Hands {
  const page = () => frame()?.contentDocument
  const pane = () => page()?.querySelector<HTMLIFrameElement>('aside iframe')?.contentDocument
  const host = () => frame()?.contentWindow?.simulator?.host

  const place = (sheetName: string, row: number, header: string): Promise<Place> =>
    waitFor(() => placeIn(host(), sheetName, row, header), `cột “${header}” trên sheet ${sheetName}`)

  return {
    async press(words) {
      const find = () => waitFor(() => buttonIn(pane(), words), `nút “${words}” trong ngăn Sổ Kế hoạch`)
      const button = await find()
      button.scrollIntoView({ block: 'nearest' })
      const light = [{ boxShadow: '0 0 0 4px #f2c811' }, { boxShadow: '0 0 0 0 #f2c81100' }]
      await button.animate(light, showMs).finished
      // The pane may have drawn it anew, or blocked it for a moment, while it was shown.
      const still = await find()
      still.click()
    },
    async seeInPane(words) {
      await waitFor(() => (says(pane()?.body, words) ? pane() : undefined), `chữ “${words}” trong ngăn Sổ Kế hoạch`)
    },
    async type(sheetName, row, header, text) {
      const { user, sheet, address } = await place(sheetName, row, header)
      user.activateSheet(sheet)
      user.select(sheet, address)
      user.type(sheet, address, text, true)
    },
    async seeInSheet(sheetName, header, text) {
      await waitFor(() => holds(host(), sheetName, header, text), `“${text}” trên sheet ${sheetName}`)
    },
    async filter(sheetName, header, text) {
      const { user, sheet, table } = await place(sheetName, 0, header)
      user.activateSheet(sheet)
      user.filterTable(table, header, [text])
    },
  }
}

interface Place {
  readonly user: Host['user']
  /** Of the column, and the table's first and last row, from 0. */
  readonly column: number
  readonly rows: { readonly first: number; readonly last: number }
  /** Id of the sheet. */
  readonly sheet: string
  /** Name of its table. */
  readonly table: string
  readonly address: string
}

function placeIn(host: Host | undefined, sheetName: string, row: number, header: string): Place | undefined {
  const sheet = host?.view.sheets().find((it) => it.name === sheetName)
  const table = sheet && host?.view.sheet(sheet.id).tables[0]
  const column = table?.columns.findIndex((it) => it.name === header) ?? -1
  if (!host || !sheet || !table || column < 0) return undefined
  const { area } = table
  const cell = { row: area.row + 1 + row, column: area.column + column, rows: 1, columns: 1 }
  const rows = { first: area.row, last: area.row + area.rows - 1 }
  return {
    user: host.user,
    sheet: sheet.id,
    table: table.name,
    address: formatArea(cell),
    column: cell.column,
    rows,
  }
}

function holds(host: Host | undefined, sheetName: string, header: string, text: string): boolean {
  const found = placeIn(host, sheetName, 0, header)
  if (!host || !found) return false
  for (let row = found.rows.first; row <= found.rows.last; row++) {
    if (host.view.cell(found.sheet, row, found.column).text === text) return true
  }
  return false
}

async function waitFor<T>(look: () => T | null | undefined, what: string): Promise<T> {
  const until = performance.now() + patienceMs
  for (;;) {
    const found = look()
    if (found) return found
    if (performance.now() > until) throw new TourStuck(`Đã đợi một phút mà chưa thấy ${what}.`)
    await new Promise((done) => setTimeout(done, lookEveryMs))
  }
}

function buttonIn(pane: Document | null | undefined, words: string | RegExp): HTMLButtonElement | undefined {
  const buttons = [...(pane?.querySelectorAll('button') ?? [])]
  return buttons.find((it) => it.checkVisibility() && !isBlocked(it) && isWhole(it.innerText.trim(), words))
}

const isBlocked = (button: HTMLButtonElement): boolean =>
  button.disabled || button.getAttribute('aria-disabled') === 'true'

const isWhole = (text: string, words: string | RegExp): boolean =>
  typeof words === 'string' ? text === words : words.test(text)

const says = (body: HTMLElement | undefined, words: string | RegExp): boolean =>
  body !== undefined && (typeof words === 'string' ? body.innerText.includes(words) : words.test(body.innerText))
