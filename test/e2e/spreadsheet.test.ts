// The preview's sheet in a real browser, worked by mouse and keyboard; the pane beside it stays idle.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type Watch, watchContext } from '../support/quiet-page.ts'
import { type LocalPreview, startPreview } from './local-preview.ts'
import { type OpenWorkbook, openWorkbook } from './preview-page.ts'

let preview: LocalPreview
let browser: Browser
let context: BrowserContext
let page: Page
let watch: Watch
let book: OpenWorkbook

beforeAll(async () => {
  ;[preview, browser] = await Promise.all([startPreview(), launchBrowser()])
  // One context: what the page is made of is fetched once.
  context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  watch = watchContext(context)
  await openPage()
})
afterAll(async () => {
  await browser.close()
  await preview.close()
})
beforeEach(async () => {
  book = await openWorkbook(page, 'Cơ quan tổng hợp')
  await book.pane.getByRole('heading', { level: 1 }).waitFor()
  await beginAnew()
  await book.cell('A1').waitFor()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') {
    await page.close()
    await openPage()
  }
  expect(watch.complaints()).toEqual([])
})

/** One page serves all tests: its parts and Office.js take longer to start than any of them. */
async function openPage(): Promise<void> {
  page = await context.newPage()
  await page.goto(preview.page)
}

/** Leaves the workbook nothing but a sheet that nobody has touched. */
async function beginAnew(): Promise<void> {
  await book.pane.locator('body').evaluate(() =>
    Excel.run(async (excel) => {
      const { worksheets } = excel.workbook
      worksheets.load({ id: true })
      await excel.sync()
      const fresh = worksheets.add()
      fresh.activate()
      for (const old of worksheets.items) old.delete()
      fresh.name = 'Sheet1'
      await excel.sync()
    }),
  )
}

const textOf = (address: string): Promise<string> => book.cell(address).innerText()

test('typing goes into the selected cell, Enter and Tab move on, Ctrl+Z takes back', async () => {
  await book.cell('B2').click()
  await page.keyboard.type('Quyết định')
  await page.keyboard.press('Tab')
  await page.keyboard.type('12,5')
  await page.keyboard.press('Enter')
  expect([await textOf('B2'), await textOf('C2')]).toEqual(['Quyết định', '12,5'])
  await page.keyboard.press('Control+z')
  expect([await textOf('B2'), await textOf('C2')]).toEqual(['Quyết định', ''])
  await page.keyboard.press('Control+y')
  expect(await textOf('C2')).toBe('12,5')
})

test('a column is drawn wider by its edge', async () => {
  const widthOf = async (): Promise<number> => (await book.cell('B2').boundingBox())?.width ?? 0
  const before = await widthOf()
  const edge = await book.frame.getByRole('button', { name: 'Kéo để đổi độ rộng cột B', exact: true }).boundingBox()
  if (!edge) throw new Error('the edge of column B is not on the page')
  await page.mouse.move(edge.x + 4, edge.y + 5)
  await page.mouse.down()
  await page.mouse.move(edge.x + 84, edge.y + 5)
  await page.mouse.up()
  await expect.poll(widthOf).toBe(before + 80)
})

