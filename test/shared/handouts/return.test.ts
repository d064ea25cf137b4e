// A handout that comes back: known under any name, compared field by field, with every doubt said and nothing guessed.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type FieldId, fieldSpec, type Value, type Values } from '../../../shared/domain/report.ts'
import { handoutFields, hiddenMark } from '../../../shared/handouts/handout.ts'
import { readHandout } from '../../../shared/handouts/read-handout.ts'
import { canonicalText, isCanonical } from '../../../shared/table/canonical.ts'
import { choicesOf } from '../../../shared/table/labels.ts'
import { readBook } from '../../../shared/xlsx/read-book.ts'
import { writeBook } from '../../../shared/xlsx/write-book.ts'
import { bookOf, comeBack, compared, identity, rows, taskOf } from './handout.ts'

function anyOf(field: FieldId): fc.Arbitrary<Value> {
  switch (fieldSpec(field).type) {
    case 'choice':
      return fc.constantFrom(...Object.keys(choicesOf(field) ?? {}))
    case 'date':
      return fc.constantFrom('2013-12-20', '2000-02-29', '1900-01-05')
    case 'percent':
      return fc.integer({ min: 0, max: 100 })
    default:
      return fc.oneof(
        fc.constantFrom('=1', "'a", '_x0041_', '001', '20/12/2013', '5%'),
        fc.string({ unit: 'binary' }).map(canonicalText),
      )
  }
}

const values: fc.Arbitrary<Values> = fc
  .record(Object.fromEntries(handoutFields.map((field) => [field, anyOf(field)])), { requiredKeys: [] })
  .map((it) => it as Values)

it('says nothing when it comes back as it left, whatever its rows hold, and asks to change exactly what was typed', () => {
  fc.assert(
    fc.property(values, values, (before, after) => {
      const sent = bookOf({ rows: [{ task: taskOf('I-1'), values: before }] })
      expect(compared(comeBack(sent), { 'I-1': before }).changes).toEqual([])
      const filled = bookOf({ rows: [{ task: taskOf('I-1'), values: after }] })
      // The table of one, the hidden sheet of the other: what typing comes to.
      const [guide, , hidden] = sent.sheets
      const [, table] = filled.sheets
      if (!guide || !table || !hidden) throw new Error('No sheets')
      const changes = compared(comeBack({ ...sent, sheets: [guide, table, hidden] }), { 'I-1': before }).changes
      const typed = handoutFields.filter((field) => (before[field] ?? '') !== (after[field] ?? ''))
      expect(changes.map(({ field }) => field)).toEqual(typed)
      for (const { field, to, isConflict } of changes) {
        expect(isCanonical(field, to)).toBe(true)
        expect([to, isConflict]).toEqual([after[field] ?? '', false])
      }
    }),
    { numRuns: 60 },
  )
})

describe('a field', () => {
  const typed = comeBack(bookOf(), { '0 | Kết quả thực hiện': 'Đã ban hành 2 quyết định' })

  test.each<[string, Value, readonly [Value, boolean] | undefined]>([
    ['that was changed there alone is a change', 'Đang soạn', ['Đang soạn', false]],
    ['that was changed here as well is a conflict', 'Đã trình', ['Đã trình', true]],
    ['that was changed to the same is neither', 'Đã ban hành 2 quyết định', undefined],
  ])('%s', (_, result, expected) => {
    const { changes } = compared(typed, { 'I-1': { status: 'in-progress', result }, 'I-2': {} })
    expect(changes[0] && [changes[0].from, changes[0].isConflict]).toEqual(expected)
  })

  test('that was changed here alone is nothing to ask about', () => {
    const now = { 'I-1': { status: 'done', result: 'Xong' }, 'I-2': { reason: 'Chưa có kinh phí' } }
    expect(compared(comeBack(bookOf()), now).changes).toEqual([])
  })

  test('that was emptied is a change to nothing', () => {
    const emptied = comeBack(bookOf(), { '0 | Kết quả thực hiện': '' })
    expect(compared(emptied).changes).toMatchObject([{ field: 'result', from: 'Đang soạn', to: '' }])
  })

  test.each<[string, string | number, Value, readonly string[]]>([
    ['a day typed as text', '09/12/2013', '2013-12-09', []],
    ['a day as a serial', 41617, '2013-12-09', []],
    ['a day to come', '20/12/2013', '2013-12-20', ['completed-on-future']],
    ['what is no day', 'cuối tháng', 'cuối tháng', ['date-unreadable']],
  ])('with %s is checked as on the sheet', (_, typedDay, to, codes) => {
    const { changes } = compared(comeBack(bookOf(), { '1 | Ngày hoàn thành': typedDay }))
    expect(changes.map((it) => [it.field, it.to])).toEqual([['completedOn', to]])
    expect(changes[0]?.issues.map(({ code }) => code)).toEqual(codes)
  })

  test('that the choice made leaves wanting is said where it was not wanting before', () => {
    const { changes } = compared(comeBack(bookOf(), { '1 | Tình trạng': 'Đã hoàn thành' }))
    expect(changes.map(({ field }) => field)).toEqual(['status'])
    const { issues } = compared(comeBack(bookOf(), { '0 | Tình trạng': 'Hoàn thành' }))
    expect(issues).toEqual([])
  })
})

