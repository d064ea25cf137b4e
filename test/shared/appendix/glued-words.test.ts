// Words that broken lines have run together, and words that only look like it.
import { describe, expect, it } from 'vitest'
import { unglue, vocabularyOf } from '../../../shared/appendix/glued-words.ts'

const vocabulary = vocabularyOf(['thực hiện chương trình hành động', 'của Ban Thường vụ Tỉnh ủy', 'nâng cao hiệu quả'])

describe('glued words', () => {
  it.each([
    ['CHƯƠNGTRÌNH HÀNH ĐỘNG', 'CHƯƠNG TRÌNH HÀNH ĐỘNG'],
    ['củaBan Thường vụ', 'của Ban Thường vụ'],
    ['KẾT LUẬN SỐ56-KL/TW', 'KẾT LUẬN SỐ 56-KL/TW'],
    ['hiệu quảkinh tế', 'hiệu quả kinh tế'],
    ['nângcao hiệuquả', 'nâng cao hiệu quả'],
    ['triểnkhaithực hiện', 'triển khai thực hiện'],
    ['ngày21/02/2013', 'ngày 21/02/2013'],
  ])('"%s" is "%s"', (text, mended) => {
    expect(unglue(text, vocabulary)).toBe(mended)
  })

  it.each([
    'Nghiên cứu, xây dựng quy hoạch giai đoạn 2021-2025',
    'website, OCOP, internet, CSDL',
    'huyện Đắk Glong, xã Krông Nô, Mường Lay',
    'Nguyễn Huệ, khuếch đại, ngoằn ngoèo, khuya khoắt',
    'Quyết định số 09/2009/QĐ-UBND, mẫu QĐ12',
    'Sở GD&ĐT, LĐTBXH, UBMTTQ',
  ])('leaves "%s" alone', (text) => {
    expect(unglue(text, vocabulary)).toBeUndefined()
  })
})
