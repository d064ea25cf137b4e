import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldIds, fieldSpec, fieldValue } from '../../../shared/domain/report.ts'
import { patch } from '../../../shared/sync/diff.ts'
import { answer, mayBePushed, mergeRow, pendingChange } from '../../../shared/sync/merge-row.ts'
import {
  accept,
  agree,
  agreedValues,
  begin,
  handOf,
  newRow,
  receive,
  receiveAnew,
  type TrackedRow,
} from '../../../shared/sync/row.ts'
import { agency, onSheet, row, task, values } from './arbitraries.ts'

const lead = fieldIds.filter((field) => fieldSpec(field).writer === 'lead')
const agreedAt = (seq: number, of: TrackedRow['base']['values']): TrackedRow => ({
  ...newRow(agency, task),
  base: row(seq, of),
})

describe('a row of the server', () => {
  test('that is not newer changes nothing, however often it comes', () => {
    const known = agreedAt(7, { result: 'a' })
    expect(receive(known, row(7, { result: 'x' }))).toBe(known)
    expect(receive(known, row(6, { result: 'x' }))).toBe(known)
  })

  test('waits as theirs until its cells are written, and only then becomes the base (W1)', () => {
    const received = receive(agreedAt(7, { result: 'a' }), row(9, { result: 'b' }))
    expect(received.base.seq).toBe(7)
    expect(mayBePushed(received, {}, lead)).toBe(false)
    expect(agree(received)).toEqual(agreedAt(9, { result: 'b' }))
  })
})

describe('a row of another epoch, where storage came back older (E1)', () => {
  const sent = { task, base: 7, fields: { reason: { from: '', to: 'sent from here' } } }
  const before = accept(agreedAt(7, { result: 'seen' }), sent, 8)
  const local = onSheet({ result: 'seen', reason: 'sent from here', difficulty: 'typed' })
  const older = row(3, {})

  test('offers what was lost to be sent again, and says what of it was entered in this workbook', () => {
    const received = receiveAnew(before, older, 3)
    const { conflicts, write } = mergeRow(received, local, lead)
    expect(write).toEqual({})
    expect(conflicts).toMatchObject([
      { field: 'result', to: 'seen', remote: '', lost: 'seen', seq: 3 },
      { field: 'reason', to: 'sent from here', remote: '', lost: 'own' },
    ])
    // The last one is an edit of its own, and on the server nothing was lost under it.
    expect(conflicts.map((it) => it.field)).not.toContain('difficulty')
  })

  test('is sent again on the base of the new epoch where that was chosen', () => {
    const received = receiveAnew(before, older, 3)
    const answered = mergeRow(received, local, lead).conflicts.reduce((it, one) => answer(it, one, 'mine'), received)
    expect(mergeRow(answered, local, lead).conflicts).toEqual([])
    expect(pendingChange(agree(answered), local, lead)).toMatchObject({ base: 3, fields: { result: { from: '' } } })
  })

  test('that was touched since shows every difference as a conflict, edited here or not', () => {
    const received = receiveAnew(before, row(4, { result: 'newer' }), 3)
    const { conflicts } = mergeRow(received, local, lead)
    expect(conflicts.map((it) => it.field)).toEqual(['result', 'reason', 'difficulty'])
    expect(conflicts.every((it) => it.lost === undefined)).toBe(true)
  })

  test('takes fields that others write without a question', () => {
    const received = receiveAnew(agreedAt(7, { opinion: 'đã xem' }), older, 3)
    expect(mergeRow(received, onSheet({ opinion: 'đã xem' }), lead).write.opinion).toEqual({ from: 'đã xem', to: '' })
  })
})

