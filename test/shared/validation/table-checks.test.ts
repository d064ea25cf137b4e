import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkKeys, checkSigned, type ExpectedRow, type KeyedRow } from '../../../shared/validation/table-checks.ts'

const expected: ExpectedRow[] = [
  { key: 'I.1', signed: { no: '1', content: 'Tổ chức quán triệt' } },
  { key: 'I.2', signed: { no: '2', content: 'Xây dựng kế hoạch' } },
  { key: 'II.1', signed: { no: '1', content: 'Rà soát tồn đọng' } },
  { key: 'II.2', signed: { no: '2', content: 'Rà soát tồn đọng' } },
]

function sheet(change: (rows: KeyedRow[]) => void = () => {}): KeyedRow[] {
  const rows = expected.map((it, index) => ({ row: 6 + index, key: it.key, signed: { ...it.signed } }))
  change(rows)
  return rows
}

function found(rows: KeyedRow[]) {
  return checkKeys(rows, expected).map((it) => [it.code, it.params?.row ?? it.task, it.proposals?.[0]?.value])
}

function setKey(rows: KeyedRow[], index: number, key: string): void {
  const row = rows[index]
  if (row) rows[index] = { ...row, key }
}

describe('the keys of a table', () => {
  it('are in order as written, in any order of rows', () => {
    expect(found(sheet())).toEqual([])
    expect(found(sheet((rows) => rows.reverse()))).toEqual([])
  })

  it('that were erased are proposed from the signed text', () => {
    expect(found(sheet((rows) => setKey(rows, 1, '')))).toEqual([['key-missing', 7, 'I.2']])
  })

  it('that were erased all at once are each proposed once, alike contents told apart by their number', () => {
    const rows = sheet().map((it) => ({ ...it, key: '' }))
    expect(found(rows).map(([, , proposal]) => proposal)).toEqual(['I.1', 'I.2', 'II.1', 'II.2'])
  })

  it('that were filled down are duplicates, and the rows’ own keys are proposed', () => {
    const rows = sheet((all) => {
      setKey(all, 1, 'I.1')
      setKey(all, 2, 'I.1')
    })
    expect(found(rows)).toEqual([
      ['key-duplicate', 6, undefined],
      ['key-duplicate', 7, 'I.2'],
      ['key-duplicate', 8, 'II.1'],
    ])
    expect(checkKeys(rows, expected)[0]?.params?.rows).toBe('6, 7, 8')
  })

  it('that were copied with their row are duplicates without a proposal', () => {
    const rows = sheet((all) => all.push({ row: 20, key: 'I.1', signed: { no: '1', content: 'Tổ chức quán triệt' } }))
    expect(found(rows)).toEqual([
      ['key-duplicate', 6, undefined],
      ['key-duplicate', 20, undefined],
    ])
  })

  it('that were retyped are unknown, and what they were is proposed', () => {
    expect(found(sheet((rows) => setKey(rows, 0, 'i1')))).toEqual([['key-unknown', 6, 'I.1']])
  })

  it('of a foreign row are unknown, and nothing is guessed', () => {
    const rows = sheet((all) => all.push({ row: 20, key: 'X.9', signed: { content: 'Việc khác' } }))
    expect(found(rows)).toEqual([['key-unknown', 20, undefined]])
  })

  it('whose row is gone are named', () => {
    expect(found(sheet((rows) => rows.splice(2, 1)))).toEqual([['row-deleted', 'II.1', undefined]])
  })

  it('are not asked of rows without any text', () => {
    expect(found(sheet((rows) => rows.push({ row: 20, key: '', signed: { no: '', content: '' } })))).toEqual([])
  })

  it('are asked of a row with text of its own, and nothing is guessed for it', () => {
    const rows = sheet((all) => all.push({ row: 20, key: '', signed: { no: '', content: 'Ghi chú' } }))
    expect(found(rows)).toEqual([['key-missing', 20, undefined]])
  })

  it('among alike rows are proposed only when another column tells them apart', () => {
    const rows = sheet((all) => {
      setKey(all, 2, '')
      setKey(all, 3, '')
    }).map((it) => ({
      ...it,
      signed: { content: it.signed.content ?? '', ...(it.row < 8 && { no: it.signed.no ?? '' }) },
    }))
    expect(found(rows)).toEqual([
      ['key-missing', 8, undefined],
      ['key-missing', 9, undefined],
      ['row-deleted', 'II.1', undefined],
      ['row-deleted', 'II.2', undefined],
    ])
  })

  it('that were swapped are said to be another task’s, and no signed text is said to be wrong', () => {
    const rows = sheet((all) => {
      setKey(all, 0, 'I.2')
      setKey(all, 1, 'I.1')
    })
    const found = checkKeys(rows, expected)
    expect(found.map(({ code, text, proposals }) => [code, text, proposals?.[0]?.value])).toEqual([
      ['key-misplaced', 'I.2', 'I.1'],
      ['key-misplaced', 'I.1', 'I.2'],
    ])
    expect(checkSigned(rows, expected)).toEqual([])
  })

  it('account for every expected row: present, proposed or deleted, and no row is proposed twice', () => {
    const keys = fc.constantFrom('I.1', 'I.2', 'II.1', 'II.2', '', 'X')
    const contents = fc.constantFrom('Tổ chức quán triệt', 'Xây dựng kế hoạch', 'Rà soát tồn đọng', 'Khác', '')
    const row = fc.record({ key: keys, signed: fc.record({ no: fc.constantFrom('1', '2', ''), content: contents }) })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (all) => {
        const rows = all.map((it, index) => ({ ...it, row: index + 2 }))
        const issues = checkKeys(rows, expected)
        const proposed = issues.flatMap((it) => it.proposals ?? []).map((it) => it.value)
        const deleted = issues.filter((it) => it.code === 'row-deleted').map((it) => it.task ?? '')
        const ofTasks = expected.map((it) => it.signed.content)
        const isAtHome = (content: string | undefined, own: string | undefined) =>
          content === own || content === '' || !ofTasks.includes(content)
        const present = expected
          .filter(({ key, signed }) => rows.some((it) => it.key === key && isAtHome(it.signed.content, signed.content)))
          .map((it) => it.key)
        expect([...proposed, ...deleted, ...present].sort()).toEqual(expected.map((it) => it.key).sort())
      }),
    )
  })
})

