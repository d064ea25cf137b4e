// What people read for each code, and back: cells show labels, everything else keeps codes. Typed labels are matched
// without marks or case, in either language; what matches no label is never guessed, only proposed.
import type { AgencyKind, ReportingWay } from '../domain/directory.ts'
import type { HeadState, PeriodKind } from '../domain/period.ts'
import { type FieldId, fieldSpec, type Status } from '../domain/report.ts'
import { editDistance, labelKey } from './spelling.ts'

export type Language = 'vi' | 'en'
export type Label = Readonly<Record<Language, string>>

/** The codes of one choice with their labels, in the order of the drop-down. */
export type Choices = Readonly<Record<string, Label>>

export const statusLabels: Readonly<Record<Status, Label>> = {
  'not-started': { vi: 'Chưa thực hiện', en: 'Not started' },
  'in-progress': { vi: 'Đang thực hiện', en: 'In progress' },
  'awaiting-issue': { vi: 'Đã trình, chờ ban hành', en: 'Submitted, awaiting issue' },
  done: { vi: 'Đã hoàn thành', en: 'Done' },
  'nothing-arising': { vi: 'Không phát sinh trong kỳ', en: 'Nothing arising this period' },
}

export const levelLabels: Choices = {
  'provincial-committee': { vi: 'UBND tỉnh', en: "Provincial People's Committee" },
  'provincial-council': { vi: 'HĐND tỉnh', en: "Provincial People's Council" },
  central: { vi: 'Bộ, ngành Trung ương', en: 'Central ministries' },
  department: { vi: 'Sở, ngành', en: 'Provincial departments' },
  other: { vi: 'Khác', en: 'Other' },
}

export const requestLabels: Choices = {
  extension: { vi: 'Gia hạn', en: 'Extend the deadline' },
  'change-content': { vi: 'Điều chỉnh nội dung', en: 'Change the content' },
  'change-lead': { vi: 'Thay đổi cơ quan chủ trì', en: 'Change the lead agency' },
  stop: { vi: 'Dừng thực hiện', en: 'Stop the task' },
}

export const decisionLabels: Choices = {
  granted: { vi: 'Đồng ý', en: 'Granted' },
  refused: { vi: 'Không đồng ý', en: 'Refused' },
}

export const acceptanceLabels: Choices = {
  yes: { vi: 'Chấp nhận', en: 'Accepted' },
  no: { vi: 'Không chấp nhận', en: 'Not accepted' },
}

export const setAsideLabels: Choices = {
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  withdrawn: { vi: 'Đưa ra khỏi kế hoạch', en: 'Withdrawn from the plan' },
  moved: { vi: 'Chuyển cơ quan chủ trì', en: 'Moved to another lead' },
}

export const headStateLabels: Readonly<Record<HeadState, Label>> = {
  open: { vi: 'Chưa gửi', en: 'Not handed in' },
  submitted: { vi: 'Đã gửi', en: 'Handed in' },
  returned: { vi: 'Đề nghị bổ sung, hoàn thiện', en: 'Completion asked for' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  locked: { vi: 'Đã khóa', en: 'Locked' },
}

export const periodKindLabels: Readonly<Record<PeriodKind, Label>> = {
  regular: { vi: 'Định kỳ', en: 'Regular' },
  thematic: { vi: 'Chuyên đề', en: 'Thematic' },
  'ad-hoc': { vi: 'Đột xuất', en: 'Ad hoc' },
  interim: { vi: 'Sơ kết', en: 'Interim review' },
  final: { vi: 'Tổng kết', en: 'Final review' },
}

/** What a row of `Danh mục cơ quan` can be: a body, or a collective that stands for its members. */
export const bodyKindLabels: Readonly<Record<AgencyKind | 'collective', Label>> = {
  department: { vi: 'Sở, ban, ngành', en: 'Department' },
  district: { vi: 'UBND cấp huyện', en: 'District committee' },
  other: { vi: 'Cơ quan khác', en: 'Other body' },
  'open-set': { vi: 'Nhóm chưa xác định', en: 'Open set' },
  collective: { vi: 'Nhóm cơ quan', en: 'Collective' },
}

export const reportingLabels: Readonly<Record<ReportingWay, Label>> = {
  direct: { vi: 'Trực tiếp', en: 'Directly' },
  through: { vi: 'Qua cơ quan khác', en: 'Through another body' },
  none: { vi: 'Không báo cáo', en: 'Does not report' },
  undecided: { vi: 'Chưa quyết định', en: 'Undecided' },
}

const fieldChoices: { readonly [F in FieldId]?: Choices } = {
  status: statusLabels,
  level: levelLabels,
  request: requestLabels,
  decision: decisionLabels,
  declaredAccepted: acceptanceLabels,
  setAside: setAsideLabels,
}

/** The labels of a choice field, or `undefined` for a field that is no choice. */
export function choicesOf(field: FieldId): Choices | undefined {
  return fieldSpec(field).type === 'choice' ? fieldChoices[field] : undefined
}

/** The label of a code; a code that is not of the list is shown as it is. */
export function labelOf(choices: Choices, code: string, language: Language): string {
  const label = Object.entries(choices).find(([known]) => known === code)?.[1]
  return label?.[language] ?? code
}

export type ReadLabel =
  | { readonly kind: 'known'; readonly code: string }
  /** `nearest` holds codes, the best first; empty when nothing is near. */
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] }

/**
 * Reads a typed label or code.
 *
 * @example
 * readLabel(statusLabels, ' ĐA HOAN THANH ') // { kind: 'known', code: 'done' }
 * readLabel(statusLabels, 'hoàn thành')      // { kind: 'unknown', nearest: ['done'] }
 */
export function readLabel(choices: Choices, text: string): ReadLabel {
  // Nearly every cell holds a label as it was written there.
  const exact = Object.entries(choices).find(([code, label]) => text === label.vi || text === label.en || text === code)
  if (exact) return { kind: 'known', code: exact[0] }
  if (text.trim() === '') return { kind: 'unknown', nearest: [] }
  const typed = labelKey(text)
  const scored: { code: string; distance: number }[] = []
  for (const [code, label] of Object.entries(choices)) {
    const names = [code, label.vi, label.en].map(labelKey)
    if (names.includes(typed)) return { kind: 'known', code }
    const distance = Math.min(...names.map((name) => distanceTo(name, typed)))
    scored.push({ code, distance })
  }
  const near = scored.filter((it) => it.distance <= 0.4).sort((a, b) => a.distance - b.distance)
  return { kind: 'unknown', nearest: near.slice(0, 3).map((it) => it.code) }
}

/** 0 for the same, 1 for nothing in common; a part of a label ("hoàn thành") is near it. */
function distanceTo(name: string, typed: string): number {
  if (typed.length < 2 || typed.length > 100) return 1
  const edits = editDistance(name, typed) / Math.max(name.length, typed.length)
  const contained = ` ${name} `.includes(` ${typed} `) || ` ${typed} `.includes(` ${name} `)
  return contained ? Math.min(edits, 0.3) : edits
}