describe('after a push was accepted', () => {
  const sent = { task, base: 7, fields: { result: { from: 'a', to: 'b' } } }

  test('its values are no longer pending, and further typing is no conflict with oneself (L5)', () => {
    const accepted = accept(agreedAt(7, { result: 'a' }), sent, 8)
    expect(pendingChange(accepted, onSheet({ result: 'b' }), lead)).toBeUndefined()
    const merge = mergeRow(receive(accepted, row(8, { result: 'b' })), onSheet({ result: 'typed since' }), lead)
    expect(merge).toEqual({ write: {}, conflicts: [] })
  })

  test('without the row, as after a replay, it is not sent again before it was pulled', () => {
    const accepted = accept(agreedAt(7, { result: 'a' }), sent, 8)
    expect(mayBePushed(accepted, {}, lead)).toBe(false)
    expect(receive(accepted, row(7, { result: 'a' }))).toBe(accepted)
    expect(mayBePushed(agree(receive(accepted, row(8, { result: 'b' }))), {}, lead)).toBe(true)
  })

  test('a receipt that comes after the row was pulled changes nothing', () => {
    const pulled = agreedAt(8, { result: 'b' })
    expect(accept(pulled, sent, 8)).toEqual(pulled)
  })
})

describe('an open conflict', () => {
  const local = onSheet({ result: 'mine', reason: 'r' })
  const open = receive(agreedAt(7, { result: 'a', reason: 'r' }), row(9, { result: 'theirs', reason: 's' }, 'An'))
  const [conflict] = mergeRow(open, local, lead).conflicts

  test('shows both sides, what was before, and who', () => {
    expect(conflict).toMatchObject({ field: 'result', from: 'a', to: 'mine', remote: 'theirs', by: 'An', seq: 9 })
  })

  test('holds the row back whole, while fields that do not conflict are brought up to date', () => {
    expect(mayBePushed(open, {}, lead)).toBe(false)
    expect(mergeRow(open, local, lead).write).toEqual({ reason: { from: 'r', to: 's' } })
  })

  test('leaves the other fields agreed, so that a field which only the server moves is never asked about', () => {
    const written = agree(open, ['result'])
    expect(written.base.seq).toBe(7)
    const moved = receive(written, row(10, { result: 'theirs', reason: 'newer' }))
    const merge = mergeRow(moved, { ...local, reason: 's' }, lead)
    expect(merge.write).toEqual({ reason: { from: 's', to: 'newer' } })
    expect(merge.conflicts.map((it) => it.field)).toEqual(['result'])
  })

  test('answered "mine" is pending on the row that was seen', () => {
    if (!conflict) throw new Error('no conflict')
    const answered = answer(open, conflict, 'mine')
    const merged = { ...local, reason: 's' }
    expect(mergeRow(answered, merged, lead).conflicts).toEqual([])
    expect(pendingChange(agree(answered), merged, lead)).toEqual({
      task,
      base: 9,
      fields: { result: { from: 'theirs', to: 'mine' } },
    })
  })

  test('answered "theirs" takes the cell only as it was shown: what was typed since is asked about again', () => {
    if (!conflict) throw new Error('no conflict')
    const answered = answer(open, conflict, 'theirs')
    expect(mergeRow(answered, local, lead).write.result).toEqual({ from: 'mine', to: 'theirs' })
    expect(mergeRow(answered, { ...local, result: 'typed since' }, lead).conflicts).toHaveLength(1)
  })

  test('answered for a row that has moved since is shown again, not settled', () => {
    if (!conflict) throw new Error('no conflict')
    const moved = receive(open, row(10, { result: 'newer', reason: 's' }))
    expect(answer(moved, conflict, 'mine')).toBe(moved)
    expect(mergeRow(answer(open, conflict, 'mine'), local, lead).conflicts).toEqual([])
    expect(
      mergeRow(receive(answer(open, conflict, 'mine'), row(10, { result: 'x' })), local, lead).conflicts,
    ).toHaveLength(1)
  })
})

describe('who changed a field', () => {
  const an = { by: 'An', at: '2013-12-09T02:00:00.000Z' }
  const base = agreedAt(7, { result: 'a', reason: 'r' })
  const told = {
    ...row(9, { result: 'b', reason: 's' }, 'Bình'),
    touched: { result: 8, reason: 9 },
    hands: { result: an },
  }

  test('is told by the server where somebody else changed the row last', () => {
    const here = receive(base, told)
    expect(handOf(here, 'result')).toEqual(an)
    expect(handOf(here, 'reason').by).toBe('Bình')
    expect(mergeRow(here, onSheet({ result: 'mine', reason: 'r' }), lead).conflicts).toMatchObject([
      { field: 'result', ...an },
    ])
    expect(agree(here)).not.toHaveProperty('hands')
  })

  test('stays known while the row is not written and others change it, until that field is changed again', () => {
    const here = receive(base, told)
    const cuong = { ...row(10, { result: 'b', reason: 't' }, 'Cường'), touched: { reason: 10 } }
    expect(handOf(receive(here, cuong), 'result')).toEqual(an)
    const again = { ...row(10, { result: 'c', reason: 's' }, 'Cường'), touched: { result: 10 } }
    expect(handOf(receive(here, again), 'result').by).toBe('Cường')
  })

  test('is the last one to change the row where a pull that starts over tells of a newer value and of no fields', () => {
    const anew = row(10, { result: 'c', reason: 's' }, 'Cường')
    expect(handOf(receive(receive(base, told), anew), 'result').by).toBe('Cường')
  })
})

