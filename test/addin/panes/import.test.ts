// An appendix on its way into a workbook, in a real browser and by keyboard alone: where it comes from, what is in doubt,
// each way to settle that, and a plan that is there already.
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { SettledAppendix } from '../../../shared/appendix/settle.ts'
import type { Directory } from '../../../shared/domain/directory.ts'
import { pressOn, tabTo, typeInto } from '../../support/pane/keyboard.ts'
import { flaws, picture } from '../../support/pane/look.ts'
import type { SceneOptions } from '../../support/pane/open-scene.ts'
import { paneInBrowser } from '../../support/pane/pane-in-browser.ts'
import type { SceneName } from '../../support/pane/scenes.ts'

const pane = paneInBrowser()

const table = [
  ['Số TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Sản phẩm', 'Thời gian hoàn thành'],
  ['I', 'TUYÊN TRUYỀN', '', '', ''],
  ['1', 'Xây dựng kế hoạch tuyên truyền', 'Sở Nội vụ', 'Kế hoạch', 'Càng sớm càng tốt'],
  ['2', 'Rà soát cán bộ quản lý Sở Nội vụ', '', 'Báo cáo', 'Quý IV/2013'],
  ['3', 'Biên soạn tài liệu\n4. Mở lớp bồi dưỡng', 'Sở Tư pháp', 'Tài liệu', 'Quý I/2014'],
  ['', '', 'Sở Nội vụ', '', ''],
  ['6', 'Tổng kết chương trình', 'UBND huyện, thành phố', 'Hội nghị', 'Năm 2014'],
]
const asText = table.map((row) => row.map((cell) => cell.replace('\n', ' ')).join('\t')).join('\n')
const asHtml = `<html><body><p>KẾ HOẠCH</p><table>${table
  .map((row) => `<tr>${row.map((cell) => `<td>${cell.replace('\n', '<br>')}</td>`).join('')}</tr>`)
  .join('')}</table><script>window.wasRun = true</script><img src=x onerror="window.wasRun = true"></body></html>`

/** The header of a plan as TCVN3 fonts wrote it. */
const oldFont = 'Céng hßa X· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do - H¹nh phóc\n§· hoµn thµnh'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const doubt = (page: Page, words: string) => page.locator('button.issue', { hasText: words })

async function openImport(scene: SceneName = 'start-secretariat', options?: SceneOptions): Promise<Page> {
  const page = await pane.open(scene, options)
  await page
    .getByRole('button', { name: /Tạo sổ từ phụ lục kế hoạch|Make a workbook from a plan|Đọc phụ lục khác/ })
    .click()
  await page.locator('textarea').waitFor()
  return page
}

const read = (page: Page, html = asHtml) => give(page, 'ke-hoach.html', html)

/** One Tab enters the list of doubts, the arrow keys walk it. */
async function open(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  await tabTo(page, page.locator('button.issue').first())
  await pressOn(page, target, 'Enter', 'ArrowDown')
}

async function give(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
}

async function made(page: Page): Promise<{ appendix: SettledAppendix; directory: Directory }> {
  const field = page.getByLabel(/Cơ quan tổng hợp/)
  if ((await field.inputValue()) === '') await typeInto(page, field, 'Sở Nội vụ')
  await pressOn(page, button(page, 'Tạo sổ'))
  const call = await page.waitForFunction(
    () => window.session.calls.find(({ method }) => method === 'makeWorkbook')?.args,
  )
  const [appendix, directory] = JSON.parse(JSON.stringify(await call.jsonValue()))
  return { appendix, directory }
}

const taskOf = ({ tasks }: SettledAppendix, id: string) => tasks.find((it) => it.id === id)

