// The story in seven steps, each done for real: the same buttons, cells and server that a person would use.
import type { Hands } from './hands.ts'

export interface TourStep {
  readonly title: string
  /** What happens and why, before it is done. */
  readonly about: string
  /** What to look at once it is done. */
  readonly done: string
  /** In whose workbook. */
  readonly workbook: string
  act(hands: Hands): Promise<void>
}

/** The workbooks it begins anew. */
export const secretariatBook = 'Cơ quan tổng hợp'
export const agencyBook = 'Sở Nội vụ'

const agency = 'Sở Nội vụ'

/** @param now tells a row of this tour from one of an earlier tour on the same data */
export function tourSteps(now: () => Date): readonly TourStep[] {
  const result = `Đã mở 02 lớp bồi dưỡng cho 126 cán bộ (nhập lúc ${now().toLocaleTimeString('vi-VN')})`
  return [
    {
      title: 'Cơ quan tổng hợp đăng nhập',
      about: 'Trên máy này, danh sách người dùng là thử nghiệm; ở tỉnh, đó là tài khoản công vụ.',
      done: 'Ngăn bên phải hỏi việc cần làm: tạo sổ từ phụ lục kế hoạch.',
      workbook: secretariatBook,
      async act({ press, seeInPane }) {
        await press(/^Cơ quan tổng hợp/)
        await seeInPane('Tạo sổ từ phụ lục kế hoạch')
      },
    },
    {
      title: 'Đọc phụ lục và tạo sổ',
      about: 'Phụ lục mẫu là văn bản đã ký: 5 nhóm, 22 nhiệm vụ. Chỗ nào đọc chưa chắc được hỏi lại trước.',
      done: 'Sheet Nhiệm vụ giữ nguyên văn đã ký; Danh mục cơ quan ghi các cơ quan được nêu tên.',
      workbook: secretariatBook,
      async act({ press, seeInPane }) {
        await press(/Tạo sổ từ phụ lục kế hoạch/)
        await press('Dùng phụ lục mẫu')
        await press('Tạo sổ')
        await seeInPane('Giao nhiệm vụ')
      },
    },
    {
      title: 'Giao nhiệm vụ',
      about: 'Mỗi cơ quan chủ trì của một nhiệm vụ nhận một lượt giao: 22 nhiệm vụ thành 158 lượt.',
      done: 'Kế hoạch đã lên hệ thống; mỗi cơ quan chỉ mở được các dòng của mình.',
      workbook: secretariatBook,
      async act({ press, seeInPane }) {
        await press('Giao nhiệm vụ')
        await seeInPane('Đã giao nhiệm vụ.')
      },
    },
    {
      title: `${agency} mở bảng theo dõi`,
      about: 'Một sổ khác, một người khác. Cán bộ đăng nhập và mở kế hoạch được giao.',
      done: 'Sheet Báo cáo có đúng các dòng của cơ quan, cột nhập có danh sách chọn và kiểm tra.',
      workbook: agencyBook,
      async act({ press, seeInPane }) {
        await press(new RegExp(`^Cán bộ ${agency}`))
        await press(/^Kế hoạch 67\/KH-UBND/)
        await seeInPane('Đã lưu hết lên hệ thống')
      },
    },
    {
      title: 'Nhập hai dòng',
      about: 'Dòng đầu nhập đúng. Dòng sau ghi ngày hoàn thành ở năm 2099, cố ý sai.',
      done: 'Ngăn báo 2 dòng chưa lưu, và nói dòng nào sai, sai ở đâu, sửa thế nào.',
      workbook: agencyBook,
      async act({ type, seeInPane }) {
        await type('Báo cáo', 0, 'Tình trạng', 'Đang thực hiện')
        await type('Báo cáo', 0, 'Kết quả thực hiện', result)
        await type('Báo cáo', 1, 'Tình trạng', 'Đã hoàn thành')
        await type('Báo cáo', 1, 'Ngày hoàn thành', '31/12/2099')
        await seeInPane('2 dòng chưa lưu lên hệ thống')
        await seeInPane(/ngày 31\/12\/2099 sau ngày hôm nay/)
      },
    },
    {
      title: 'Lưu lên hệ thống',
      about: 'Dòng đúng được lưu. Dòng sai ở lại trong sổ kèm lý do, không mất chữ nào.',
      done: 'Đã lưu 1 dòng; còn 1 dòng chờ sửa.',
      workbook: agencyBook,
      async act({ press, seeInPane }) {
        await press('Lưu lên hệ thống')
        await seeInPane('1 dòng chưa lưu lên hệ thống')
      },
    },
    {
      title: 'Cơ quan tổng hợp cập nhật',
      about: 'Chỉ những gì đã đổi được tải về, cột của cơ quan tổng hợp giữ nguyên.',
      done: `Sheet Tổng hợp đã có kết quả của ${agency}; dòng sai chưa bao giờ lên hệ thống.`,
      workbook: secretariatBook,
      async act({ press, seeInPane, seeInSheet, filter }) {
        await press('Cập nhật')
        await seeInPane('Khớp với hệ thống lúc')
        await seeInSheet('Tổng hợp', 'Kết quả thực hiện', result)
        await filter('Tổng hợp', 'Cơ quan', agency)
      },
    },
  ]
}
