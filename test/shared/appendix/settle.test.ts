import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Appendix, type Field, fields } from '../../../shared/appendix/appendix.ts'
import { readAppendix } from '../../../shared/appendix/read-appendix.ts'
import {
  cutsOf,
  likelyCut,
  type SettledAppendix,
  type SettledTask,
  type Settlement,
  settle,
} from '../../../shared/appendix/settle.ts'
import type { Issue } from '../../../shared/domain/issue.ts'

const header = ['Số TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian hoàn thành']
const rows = [
  ['I', 'TUYÊN TRUYỀN', '', '', '', ''],
  ['1', 'Xây dựng kế hoạch', 'Sở Nội vụ', '', 'Kế hoạch', 'Quý IV/2013'],
  ['2', 'Mở lớp bồi dưỡng', 'Sở Tư pháp', 'Các sở liên quan', '03 lớp trong Quý III/2014', ''],
  ['II', 'ĐÀO TẠO', '', '', '', ''],
  ['1', 'Rà soát cán bộ', 'Sở Nội vụ', '', '', 'Càng sớm càng tốt'],
]
const read: Appendix = readAppendix({ kind: 'grid', rows: [header, ...rows] }, { year: 2013 })

const taskOf = ({ tasks }: SettledAppendix, id: string): SettledTask => {
  const task = tasks.find((it) => it.id === id)
  if (!task) throw new Error(`no task ${id}`)
  return task
}
const codes = ({ issues }: SettledAppendix, task: string) =>
  issues.filter((it) => it.task === task).map((it) => it.code)

describe('moving a cell', () => {
  test('takes the end of a cell to an empty column, and the words of both stay', () => {
    const product = taskOf(read, 'I.2').product
    const after = settle(read, {
      kind: 'move',
      task: 'I.2',
      from: 'product',
      to: 'deadline',
      at: product.indexOf('trong'),
    })
    expect(taskOf(after, 'I.2')).toMatchObject({ product: '03 lớp', deadline: 'trong Quý III/2014' })
  })

  test('puts a whole cell below what stands in the other column', () => {
    const after = settle(read, { kind: 'move', task: 'I.1', from: 'product', to: 'content', at: 0 })
    expect(taskOf(after, 'I.1')).toMatchObject({ product: '', content: 'Xây dựng kế hoạch\nKế hoạch' })
  })

  test('answers the doubt about the place, and asks about the text where it stands now', () => {
    const doubt: Issue = { code: 'cell-uncertain', level: 'doubt', task: 'I.1', field: 'lead', text: 'Sở Nội vụ' }
    const doubtful = { ...read, issues: [...read.issues, doubt] }
    const after = settle(doubtful, { kind: 'move', task: 'I.1', from: 'lead', to: 'deadline', at: 0 }, doubt)
    expect(codes(after, 'I.1')).toEqual(['lead-missing'])
  })
})

describe('splitting a task', () => {
  test('gives the second the number its words begin with, and the path of that number', () => {
    const content = 'Xây dựng kế hoạch\n3. Tổng kết chương trình'
    const one = settle(read, { kind: 'set', task: 'I.1', field: 'content', text: content })
    const after = settle(one, { kind: 'split', task: 'I.1', cuts: { content: content.indexOf('3.'), lead: 'both' } })
    expect(after.tasks.map(({ id }) => id)).toEqual(['I.1', 'I.3', 'I.2', 'II.1'])
    expect(taskOf(after, 'I.3')).toMatchObject({
      no: '3',
      group: 'I',
      content: 'Tổng kết chương trình',
      lead: 'Sở Nội vụ',
    })
    expect(after.counts).toMatchObject({ tasks: 4, groups: 2 })
  })

  test('makes a path of its own where there is no number, or the number is taken', () => {
    const words = 'Xây dựng kế hoạch 2. Tổng kết'
    const one = settle(read, { kind: 'set', task: 'I.1', field: 'content', text: words })
    const taken = settle(one, { kind: 'split', task: 'I.1', cuts: { content: words.indexOf('2.') } })
    expect(taken.tasks[1]).toMatchObject({ id: 'I.2-2', no: '2' })
    const bare = settle(one, { kind: 'split', task: 'I.1', cuts: { content: words.indexOf('kế') } })
    expect(bare.tasks[1]).toMatchObject({ id: 'I.1-2', no: '' })
  })

  test('leaves the second without a lead as a doubt', () => {
    const after = settle(read, { kind: 'split', task: 'I.1', cuts: { content: 4 } })
    expect(codes(after, 'I.1-2')).toContain('lead-missing')
  })
})