describe('settling a doubt by keyboard', () => {
  test('a deadline nobody can read gets a last day, beside the words as signed', async () => {
    const page = await openImport()
    await read(page)
    await open(page, doubt(page, 'Chưa hiểu thời hạn'))
    await page.getByRole('heading', { name: 'Xem lại chỗ này' }).waitFor()
    expect(await page.locator('blockquote').innerText()).toContain('Càng sớm càng tốt')
    await picture(page, 'settle-meaning.vi')
    expect(await flaws(page)).toEqual([])
    await tabTo(page, button(page, 'Đặt thời hạn'))
    expect(await button(page, 'Đặt thời hạn').getAttribute('aria-disabled')).toBe('true')
    await page.getByLabel('Ngày đến hạn').fill('2013-12-20')
    await pressOn(page, button(page, 'Đặt thời hạn'))
    await page.getByText(/^Đã ghi nhận\. Còn/).waitFor()
    expect(await doubt(page, 'Chưa hiểu thời hạn').count()).toBe(0)
    await page.getByText('Hạn cuối 20/12/2013').waitFor()
    expect(taskOf((await made(page)).appendix, 'I.1')).toMatchObject({
      deadline: 'Càng sớm càng tốt',
      meaning: { kind: 'date', end: '2013-12-20' },
    })
  })

  test('the end of a cell goes to the column it belongs to', async () => {
    const page = await openImport()
    await read(page)
    await open(page, doubt(page, 'không có cơ quan chủ trì'))
    await typeInto(page, page.getByLabel('Nội dung đang ở cột'), 'Nội dung')
    await typeInto(page, page.getByLabel('Chuyển từ chữ'), 'Sở Nội vụ')
    expect(await page.getByLabel('Sang cột').inputValue()).toBe('lead')
    await picture(page, 'settle-move.vi')
    await pressOn(page, button(page, 'Chuyển nội dung'))
    await page.getByText(/^Đã ghi nhận/).waitFor()
    expect(taskOf((await made(page)).appendix, 'I.2')).toMatchObject({
      content: 'Rà soát cán bộ quản lý',
      lead: 'Sở Nội vụ',
    })
  })

  test('rows that were taken for one task become two, each with its cells', async () => {
    const page = await openImport()
    await read(page)
    await open(page, doubt(page, 'Coi là phần tiếp theo'))
    await picture(page, 'settle-split.vi')
    expect(await flaws(page)).toEqual([])
    await pressOn(page, button(page, 'Tách nhiệm vụ'))
    await page.getByText(/^Đã ghi nhận/).waitFor()
    const { appendix } = await made(page)
    expect(taskOf(appendix, 'I.3')).toMatchObject({ content: 'Biên soạn tài liệu', lead: 'Sở Tư pháp' })
    expect(taskOf(appendix, 'I.4')).toMatchObject({ no: '4', content: 'Mở lớp bồi dưỡng', lead: 'Sở Nội vụ' })
  })

  test('a task that was none goes back to the one before it, and that can be taken back', async () => {
    const page = await openImport()
    await read(page)
    await open(page, doubt(page, 'Số thứ tự bị nhảy'))
    await page.getByText('Nội dung nối vào sau nhiệm vụ I.3').waitFor()
    await pressOn(page, button(page, 'Nối vào I.3'))
    await page.getByText(/: 3 nhiệm vụ/).waitFor()
    await pressOn(page, button(page, 'Hoàn tác'))
    await page.getByText(/: 4 nhiệm vụ/).waitFor()
    expect(await doubt(page, 'Số thứ tự bị nhảy').count()).toBe(1)
  })

  test("the plan's title is published with its words parted", async () => {
    const page = await openImport()
    await pressOn(page, button(page, /phụ lục mẫu|Dùng thử/i))
    await open(page, doubt(page, 'Có chữ dính nhau'))
    await picture(page, 'settle-title.vi')
    expect(await flaws(page)).toEqual([])
    await pressOn(page, button(page, /^Thay bằng “THỰC HIỆN CHƯƠNG TRÌNH/))
    await page.getByText(/^Đã ghi nhận/).waitFor()
    expect((await made(page)).appendix.plan.title).toMatch(/^THỰC HIỆN CHƯƠNG TRÌNH/)
  })

  test('an error about one cell is settled like a doubt', async () => {
    const page = await openImport()
    await read(page, asHtml.replace('Sở Tư pháp', 'Së Néi vô, Së Tµi chÝnh'))
    expect(await button(page, 'Tạo sổ').getAttribute('aria-disabled')).toBe('true')
    await open(page, page.locator('button.issue.is-error'))
    await pressOn(page, button(page, /^Thay bằng “Sở Nội vụ, Sở Tài chính/))
    await page.getByText(/^Đã ghi nhận/).waitFor()
    expect(taskOf((await made(page)).appendix, 'I.3')).toMatchObject({ lead: expect.stringContaining('Sở Tài chính') })
  })

  test('a set of bodies is given its members, and the directory keeps them', async () => {
    const page = await openImport()
    await read(page)
    await open(page, doubt(page, 'UBND huyện, thành phố'))
    await pressOn(page, page.getByRole('checkbox', { name: 'Sở Tư pháp' }), 'Space')
    await picture(page, 'settle-members.vi')
    expect(await flaws(page)).toEqual([])
    await pressOn(page, button(page, 'Giao cho 1 cơ quan'))
    await page.getByText(/^Đã ghi nhận/).waitFor()
    expect(await doubt(page, 'UBND huyện, thành phố').count()).toBe(0)
    expect((await made(page)).directory.collectives).toEqual([
      { name: 'UBND huyện, thành phố', otherNames: [], members: ['so-tu-phap'] },
    ])
  })

  test('a name that the directory of the workbook does not know is one of its bodies, or a new one', async () => {
    const page = await openImport('publish-drafted')
    await read(page, asHtml.replace('Sở Tư pháp', 'Sở Nội vị'))
    await open(page, doubt(page, 'Danh mục cơ quan chưa có “Sở Nội vị”'))
    await picture(page, 'settle-body.vi')
    expect(await flaws(page)).toEqual([])
    expect(await page.getByLabel('Cơ quan', { exact: true }).inputValue()).toBe('so-noi-vu')
    await pressOn(page, button(page, 'Là cơ quan này'))
    await page.getByText(/^Đã ghi nhận/).waitFor()
    expect(await doubt(page, 'Sở Nội vị').count()).toBe(0)
    await pressOn(page, button(page, 'Hoàn tác'))
    await open(page, doubt(page, 'Danh mục cơ quan chưa có “Sở Nội vị”'))
    await pressOn(page, button(page, 'Thêm “Sở Nội vị” vào danh mục'))
    await page.getByText(/^Đã ghi nhận/).waitFor()
    expect(await doubt(page, 'Sở Nội vị').count()).toBe(0)
  })
})

