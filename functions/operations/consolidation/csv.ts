// The consolidation as CSV for Excel and Power Query: UTF-8 with a byte order mark, without which Excel reads Vietnamese as
// another encoding; labels instead of codes; days as ISO, which every locale reads the same.
import Papa from 'papaparse'
import { type FieldId, fieldIds, fieldValue, type Value } from '../../../shared/domain/report.ts'
import { bucketLabels, standingLabels } from '../../../shared/table/counting-labels.ts'
import { fieldColumns } from '../../../shared/table/field-columns.ts'
import { choicesOf, headStateLabels, labelOf } from '../../../shared/table/labels.ts'
import { timelinessText } from '../../../shared/table/timeliness-labels.ts'
import type { ConsolidationAnswer, ConsolidationRow } from '../../../shared/wire/consolidation.ts'

const byteOrderMark = '\ufeff'

/**
 * What a spreadsheet would take for a formula, also in full width as Asian keyboards type it; an apostrophe before it makes
 * it text again (owasp.org, "CSV Injection"). Papa's own pattern overlooks a formula with a line break in it.
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

type Column = readonly [header: string, cell: (row: ConsolidationRow) => Value]

const columns: readonly Column[] = [
  ['Mã nhiệm vụ', (row) => row.task],
  ['Mã cơ quan', (row) => row.agency],
  ['Nhóm', (row) => row.group],
  ['STT', (row) => row.no],
  ['Nội dung nhiệm vụ', (row) => row.content],
  ['Cơ quan', (row) => row.agencyName],
  ['Sản phẩm, yêu cầu đạt được', (row) => row.product],
  ['Thời gian hoàn thành', (row) => row.deadline],
  ['Ngày đến hạn', (row) => row.lastDay],
  ...fieldIds.map((field): Column => [fieldColumns[field].header.vi, (row) => shown(row, field)]),
  ['So với thời hạn', (row) => timelinessText(row.timeliness, 'vi')],
  ['Phân loại', (row) => bucketLabels[row.bucket].vi],
  ['Trạng thái báo cáo', (row) => headStateLabels[row.state].vi],
  ['Tính chất số liệu', (row) => standingLabels[row.standing].vi],
  ['Ngày gửi đầu tiên', (row) => row.handedInOn ?? ''],
  ['Gửi chậm', (row) => (row.late === undefined ? '' : row.late ? 'Có' : 'Không')],
  ['Lần gửi', (row) => row.version ?? ''],
  ['Số báo cáo', (row) => row.letter?.number ?? ''],
  ['Ngày báo cáo', (row) => row.letter?.date ?? ''],
]

export function toCsv({ rows }: ConsolidationAnswer): string {
  const lines = rows.map((row) => columns.map(([, cell]) => cell(row)))
  const options = { escapeFormulae: formula, newline: '\r\n' }
  return byteOrderMark + Papa.unparse({ fields: columns.map(([header]) => header), data: lines }, options)
}

function shown({ values }: ConsolidationRow, field: FieldId): Value {
  const value = fieldValue(values, field)
  const choices = choicesOf(field)
  return choices === undefined || value === '' ? value : labelOf(choices, String(value), 'vi')
}
