// Headers as they are found in plans of many offices: which column means what, whatever stands beside it.
import { describe, expect, it } from 'vitest'
import { columnsOf, isTaskHeader } from '../../../shared/appendix/columns.ts'

const parts = (list: string) => list.split('|').map((one) => one.trim())

describe('the labels of a header', () => {
  it.each([
    [
      'STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Sản phẩm | Thời gian hoàn thành | Cơ quan quyết định',
      'no content lead support product deadline issuer',
    ],
    [
      'Stt | Tên đề án | Cơ quan soạn thảo | Cơ quan phối hợp | Cấp trình | Thời gian trình',
      'no content lead support issuer deadline',
    ],
    [
      'STT | Nội dung công việc | Người thực hiện | Người phối hợp | Thời hạn | Lãnh đạo phụ trách',
      'no content lead support deadline extra',
    ],
    [
      'STT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian bắt đầu | Thời gian kết thúc | Kết quả',
      'no content lead support extra deadline product',
    ],
    [
      'TT | Hoạt động | Đơn vị chịu trách nhiệm chính | Đơn vị phối hợp | Tiến độ | Kết quả đạt được | Chỉ số đánh giá',
      'no content lead support deadline product extra',
    ],
    [
      'STT | Tên văn bản | Cơ quan chủ trì soạn thảo | Cơ quan phối hợp | Thời gian trình | Cơ quan ban hành',
      'no content lead support deadline issuer',
    ],
    [
      'STT | Tên nghị quyết | Cơ quan chủ trì tham mưu | Cơ quan thẩm định | Thời gian trình UBND tỉnh | Kỳ họp',
      'no content lead extra deadline extra',
    ],
    [
      'STT | Lĩnh vực | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian',
      'no extra content lead support deadline',
    ],
    ['TT | Nhóm nhiệm vụ | Nội dung thực hiện | Cơ quan chủ trì | Thời gian', 'no extra content lead deadline'],
    [
      'STT | Nhiệm vụ/giải pháp | CQ chủ trì | CQ phối hợp | Thời gian | SP',
      'no content lead support deadline product',
    ],
    [
      'STT | Chỉ tiêu | Đơn vị tính | Mục tiêu năm 2025 | Cơ quan chủ trì theo dõi | Thời gian',
      'no content extra extra lead deadline',
    ],
    [
      'STT | Nội dung công việc | Phòng chủ trì | Phòng phối hợp | Thời gian | Lãnh đạo phê duyệt',
      'no content lead support deadline issuer',
    ],
    [
      'Số thứ tự | Đầu việc | Trách nhiệm chủ trì | Trách nhiệm phối hợp | Ngày hoàn thành | Yêu cầu',
      'no content lead support deadline product',
    ],
    [
      'STT | Tên công trình, dự án | Chủ đầu tư | Địa điểm | Thời gian thực hiện | Tổng mức đầu tư | Ghi chú',
      'no content lead extra deadline extra extra',
    ],
    [
      'TT | Nội dung kiểm tra | Cơ quan chủ trì | Đơn vị được kiểm tra | Thời gian kiểm tra',
      'no content lead extra deadline',
    ],
    [
      'TT | Các nhiệm vụ chủ yếu | Cấp chỉ đạo | Cơ quan thực hiện | Thời gian | Dự kiến sản phẩm',
      'no content extra lead deadline product',
    ],
    ['Stt | Nội dung | Thời gian thực hiện | Thực hiện | Phối hợp', 'no content deadline lead support'],
    [
      'STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Đơn vị theo dõi, đôn đốc | Thời gian',
      'no content lead support extra deadline',
    ],
    [
      'STT | Nhiệm vụ giao | Cơ quan được giao | Văn bản giao | Hạn xử lý | Trạng thái',
      'no content lead extra deadline extra',
    ],
    ['TT | Nội dung công việc | Bộ phận tham mưu | Người ký | Thời gian', 'no content lead issuer deadline'],
  ])('%s', (labels, roles) => {
    expect(
      columnsOf(parts(labels))
        .map(({ role }) => role)
        .join(' '),
    ).toBe(roles)
    expect(isTaskHeader(parts(labels))).toBe(true)
  })

  it.each([
    'STT | Họ và tên | Chức vụ | Đơn vị công tác',
    'STT | Số hiệu | Trích yếu | Ngày ban hành',
    'TT | Tên hàng | Đơn vị tính | Số lượng | Đơn giá',
    'Chuyên mục | Số lượng',
  ])('are no header of tasks: %s', (labels) => {
    expect(isTaskHeader(parts(labels))).toBe(false)
  })
})
