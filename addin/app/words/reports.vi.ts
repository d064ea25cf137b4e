// What the pane says about handing a report in and about what becomes of it, in Vietnamese.

import { grouped } from '../../../shared/table/counting-labels.ts'

const n = (value: number) => grouped(value, 'vi')

export const reportsVi = {
  handIn: {
    title: 'Gửi báo cáo kỳ',
    intro: 'Khi gửi, số liệu được giữ thành một bản; cơ quan tổng hợp dùng bản đó làm số liệu chính thức.',
    official: 'Gửi ở đây không thay cho báo cáo đã ký gửi qua hệ thống văn bản.',
    unknown: 'Chưa biết báo cáo đang ở bước nào: bấm “Cập nhật”.',
    way: (state: string) => `Tình trạng: ${state}`,
    save: 'Lưu lên hệ thống',
    refresh: 'Cập nhật',
    approve: 'Lãnh đạo đã duyệt',
    submit: 'Gửi báo cáo kỳ',
    withdraw: 'Rút để sửa',
    letter: 'Lưu số, ngày văn bản',
    approvedTick: 'Đã được lãnh đạo cơ quan duyệt',
    incomplete: (count: number) => `Ghi chú chưa đủ thông tin (còn ${n(count)} chỗ cần bổ sung)`,
    incompleteHint: 'Báo cáo vẫn gửi được, kèm ghi chú này. Để sửa trước, quay lại danh sách những chỗ cần xem.',
    letterHint: 'Chưa có số, ngày thì để trống và bổ sung sau khi văn thư phát hành.',
    done: {
      approve: 'Đã ghi nhận: lãnh đạo đã duyệt.',
      submit: 'Đã gửi báo cáo kỳ.',
      withdraw: 'Đã rút báo cáo. Sửa xong, gửi lại.',
      accept: 'Đã tiếp nhận.',
      unaccept: 'Đã hủy tiếp nhận.',
      return: 'Đã đề nghị bổ sung, hoàn thiện.',
      letter: 'Đã lưu số, ngày văn bản.',
      lock: 'Đã khóa.',
      unlock: 'Đã mở khóa.',
    },
    why: {
      pending: (rows: number) => `Còn ${n(rows)} dòng chưa lưu: lưu lên hệ thống trước.`,
      errors: (count: number) => `Còn ${n(count)} lỗi phải sửa trên sheet.`,
      noRight: 'Tài khoản này không có quyền gửi báo cáo; người được phân công gửi sẽ thấy nút này.',
      notApproved: 'Kế hoạch này yêu cầu lãnh đạo cơ quan duyệt trước khi gửi.',
      noNote: 'Ghi rõ vì sao chưa đủ thông tin ở ô bên trên.',
      waiting: 'Việc trước chưa được hệ thống xác nhận: bấm “Cập nhật”.',
      noReason: 'Ghi lý do ở ô bên trên.',
      noDay: 'Chọn ngày.',
      noSource: 'Ghi số văn bản làm căn cứ.',
    },
  },

  letter: {
    legend: 'Báo cáo đã ký',
    number: 'Số, ký hiệu',
    date: 'Ngày văn bản',
    signer: 'Người ký',
    office: 'Cơ quan ký',
  },

  standing: {
    waiting: (action: string) => `Đang chờ hệ thống xác nhận: ${action}.`,
    approved: (by: string, moment: string) => `Lãnh đạo đã duyệt: ${by}, ${moment}.`,
    first: (moment: string, late: boolean) => `Gửi lần đầu lúc ${moment}${late ? ' (chậm)' : ', đúng hạn'}.`,
    withdrawn: 'Bản đã gửi được rút lại để sửa.',
    version: (version: number, by: string, moment: string) => `Bản ${n(version)}: ${by} gửi lúc ${moment}.`,
    letter: (number: string, day: string) => `Báo cáo số ${number || '…'}${day && ` ngày ${day}`}.`,
    noLetter: 'Chưa có số, ngày văn bản.',
    source: (source: string) => `Cơ quan tổng hợp gửi thay, căn cứ ${source}.`,
    incomplete: (note: string) => `Chưa đủ thông tin: ${note}`,
    returned: (day: string) => `Đề nghị bổ sung, hoàn thiện trước hết ngày ${day}:`,
    accepted: (by: string, moment: string) => `Tiếp nhận: ${by}, ${moment}.`,
    locked: (by: string, moment: string) => `Khóa: ${by}, ${moment}.`,
    late: 'chậm',
  },

  reports: {
    title: 'Báo cáo của các cơ quan',
    intro: 'Tiếp nhận, đề nghị bổ sung, khóa; nhập thay hoặc gửi thay khi cơ quan gửi bản giấy.',
    counts: (received: number, expected: number) => `Đã gửi ${n(received)}/${n(expected)} cơ quan`,
    more: (late: number, accepted: number, returned: number) =>
      [
        late > 0 ? `${n(late)} chậm` : '',
        accepted > 0 ? `${n(accepted)} đã tiếp nhận` : '',
        returned > 0 ? `${n(returned)} đang bổ sung` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    none: 'Chưa có báo cáo nào: bấm “Cập nhật” để tải danh sách.',
    way: (submitted: number) =>
      submitted > 0 ? `${n(submitted)} báo cáo chờ tiếp nhận` : 'Xem cơ quan nào đã gửi, cơ quan nào chưa',
    groups: {
      submitted: 'Chờ tiếp nhận',
      returned: 'Đang bổ sung, hoàn thiện',
      open: 'Chưa gửi',
      accepted: 'Đã tiếp nhận',
      locked: 'Đã khóa',
    },
    accept: 'Tiếp nhận',
    return: 'Đề nghị bổ sung, hoàn thiện',
    returnNote: 'Cần bổ sung, hoàn thiện nội dung gì',
    returnDay: 'Hạn bổ sung (hết ngày)',
    unaccept: 'Hủy tiếp nhận',
    lock: 'Khóa báo cáo',
    unlock: 'Mở khóa',
    why: 'Lý do',
    behalf: 'Nhập thay cơ quan',
    behalfSource: 'Căn cứ văn bản số',
    behalfHint: 'Các ô nhập của cơ quan này trên sheet “Tổng hợp” sẽ mở ra; văn bản căn cứ được ghi kèm mỗi lần lưu.',
    behalfOn: (source: string) => `Đang nhập thay, căn cứ ${source}.`,
    behalfOff: 'Thôi nhập thay',
    behalfEnded: 'Đã thôi nhập thay.',
    submitFor: 'Gửi thay cơ quan',
    cancel: 'Thôi',
  },
}
