import { describe, expect, it } from 'vitest'
import { programmeOf } from '../../../shared/printing/programme.ts'
import { seedPlan } from '../../support/seed-plan.ts'

const title = 'THỰC HIỆN CHƯƠNGTRÌNH HÀNH ĐỘNG CỦA BAN THƯỜNG VỤ TỈNH ỦY (KHOÁ XV) VỀ THỰC HIỆN KẾT LUẬN SỐ56-KL/TW'

describe('what a plan carries out', () => {
  it('is the document that its title names, with the number that a task gives', () => {
    expect(programmeOf({ ...seedPlan, title })).toBe(
      'Chương trình hành động số 27-CTr/TU ngày 20/6/2013 của Ban Thường vụ Tỉnh ủy (khoá XV)',
    )
  })

  it.each([
    ['a title that names no document', 'Một số nhiệm vụ, giải pháp chủ yếu'],
    ['a document that no task quotes', 'Thực hiện Đề án phát triển hợp tác xã'],
    ['no title', ''],
  ])('is left open for %s', (_, other) => {
    expect(programmeOf({ ...seedPlan, title: other })).toBe('')
  })
})