describe('a field that was changed on the server and changed back', () => {
  const mine = onSheet({ result: 'mine', reason: 'r' })
  const base = agreedAt(7, { result: 'a', reason: 'r' })
  const back = receive(base, { ...row(9, { result: 'a', reason: 'r' }), touched: { result: 9 } })

  test('is asked about where it was edited here: its sender has not seen that it moved (L2)', () => {
    const merge = mergeRow(back, mine, lead)
    expect(merge.conflicts).toMatchObject([{ field: 'result', from: 'a', to: 'mine', remote: 'a', seq: 9 }])
    const [conflict] = merge.conflicts
    if (!conflict) throw new Error('no conflict')
    expect(mergeRow(answer(back, conflict, 'mine'), mine, lead)).toEqual({ write: {}, conflicts: [] })
    expect(mergeRow(answer(back, conflict, 'theirs'), mine, lead).write).toEqual({ result: { from: 'mine', to: 'a' } })
  })

  test('is no question where nothing was edited here, nor later', () => {
    const agreed = agree(back)
    expect(mergeRow(back, onSheet({ result: 'a', reason: 'r' }), lead)).toEqual({ write: {}, conflicts: [] })
    expect(agreed).toEqual(agreedAt(9, { result: 'a', reason: 'r' }))
    expect(mergeRow(agreed, mine, lead).conflicts).toEqual([])
  })

  test('stays a question while other fields of the row move', () => {
    const later = receive(back, { ...row(10, { result: 'a', reason: 's' }), touched: { reason: 10 } })
    expect(mergeRow(later, mine, lead).conflicts.map((it) => it.field)).toEqual(['result'])
    const other = agree(receive(back, { ...row(10, { result: 'a', reason: 's' }), touched: { reason: 10 } }), [
      'reason',
    ])
    expect(other.moved).toBeUndefined()
  })

  test('is no question where the server only has what was sent from here (L5)', () => {
    const accepted = accept(base, { task, base: 7, fields: { result: { from: 'a', to: 'b' } } }, 8)
    const told = { ...row(9, { result: 'b', reason: 's' }), touched: { result: 8, reason: 9 } }
    expect(mergeRow(receive(accepted, told), onSheet({ result: 'typed since', reason: 'r' }), lead)).toEqual({
      write: { reason: { from: 'r', to: 's' } },
      conflicts: [],
    })
  })
})

describe('a cell that Excel’s own undo sets back after a refresh', () => {
  const wrote = { result: { from: 'a', to: 'theirs' } }
  const refreshed = agree(receive(agreedAt(7, { result: 'a' }), row(9, { result: 'theirs' }, 'An')), [], {
    run: '2013-12-10T02:30:00.000Z',
    wrote,
  })
  const local = onSheet({ result: 'a', reason: 'typed' })

  test('is asked about, and its row waits (W2)', () => {
    const { conflicts, write } = mergeRow(refreshed, local, lead)
    expect(write).toEqual({})
    expect(conflicts).toMatchObject([{ field: 'result', to: 'a', remote: 'theirs', by: 'An', seq: 9, reverted: true }])
    expect(mayBePushed(refreshed, local, lead)).toBe(false)
    expect(mayBePushed(refreshed, onSheet({ result: 'something else' }), lead)).toBe(true)
  })

  test('is an edit once it was said to be one, and else the server’s again, each time it is set back', () => {
    const [conflict] = mergeRow(refreshed, local, lead).conflicts
    if (!conflict) throw new Error('no question')
    expect(mayBePushed(answer(refreshed, conflict, 'mine'), local, lead)).toBe(true)
    const given = answer(refreshed, conflict, 'theirs')
    expect(mergeRow(given, local, lead).write).toEqual({ result: { from: 'a', to: 'theirs' } })
    expect(mergeRow(agree(given), local, lead).conflicts).toHaveLength(1)
  })

  test('is asked about too where the cell had been written in a run that was broken off', () => {
    const again = agree(receive(agreedAt(7, { result: 'a' }), row(9, { result: 'theirs' })), [], {
      run: '1',
      wrote: {},
    })
    expect(mergeRow(again, local, lead).conflicts).toMatchObject([{ field: 'result', reverted: true }])
  })

  test('stays a question while other fields of the row are brought up to date', () => {
    const more = receive(refreshed, row(10, { result: 'theirs', reason: 'r' }))
    const later = agree(more, ['result'], { run: '2', wrote: { reason: { from: '', to: 'r' } } })
    expect(mergeRow(later, onSheet({ result: 'a', reason: 'r' }), lead).conflicts).toHaveLength(1)
  })
})

