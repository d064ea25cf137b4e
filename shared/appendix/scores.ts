// What a paragraph's looks are worth for each column: points, where 4 is "this is what such a cell looks like" and −4
// "this is something else". Differences of a point or less are doubts (align.ts).

import { searchKey } from '../domain/text.ts'
import type { Column, Role } from './appendix.ts'
import type { Features } from './features.ts'

const SURE = 4

/** What a further column holds, as far as its label tells. */
export type ExtraKind = 'amount' | 'number' | 'unit' | 'place' | 'body' | 'reference' | 'note'

const EXTRA_KINDS: readonly (readonly [ExtraKind, RegExp])[] = [
  ['unit', /don vi tinh|^dvt$/],
  ['amount', /kinh phi|du toan|nguon|tong muc|so tien|^von /],
  ['number', /so luong|muc tieu|chi tieu|hien trang|ket qua nam|ty le|^nam \d{4}$|^\d{4}$/],
  ['place', /dia diem|dia ban|noi /],
  ['body', /theo doi|giam sat|lanh dao|don doc|chi dao|tham dinh|kiem tra/],
  ['reference', /can cu|co so phap ly|van ban/],
]

/** What a column beside the known ones holds, told by its heading. */
export function extraKindOf({ label }: Column): ExtraKind {
  const key = searchKey(label)
  return EXTRA_KINDS.find(([, pattern]) => pattern.test(key))?.[0] ?? 'note'
}

/** Points for a paragraph standing in a column; `kind` is what the column holds when it is a further one. */
export function scoreIn(column: Column, looks: Features, kind = extraKindOf(column)): number {
  if (looks.mark === 'dash') return column.role === 'content' ? -6 : column.role === 'lead' ? -2 : 0
  if (looks.mark === 'ditto') return column.role === 'content' ? -4 : column.role === 'extra' ? 0 : 1
  return column.role === 'extra' ? EXTRA_SCORES[kind](looks) : SCORES[column.role](looks)
}

/** Whether a column is for money or numbers. */
export function holdsAmounts(column: Column): boolean {
  return column.role === 'extra' && ['amount', 'number'].includes(extraKindOf(column))
}

/** Points lost by a column that stays empty: a task without words or without anybody to do it is hardly one. */
export function costOfEmpty(role: Role): number {
  return role === 'content' ? 8 : role === 'lead' ? 3 : 0
}

/** Points lost by a further paragraph in the cell of the one before. */
export function costOfJoining(role: Role, before: Features, after: Features): number {
  if (after.lower || (before.bullet && after.bullet)) return 0.2
  if (role === 'content') return after.bullet ? 0.5 : 2
  if (role === 'lead') return 2.5
  if (role === 'deadline') return 5
  return after.bullet ? 0.5 : 1.6
}

/** Points lost by the next paragraph standing in another column: a list of bullets is one cell. */
export function costOfLeaving(before: Features, after: Features): number {
  return before.bullet && after.bullet ? 3 : 0
}

/** Points lost by a task that begins without a number where others have one. */
export const costOfUnnumberedTask = 10

const SCORES: Readonly<Record<Exclude<Role, 'extra'>, (looks: Features) => number>> = {
  no: () => -8,
  content: (looks) =>
    (looks.action ? 3 : 0) +
    (looks.words >= 25 ? 3 : looks.words >= 12 ? 2 : looks.words < 4 ? -1 : 0.5) -
    (looks.bodies > 0.8 ? 5 : 0) -
    (looks.time > 0.7 ? 4 : 0) -
    (looks.amount || looks.number || looks.unit ? 3 : 0),
  lead: (looks) => bodily(looks) - (looks.authority ? 0.4 : 0) - (isOpen(looks) ? 0.6 : 0),
  support: (looks) => bodily(looks) - (looks.authority ? 0.8 : 0) + (isOpen(looks) ? 0.5 : 0),
  issuer: (looks) => (looks.authority ? SURE : looks.bodies > 0.8 && looks.names === 1 ? 0.5 : -SURE),
  deadline: (looks) => looks.time * 2 * SURE - SURE,
  product: (looks) =>
    (looks.product ? SURE : looks.words <= 25 ? 1 : 0) -
    (looks.time > 0.7 ? 2 * SURE : 0) -
    (looks.bodies > 0.7 ? SURE : 0) -
    (looks.amount || looks.number || looks.unit ? 2 : 0) -
    (looks.reference ? 2 : 0) -
    (looks.words > 60 ? 1 : 0),
}

const EXTRA_SCORES: Readonly<Record<ExtraKind, (looks: Features) => number>> = {
  amount: (looks) => (looks.amount ? SURE : looks.number ? 2 : -SURE),
  number: (looks) => (looks.number ? SURE : looks.amount || /^\p{L}*\s?[\d.,]+/u.test(looks.text) ? 1 : -SURE),
  unit: (looks) => (looks.unit ? SURE : looks.words <= 3 && looks.bodies < 0.5 && looks.time < 0.5 ? 0.5 : -SURE),
  place: (looks) => (looks.place ? SURE + 0.5 : looks.bodies > 0.5 ? SURE - 0.4 : note(looks)),
  body: (looks) => bodily(looks) - 0.8,
  reference: (looks) => (looks.reference ? SURE : note(looks)),
  note,
}

function note(looks: Features): number {
  return 0.2 - (looks.time > 0.7 ? 1 : 0) - (looks.bodies > 0.8 ? 2 : 0) - (looks.product ? 0.5 : 0)
}

function bodily(looks: Features): number {
  // A phrase of time may name bodies ("Theo nhiệm kỳ của Liên minh Hợp tác xã tỉnh").
  return looks.time > 0.7 ? -SURE : looks.bodies * 2 * SURE - SURE
}

function isOpen(looks: Features): boolean {
  return /liên quan/i.test(looks.text)
}
