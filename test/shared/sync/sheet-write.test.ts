// What is put back when a person was quicker (W2).
import { describe, expect, test } from 'vitest'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import {
  type FoundCell,
  overwrittenUnseen,
  type PlannedCell,
  planPutBacks,
  type Raw,
  type SheetRow,
  type SheetWrite,
  unfinished,
  writtenInPlace,
} from '../../../shared/sync/sheet-write.ts'

const so = 'so-noi-vu'
const cell = (task: string, position: number, old: Raw, now: Raw): PlannedCell => ({
  task: task as TaskId,
  agency: so as AgencyId,
  column: 'result',
  position,
  old,
  new: now,
  format: '@',
})
const found = (task: string, value: Raw): FoundCell => ({ task, agency: task === '' ? '' : so, value, format: '@' })
const write = (...cells: PlannedCell[]): SheetWrite => ({ id: 'w', area: 0, purpose: 'merge', cells })
const row = (position: number, task: string, result: Raw): SheetRow => ({
  position,
  task,
  agency: task === '' ? '' : so,
  cells: { result },
})

describe('a batch', () => {
  const one = write(cell('I.1', 0, 'cũ', 'mới'))

  test('that met what was read has nothing to put back', () => {
    expect(overwrittenUnseen(one, [found('I.1', 'cũ')])).toEqual([])
  })

  test('has written in place where it met the rows that it was for, whatever stood in them', () => {
    expect(writtenInPlace(one, [found('I.1', 'gõ chen vào')])).toEqual(one.cells)
    expect(writtenInPlace(one, [found('I.2', 'cũ')])).toEqual([])
    expect(writtenInPlace(one, undefined)).toEqual([])
    expect(writtenInPlace({ ...one, purpose: 'put-back' }, [found('I.1', 'cũ')])).toEqual([])
  })

  test('that met what it writes has nothing to put back', () => {
    expect(overwrittenUnseen(one, [found('I.1', 'mới')])).toEqual([])
  })

  test('that met a new entry puts it back', () => {
    const putBacks = overwrittenUnseen(one, [found('I.1', 'vừa gõ')])
    expect(planPutBacks(putBacks, [row(0, 'I.1', 'mới')])).toEqual([cell('I.1', 0, 'mới', 'vừa gõ')])
  })

  test('that met another row puts that row’s value back where the row is now', () => {
    const putBacks = overwrittenUnseen(one, [found('I.2', 'của hàng hai')])
    expect(planPutBacks(putBacks, [row(0, 'I.1', 'cũ'), row(5, 'I.2', 'mới')])).toEqual([
      cell('I.2', 5, 'mới', 'của hàng hai'),
    ])
  })

  test('that met a row without a key puts its cell back by its place', () => {
    const putBacks = overwrittenUnseen(one, [found('', '')])
    const [putBack] = planPutBacks(putBacks, [row(0, '', 'mới'), row(1, 'I.1', 'cũ')])
    expect(putBack).toMatchObject({ position: 0, old: 'mới', new: '' })
  })

  test('leaves alone where something newer stands, or the row is gone', () => {
    const putBacks = overwrittenUnseen(one, [found('I.1', 'vừa gõ')])
    expect(planPutBacks(putBacks, [row(0, 'I.1', 'gõ nữa')])).toEqual([])
    expect(planPutBacks(putBacks, [])).toEqual([])
  })

  test('that never came to copy has overwritten nothing', () => {
    expect(overwrittenUnseen(one, undefined)).toEqual([])
  })
})

test('an interrupted put-back is carried out, once', () => {
  const putBack: SheetWrite = { ...write(cell('I.1', 0, 'mới', 'vừa gõ')), purpose: 'put-back' }
  expect(planPutBacks(unfinished(putBack), [row(3, 'I.1', 'mới')])).toEqual([cell('I.1', 3, 'mới', 'vừa gõ')])
  expect(planPutBacks(unfinished(putBack), [row(3, 'I.1', 'vừa gõ')])).toEqual([])
  expect(unfinished(write(cell('I.1', 0, 'cũ', 'mới')))).toEqual([])
})