describe('a cell that was written in a run that was broken off', () => {
  const received = receive(agreedAt(7, { result: 'a', reason: 'r' }), row(9, { result: 'theirs', reason: 's' }, 'An'))
  const broken = begin(received, ['result'])

  test('is asked about where it was set back since, and takes no update unasked (W2)', () => {
    const { write, conflicts } = mergeRow(broken, onSheet({ result: 'a', reason: 'r' }), lead)
    expect(conflicts).toMatchObject([{ field: 'result', to: 'a', remote: 'theirs', by: 'An', seq: 9, reverted: true }])
    expect(write).toEqual({ reason: { from: 'r', to: 's' } })
  })

  test('is agreed on where it stands as it was written', () => {
    const local = onSheet({ result: 'theirs', reason: 'r' })
    expect(mergeRow(broken, local, lead).conflicts).toEqual([])
    expect(agree(broken)).toEqual({ task, agency, base: broken.theirs })
  })

  test('stays a question while the server moves on and other fields of the row are written', () => {
    const written = agree(broken, ['result'], { run: '1', wrote: { reason: { from: 'r', to: 's' } } })
    const moved = receive(written, row(10, { result: 'newer', reason: 's' }))
    expect(mergeRow(moved, onSheet({ result: 'a', reason: 's' }), lead).conflicts).toMatchObject([
      { field: 'result', remote: 'newer' },
    ])
  })

  test('is asked about once: who chose the own value has seen the other', () => {
    const local = onSheet({ result: 'a', reason: 's' })
    const [conflict] = mergeRow(broken, local, lead).conflicts
    if (!conflict) throw new Error('no question')
    const agreed = agree(answer(broken, conflict, 'mine'), [], { run: '1', wrote: {} })
    expect(mayBePushed(agreed, local, lead)).toBe(true)
    expect(pendingChange(agreed, local, lead)).toMatchObject({ base: 9, fields: { result: { to: 'a' } } })
    expect(mergeRow(answer(broken, conflict, 'theirs'), local, lead).write.result).toEqual({ from: 'a', to: 'theirs' })
  })

  test('has had the answer that it was written by: the same typed again is asked about', () => {
    const local = onSheet({ result: 'mine', reason: 'r' })
    const [conflict] = mergeRow(received, local, lead).conflicts
    if (!conflict) throw new Error('no conflict')
    const done = begin(answer(received, conflict, 'theirs'), ['result'])
    expect(mergeRow(done, local, lead).conflicts).toMatchObject([{ field: 'result', to: 'mine' }])
  })
})

test('what the add-in had put into a wrong cell and taken out again is sent by no Ctrl+Z unasked (W2)', () => {
  const stray: TrackedRow = { ...agreedAt(7, { result: 'a' }), strays: { reason: ['older', 'of another row'] } }
  const local = onSheet({ result: 'a', reason: 'of another row' })
  expect(mergeRow(stray, local, lead).conflicts).toMatchObject([{ field: 'reason', remote: '', reverted: true }])
  expect(mayBePushed(stray, local, lead)).toBe(false)
  expect(mayBePushed(stray, onSheet({ result: 'a', reason: 'typed' }), lead)).toBe(true)
})