test('Vietnamese comes in through an input method', async () => {
  await book.cell('A3').click()
  const client = await context.newCDPSession(page)
  for (const text of ['T', 'Tin', 'Tiê', 'Tiến']) {
    await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await client.send('Input.insertText', { text: 'Tiến' })
  await page.keyboard.press('Enter')
  expect(await textOf('A3')).toBe('Tiến')
})

test('a cell is edited in place and in the formula bar, with line breaks', async () => {
  await book.type('A1', 'một')
  await book.cell('A1').dblclick()
  await page.keyboard.press('End')
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.type('hai')
  await page.keyboard.press('Enter')
  expect(await textOf('A1')).toBe('một\nhai')
  const bar = book.frame.getByRole('textbox', { name: 'Thanh công thức' })
  await book.cell('A1').click()
  await bar.fill('ba')
  await bar.press('Enter')
  expect(await textOf('A1')).toBe('ba')
})

test('Escape gives an entry up', async () => {
  await book.type('A1', 'cũ')
  await book.cell('A1').click()
  await page.keyboard.type('mới')
  await page.keyboard.press('Escape')
  expect(await textOf('A1')).toBe('cũ')
})

test('an entry goes to the cell where it began, though the add-in selects another meanwhile', async () => {
  await (await book.goTo('B2')).click()
  await page.keyboard.type('dở dang')
  await expect.poll(() => book.frame.locator('.cell-editor.open').inputValue()).toBe('dở dang')
  await book.pane.locator('body').evaluate(() =>
    Excel.run(async (excel) => {
      excel.workbook.worksheets.getActiveWorksheet().getRange('D4').select()
      await excel.sync()
    }),
  )
  await expect.poll(() => textOf('B2')).toBe('dở dang')
  expect(await textOf('D4')).toBe('')
})

test('a marked block is copied and pasted, and cleared by Delete', async () => {
  await book.type('A1', 'một')
  await book.type('B1', 'hai')
  await book.cell('A1').click()
  await book.cell('B1').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+c')
  await book.frame.locator('.dashed-frame').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('một\thai')
  await book.cell('C3').click()
  await page.keyboard.press('Control+v')
  expect([await textOf('C3'), await textOf('D3')]).toEqual(['một', 'hai'])
  await book.cell('A1').click()
  await page.keyboard.press('Delete')
  expect(await textOf('A1')).toBe('')
})

test('dragging marks a block and the status bar adds it up', async () => {
  await book.type('A1', '2')
  await book.type('A2', '3,5')
  await book.cell('A1').hover()
  await page.mouse.down()
  await book.cell('A2').hover()
  await page.mouse.up()
  await book.frame.getByText('Tổng: 5,5').waitFor()
})

test('the mouse marks, fills and fits as in Excel', async () => {
  const middleOf = async (target: Locator): Promise<readonly [x: number, y: number]> => {
    const box = await target.boundingBox()
    if (!box) throw new Error('not on the page')
    return [box.x + box.width / 2, box.y + box.height / 2]
  }
  const drag = async (...through: readonly Locator[]): Promise<void> => {
    for (const [index, target] of through.entries()) {
      await page.mouse.move(...(await middleOf(target)), { steps: 4 })
      if (index === 0) await page.mouse.down()
    }
  }
  const marked = (): Promise<string[]> =>
    book.frame
      .locator('.cell.marked, .cell.active')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-address') ?? ''))

  await book.type('A1', '1')
  await book.type('A2', '3')
  await drag(book.cell('A1'), book.cell('A3'), book.cell('A1'))
  await page.mouse.up()
  expect(await marked()).toEqual(['A1'])
  await drag(book.cell('A1'), book.cell('A2'))
  await page.mouse.up()
  await drag(book.frame.locator('.fill-handle'), book.cell('A4'))
  await page.mouse.up()
  expect([await textOf('A3'), await textOf('A4'), await marked()]).toEqual(['5', '7', ['A1', 'A2', 'A3', 'A4']])

  await drag(book.frame.locator('.column-head').nth(1), book.cell('C3'))
  await page.mouse.up()
  expect((await marked()).slice(0, 3)).toEqual(['B1', 'C1', 'B2'])

  await book.type('B1', 'một dòng chữ dài hơn cột')
  const edge = book.frame.getByRole('button', { name: 'Kéo để đổi độ rộng cột B', exact: true })
  await edge.dblclick()
  await expect.poll(async () => (await book.cell('B1').boundingBox())?.width ?? 0).toBeGreaterThan(120)

  // Held below the sheet, the mouse goes on marking what comes into sight.
  await drag(book.cell('B2'), book.frame.getByRole('tablist', { name: 'Các sheet' }))
  await book.cell('B45').waitFor()
  await page.mouse.up()
})

test('text is found by Ctrl+F below what is in sight, and the keyboard marks lines and turns sheets', async () => {
  await book.type('B50', 'Hợp tác xã kiểu mới')
  await (await book.goTo('A1')).click()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('hợp tác')
  await page.keyboard.press('Enter')
  await expect.poll(() => book.cell('B50').getAttribute('aria-selected')).toBe('true')
  await book.frame.getByRole('textbox', { name: 'Tìm trên sheet này' }).fill('không có')
  await page.keyboard.press('Enter')
  await book.frame.getByText('Không có ô nào').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+Space')
  await expect.poll(() => book.cell('D50').getAttribute('class')).toContain('marked')
  await page.keyboard.press('Shift+F10')
  await book.frame.getByRole('menu').waitFor()
  await page.keyboard.press('Escape')
  await book.frame.getByRole('menu').waitFor({ state: 'detached' })
  await book.frame.getByRole('button', { name: 'Thêm sheet' }).click()
  await book.cell('A1').click()
  await page.keyboard.press('Control+PageUp')
  const tab = book.frame.getByRole('tab', { selected: true })
  await expect.poll(() => tab.innerText()).toBe('Sheet1')
})

test('a row is deleted by the menu of the right mouse button', async () => {
  await book.type('A1', 'đi')
  await book.type('A2', 'ở lại')
  await book.cell('A1').click({ button: 'right' })
  await book.frame.getByRole('menuitem', { name: 'Xóa dòng' }).click()
  expect(await textOf('A1')).toBe('ở lại')
})

test('a reload loses nothing, and each workbook keeps its own', async () => {
  await book.type('A1', 'còn đây')
  await book.frame.getByText('đã giữ trên máy này').waitFor()
  await page.reload()
  book = await openWorkbook(page, 'Cơ quan tổng hợp')
  await book.cell('A1').getByText('còn đây').waitFor()
  const other = await openWorkbook(page, 'Sở Nội vụ')
  expect(await other.cell('A1').innerText()).toBe('')
})

test('a workbook is emptied after a question', async () => {
  await book.type('A1', 'thừa')
  await book.frame.getByRole('button', { name: 'Sổ trống' }).click()
  await book.frame.getByRole('button', { name: 'Xóa hết' }).click()
  await expect.poll(() => textOf('A1')).toBe('')
})

test('F6 leads from the sheet to the pane', async () => {
  await book.cell('A1').click()
  await page.keyboard.press('F6')
  const focused = () => book.frame.locator('body').evaluate(() => document.activeElement?.getAttribute('title'))
  await expect.poll(focused).toBe('Ngăn Sổ Kế hoạch')
})

test('without Office.js the pane says within ten seconds what to try, and the sheet goes on', async () => {
  const bare = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  await bare.route('**/office-js/**', (route) => route.abort())
  const other = await bare.newPage()
  await other.goto(preview.page)
  const workbook = await openWorkbook(other, 'Cơ quan tổng hợp')
  const card = workbook.pane.getByRole('alert')
  await card.getByText('Chưa mở được Sổ Kế hoạch').waitFor({ timeout: 12_000 })
  expect(await card.innerText()).toContain('SK-1')
  await workbook.type('A1', 'vẫn nhập được')
  expect(await workbook.cell('A1').innerText()).toBe('vẫn nhập được')
  await bare.close()
})

test('another workbook opens under a name of one’s own', async () => {
  await page.getByRole('button', { name: 'Mở sổ mới' }).click()
  await page.getByRole('textbox', { name: 'Tên sổ mới' }).fill('Sở Y tế')
  await page.getByRole('button', { name: 'Mở', exact: true }).click()
  const third = await openWorkbook(page, 'Sở Y tế')
  await third.cell('A1').waitFor()
})
