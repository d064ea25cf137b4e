// Cells of real plans with the bodies they name; `alts` are fair as well.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bodyNames, bodyShare, splitBodies } from '../../../shared/appendix/bodies.ts'

type Names = { bodies: string[]; collectives: string[] }
type Example = Names & { cell: string; alts?: Names[] }

const fixture = new URL('../../fixtures/appendix/bodies.json', import.meta.url)
const examples: Example[] = JSON.parse(readFileSync(fixture, 'utf8')).items

describe('bodies of real cells', () => {
  it.each(examples)('splits "$cell"', ({ cell, bodies, collectives, alts = [] }) => {
    expect([{ bodies, collectives }, ...alts]).toContainEqual(splitBodies(cell))
  })
})

describe('further cells', () => {
  it.each([
    ['Sở Nội vụ, Tài chính, Tư pháp', ['Sở Nội vụ', 'Sở Tài chính', 'Sở Tư pháp'], []],
    ['SỞ NỘI VỤ; SỞ TÀI CHÍNH', ['SỞ NỘI VỤ', 'SỞ TÀI CHÍNH'], []],
    ['Sở Nội vụ (chủ trì), Sở Tài chính (phối hợp)', ['Sở Nội vụ', 'Sở Tài chính'], []],
    ['Sở Nội vụ/Sở Tài chính', ['Sở Nội vụ', 'Sở Tài chính'], []],
    ['- Sở Nội vụ\n- UBND các huyện, thành phố', ['Sở Nội vụ'], ['UBND các huyện, thành phố']],
    ['Sở Lao động -\nThương binh và Xã hội', ['Sở Lao động - Thương binh và Xã hội'], []],
    ['UBND huyện Na Hang, Lâm Bình', ['UBND huyện Na Hang', 'UBND huyện Lâm Bình'], []],
    ['UBND thành phố Tuyên Quang, huyện Yên Sơn', ['UBND thành phố Tuyên Quang', 'UBND huyện Yên Sơn'], []],
    ['Văn phòng Đoàn ĐBQH và HĐND tỉnh', ['Văn phòng Đoàn ĐBQH và HĐND tỉnh'], []],
    ['Văn phòng HĐND và UBND huyện', ['Văn phòng HĐND và UBND huyện'], []],
    ['Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh', ['Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh'], []],
    ['Mặt trận Tổ quốc và các đoàn thể', ['Mặt trận Tổ quốc'], ['các đoàn thể']],
    ['Sở Xây dựng; và các cơ quan có liên quan', ['Sở Xây dựng'], ['các cơ quan có liên quan']],
    ['', [], []],
  ])('splits %j', (cell, bodies, collectives) => {
    expect(splitBodies(cell)).toEqual({ bodies, collectives })
  })

  it('are no bodies when they are products, deeds or numbers', () => {
    for (const text of [
      'Hội nghị tuyên truyền',
      'Ban hành kế hoạch',
      'Báo cáo',
      'Bộ chỉ số',
      '300 doanh nghiệp được hỗ trợ',
      'KINH TẾ SỐ',
    ]) {
      expect([text, bodyShare(bodyNames(text))]).toEqual([text, 0])
    }
  })
})
