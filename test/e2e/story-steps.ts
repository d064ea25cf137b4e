// The steps of the main job on the preview page, for the story and for the README's pictures alike.
import type { Page } from 'playwright-core'
import { type OpenWorkbook, openWorkbook } from './preview-page.ts'

/** The secretariat signs in, makes its workbook from the sample appendix and assigns the tasks. */
export async function assignSample(page: Page): Promise<OpenWorkbook> {
  const book = await openWorkbook(page, 'Cơ quan tổng hợp')
  await book.press(/^Cơ quan tổng hợp/)
  await book.press(/Tạo sổ từ phụ lục kế hoạch/)
  await book.press('Dùng phụ lục mẫu')
  await book.press('Tạo sổ')
  await book.press('Giao nhiệm vụ')
  await book.pane.getByText('Đã giao nhiệm vụ.').waitFor()
  return book
}

/** Where an agency writes: letters of the columns, and the number of the first row. */
export interface ReportPlaces {
  readonly first: number
  readonly status: string
  readonly result: string
  readonly completedOn: string
  readonly document: string
}

/** A clerk of an agency signs in and opens its report in the workbook of the same name. */
export async function openReport(page: Page, agency: string): Promise<{ book: OpenWorkbook; places: ReportPlaces }> {
  const book = await openWorkbook(page, agency)
  await book.press(new RegExp(`^Cán bộ ${agency}`))
  await book.press(/^Kế hoạch 67\/KH-UBND/)
  await book.pane.getByRole('button', { name: 'Lưu lên hệ thống', exact: true }).waitFor()
  const places = {
    first: await book.firstRow(),
    status: await book.column('Tình trạng'),
    result: await book.column('Kết quả thực hiện'),
    completedOn: await book.column('Ngày hoàn thành'),
    document: await book.column('Số, ký hiệu văn bản'),
  }
  return { book, places }
}

/** The secretariat brings its overview up to date and looks at one agency's rows. */
export async function consolidate(page: Page, agency: string): Promise<OpenWorkbook> {
  const book = await openWorkbook(page, 'Cơ quan tổng hợp')
  await book.press('Cập nhật')
  await book.openSheet('Tổng hợp')
  await book.filter('Cơ quan', agency)
  return book
}
