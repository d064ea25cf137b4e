// What stands on a handout's first sheet and above its table, for somebody who has never seen the add-in.
import { showDay } from '../domain/calendar.ts'
import type { Period } from '../domain/period.ts'
import type { Plan } from '../domain/plan.ts'
import type { Language } from '../table/labels.ts'

export interface GuideInput {
  readonly plan: Pick<Plan, 'number' | 'issuedOn' | 'title'>
  readonly period: Pick<Period, 'from' | 'to' | 'agenciesDue' | 'cutOff'>
  /** Whose rows they are. */
  readonly name: string
  /** Whom it goes back to. */
  readonly backTo: string
  readonly madeOn: string
  readonly isUnit: boolean
}

/** The lines above the table; the first is a title. */
export function headLines({ plan, period, name }: GuideInput, language: Language): readonly string[] {
  const [from, to] = [showDay(period.from), showDay(period.to)]
  if (language === 'en') {
    return [plan.title, `Plan ${plan.number} · reporting period ${from} – ${to}`, name]
  }
  return [plan.title, `Kế hoạch số ${plan.number} · Kỳ báo cáo từ ${from} đến ${to}`, name]
}

/** The lines of the first sheet; the first is its title. */
export function guideLines(input: GuideInput, language: Language): readonly string[] {
  return language === 'en' ? inEnglish(input) : inVietnamese(input)
}

function inVietnamese({ plan, period, name, backTo, madeOn, isUnit }: GuideInput): readonly string[] {
  const day = plan.issuedOn === '' ? '' : ` ngày ${showDay(plan.issuedOn)}`
  return [
    `Phiếu báo cáo của ${name}`,
    `Theo Kế hoạch số ${plan.number}${day}: ${plan.title}.`,
    `Kỳ báo cáo từ ${showDay(period.from)} đến ${showDay(period.to)}, số liệu tính đến hết ngày ${showDay(period.cutOff)}.`,
    isUnit
      ? `Gửi lại ${backTo} để tổng hợp.`
      : `Gửi lại ${backTo} kèm văn bản báo cáo của cơ quan, chậm nhất hết ngày ${showDay(period.agenciesDue)}.`,
    '',
    '1. Mở sheet “Phiếu báo cáo”. Chỉ nhập vào các ô nền trắng; các cột màu xám là nội dung đã ban hành, đã khóa.',
    '2. Chọn “Tình trạng” trong danh sách. Ngày nhập dạng 20/12/2013. Tiến độ là số nguyên từ 0 đến 100.',
    '3. Ô chuyển màu vàng là ô còn thiếu theo tình trạng đã chọn.',
    '4. Không đổi cột “Mã”, không thêm hay xóa dòng. Đặt lại tên tệp, in, lọc đều được.',
    '5. Lưu dạng .xlsx (Excel, LibreOffice hoặc WPS đều dùng được) rồi gửi lại tệp này.',
    '6. Máy đã cài tiện ích Sổ Kế hoạch thì ngăn tiện ích tự mở bên cạnh; máy chưa cài vẫn nhập bình thường.',
    '',
    'Không nhập thông tin thuộc bí mật nhà nước.',
    'Phiếu này không thay cho báo cáo ký, gửi theo hệ thống văn bản.',
    `Lập ngày ${showDay(madeOn)} từ Sổ Kế hoạch.`,
  ]
}

function inEnglish({ plan, period, name, backTo, madeOn, isUnit }: GuideInput): readonly string[] {
  return [
    `Report form of ${name}`,
    `For plan ${plan.number}: ${plan.title}.`,
    `Period ${showDay(period.from)} – ${showDay(period.to)}, with figures up to ${showDay(period.cutOff)}.`,
    isUnit
      ? `To be sent back to ${backTo}.`
      : `To be sent back to ${backTo} with the agency’s letter, no later than ${showDay(period.agenciesDue)}.`,
    '',
    '1. Open the sheet “Report form”. Write into white cells alone; grey columns are the plan as signed, and locked.',
    '2. Choose the status from its list. Days are written as 20/12/2013, progress as a whole number from 0 to 100.',
    '3. A cell that turns yellow is missing for the status chosen.',
    '4. Do not change the column “Code”, add or delete rows. Renaming the file, printing and filtering do no harm.',
    '5. Save as .xlsx (Excel, LibreOffice and WPS all serve) and send this file back.',
    '6. Where the add-in Sổ Kế hoạch is installed, its pane opens beside the workbook; without it, entry is the same.',
    '',
    'No information that is a state secret.',
    'This form does not replace the signed report that goes through the document system.',
    `Made on ${showDay(madeOn)} by Sổ Kế hoạch.`,
  ]
}
