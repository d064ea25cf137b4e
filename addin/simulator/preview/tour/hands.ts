// What the guided tour does is what a person does: it presses the pane's own buttons by their words and types into the
// sheet as a keyboard would. All frames are of one origin, so it reaches them from the page around.
import { formatArea } from '../../book/address.ts'
import type { Host } from '../../host.ts'

export interface Hands {
  /** Waits for a button of the pane and presses it, having shown which. @throws TourStuck */
  press(words: string | RegExp): Promise<void>
  /** Waits for words to stand in the pane. @throws TourStuck */
  seeInPane(words: string | RegExp): Promise<void>
  /** Types into a row of the sheet's table, counted from 0, under a header. @throws TourStuck where there is no such place */
  type(sheet: string, row: number, header: string, text: string): void
  /** Shows only the rows of a table with this text under a header. */
  filter(sheet: string, header: string, text: string): void
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
  const host = (): Host => {
    const found = frame()?.contentWindow?.simulator?.host
    if (!found) throw new TourStuck('Sổ chưa mở xong. Đợi một chút rồi thử lại.')
    return found
  }

  function place(sheetName: string, row: number, header: string): { readonly sheet: string; readonly address: string } {
    const { view } = host()
    const sheet = view.sheets().find((it) => it.name === sheetName)
    const table = sheet && view.sheet(sheet.id).tables[0]
    const column = table?.columns.findIndex((it) => it.name === header) ?? -1
    if (!sheet || !table || column < 0) {
      throw new TourStuck(`Không thấy cột “${header}” trên sheet ${sheetName}. Mở lại sheet rồi thử lại.`)
    }
    const cell = { row: table.area.row + 1 + row, column: table.area.column + column, rows: 1, columns: 1 }
    return { sheet: sheet.id, address: formatArea(cell) }
  }

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
    type(sheetName, row, header, text) {
      const { sheet, address } = place(sheetName, row, header)
      const { user } = host()
      user.activateSheet(sheet)
      user.select(sheet, address)
      user.type(sheet, address, text, true)
    },
    filter(sheetName, header, text) {
      const { view, user } = host()
      const { sheet } = place(sheetName, 0, header)
      user.activateSheet(sheet)
      const table = view.sheet(sheet).tables[0]
      if (table) user.filterTable(table.name, header, [text])
    },
  }
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
  return buttons.find((it) => !isBlocked(it) && isWhole(it.innerText.trim(), words))
}

const isBlocked = (button: HTMLButtonElement): boolean =>
  button.disabled || button.getAttribute('aria-disabled') === 'true'

const isWhole = (text: string, words: string | RegExp): boolean =>
  typeof words === 'string' ? text === words : words.test(text)

const says = (body: HTMLElement | undefined, words: string | RegExp): boolean =>
  body !== undefined && (typeof words === 'string' ? body.innerText.includes(words) : words.test(body.innerText))
