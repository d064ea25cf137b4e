// A failure in plain words: what happened and what to do now, for every code, in both languages. None of them blames,
// and each that touches saving says where the entries are.
import type { Language } from '../../../shared/table/labels.ts'
import { SessionError, type Trouble } from '../../session/session.ts'

export interface TroubleWords {
  readonly what: string
  readonly todo: string
}

const troubleText: Readonly<Record<Trouble['code'], Readonly<Record<Language, TroubleWords>>>> = {
  offline: {
    vi: { what: 'Không tới được hệ thống.', todo: 'Số liệu vẫn ở trong sổ. Kiểm tra mạng rồi bấm “Thử lại”.' },
    en: {
      what: 'The system cannot be reached.',
      todo: 'Your entries are in the workbook. Check the network and try again.',
    },
  },
  'not-signed-in': {
    vi: { what: 'Phiên đăng nhập đã hết.', todo: 'Đăng nhập lại rồi làm tiếp; số liệu đã nhập vẫn còn trong sổ.' },
    en: { what: 'Your sign-in has ended.', todo: 'Sign in again and go on; your entries are still in the workbook.' },
  },
  'not-your-agency': {
    vi: {
      what: 'Bạn không được phân công nhập cho cơ quan này.',
      todo: 'Liên hệ cơ quan tổng hợp nếu cần được phân công.',
    },
    en: { what: 'You do not report for this agency.', todo: 'Ask the secretariat if you should.' },
  },
  'not-allowed': {
    vi: {
      what: 'Tài khoản này không có quyền làm việc đó.',
      todo: 'Liên hệ cơ quan tổng hợp, hoặc đăng nhập bằng tài khoản khác.',
    },
    en: { what: 'This account may not do that.', todo: 'Ask the secretariat, or sign in with another account.' },
  },
  'plan-not-found': {
    vi: {
      what: 'Hệ thống không có kế hoạch của sổ này.',
      todo: 'Kiểm tra xem sổ có đúng hệ thống của tỉnh không, rồi hỏi cơ quan tổng hợp.',
    },
    en: {
      what: "The system does not know this workbook's plan.",
      todo: 'Make sure the workbook belongs to this system, then ask the secretariat.',
    },
  },
  'not-found': {
    vi: { what: 'Không tìm thấy nội dung cần tải.', todo: 'Bấm “Cập nhật” để lấy lại danh sách mới nhất.' },
    en: { what: 'What was asked for is not there.', todo: 'Press “Update” to get the latest list.' },
  },
  'period-locked': {
    vi: { what: 'Kỳ báo cáo đã khóa.', todo: 'Số liệu vẫn ở trong sổ. Liên hệ cơ quan tổng hợp nếu cần bổ sung.' },
    en: {
      what: 'The period is locked.',
      todo: 'Your entries are in the workbook. Ask the secretariat if something has to be added.',
    },
  },
  'wrong-state': {
    vi: {
      what: 'Báo cáo đang ở bước khác nên chưa làm được việc này.',
      todo: 'Bấm “Cập nhật” để xem báo cáo đang ở bước nào.',
    },
    en: { what: 'The report is at another step.', todo: 'Press “Update” to see where it stands.' },
  },
  'head-moved': {
    vi: { what: 'Có người vừa lưu cùng lúc.', todo: 'Số liệu của bạn vẫn còn. Bấm “Thử lại”.' },
    en: { what: 'Someone else saved at the same moment.', todo: 'Your entries are still there. Try again.' },
  },
  'approval-missing': {
    vi: {
      what: 'Báo cáo chưa được lãnh đạo cơ quan duyệt, hoặc đã sửa sau khi duyệt.',
      todo: 'Trình lãnh đạo duyệt rồi gửi lại.',
    },
    en: {
      what: 'The report is not approved as it stands.',
      todo: 'Have a leader of the agency approve it, then hand it in.',
    },
  },
  'report-incomplete': {
    vi: {
      what: 'Báo cáo còn dòng có lỗi hoặc chưa đủ thông tin.',
      todo: 'Bổ sung các dòng được đánh dấu, hoặc gửi kèm ghi chú chưa đủ thông tin.',
    },
    en: {
      what: 'Some rows have errors or are not complete.',
      todo: 'Complete the marked rows, or hand in with a note.',
    },
  },
  'epoch-changed': {
    vi: {
      what: 'Hệ thống vừa được khôi phục từ bản sao lưu.',
      todo: 'Bấm “Cập nhật” rồi lưu lại; số liệu trong sổ vẫn còn.',
    },
    en: {
      what: 'The system was restored from a backup.',
      todo: 'Press “Update”, then save again; your entries are in the workbook.',
    },
  },
  'push-id-reused': {
    vi: { what: 'Lần lưu này trùng với một lần lưu trước.', todo: 'Bấm “Cập nhật” rồi lưu lại.' },
    en: { what: 'This save repeats an earlier one.', todo: 'Press “Update”, then save again.' },
  },
  'plan-exists': {
    vi: {
      what: 'Kế hoạch này đã được giao từ một sổ khác.',
      todo: 'Mở bảng theo dõi của kế hoạch đó thay vì giao lại.',
    },
    en: {
      what: 'This plan was already assigned from another workbook.',
      todo: 'Open its overview instead of assigning it again.',
    },
  },
  'member-changed': {
    vi: { what: 'Quyền của người này vừa được thay đổi.', todo: 'Xem lại danh sách thành viên rồi làm lại.' },
    en: { what: 'The rights of this member were changed meanwhile.', todo: 'Look at the list again, then repeat it.' },
  },
  'already-member': {
    vi: {
      what: 'Người có địa chỉ thư này đã là thành viên.',
      todo: 'Sửa quyền của người đó trong danh sách thành viên.',
    },
    en: { what: 'Whoever has this address is a member already.', todo: 'Change their rights in the list of members.' },
  },
  'last-secretariat': {
    vi: {
      what: 'Phải còn ít nhất một thành viên thuộc cơ quan tổng hợp.',
      todo: 'Cấp quyền cơ quan tổng hợp cho người khác trước.',
    },
    en: { what: 'Somebody of the secretariat has to remain.', todo: 'Give these rights to somebody else first.' },
  },
  'plan-changed': {
    vi: { what: 'Kế hoạch trên hệ thống đã được điều chỉnh.', todo: 'Bấm “Cập nhật” để nhận bản mới rồi làm tiếp.' },
    en: { what: 'The plan was amended in the system.', todo: 'Press “Update” to get the new version, then go on.' },
  },
  'too-large': {
    vi: {
      what: 'Lượng số liệu gửi một lần quá lớn.',
      todo: 'Rút gọn các ô rất dài (đưa chi tiết vào tài liệu kiểm chứng) rồi lưu lại.',
    },
    en: {
      what: 'Too much was sent at once.',
      todo: 'Shorten very long cells (put details into evidence), then save again.',
    },
  },
  'too-many': {
    vi: { what: 'Hệ thống đang nhận quá nhiều yêu cầu.', todo: 'Chờ một phút rồi bấm “Thử lại”.' },
    en: { what: 'The system is getting too many requests.', todo: 'Wait a minute and try again.' },
  },
  'malformed-request': {
    vi: {
      what: 'Hệ thống không đọc được số liệu gửi lên.',
      todo: 'Số liệu vẫn ở trong sổ. Gửi mã hỗ trợ cho người hỗ trợ.',
    },
    en: {
      what: 'The system could not read what was sent.',
      todo: 'Your entries are in the workbook. Send the support code to whoever helps you.',
    },
  },
  'wire-version': {
    vi: { what: 'Phần bổ trợ cũ hơn hệ thống.', todo: 'Đóng Excel rồi mở lại để nhận phiên bản mới.' },
    en: { what: 'The add-in is older than the system.', todo: 'Close Excel and open it again to get the new version.' },
  },
  'internal-error': {
    vi: {
      what: 'Hệ thống gặp lỗi.',
      todo: 'Số liệu vẫn ở trong sổ. Thử lại sau ít phút; nếu còn lỗi, gửi mã hỗ trợ cho người hỗ trợ.',
    },
    en: {
      what: 'The system met an error.',
      todo: 'Your entries are in the workbook. Try again soon; if it persists, send the support code to whoever helps you.',
    },
  },
  busy: {
    vi: { what: 'Hệ thống đang bận.', todo: 'Số liệu vẫn ở trong sổ. Chờ ít giây rồi bấm “Thử lại”.' },
    en: { what: 'The system is busy.', todo: 'Your entries are in the workbook. Wait a few seconds and try again.' },
  },
  'storage-unavailable': {
    vi: { what: 'Kho số liệu tạm thời không hoạt động.', todo: 'Số liệu vẫn ở trong sổ. Thử lại sau ít phút.' },
    en: {
      what: 'The storage is out of order for the moment.',
      todo: 'Your entries are in the workbook. Try again in a few minutes.',
    },
  },
  'sheet-missing': {
    vi: {
      what: 'Không thấy sheet cần thiết, có thể đã bị xóa.',
      todo: 'Bấm “Khôi phục sheet” để đưa lại nội dung.',
    },
    en: {
      what: 'A sheet is missing; it may have been deleted.',
      todo: 'Press “Restore the sheet” to bring it back.',
    },
  },
  'table-lost': {
    vi: {
      what: 'Bảng đã bị chuyển thành vùng thường.',
      todo: 'Bấm “Khôi phục bảng”; nội dung các ô vẫn còn.',
    },
    en: {
      what: 'The table was converted to a plain range.',
      todo: 'Press “Restore the table”; its cells are as they were.',
    },
  },
  'sheet-protected': {
    vi: {
      what: 'Trang tính đang được bảo vệ.',
      todo: 'Bỏ bảo vệ rồi làm lại; nội dung đã nhập vẫn còn.',
    },
    en: {
      what: 'The sheet is protected.',
      todo: 'Unprotect it and try once more; your entries are still there.',
    },
  },
  'sheet-password': {
    vi: {
      what: 'Trang tính có mật khẩu bảo vệ.',
      todo: 'Nhờ người đặt mật khẩu bỏ bảo vệ (thẻ Xem lại).',
    },
    en: {
      what: 'The sheet is protected by a password.',
      todo: 'Ask whoever set it to unprotect the sheet (tab Review).',
    },
  },
  'keys-missing': {
    vi: {
      what: 'Cột Mã không còn nên chưa lưu được.',
      todo: 'Bấm “Khôi phục cột”; nội dung đã nhập vẫn còn.',
    },
    en: {
      what: 'The column of codes is gone, so nothing was saved.',
      todo: 'Press “Restore the columns”; your entries are still there.',
    },
  },
  'not-ours': {
    vi: {
      what: 'Tệp này có nội dung không do Sổ Kế hoạch tạo ra.',
      todo: 'Mở một tệp Excel trống rồi làm lại, để không ghi đè nội dung đang có.',
    },
    en: {
      what: 'This file has content that Sổ Kế hoạch did not make.',
      todo: 'Open an empty Excel file and start again, so that nothing is overwritten.',
    },
  },
  unexpected: {
    vi: {
      what: 'Có lỗi ngoài dự kiến.',
      todo: 'Số liệu trong các sheet vẫn còn. Bấm “Thử lại”; nếu còn lỗi, gửi mã hỗ trợ cho người hỗ trợ.',
    },
    en: {
      what: 'Something unexpected happened.',
      todo: 'Your sheets are untouched. Try again; if it persists, send the support code to whoever helps you.',
    },
  },
}

/** Failures that trying again, without changing anything, may cure. */
const passing: readonly Trouble['code'][] = [
  'offline',
  'head-moved',
  'too-many',
  'internal-error',
  'busy',
  'storage-unavailable',
  'unexpected',
]

export function troubleWords(code: Trouble['code'], language: Language): TroubleWords {
  return troubleText[code][language]
}

export function mayPass(code: Trouble['code']): boolean {
  return passing.includes(code)
}

/** What a rejected verb says of itself; anything but the session's own failures is a bug, and is told all the same. */
export function troubleIn(error: unknown): Trouble {
  if (error instanceof SessionError) return error.trouble
  console.error(error)
  return { code: 'unexpected', reference: String(error).slice(0, 200) }
}
