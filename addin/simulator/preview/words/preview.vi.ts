// What the preview says around the pane, in Vietnamese: the master list of keys. What stands in the sheets, and the names
// of the sheets, are the workbook's own and the same in both languages.
import { tourVi } from './tour.vi.ts'

export const previewVi = {
  product: 'Sổ Kế hoạch',
  title: 'Sổ Kế hoạch: bản xem thử',
  about: 'Bản xem thử trong trình duyệt, không có Excel',
  language: 'Ngôn ngữ',

  workbooks: {
    title: 'Các sổ',
    /** By the name that the workbook is kept under. */
    names: {} as Readonly<Record<string, string>>,
    frame: (name: string) => `Sổ ${name}`,
    add: 'Mở sổ mới',
    name: 'Tên sổ mới',
    nameHint: 'Tên sổ, ví dụ Sở Y tế',
    addGo: 'Mở',
    cancel: 'Thôi',
    close: 'Đóng sổ này',
    closeTitle: (name: string) => `Đóng sổ “${name}”?`,
    closeSure: 'Sổ bị xóa khỏi bản xem thử. Những gì chưa lưu lên hệ thống sẽ mất.',
    closeGo: 'Đóng và xóa',
    keep: 'Giữ lại',
    sideBySide: 'Xếp cạnh nhau',
  },

  workbook: {
    kept: 'đã giữ trên máy này',
    keeping: 'đang giữ…',
    undo: 'Hoàn tác',
    redo: 'Làm lại',
    empty: 'Sổ trống',
    emptyTitle: 'Bắt đầu lại với sổ trống?',
    emptySure: (name: string) => `Mọi sheet trong sổ “${name}” sẽ bị xóa. Số liệu đã lưu lên hệ thống vẫn còn.`,
    emptyGo: 'Xóa hết',
    pane: 'Ngăn Sổ Kế hoạch',
    failed: (name: string) => `Không mở được sổ “${name}”`,
    failedHint: 'Số liệu đã lưu lên hệ thống vẫn còn. Có thể tải lại trang để thử lần nữa.',
    failedGo: 'Bắt đầu lại với sổ trống',
  },

  files: {
    open: 'Mở .xlsx',
    openHint: 'Thay sổ này bằng một tệp trên máy',
    opening: 'Đang mở…',
    notOpened: 'Tệp này không phải sổ .xlsx đọc được.',
    save: 'Tải về .xlsx',
    saving: 'Đang ghi…',
    notSaved: 'Không ghi được tệp .xlsx.',
  },

  sheet: {
    nameBox: 'Hộp tên',
    formulaBar: 'Thanh công thức',
    enter: 'Nhập (Enter)',
    giveUp: 'Hủy (Esc)',
    sheets: 'Các sheet',
    addSheet: 'Thêm sheet',
    ready: 'Sẵn sàng',
    editing: 'Đang nhập',
    filled: (cells: string) => `Số ô có nội dung: ${cells}`,
    sum: (sum: string) => `Tổng: ${sum}`,
    insertRows: 'Chèn dòng phía trên',
    deleteRows: 'Xóa dòng',
    clear: 'Xóa nội dung',
  },

  grid: {
    resize: (column: string) => `Kéo để đổi độ rộng cột ${column}`,
    fold: 'Ẩn các cột này',
    unfold: 'Hiện các cột đang ẩn',
    openList: (address: string) => `Mở danh sách của ô ${address}`,
    list: 'Chọn trong danh sách',
  },

  find: {
    title: 'Tìm trên sheet này',
    next: 'Tiếp',
    previous: 'Trước',
    none: 'Không có ô nào',
    close: 'Đóng ô tìm',
  },

  filter: {
    title: (header: string) => `Sắp xếp, lọc ${header}`,
    ascending: 'Sắp xếp tăng dần',
    descending: 'Sắp xếp giảm dần',
    clear: 'Xóa bộ lọc',
    clearWhy: 'Cột này chưa lọc',
    find: 'Tìm giá trị',
    findHint: 'Tìm',
    all: '(Chọn tất cả)',
    blank: '(Trống)',
    ok: 'OK',
    okWhy: 'Chọn ít nhất một giá trị',
    cancel: 'Hủy',
  },

  alert: {
    invalid: 'Giá trị này không khớp với quy định kiểm tra dữ liệu của ô.',
    retry: 'Sửa lại',
    accept: 'Vẫn giữ',
    ok: 'OK',
    cancel: 'Hủy',
    close: 'Đóng',
    /** Why Excel does nothing, by its own code. */
    refusals: {
      AccessDenied: 'Ô này nằm trên sheet đang được bảo vệ. Muốn sửa, hãy bỏ bảo vệ sheet.',
      InvalidArgument: 'Excel không nhận nội dung này. Nếu là công thức, hãy kiểm tra lại cách viết.',
      InsertDeleteConflict: 'Không làm được: việc này sẽ xê dịch các ô của một bảng khác.',
    } as Readonly<Record<string, string>>,
  },

  charts: {
    blank: 'Biểu đồ chưa có số liệu',
    notDrawn: (kind: string) => `Biểu đồ kiểu ${kind}: bản xem thử không vẽ`,
  },

  tour: tourVi,
}

export type PreviewText = typeof previewVi