describe('a workbook that has a plan', () => {
  test('says what would change before it changes, and changes nothing when one thinks better of it', async () => {
    const page = await openImport('publish-drafted')
    await read(page)
    await button(page, 'Tạo sổ').waitFor()
    await pressOn(page, button(page, 'Tạo sổ'))
    await page.getByText('Thêm 3, bỏ 1, sửa 1, giữ nguyên 0 nhiệm vụ.').waitFor()
    await page.getByText('Quý III/2013').waitFor()
    await picture(page, 'replace.vi')
    expect(await flaws(page)).toEqual([])
    await pressOn(page, button(page, 'Không thay'))
    await page.getByText(/: 4 nhiệm vụ/).waitFor()
    expect(await page.evaluate(() => window.session.calls.map(({ method }) => method))).not.toContain('makeWorkbook')
    await pressOn(page, button(page, 'Tạo sổ'))
    await pressOn(page, button(page, 'Thay nội dung sổ'))
    await page.waitForFunction(() => window.session.calls.some(({ method }) => method === 'makeWorkbook'))
  })
})

describe('what is given', () => {
  test('a web page is read for its table, and nothing in it is run', async () => {
    const page = await openImport()
    await give(page, 'ke-hoach.html', asHtml)
    await page.getByText(/: 4 nhiệm vụ/).waitFor()
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
  })

  test('a table pasted from Word comes with its cells', async () => {
    const page = await openImport()
    await page.locator('textarea').evaluate(
      (it, [text, html]) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        clipboardData.setData('text/html', html)
        it.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      ['chỉ là chữ', asHtml] as const,
    )
    await pressOn(page, button(page, 'Đọc phụ lục'))
    await page.getByText(/: 4 nhiệm vụ/).waitFor()
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
  })

  test('a Word file is read beside the page', async () => {
    const page = await openImport()
    const files = new URL('../../fixtures/appendix/', import.meta.url)
    await give(page, 'phu-luc.docx', await readFile(new URL('numbered-list.docx', files)))
    await page.getByText(/nhiệm vụ, .* nhóm/).waitFor()
  })

  test.each<[string, string, string | Buffer, RegExp]>([
    ['a Word file that is none', 'phu-luc.docx', 'PK\x03\x04 hỏng', /không phải tệp Word/],
    ['a file of another kind', 'phu-luc.pdf', '%PDF-1.4', /Không đọc được loại tệp này “phu-luc\.pdf”/],
    ['an empty file', 'phu-luc.txt', '', /Văn bản trống/],
    ['text in an old font', 'phu-luc.txt', oldFont, /TCVN3|VNI|phông|bảng mã/i],
    ['the text layer of a scanned page', 'quet.txt', '\f \n\f\n \f', /Văn bản trống/],
    [
      'a table of something else',
      'danh-sach.csv',
      'STT;Họ và tên;Ngày sinh\n1;A;1990\n2;B;1991',
      /Không thấy bảng nhiệm vụ/,
    ],
    ['two appendices', 'hai.txt', `${asText}\n${'PHỤ LỤC II\t\t\t\t'}\n${asText}`, /hơn một phụ lục/],
  ])('%s gives a reason and no workbook', async (_, name, content, reason) => {
    const page = await openImport()
    await give(page, name, content)
    await page.locator('.issue', { hasText: reason }).waitFor()
    expect(await button(page, 'Tạo sổ').getAttribute('aria-disabled')).toBe('true')
    expect(await flaws(page)).toEqual([])
  })

  test('a file of 50 MB is refused before it is opened', async () => {
    const page = await openImport()
    const folder = await mkdtemp(path.join(tmpdir(), 'import-'))
    const file = path.join(folder, 'phu-luc.txt')
    await writeFile(file, '')
    await truncate(file, 50_000_000)
    await page.locator('input[type=file]').setInputFiles(file)
    await page.locator('.issue', { hasText: /quá lớn/ }).waitFor()
    expect(await button(page, 'Tạo sổ').getAttribute('aria-disabled')).toBe('true')
    await rm(folder, { recursive: true })
  })

  test('a long reading can be called off', async () => {
    const page = await openImport()
    const many = Array.from({ length: 60_000 }, (_, at) => [at + 1, ...(table[2] ?? []).slice(1)].join('\t'))
    await give(page, 'dai.txt', [table[0]?.join('\t'), ...many].join('\n'))
    await page.getByText('Đang đọc phụ lục…').waitFor()
    await pressOn(page, button(page, 'Dừng lại'))
    await page.getByText('Đang đọc phụ lục…').waitFor({ state: 'detached' })
    expect(await page.locator('textarea').isVisible()).toBe(true)
    expect(await page.locator('.banner.is-bad').count()).toBe(0)
  })
})

test('the doubts and the ways to settle them are whole in English and at twice the zoom', async () => {
  for (const [size, options] of [
    ['en', { language: 'en' }],
    ['vi-200', { width: 160, height: 380 }],
    ['vi-dark', { dark: true }],
  ] as const) {
    const page = await openImport('start-secretariat', options)
    await picture(page, `import.${size}`)
    await read(page)
    await page.locator('button.issue').first().waitFor()
    await picture(page, `import-doubts.${size}`)
    expect(await flaws(page)).toEqual([])
    await page.locator('button.issue', { hasText: 'I.1' }).first().click()
    await page.locator('blockquote').waitFor()
    await picture(page, `settle.${size}`)
    expect(await flaws(page)).toEqual([])
  }
})
