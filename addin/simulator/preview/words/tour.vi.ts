// What the guided tour says, in Vietnamese. Its steps are in the order of tour/steps.ts.

export interface StepWords {
  readonly title: string
  /** What happens and why, before it is done. */
  readonly about: string
  /** What to look at once it is done. */
  readonly done: string
}

export const tourVi = {
  begin: 'Xem thử trong 7 bước',
  title: 'Xem thử từng bước',
  againTitle: 'Xem thử từ bước đầu?',
  againSure: (names: string) =>
    `Hai sổ ${names} bắt đầu lại từ sổ trống. Những gì chưa lưu lên hệ thống trong hai sổ này sẽ mất.`,
  againGo: 'Bắt đầu lại',
  keep: 'Giữ lại',
  count: (step: number, all: number) => `Bước ${step}/${all}`,
  finished: 'Xong cả bảy bước',
  go: 'Làm bước này',
  goAll: 'Làm tất cả',
  going: 'Đang làm…',
  leave: 'Thôi',
  close: 'Đóng',
  stuck: {
    button: (words: string) => `Đã đợi một phút mà chưa thấy nút “${words}” trong ngăn Sổ Kế hoạch.`,
    words: (words: string) => `Đã đợi một phút mà chưa thấy chữ “${words}” trong ngăn Sổ Kế hoạch.`,
    screen: (words: string) => `Đã đợi một phút mà ngăn Sổ Kế hoạch chưa mở được mục “${words}”.`,
    pane: () => 'Đã đợi một phút mà ngăn Sổ Kế hoạch chưa mở xong.',
    sheet: (words: string) => `Đã đợi một phút mà chưa thấy sheet “${words}” như cần có.`,
  },
  stuckHint:
    'Xem ngăn bên phải có báo gì không rồi bấm “Làm bước này” lần nữa, hoặc bấm “Xem thử trong 7 bước” để bắt đầu lại.',
  after:
    'Làm tiếp theo ý mình: sửa dòng sai rồi “Gửi báo cáo kỳ” ở sổ Sở Nội vụ, sau đó tiếp nhận ở mục “Báo cáo của các cơ quan”.',
  steps: [
    {
      title: 'Cơ quan tổng hợp đăng nhập',
      about: 'Trên máy này, danh sách người dùng là thử nghiệm; ở tỉnh, đó là tài khoản công vụ.',
      done: 'Ngăn bên phải hỏi việc cần làm: tạo sổ từ phụ lục kế hoạch.',
    },
    {
      title: 'Đọc phụ lục và tạo sổ',
      about: 'Phụ lục mẫu là văn bản đã ký: 5 nhóm, 22 nhiệm vụ. Chỗ nào đọc chưa chắc được hỏi lại trước.',
      done: 'Sheet “Nhiệm vụ” giữ nguyên văn đã ký; “Danh mục cơ quan” ghi các cơ quan được nêu tên.',
    },
    {
      title: 'Giao nhiệm vụ',
      about: 'Mỗi cơ quan chủ trì của một nhiệm vụ nhận một lượt giao: 22 nhiệm vụ thành 158 lượt.',
      done: 'Kế hoạch đã lên hệ thống; mỗi cơ quan chỉ mở được các dòng của mình.',
    },
    {
      title: 'Sở Nội vụ mở bảng theo dõi',
      about: 'Một sổ khác, một người khác. Cán bộ đăng nhập và mở kế hoạch được giao.',
      done: 'Sheet “Báo cáo” có đúng các dòng của cơ quan; cột nhập có danh sách chọn và kiểm tra.',
    },
    {
      title: 'Nhập hai dòng',
      about: 'Dòng đầu nhập đúng. Dòng sau ghi ngày hoàn thành ở năm 2099, cố ý sai.',
      done: 'Ngăn báo 2 dòng chưa lưu, và nói dòng nào sai, sai ở đâu, sửa thế nào.',
    },
    {
      title: 'Lưu lên hệ thống',
      about: 'Dòng đúng được lưu. Dòng sai ở lại trong sổ kèm lý do, không mất chữ nào.',
      done: 'Dòng đúng đã lưu; dòng sai còn chờ sửa, lý do ghi ở ngăn bên phải.',
    },
    {
      title: 'Cơ quan tổng hợp cập nhật',
      about: 'Chỉ những gì đã đổi được tải về, cột của cơ quan tổng hợp giữ nguyên.',
      done: 'Sheet “Tổng hợp” đã có kết quả của Sở Nội vụ; chữ nghiêng là số liệu chưa gửi chính thức. Dòng sai chưa hề lên hệ thống.',
    },
  ] as readonly StepWords[],
}

export type TourText = typeof tourVi
/** What was waited for in vain. */
export type StuckKind = keyof TourText['stuck']
