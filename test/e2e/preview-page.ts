// The preview page as a person uses it: workbooks by name, cells by address or by header, the pane by its words.
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { columnName } from '../../addin/simulator/book/address.ts'

export interface OpenWorkbook {
  readonly frame: FrameLocator
  readonly pane: FrameLocator
  /** Presses a button of the pane by its words. */
  press(words: string | RegExp): Promise<void>
  /** The cell under an address such as `B5`, once it is in sight. */
  cell(address: string): Locator
  /** Goes to a sheet by its tab. */
  openSheet(name: string): Promise<void>
  /** The sheets that have a tab, in order. */
  sheetNames(): Promise<string[]>
  /** Shows only the rows with this text in a column of the table. */
  filter(header: string, text: string): Promise<void>
  /** Letters of the column with this header in the sheet's table. */
  column(header: string): Promise<string>
  /** Number of the first row below the table's header. */
  firstRow(): Promise<number>
  /** Goes to a cell as the name box does, wherever it is. */
  goTo(address: string): Promise<Locator>
  /** Goes to a cell, types over it and presses Enter. */
  type(address: string, text: string): Promise<void>
  /** Goes to a cell, opens its list and takes an entry by mouse. */
  choose(address: string, choice: string): Promise<void>
}

/** Brings a workbook's tab to the front; a workbook that was not open yet opens. */
export async function openWorkbook(page: Page, name: string): Promise<OpenWorkbook> {
  await page.getByRole('tab', { name, exact: true }).click()
  const book = page.frameLocator(`iframe[title="Sổ ${name}"]`)
  const pane = book.frameLocator('iframe[title="Ngăn Sổ Kế hoạch"]')
  const cell = (address: string): Locator => book.locator(`[data-address="${address}"]`)
  const tabs = book.getByRole('tablist', { name: 'Các sheet' }).getByRole('tab')

  const headerOf = (text: string): Locator =>
    book.getByRole('gridcell').filter({ has: book.getByRole('button', { name: `Sắp xếp, lọc ${text}`, exact: true }) })
  async function goTo(address: string): Promise<Locator> {
    const box = book.getByRole('textbox', { name: 'Hộp tên' })
    await box.fill(address)
    await box.press('Enter')
    await cell(address).waitFor()
    return cell(address)
  }

  return {
    frame: book,
    pane,
    press: (words) => pane.getByRole('button', { name: words, exact: true }).click(),
    cell,
    goTo,
    async openSheet(sheet) {
      await tabs.getByText(sheet, { exact: true }).click()
    },
    sheetNames: () => tabs.allInnerTexts(),
    async filter(header, text) {
      await headerOf(header).first().getByRole('button').click()
      const menu = book.getByRole('dialog', { name: `Sắp xếp, lọc ${header}` })
      await menu.getByRole('checkbox', { name: '(Chọn tất cả)' }).uncheck()
      await menu.getByRole('checkbox', { name: text, exact: true }).check()
      await menu.getByRole('button', { name: 'OK' }).click()
    },
    async column(header) {
      const index = Number(await headerOf(header).first().getAttribute('aria-colindex'))
      return columnName(index - 1)
    },
    async firstRow() {
      const address = await book
        .getByRole('gridcell')
        .filter({ has: book.locator('.filter') })
        .first()
        .getAttribute('data-address')
      return Number(address?.replace(/\D/g, '')) + 1
    },
    async type(address, text) {
      await (await goTo(address)).click()
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    },
    async choose(address, choice) {
      await (await goTo(address)).click()
      await book.getByRole('button', { name: `Mở danh sách của ô ${address}` }).click()
      await book.getByRole('option', { name: choice, exact: true }).click()
    },
  }
}
