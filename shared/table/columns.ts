// THE column list: every table of the workbook, column by column, in its order on the sheet. What builds, reads, writes,
// checks or prints a sheet takes its columns from here. A column is known by its id; headers are for people and may be
// renamed, and on the sheet columns may be moved, so a position is never a name.
import { type FieldId, type FieldType, fieldIds, fieldSpec, type Writer } from '../domain/report.ts'
import { fieldColumns } from './field-columns.ts'
import { bodyKindLabels, type Choices, choicesOf, headStateLabels, type Label, reportingLabels } from './labels.ts'

/**
 * Where the content of a column comes from and who may change it:
 * - `key`: names the row; never edited by hand;
 * - `signed`: the appendix as signed; compared and offered for repair, not edited in reports;
 * - `entry`: people write here and it is synced (or, in `Danh mục cơ quan`, published);
 * - `private`: people write here and it never leaves the workbook;
 * - `read-only`: written from elsewhere;
 * - `computed`: a value the add-in works out and writes, never a formula.
 */
export type ColumnSource = 'key' | 'signed' | 'entry' | 'private' | 'read-only' | 'computed'

export interface Column {
  /** Unique in its sheet; a report field's column has the field's id. */
  readonly id: string
  readonly header: Label
  readonly source: ColumnSource
  /** The report field shown, also where it is only read. */
  readonly field?: FieldId
  readonly type: FieldType
  /** Characters of the workbook's default font (what .xlsx stores); `widthInPoints` for Office.js. */
  readonly width: number
  /** Columns that are not visible are grouped and collapsed. */
  readonly visible: boolean
  /**
   * For type `choice`. Labels hold commas, so a drop-down takes its list from cells of `_so`, never from inline text
   * (which also ends at 255 characters).
   */
  readonly choices?: Choices
  readonly prompt?: Label
  /** Worked out as of a day, which the header tells: see headers.ts. */
  readonly isDated?: true
}

export interface Sheet {
  readonly name: Label
  /** The Excel table's name; the same in every language, since formulas and Power Query may use it. */
  readonly table: string
  readonly columns: readonly Column[]
}

export type SheetId = 'report' | 'tasks' | 'support' | 'consolidation' | 'directory'

type Looks = Partial<Pick<Column, 'visible' | 'width' | 'prompt' | 'choices' | 'isDated'>>

function column(id: string, source: ColumnSource, vi: string, en: string, width: number, looks: Looks = {}): Column {
  const type = looks.choices ? 'choice' : 'text'
  return { id, header: { vi, en }, source, type, width, visible: false, ...looks }
}

function dayColumn(id: string, source: ColumnSource, vi: string, en: string): Column {
  return { id, header: { vi, en }, source, type: 'date', width: 12, visible: false }
}

function fieldColumn(field: FieldId, source: 'entry' | 'read-only', looks: Looks = {}): Column {
  const { header, width, prompt } = fieldColumns[field]
  const choices = choicesOf(field)
  return {
    id: field,
    header,
    source,
    field,
    type: fieldSpec(field).type,
    width,
    visible: false,
    ...(choices && { choices }),
    ...(source === 'entry' && prompt && { prompt }),
    ...looks,
  }
}

const shown: Looks = { visible: true }

const taskKey = column('task', 'key', 'Mã', 'Code', 10)
const group = column('group', 'signed', 'Nhóm', 'Group', 22)
const no = column('no', 'signed', 'STT', 'No.', 7, shown)
const content = column('content', 'signed', 'Nội dung nhiệm vụ', 'Task', 36, shown)
const lead = column('lead', 'signed', 'Cơ quan chủ trì', 'Lead agency', 22)
const support = column('support', 'signed', 'Cơ quan phối hợp', 'Supporting agencies', 24)
const product = column('product', 'signed', 'Sản phẩm, yêu cầu đạt được', 'Product, requirement', 22)
const deadline = column('deadline', 'signed', 'Thời gian hoàn thành', 'Deadline as signed', 13, shown)
const issuer = column('issuer', 'signed', 'Cơ quan quyết định, ban hành', 'Deciding body', 16)
const due = dayColumn('due', 'computed', 'Ngày đến hạn', 'Due day')
const timeliness = column('timeliness', 'computed', 'So với thời hạn', 'Against the deadline', 15, {
  visible: true,
  isDated: true,
})

const fieldsOf = (writer: Writer) => fieldIds.filter((field) => fieldSpec(field).writer === writer)
const declared: readonly FieldId[] = ['declaredDeadline', 'declaredBy']
const without = (list: readonly FieldId[], left: readonly FieldId[]) => list.filter((field) => !left.includes(field))

/** The columns of a list of fields, those named in `visible` shown, some with a width of their own. */
function fieldColumnsOf(
  list: readonly FieldId[],
  source: 'entry' | 'read-only',
  visible: readonly FieldId[] = [],
  widths: { readonly [F in FieldId]?: number } = {},
): readonly Column[] {
  return list.map((field) => {
    const width = widths[field]
    return fieldColumn(field, source, { visible: visible.includes(field), ...(width !== undefined && { width }) })
  })
}

const reportColumns: readonly Column[] = [
  taskKey,
  group,
  no,
  content,
  support,
  product,
  deadline,
  due,
  ...fieldColumnsOf(without(fieldsOf('lead'), declared), 'entry', [
    'status',
    'result',
    'completedOn',
    'documentNumber',
    'difficulty',
  ]),
  column('assignedUnit', 'private', 'Đơn vị được giao', 'Assigned unit', 18),
  column('followedBy', 'private', 'Người theo dõi', 'Followed by', 16),
  ...fieldColumnsOf(declared, 'entry'),
  column('previousResult', 'read-only', 'Kết quả kỳ trước', 'Last period’s result', 28),
  fieldColumn('opinion', 'read-only'),
  ...fieldColumnsOf(fieldsOf('provincial-office'), 'read-only'),
  ...fieldColumnsOf(without(fieldsOf('secretariat'), ['opinion']), 'read-only'),
  timeliness,
  column('sync', 'computed', 'Đồng bộ', 'Sync', 11, shown),
]

