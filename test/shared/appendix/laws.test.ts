// Laws of reading that hold for any input, however strange.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../../../addin/import/read-text.ts'
import type { Appendix } from '../../../shared/appendix/appendix.ts'
import { readAppendix } from '../../../shared/appendix/read-appendix.ts'
import type { AppendixSource } from '../../../shared/appendix/source.ts'
import { foldText } from '../../../shared/domain/text.ts'
import { gridOf } from '../../support/appendix/as-cells.ts'
import { drawnPlans } from '../../support/appendix/plans.ts'

const words = [
  'I',
  'II',
  '1',
  '2',
  '1.1',
  'a',
  'A',
  '',
  '-',
  'nt',
  '"',
  '2024',
  '1.500',
  'Tổng cộng',
  './.',
  'PHỤ LỤC II',
]
const phrases = [
  ...drawnPlans.flatMap((plan) => [
    ...plan.labels,
    ...plan.rows.flatMap((row) => (row.kind === 'task' ? row.cells : [row.title])),
  ]),
  ...words,
]
const piece = fc.oneof(
  fc.constantFrom(...phrases),
  fc.constantFrom(...words),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const grid = fc.array(fc.array(piece, { maxLength: 9 }), { maxLength: 14 })
const headed = fc
  .tuple(fc.constantFrom(...drawnPlans), fc.array(fc.array(piece, { minLength: 7, maxLength: 7 }), { maxLength: 14 }))
  .map(([plan, rows]) => [plan.labels, ...rows.map((row) => row.slice(0, plan.labels.length))])

/** Everything that a reading says, in one text. */
function said(appendix: Appendix): string {
  const tasks = appendix.tasks.flatMap(({ id, group, ...task }) => [
    ...Object.values(task).flatMap((one) => (typeof one === 'string' ? [one] : Object.values(one))),
  ])
  const groups = appendix.groups.flatMap(({ no, title }) => [no, title])
  const issues = appendix.issues.flatMap(({ text, field, params }) => [
    text ?? '',
    field ?? '',
    ...Object.values(params ?? {}).map(String),
  ])
  return [
    ...Object.values(appendix.plan),
    ...appendix.columns.map(({ label }) => label),
    ...groups,
    ...tasks,
    ...issues,
  ]
    .map(foldText)
    .join('\n')
}

/** Words and numbers of a cell; marks that stand for nothing or for the cell above have none of their own. */
function wordsOf(cell: string): string[] {
  if (/^["\s\-–—./\\*=_…nNtT'x〃″”“’‘]*$/u.test(cell)) return []
  return foldText(cell).match(/[\p{L}\p{N}]+/gu) ?? []
}

describe('reading any text', () => {
  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readAppendix(readText(text))))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (lines) => void readAppendix(readText(lines.join('\n\n')))),
    )
    fc.assert(
      fc.property(grid, (rows) => void readAppendix({ kind: 'grid', rows })),
      { numRuns: 300 },
    )
  })
})

describe('every cell of a grid', () => {
  it('ends in a task, a group, a header or an issue', () => {
    fc.assert(
      fc.property(fc.oneof(headed, grid), (rows) => {
        const appendix = readAppendix({ kind: 'grid', rows })
        // A header put together by chance may have common labels, which only their columns remember.
        if (appendix.columns.length > 0 && appendix.columns[0]?.label !== rows[0]?.[0]) return
        const text = said(appendix)
        for (const cell of rows.flat()) for (const word of wordsOf(cell)) expect(text).toContain(word)
      }),
      { numRuns: 500 },
    )
  })

  it('is found again wherever its column stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...drawnPlans).chain((plan) =>
          fc.tuple(
            fc.constant(plan),
            fc.shuffledSubarray(
              plan.labels.map((_, at) => at),
              { minLength: plan.labels.length },
            ),
          ),
        ),
        ([plan, order]) => {
          const rows = gridOf(plan)
          const shuffled = rows.map((row) => order.map((at) => row[at] ?? ''))
          expect(readAppendix({ kind: 'grid', rows: shuffled }).tasks).toEqual(
            readAppendix({ kind: 'grid', rows }).tasks,
          )
        },
      ),
    )
  })
})

describe('every paragraph of flat text', () => {
  it('ends in a task, a group, a header or an issue', () => {
    const paragraphs = fc
      .tuple(fc.constantFrom(...drawnPlans), fc.array(piece, { maxLength: 40 }))
      .map(([plan, rest]) => [...plan.labels, ...rest])
    fc.assert(
      fc.property(fc.oneof(paragraphs, fc.array(piece, { maxLength: 30 })), (lines) => {
        const source: AppendixSource = { kind: 'paragraphs', paragraphs: lines }
        const text = said(readAppendix(source))
        for (const line of lines) for (const word of wordsOf(line)) expect(text).toContain(word)
      }),
      { numRuns: 500 },
    )
  })
})
