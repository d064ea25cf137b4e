// What a header cell means. Headers are matched by meaning, wherever they stand; a header that is not there is a
// missing column, never a shifted one.
import { foldLine, searchKey } from '../domain/text.ts'
import type { Column, Role } from './appendix.ts'

/** A pattern on the key of a label, and how surely it tells the role (below 5 only when nothing better is there). */
type Rule = { role: Role; pattern: RegExp; weight: number }

const BODY = '(?:co quan|cq|don vi|dv|bo phan|to chuc|nguoi|phong|can bo|noi|chu the|doi tuong|nganh|ca nhan)'
const DECIDE = '(?:quyet dinh|ban hanh|trinh|phe duyet|ky|thong qua|xem xet|cap phep)'

const RULES: Rule[] = [
  rule('no', '^(?:so )?(?:tt|stt|thu tu)$|^s t t$|^stt .{0,6}$|^(?:no|muc|ma|ma so|so hieu)$', 12),
  rule('support', 'phoi hop', 9),
  rule('support', `${BODY} (?:tham gia|ho tro)|^tham gia`, 6),
  rule('lead', 'chu tri', 9.5),
  rule('lead', `${BODY}.* tham muu|${BODY}.* soan thao`, 8.5),
  rule(
    'lead',
    `${BODY}.* (?:thuc hien|trien khai|dau moi|chiu trach nhiem|phu trach|duoc giao|thuong truc|xay dung|bao cao)`,
    7,
  ),
  rule('lead', 'dau moi|phu trach|chiu trach nhiem|duoc giao|phan cong|trach nhiem|^chu dau tu', 5),
  rule('lead', '^(?:co quan|don vi|thuc hien)$', 4),
  rule(
    'deadline',
    '(?:thoi gian|thoi han|thoi diem|tien do|ngay|han|moc).*(?:hoan thanh|ket thuc|trinh|xong|den han)',
    9,
  ),
  rule('deadline', 'thoi gian|thoi han|thoi diem|ky han', 8),
  rule('deadline', 'tien do|lo trinh|^han|^hoan thanh|^ket thuc|ngay (?:hoan thanh|trinh|ket thuc)', 6),
  rule('deadline', '(?:thoi gian|ngay).* bat dau', -4),
  rule('issuer', `(?:co quan|cap|noi|tham quyen|nguoi|don vi|lanh dao).* ${DECIDE}`, 9),
  rule('issuer', `^(?:cap|tham quyen|co quan) ?${DECIDE}|tham quyen`, 7),
  rule('product', 'san pham|dau ra|^sp$', 9),
  rule('product', 'ket qua|yeu cau|(?:hinh thuc|loai) van ban|^van ban$', 6),
  rule('product', 'muc tieu|chi tieu|hinh thuc', 3),
  // "Mục tiêu 2025" is a number to reach.
  rule('product', '20\\d\\d', -9),
  rule('content', 'noi dung', 8),
  rule('content', 'nhiem vu|cong viec|^viec|dau viec|ten (?:de an|chuong trinh|du an|hoat dong)', 7),
  rule('content', 'hoat dong|giai phap|hang muc', 5.5),
  rule('content', '^ten (?!co quan|don vi|nguoi|can bo)', 5),
  rule('content', 'de an|du an|chuong trinh|^(?:cac )?chi tieu', 4),
  rule('content', '^nhom|^linh vuc', -5),
  rule(
    'extra',
    'ghi chu|kinh phi|nguon|du toan|co so|can cu|linh vuc|dia ban|dia diem|don vi tinh|tinh trang|lanh dao|so luong|danh gia|theo doi',
    8,
  ),
]
/** What stands first in a label is what it is about: "Thời gian thực hiện nhiệm vụ" is about time. */
const FIRST_WORD_BONUS = 2
const LONGEST_LABEL = 90
const SURE = 5
/** A long label is not about a word somewhere within it. */
const LONGEST_EXTRA = 7
const LONG_LABEL = 6

/** How surely a label names each role; labels too long to be headers name none. */
function rolesOf(label: string): Map<Role, number> {
  const key = labelKey(label)
  const weights = new Map<Role, number>()
  if (label.length > LONGEST_LABEL) return weights
  for (const { role, pattern, weight } of RULES) {
    const match = pattern.exec(key)
    if (match === null || (role === 'extra' && match.index > 0 && key.split(' ').length > LONGEST_EXTRA)) continue
    // Far into a long label a word says little: "Nhóm nhiệm vụ xây dựng sản phẩm du lịch" is a title.
    const far = match.index === 0 ? 0 : Math.max(0, key.split(' ').length - LONG_LABEL) * 1.5
    if (weight < 0) weights.set(role, (weights.get(role) ?? 0) + weight)
    else weights.set(role, Math.max(weights.get(role) ?? 0, weight - far + (match.index === 0 ? FIRST_WORD_BONUS : 0)))
  }
  return weights
}

/**
 * Gives each label its role; a role is given once, to the label that names it most surely, and the others are extra.
 *
 * @example columnsOf(['STT', 'Nhiệm vụ', 'Ghi chú']) // roles 'no', 'content', 'extra'
 */
export function columnsOf(labels: readonly string[]): Column[] {
  const columns = labels.map((label): Column => ({ role: 'extra', label: foldLine(label) }))
  const claims = labels.flatMap((label, index) =>
    Array.from(rolesOf(label), ([role, weight]) => ({ index, role, weight })).filter((claim) => claim.weight > 0),
  )
  const given = new Set<Role>()
  const settled = new Set<number>()
  for (const { index, role } of claims.sort((one, other) => other.weight - one.weight || one.index - other.index)) {
    const column = columns[index]
    if (column === undefined || settled.has(index) || given.has(role)) continue
    column.role = role
    settled.add(index)
    if (role !== 'extra') given.add(role)
  }
  return columns
}

/** The role a label names surely by itself, or `undefined`. */
export function sureRole(label: string): Role | undefined {
  let best: Role | undefined
  let weight = SURE
  for (const [role, claimed] of rolesOf(label)) {
    if (claimed >= weight) {
      best = role
      weight = claimed
    }
  }
  return best
}

/** Whether labels make a header of tasks: what is to be done, and who does it or by when. */
export function isTaskHeader(labels: readonly string[]): boolean {
  const roles = new Set(labels.map(sureRole))
  const told = ['lead', 'support', 'deadline', 'product', 'issuer', 'no'].filter((role) =>
    roles.has(role as Role),
  ).length
  return roles.has('content') && (roles.has('lead') || roles.has('deadline') || roles.has('support')) && told >= 2
}

/** A label that says it holds both who leads and who supports. */
export function isCombined(label: string): boolean {
  const key = labelKey(label)
  return key.includes('chu tri') && key.includes('phoi hop')
}

export function labelKey(label: string): string {
  return searchKey(label)
    .replace(/[^a-z\d]+/g, ' ')
    .trim()
}

function rule(role: Role, pattern: string, weight: number): Rule {
  return { role, pattern: new RegExp(pattern), weight }
}