describe('the signed columns', () => {
  it('are as signed when only blanks differ', () => {
    const rows = sheet().map((it) => ({ ...it, signed: { ...it.signed, content: ` ${it.signed.content}\u00a0 ` } }))
    expect(checkSigned(rows, expected)).toEqual([])
  })

  it('that were changed are offered back', () => {
    const rows = sheet((all) => {
      const [first] = all
      if (first) all[0] = { ...first, signed: { no: '1', content: 'Đã sửa' } }
    })
    expect(checkSigned(rows, expected)).toEqual([
      {
        code: 'signed-column-changed',
        level: 'warning',
        task: 'I.1',
        field: 'content',
        text: 'Đã sửa',
        params: { row: 6 },
        proposals: [{ field: 'content', value: 'Tổ chức quán triệt' }],
      },
    ])
  })

  it('of rows that share a key are not looked at, since the texts may be right and the key wrong', () => {
    expect(
      checkSigned(
        sheet((rows) => setKey(rows, 1, 'I.1')),
        expected,
      ),
    ).toEqual([])
  })

  it('of a row without a known key, and columns that are not there, are not looked at', () => {
    expect(checkSigned([{ row: 6, key: 'X', signed: { content: 'Khác' } }], expected)).toEqual([])
    expect(checkSigned([{ row: 6, key: 'I.1', signed: {} }], expected)).toEqual([])
  })
})
