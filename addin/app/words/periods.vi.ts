// What the pane says about periods, in Vietnamese.

import { grouped } from '../../../shared/table/counting-labels.ts'

const n = (value: number) => grouped(value, 'vi')

export const periodsVi = {
  amend: {
    title: 'Điều chỉnh kế hoạch',
    intro: 'Sửa trên các sheet “Nhiệm vụ”, “Danh mục cơ quan” rồi xem ở đây những gì sẽ thay đổi.',
    document: 'Văn bản điều chỉnh (số, ký hiệu)',
    on: 'Ngày văn bản',
    go: 'Ban hành điều chỉnh',
    note: 'Nội dung các cơ quan đã nhập không mất: dòng bị bỏ được giữ lại, dòng đổi cơ quan được chuyển đi.',
    noDocument: 'Ghi số văn bản điều chỉnh.',
    done: 'Đã điều chỉnh kế hoạch; báo cáo của các cơ quan được chuyển theo.',
  },

  periods: {
    title: 'Kỳ báo cáo',
    intro: 'Mở kỳ mới, khóa kỳ đã xong. Tình trạng các nhiệm vụ được chuyển sang kỳ sau.',
    next: (name: string) => `Mở kỳ ${name}`,
    nextNote: (day: string) => `Hạn các cơ quan gửi: hết ngày ${day}.`,
    opened: 'Đã mở kỳ báo cáo.',
    ordered: 'Đã ghi nhận; báo cáo của các cơ quan được chuyển lần lượt.',
    adHoc: 'Mở kỳ đột xuất',
    askedBy: 'Văn bản yêu cầu (số, ngày)',
    days: {
      from: 'Từ ngày',
      to: 'Đến ngày',
      cutOff: 'Số liệu chốt đến hết ngày',
      agenciesDue: 'Hạn các cơ quan gửi (hết ngày)',
      secretariatDue: 'Hạn cơ quan tổng hợp báo cáo (hết ngày)',
    },
    agencies: (count: number) => (count > 0 ? `Hỏi ${n(count)} cơ quan` : 'Hỏi tất cả các cơ quan'),
    tasks: (count: number) => (count > 0 ? `Về ${n(count)} nhiệm vụ` : 'Về tất cả nhiệm vụ'),
    noneIsAll: 'Không chọn mục nào là chọn tất cả',
    open: 'Mở kỳ này',
    noDays: 'Chọn đủ các ngày bên trên.',
    wrongOrder: 'Ngày sau phải không sớm hơn ngày trước; hạn của cơ quan tổng hợp không sớm hơn hạn các cơ quan.',
    states: { opening: 'đang mở', open: 'đang mở báo cáo', locked: 'đã khóa', archived: 'đã lưu trữ' },
    here: 'sổ này đang xem',
    due: (day: string) => `Hạn gửi: hết ngày ${day}`,
    document: (document: string) => `Theo ${document}`,
    show: 'Chuyển sổ sang kỳ này',
    lock: 'Khóa kỳ báo cáo',
    lockNote: 'Không ai nhập hay gửi được nữa, trừ các cơ quan được chọn dưới đây.',
    except: 'Vẫn để mở cho',
    unlock: 'Mở khóa kỳ báo cáo',
    archive: 'Lưu trữ kỳ',
    archiveNote: 'Kỳ đã lưu trữ chỉ còn để xem, không mở lại được.',
  },
}