describe('joining a task with the one before', () => {
  test('keeps the number with its words, and what both say once', () => {
    const after = settle(read, { kind: 'join', task: 'I.2' })
    expect(taskOf(after, 'I.1')).toMatchObject({
      content: 'Xây dựng kế hoạch\n2. Mở lớp bồi dưỡng',
      lead: 'Sở Nội vụ\nSở Tư pháp',
      deadline: 'Quý IV/2013',
    })
    expect(after.counts).toEqual({ ...read.counts, tasks: 2 })
  })

  test('takes along doubts about its cells, and drops those about itself', () => {
    const about = (code: string, field: string): Issue => ({ code, level: 'doubt', task: 'I.2', field })
    const doubtful = { ...read, issues: [about('number-gap', 'no'), about('glued-words', 'content')] }
    expect(settle(doubtful, { kind: 'join', task: 'I.2' }).issues).toEqual([
      { ...about('glued-words', 'content'), task: 'I.1' },
    ])
  })

  test('does nothing to the first of all', () => {
    expect(settle(read, { kind: 'join', task: 'I.1' })).toEqual(read)
  })
})

describe('the meaning of a deadline', () => {
  const meaning = { kind: 'date', end: '2013-12-20' } as const

  test('is kept beside the signed words, and nothing is asked about them any more', () => {
    expect(codes(read, 'II.1')).toContain('deadline-unread')
    const after = settle(read, { kind: 'meaning', task: 'II.1', meaning })
    expect(taskOf(after, 'II.1')).toMatchObject({ deadline: 'Càng sớm càng tốt', meaning })
    expect(codes(after, 'II.1')).toEqual([])
  })

  test('goes when the words are others', () => {
    const set = settle(read, { kind: 'meaning', task: 'II.1', meaning })
    const after = settle(set, { kind: 'set', task: 'II.1', field: 'deadline', text: 'Quý I/2014' })
    expect(taskOf(after, 'II.1').meaning).toBeUndefined()
  })
})

test('a title of the plan or of a group takes another text', () => {
  expect(settle(read, { kind: 'set', task: 'II', field: 'title', text: 'Đào tạo' }).groups[1]?.title).toBe('Đào tạo')
  expect(settle(read, { kind: 'set', field: 'title', text: 'Kế hoạch' }).plan.title).toBe('Kế hoạch')
})

test('what was read right stays as it is, without its doubt', () => {
  const [doubt] = read.issues
  if (!doubt) throw new Error('no doubt')
  expect(settle(read, { kind: 'keep' }, doubt)).toEqual({ ...read, issues: read.issues.slice(1) })
})

describe('where a text may be two', () => {
  test.each([
    ['Xây dựng kế hoạch\nTổng kết', 'Tổng kết'],
    ['Xây dựng; rà soát. 4. Tổng kết', '4. Tổng kết'],
    ['Xây dựng kế hoạch', 'dựng kế hoạch'],
  ])('%j is most likely cut before %j', (text, rest) => {
    expect(text.slice(likelyCut(text))).toBe(rest)
  })

  test('a single word cannot be cut', () => {
    expect(cutsOf('Kế')).toEqual([])
    expect(likelyCut('Kế')).toBeUndefined()
  })
})