describe('what was once taken out of a cell again', () => {
  const stray: TrackedRow = { ...agreedAt(7, { result: 'a' }), strays: { reason: ['chosen', 'other'] } }
  const local = onSheet({ result: 'a', reason: 'chosen' })

  function answered(keep: 'mine' | 'theirs'): TrackedRow {
    const [conflict] = mergeRow(stray, local, lead).conflicts
    if (!conflict) throw new Error('no question')
    return answer(stray, conflict, keep)
  }

  test('is an entry like any other once a person has said that it is theirs', () => {
    const mine = answered('mine')
    expect(mine.strays).toEqual({ reason: ['other'] })
    expect(mayBePushed(mine, local, lead)).toBe(true)
    const accepted = accept(mine, { task, base: 7, fields: { reason: { from: '', to: 'chosen' } } }, 8)
    const agreed = agree(receive(accepted, row(9, { result: 'a' })))
    expect(agreed.strays).toEqual({ reason: ['other'] })
    expect(mergeRow(agreed, local, lead).conflicts).toEqual([])
  })

  test('is still nobody’s entry where the server’s value was chosen over it', () => {
    expect(mergeRow(agree(answered('theirs')), local, lead).conflicts).toMatchObject([{ reverted: true }])
  })

  test.each([
    ['first', 7],
    ['after it was pulled', 8],
  ])('is let go where the server accepts it, told %s', (_, seq) => {
    const change = { task, base: 7, fields: { reason: { from: '', to: 'chosen' } } }
    const before: TrackedRow = { ...stray, base: row(seq, { result: 'a' }) }
    expect(accept(before, change, 8).strays).toEqual({ reason: ['other'] })
    const last: TrackedRow = { ...before, strays: { reason: ['chosen'] } }
    expect('strays' in accept(last, change, 8)).toBe(false)
  })
})

test('of a row that stands on the sheet and is not known, every difference is asked about, an empty cell too (W2)', () => {
  const unknown = receive(newRow(agency, task), row(3, { result: 'carried over', reason: 'r' }))
  const local = onSheet({ reason: 'r' })
  expect(mergeRow(unknown, local, lead)).toMatchObject({ write: {}, conflicts: [{ field: 'result', to: '' }] })
  expect(mergeRow(unknown, onSheet({ result: 'carried over', reason: 'r' }), lead)).toEqual({
    write: {},
    conflicts: [],
  })
  const filled = onSheet({ result: 'carried over', reason: 'r', difficulty: 'emptied by others, or never sent' })
  expect(mergeRow(unknown, filled, lead).conflicts).toMatchObject([{ field: 'difficulty', remote: '' }])
  const [conflict] = mergeRow(unknown, local, lead).conflicts
  if (!conflict) throw new Error('no question')
  expect(mergeRow(answer(unknown, conflict, 'theirs'), local, lead).write.result?.to).toBe('carried over')
})

test('fields that others write show what the server says, and are never pending', () => {
  const received = receive(agreedAt(7, {}), row(8, { opinion: 'đã xem' }))
  const local = onSheet({ opinion: 'typed by mistake' })
  expect(mergeRow(received, local, lead).write).toEqual({ opinion: { from: 'typed by mistake', to: 'đã xem' } })
  expect(pendingChange(agree(received), local, lead)).toBeUndefined()
})

test('merging, writing and agreeing leaves exactly this side’s own edits pending', () => {
  fc.assert(
    fc.property(values, values, values, (base, local, remote) => {
      const received = receive(agreedAt(1, base), row(2, remote))
      const { write, conflicts } = mergeRow(received, onSheet(local), fieldIds)
      fc.pre(conflicts.length === 0)
      const sheet = onSheet(patch(local, write))
      const agreed = agree(received)
      const pending = pendingChange(agreed, sheet, fieldIds)?.fields ?? {}
      const edited = fieldIds.filter((field) => {
        const mine = fieldValue(local, field)
        return mine !== fieldValue(base, field) && mine !== fieldValue(remote, field)
      })
      expect(fieldIds.filter((field) => pending[field])).toEqual(edited)
      expect(agreedValues(agreed)).toEqual(remote)
    }),
    { numRuns: 10_000 },
  )
})