describe('of the file', () => {
  test('the name of its sheet does not matter, nor the language it was made in', () => {
    expect(comeBack(bookOf(), {}, 'Sở Nội vụ nộp').identity).toEqual(identity)
    const english = comeBack(bookOf({ language: 'en' }), { '0 | Status': 'Done' })
    expect(compared(english).changes).toMatchObject([{ field: 'status', to: 'done' }])
  })

  test.each<[string, Readonly<Record<string, string>>, readonly string[], number]>([
    ['a key that was erased', { '0 | Mã': '', '0 | Kết quả thực hiện': 'x' }, ['key-missing'], 0],
    [
      'a key that stands twice',
      { '1 | Mã': 'I-1', '0 | Kết quả thực hiện': 'x' },
      ['key-duplicate', 'key-duplicate'],
      0,
    ],
    ['a key of nobody', { '0 | Mã': 'I-7' }, ['key-unknown'], 0],
    [
      'a signed text typed over',
      { '0 | Nội dung nhiệm vụ': 'Việc khác', '0 | Kết quả thực hiện': 'x' },
      ['signed-column-changed'],
      1,
    ],
    [
      'a note below the table',
      { '3 | Nội dung nhiệm vụ': 'Ghi chú', '0 | Kết quả thực hiện': 'x' },
      ['key-missing'],
      1,
    ],
  ])('%s is said, and no row is taken for another', (_, typed, codes, changes) => {
    const found = compared(comeBack(bookOf(), typed))
    expect(found.issues.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]))
    expect(found.changes).toHaveLength(changes)
  })

  test('signed texts of another revision of the plan were changed by nobody, but somebody has read them', () => {
    const typed = comeBack(bookOf(), { '0 | Nội dung nhiệm vụ': 'Nội dung trước khi điều chỉnh' })
    expect(compared(typed).issues).toMatchObject([{ code: 'signed-column-changed' }])
    const { issues } = compared(typed, undefined, { planRevision: 2 })
    expect(issues).toMatchObject([{ code: 'text-amended', task: 'I-1', field: 'content' }])
    expect(compared(comeBack(bookOf()), undefined, { planRevision: 2 }).issues).toEqual([])
  })

  test('a column that is there twice is not taken from either place, and said', () => {
    const sent = bookOf()
    const [guide, entries, hidden] = sent.sheets
    if (!guide || !entries || !hidden) throw new Error('No sheets')
    const at = entries.rows.find((row) => row[0]?.value === 'Mã')?.findIndex((it) => it?.value === 'Kết quả thực hiện')
    if (at === undefined) throw new Error('No column')
    const twice = { ...entries, rows: entries.rows.map((row) => [...row.slice(0, at), row[at], ...row.slice(at)]) }
    const found = compared(comeBack({ ...sent, sheets: [guide, twice, hidden] }, { '0 | Kết quả thực hiện': 'x' }))
    expect(found.issues).toMatchObject([{ code: 'column-doubled', field: 'result' }])
    expect(found.changes).toEqual([])
  })

  test('rows that the body has no more are named when it wrote into them, and taken nowhere', () => {
    const typed = comeBack(bookOf(), { '1 | Kết quả thực hiện': 'x' })
    const { changes, issues } = compared(typed, { 'I-1': rows[0]?.values ?? {} })
    expect([changes.length, issues.map(({ code, task }) => [code, task])]).toEqual([0, [['row-left', 'I-2']]])
    expect(compared(comeBack(bookOf()), { 'I-1': rows[0]?.values ?? {} }).issues).toEqual([])
  })

  test('rows that were added here since are not missed', () => {
    expect(compared(comeBack(bookOf({ rows: rows.slice(0, 1) }))).issues).toEqual([])
  })
})

describe('what is not read', () => {
  const read = (change: (text: string) => string) => {
    const found = readBook(writeBook(bookOf()).map(({ path, text }) => ({ path, text: change(text) })))
    return found && readHandout(found).kind
  }

  test.each<[string, (text: string) => string, string]>([
    ['a workbook of somebody else', (text) => text.replace(hiddenMark, 'x'), 'foreign'],
    [
      'one of a later form',
      (text) => text.replace('>form<', '>form<').replace('preserve">1<', 'preserve">2<'),
      'later',
    ],
    ['one whose identity was typed over', (text) => text.replace('>kh-67-2013<', '>kh 67<'), 'foreign'],
    ['one whose headings are gone', (text) => text.replace('>Tình trạng<', '>x<'), 'table-lost'],
  ])('is told: %s', (_, change, kind) => {
    expect(read(change)).toBe(kind)
  })
})