/** All letters and figures in any order: blanks, and the dot after a number, are no words. */
function letters(appendix: SettledAppendix): string {
  const texts = appendix.tasks.flatMap((task) => [task.no, ...fields.map((field) => task[field])])
  return Array.from(texts.join('').replace(/[^\p{L}\p{N}]/gu, ''))
    .sort()
    .join('')
}

describe('whatever is decided', () => {
  const ids = fc.constantFrom('I.1', 'I.2', 'II.1', 'I.1-2', 'none')
  const field = fc.constantFrom<Field>(...fields)
  const at = fc.nat(40)
  const decision: fc.Arbitrary<Settlement> = fc.oneof(
    fc.constant({ kind: 'keep' as const }),
    fc.record({ kind: fc.constant('move' as const), task: ids, from: field, to: field, at }),
    fc.record({
      kind: fc.constant('split' as const),
      task: ids,
      cuts: fc.dictionary(field, at) as fc.Arbitrary<Partial<Record<Field, number>>>,
    }),
    fc.record({ kind: fc.constant('join' as const), task: ids }),
    fc.record({ kind: fc.constant('meaning' as const), task: ids, meaning: fc.constant({ kind: 'ongoing' as const }) }),
  )
  /** Cells no two of which are alike: what both say is kept once, and is no loss. */
  const distinctCells = fc.uniqueArray(
    fc.string({ minLength: 1, unit: fc.constantFrom('ă', 'b', '1', ' ', '. ', '\n') }),
    {
      minLength: 18,
      maxLength: 18,
      selector: (text) => text.trim(),
    },
  )
  const anyAppendix = distinctCells.map(
    (cells): SettledAppendix => ({
      ...read,
      tasks: read.tasks.map((task, row) => ({
        ...task,
        ...(Object.fromEntries(fields.map((name, column) => [name, (cells[row * 6 + column] ?? '').trim()])) as Record<
          Field,
          string
        >),
      })),
    }),
  )

  test('no letter is lost or made up', () => {
    fc.assert(
      fc.property(anyAppendix, decision, (appendix, settlement) => {
        expect(letters(settle(appendix, settlement))).toBe(letters(appendix))
      }),
    )
  })

  test('every task has a path of its own, issues name what is there, and counts add up', () => {
    fc.assert(
      fc.property(anyAppendix, fc.array(decision, { maxLength: 6 }), (appendix, settlements) => {
        const after = settlements.reduce<SettledAppendix>((it, one) => settle(it, one), appendix)
        const paths = [...after.tasks, ...after.groups].map(({ id }) => id)
        expect(new Set(paths).size).toBe(paths.length)
        for (const { task } of after.issues) if (task !== undefined) expect(paths).toContain(task)
        const { read: rows, tasks, groups, unread } = after.counts
        expect(tasks).toBe(after.tasks.length)
        expect(rows).toBeGreaterThanOrEqual(tasks + groups + unread)
      }),
    )
  })

  test('what was given is left as it was', () => {
    fc.assert(
      fc.property(anyAppendix, decision, (appendix, settlement) => {
        const before = structuredClone(appendix)
        settle(appendix, settlement)
        expect(appendix).toEqual(before)
      }),
    )
  })

  test('a task split off by its words alone and joined again is the task it was', () => {
    fc.assert(
      fc.property(fc.nat(20), (cutAt) => {
        const content = 'Xây dựng kế hoạch tuyên truyền'
        const one = settle(read, { kind: 'set', task: 'I.1', field: 'content', text: content })
        const two = settle(one, { kind: 'split', task: 'I.1', cuts: { content: cutAt } })
        const again = settle(two, { kind: 'join', task: 'I.1-2' })
        expect(taskOf(again, 'I.1').content.replace(/\s/g, '')).toBe(content.replace(/\s/g, ''))
        expect(again.tasks).toHaveLength(read.tasks.length)
      }),
    )
  })
})
