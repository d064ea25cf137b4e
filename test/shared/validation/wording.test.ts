import { describe, expect, it } from 'vitest'
import { hasFigure, isCounted, isDocument, namesNumberAndDay, sameBody } from '../../../shared/validation/wording.ts'

describe('a product', () => {
  it.each([
    'Quyết định, bổ sung biên chế cán bộ chuyên trách',
    'Kế hoạch',
    'KẾ HOẠCH ĐÀO TẠO, BỒI DƯỠNG',
    'Quyết định sửa đổi, bổ sung Điều lệ',
    'Các văn bản chỉ đạo',
    'Báo cáo kết quả tập huấn',
    'Tờ trình, dự thảo Nghị quyết',
    'Đề án'.normalize('NFD'),
  ])('%j is a document', (product) => {
    expect(isDocument(product)).toBe(true)
    expect(isCounted(product)).toBe(false)
  })

  it.each([
    'Hội nghị tuyên truyền, phổ biến',
    'Hội nghị, các lớp tập huấn',
    'Các chuyên mục, tin, bài',
    'Các bài giảng theo hướng dẫn của Trung ương',
    'Hội nghị triển khai kế hoạch',
  ])('%j is to be counted', (product) => {
    expect(isCounted(product)).toBe(true)
    expect(isDocument(product)).toBe(false)
  })

  it.each([
    '',
    'Hệ thống thông tin',
    'Sản phẩm theo kế hoạch được duyệt',
    'Nâng cao chất lượng cuộc sống',
    'Các tổ chức tín dụng',
  ])('%j is neither', (product) => {
    expect(isDocument(product) || isCounted(product)).toBe(false)
  })
})

describe('a figure', () => {
  it.each(['Đã mở 03 lớp', '1.250 lượt người', '98,5%', '20-30 học viên', '26/26 đơn vị', 'Mở 2 lớp trong năm 2013'])(
    'is in %j',
    (text) => {
      expect(hasFigure(text)).toBe(true)
    },
  )

  it.each([
    '',
    'Đã mở các lớp',
    'Tổ chức ngày 05/12/2013',
    'Ngày 5/12 đã tổ chức',
    'Theo Kế hoạch số 16/KH-UBND ngày 29/3/2012',
    'Nghị quyết 29/2009/NQ-HĐND',
    'Chương trình 27-CTr/TU năm 2013, quý 4',
    'ngày 20 tháng 12 năm 2013',
  ])('is not in %j', (text) => {
    expect(hasFigure(text)).toBe(false)
  })
})

it.each([
  ['45/TTr-SNV ngày 10/12/2013', true],
  ['Tờ trình số 45 ngày 10 tháng 12 năm 2013', true],
  ['45/TTr-SNV', false],
  ['ngày 10/12/2013', false],
  ['', false],
])('%j names a document by number and day: %s', (text, names) => {
  expect(namesNumberAndDay(text)).toBe(names)
})

it.each([
  ['UBND tỉnh', 'Ủy ban nhân dân tỉnh', true],
  ['Uỷ ban nhân dân tỉnh Tuyên Quang', 'UBND tỉnh', true],
  ['HĐND tỉnh', 'Hội đồng nhân dân tỉnh', true],
  ['UBND tỉnh', 'UBND huyện', false],
  ['Sở Nội vụ', 'UBND tỉnh', false],
])('%j and %j are one body: %s', (one, other, same) => {
  expect(sameBody(one, other)).toBe(same)
})