const taskColumns: readonly Column[] = [
  taskKey,
  { ...group, visible: true },
  no,
  { ...content, width: 50 },
  { ...lead, visible: true },
  { ...support, visible: true },
  { ...product, visible: true },
  deadline,
  { ...issuer, visible: true },
]

/** Whether what is shown was handed in. */
const standing = column('standing', 'computed', 'Tính chính thức', 'Standing', 12, shown)

const supportColumns: readonly Column[] = [
  taskKey,
  column('agency', 'key', 'Mã cơ quan', 'Agency code', 10),
  group,
  no,
  { ...content, width: 32 },
  column('agencyName', 'read-only', 'Cơ quan chủ trì', 'Lead agency', 18, shown),
  product,
  deadline,
  due,
  ...fieldColumnsOf(['status', 'result', 'completedOn', 'documentNumber', 'expectedOn', 'difficulty'], 'read-only', [
    'status',
    'result',
    'completedOn',
    'difficulty',
  ]),
  timeliness,
  standing,
]

const consolidationColumns: readonly Column[] = [
  taskKey,
  column('agency', 'key', 'Mã cơ quan', 'Agency code', 10),
  group,
  no,
  // Long, and once for each of a task's bodies: in a narrow column one row would fill the screen.
  { ...content, width: 34 },
  column('agencyName', 'read-only', 'Cơ quan', 'Agency', 16, shown),
  lead,
  support,
  product,
  { ...deadline, visible: false },
  issuer,
  due,
  timeliness,
  ...fieldColumnsOf(fieldsOf('lead'), 'read-only', ['status', 'result', 'completedOn', 'difficulty'], {
    result: 20,
    difficulty: 16,
  }),
  fieldColumn('opinion', 'entry', { visible: true, width: 18 }),
  ...fieldColumnsOf(without(fieldsOf('secretariat'), ['opinion']), 'entry'),
  ...fieldColumnsOf(fieldsOf('provincial-office'), 'entry'),
  column('state', 'read-only', 'Báo cáo của cơ quan', 'Agency’s report', 14, { choices: headStateLabels }),
  column('handedIn', 'computed', 'Gửi báo cáo', 'Handing in', 12, { visible: true, isDated: true }),
  standing,
  column('parts', 'computed', 'Kết quả theo lượt giao', 'Parts of the task', 20, { isDated: true }),
  column('changedBy', 'read-only', 'Người cập nhật', 'Changed by', 16),
  column('changedAt', 'read-only', 'Thời điểm cập nhật', 'Changed at', 16),
  column('source', 'read-only', 'Căn cứ nhập thay', 'Entered from', 18),
]

const directoryColumns: readonly Column[] = [
  column('id', 'key', 'Mã', 'Code', 16, shown),
  column('name', 'entry', 'Tên cơ quan', 'Name', 40, shown),
  column('otherNames', 'entry', 'Tên khác', 'Other names', 28, {
    visible: true,
    prompt: { vi: 'Mỗi dòng một tên.', en: 'One name a line.' },
  }),
  column('kind', 'entry', 'Loại', 'Kind', 18, { visible: true, choices: bodyKindLabels }),
  column('contact', 'entry', 'Liên hệ', 'Contact', 22, shown),
  column('reports', 'entry', 'Cách báo cáo', 'Reports', 16, { visible: true, choices: reportingLabels }),
  column('through', 'entry', 'Báo cáo qua (mã)', 'Through (code)', 16),
  column('members', 'entry', 'Thành viên (mã)', 'Members (codes)', 28, {
    visible: true,
    prompt: { vi: 'Mã của các cơ quan trong nhóm, mỗi dòng một mã.', en: 'Codes of the members, one a line.' },
  }),
  dayColumn('validFrom', 'entry', 'Hiệu lực từ', 'Valid from'),
  dayColumn('validTo', 'entry', 'Hiệu lực đến', 'Valid to'),
  column('succeededBy', 'entry', 'Cơ quan kế thừa (mã)', 'Succeeded by (codes)', 20),
]

export const sheets: Readonly<Record<SheetId, Sheet>> = {
  tasks: { name: { vi: 'Nhiệm vụ', en: 'Tasks' }, table: 'NhiemVu', columns: taskColumns },
  report: { name: { vi: 'Báo cáo', en: 'Report' }, table: 'BaoCao', columns: reportColumns },
  support: { name: { vi: 'Phối hợp', en: 'Supporting' }, table: 'PhoiHop', columns: supportColumns },
  consolidation: { name: { vi: 'Tổng hợp', en: 'Consolidation' }, table: 'TongHop', columns: consolidationColumns },
  directory: { name: { vi: 'Danh mục cơ quan', en: 'Agencies' }, table: 'DanhMucCoQuan', columns: directoryColumns },
}

/** The column of an id in a sheet, or `undefined`. */
export function columnOf(sheet: SheetId, id: string): Column | undefined {
  return sheets[sheet].columns.find((it) => it.id === id)
}

/** Width in pixels at 100 % in Excel's default font (7 pixels a digit and 5 of padding). */
export function widthInPixels(width: number): number {
  return Math.trunc(7 * width + 5)
}

/** Width in points, as Office.js `RangeFormat.columnWidth` takes it. */
export function widthInPoints(width: number): number {
  return widthInPixels(width) * 0.75
}
