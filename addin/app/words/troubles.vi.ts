// A failure in plain words: what happened and what to do now, for every code. None of them blames, and each that touches
// saving says where the entries are.
import type { Trouble } from '../../session/session.ts'

export interface TroubleWords {
  readonly what: string
  readonly todo: string
}

export type Troubles = Readonly<Record<Trouble['code'], TroubleWords>>

export const troublesVi: Troubles = {
  offline: { what: 'Không tới được hệ thống.', todo: 'Số liệu vẫn ở trong sổ. Kiểm tra mạng rồi bấm “Thử lại”.' },
  'not-signed-in': {
    what: 'Phiên đăng nhập đã hết.',
    todo: 'Đăng nhập lại rồi làm tiếp; số liệu đã nhập vẫn còn trong sổ.',
  },
  'not-your-agency': {
    what: 'Bạn không được phân công nhập cho cơ quan này.',
    todo: 'Liên hệ cơ quan tổng hợp nếu cần được phân công.',
  },
  'not-allowed': {
    what: 'Tài khoản này không có quyền làm việc đó.',
    todo: 'Liên hệ cơ quan tổng hợp, hoặc đăng nhập bằng tài khoản khác.',
  },
  'plan-not-found': {
    what: 'Hệ thống không có kế hoạch của sổ này.',
    todo: 'Kiểm tra xem sổ có đúng hệ thống của tỉnh không, rồi hỏi cơ quan tổng hợp.',
  },
  'not-found': { what: 'Không tìm thấy nội dung cần tải.', todo: 'Bấm “Cập nhật” để lấy lại danh sách mới nhất.' },
  'period-locked': {
    what: 'Kỳ báo cáo đã khóa.',
    todo: 'Số liệu vẫn ở trong sổ. Liên hệ cơ quan tổng hợp nếu cần bổ sung.',
  },
  'wrong-state': {
    what: 'Báo cáo đang ở bước khác nên chưa làm được việc này.',
    todo: 'Bấm “Cập nhật” để xem báo cáo đang ở bước nào.',
  },
  'head-moved': {
    what: 'Nội dung vừa thay đổi trong lúc đó.',
    todo: 'Số liệu của bạn vẫn còn. Xem lại rồi bấm “Thử lại”.',
  },
  'approval-missing': {
    what: 'Báo cáo chưa được lãnh đạo cơ quan duyệt, hoặc đã sửa sau khi duyệt.',
    todo: 'Trình lãnh đạo duyệt rồi gửi lại.',
  },
  'report-incomplete': {
    what: 'Báo cáo còn dòng có lỗi hoặc chưa đủ thông tin.',
    todo: 'Bổ sung các dòng được đánh dấu, hoặc gửi kèm ghi chú chưa đủ thông tin.',
  },
  'epoch-changed': {
    what: 'Hệ thống vừa được khôi phục từ bản sao lưu.',
    todo: 'Bấm “Cập nhật” rồi lưu lại; số liệu trong sổ vẫn còn.',
  },
  'push-id-reused': { what: 'Lần lưu này trùng với một lần lưu trước.', todo: 'Bấm “Cập nhật” rồi lưu lại.' },
  'plan-exists': {
    what: 'Kế hoạch này đã được giao từ một sổ khác.',
    todo: 'Mở bảng theo dõi của kế hoạch đó thay vì giao lại.',
  },
  'period-changed': {
    what: 'Kỳ báo cáo này đã được người khác mở hoặc sửa.',
    todo: 'Danh sách kỳ đã thay đổi: xem lại rồi làm lại nếu còn cần.',
  },
  'member-changed': {
    what: 'Quyền của người này vừa được thay đổi.',
    todo: 'Xem lại danh sách thành viên rồi làm lại.',
  },
  'already-member': {
    what: 'Người có địa chỉ thư này đã là thành viên.',
    todo: 'Sửa quyền của người đó trong danh sách thành viên.',
  },
  'last-secretariat': {
    what: 'Phải còn ít nhất một thành viên thuộc cơ quan tổng hợp.',
    todo: 'Cấp quyền cơ quan tổng hợp cho người khác trước.',
  },
  'plan-changed': {
    what: 'Kế hoạch trên hệ thống đã được điều chỉnh.',
    todo: 'Bấm “Cập nhật” để nhận bản mới rồi làm tiếp.',
  },
  'too-large': {
    what: 'Lượng số liệu gửi một lần quá lớn.',
    todo: 'Rút gọn các ô rất dài (đưa chi tiết vào tài liệu kiểm chứng) rồi lưu lại.',
  },
  'too-many': { what: 'Hệ thống đang nhận quá nhiều yêu cầu.', todo: 'Chờ một phút rồi bấm “Thử lại”.' },
  'malformed-request': {
    what: 'Hệ thống không đọc được số liệu gửi lên.',
    todo: 'Số liệu vẫn ở trong sổ. Gửi mã hỗ trợ cho người hỗ trợ.',
  },
  'wire-version': { what: 'Phần bổ trợ cũ hơn hệ thống.', todo: 'Đóng Excel rồi mở lại để nhận phiên bản mới.' },
  'internal-error': {
    what: 'Hệ thống gặp lỗi.',
    todo: 'Số liệu vẫn ở trong sổ. Thử lại sau ít phút; nếu còn lỗi, gửi mã hỗ trợ cho người hỗ trợ.',
  },
  busy: { what: 'Hệ thống đang bận.', todo: 'Số liệu vẫn ở trong sổ. Chờ ít giây rồi bấm “Thử lại”.' },
  'storage-unavailable': {
    what: 'Kho số liệu tạm thời không hoạt động.',
    todo: 'Số liệu vẫn ở trong sổ. Thử lại sau ít phút.',
  },
  'not-open': {
    what: 'Sổ này chưa mở kế hoạch nào.',
    todo: 'Đăng nhập ở bảng bên phải, chọn kế hoạch cần mở rồi làm lại.',
  },
  'sheet-missing': {
    what: 'Không thấy sheet cần thiết, có thể đã bị xóa.',
    todo: 'Bấm “Khôi phục sheet” để đưa lại nội dung.',
  },
  'table-lost': {
    what: 'Bảng đã bị chuyển thành vùng thường.',
    todo: 'Bấm “Khôi phục bảng”; nội dung các ô vẫn còn.',
  },
  'sheet-protected': {
    what: 'Trang tính đang được bảo vệ.',
    todo: 'Bỏ bảo vệ rồi làm lại; nội dung đã nhập vẫn còn.',
  },
  'sheet-password': {
    what: 'Trang tính có mật khẩu bảo vệ.',
    todo: 'Nhờ người đặt mật khẩu bỏ bảo vệ (thẻ Xem lại).',
  },
  'keys-missing': {
    what: 'Cột Mã không còn nên chưa lưu được.',
    todo: 'Bấm “Khôi phục cột”; nội dung đã nhập vẫn còn.',
  },
  'ledger-moved': {
    what: 'Sổ vừa được chuyển sang kỳ báo cáo khác ở một cửa sổ khác.',
    todo: 'Chưa gửi gì. Xem lại kỳ báo cáo ở đầu bảng rồi làm lại.',
  },
  'not-ours': {
    what: 'Tệp này có nội dung không do Sổ Kế hoạch tạo ra.',
    todo: 'Mở một tệp Excel trống rồi làm lại, để không ghi đè nội dung đang có.',
  },
  'identity-unreadable': {
    what: 'Không đọc được sổ này thuộc kế hoạch, kỳ báo cáo nào.',
    todo: 'Mở lại kế hoạch và kỳ báo cáo; nội dung đã nhập trên các sheet vẫn còn.',
  },
  stopped: {
    what: 'Đã dừng lại.',
    todo: 'Phần đã xong vẫn giữ nguyên, phần còn lại chưa làm. Bấm “Thử lại” để làm tiếp.',
  },
  unexpected: {
    what: 'Có lỗi ngoài dự kiến.',
    todo: 'Số liệu trong các sheet vẫn còn. Bấm “Thử lại”; nếu còn lỗi, gửi mã hỗ trợ cho người hỗ trợ.',
  },
}
