// Plans drawn in every shape an appendix comes in: as cells they are read exactly, as bare paragraphs at least 99 % of
// the cells are right and no wrong cell goes without a doubt.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../addin/import/read-html.ts'
import { readText } from '../../../addin/import/read-text.ts'
import type { Role } from '../../../shared/appendix/appendix.ts'
import { readAppendix } from '../../../shared/appendix/read-appendix.ts'
import type { AppendixSource } from '../../../shared/appendix/source.ts'
import { delimitedOf, gridOf, markdownOf } from '../../support/appendix/as-cells.ts'
import { googleOf, htmlOf, libreOf, webPageOf } from '../../support/appendix/as-html.ts'
import { flatOf, rowLinesOf } from '../../support/appendix/as-paragraphs.ts'
import { type DrawnPlan, drawnPlans, isNumbered, mapCells, reordered, without } from '../../support/appendix/plans.ts'
import { readTitles, type Score, scoreOf, sumOf, wantedTasks, wantedTitles } from '../../support/appendix/score.ts'

type Draw = (plan: DrawnPlan) => AppendixSource

const backwards = (plan: DrawnPlan) => reordered(plan, plan.labels.map((_, at) => at).reverse())
const everything = { columnNumbers: true, total: true, around: true, pageLength: 5 }

const asCells: [string, Draw][] = [
  ['a markdown table', (plan) => readText(markdownOf(plan))],
  ['a markdown table without pipes at its sides', (plan) => readText(markdownOf(plan, { bare: true }))],
  ['cells copied from a sheet', (plan) => readText(delimitedOf(plan, '\t'))],
  ['a sheet with titles in the first column', (plan) => readText(delimitedOf(plan, '\t', { groups: 'first' }))],
  ['a sheet with a header of two rows', (plan) => readText(delimitedOf(plan, '\t', { twoRows: true }))],
  ['comma-separated values', (plan) => readText(delimitedOf(plan, ','))],
  ['semicolons, with all that stands around tasks', (plan) => readText(delimitedOf(plan, ';', everything))],
  ['columns in another order', (plan) => ({ kind: 'grid', rows: gridOf(backwards(plan), { groups: 'content' }) })],
  ['leads written as "nt"', (plan) => ({ kind: 'grid', rows: gridOf(plan, { ditto: 'nt' }) })],
  ['marks apart from their letters', (plan) => readText(markdownOf(plan).normalize('NFD'))],
  ['a table pasted from Word', (plan) => readHtml(htmlOf(plan))],
  [
    'merged leads on several pages',
    (plan) => readHtml(htmlOf(plan, { mergeLeads: true, twoRows: true, pageLength: 4 })),
  ],
  ['a table of Google Docs', (plan) => readHtml(googleOf(plan, { mergeLeads: true }))],
  ['a table of LibreOffice', (plan) => readHtml(libreOf(plan, { twoRows: true }))],
  ['a page of the web', (plan) => readHtml(webPageOf(plan))],
]

const asParagraphs: [string, Draw][] = [
  ['paragraphs', (plan) => readText(flatOf(plan))],
  ['lines without empty ones between them', (plan) => readText(flatOf(plan, { separator: '\n' }))],
  ['paragraphs within the text of their plan', (plan) => readText(flatOf(plan, { around: true }))],
  ['paragraphs with groups on one line', (plan) => readText(flatOf(plan, { oneLineGroups: true }))],
  [
    'paragraphs with numbers before the words',
    (plan) => readText(flatOf(plan, { oneLineTasks: true, oneLineGroups: true })),
  ],
  ['pages with their numbers', (plan) => readText(flatOf(plan, { pageLength: 23 }))],
  ['pages with the header on each', (plan) => readText(flatOf(plan, { pageLength: 17, repeatHeader: true }))],
]

function measure(plans: readonly DrawnPlan[], draw: Draw): Score {
  return sumOf(plans.map((plan) => scoreOf(plan, readAppendix(draw(plan)))))
}

describe.each(asCells)('%s', (_, draw) => {
  it.each(drawnPlans)('is read exactly: $name', (plan) => {
    const appendix = readAppendix(draw(plan))
    expect(readTitles(appendix)).toEqual(wantedTitles(plan))
    expect(appendix.tasks).toMatchObject(wantedTasks(plan))
    expect(appendix.counts.unread).toBe(0)
  })
})

describe.each(asParagraphs)('%s', (_, draw) => {
  it('are at least 99 % right, and in doubt where they are not', () => {
    const { cells, right, silent } = measure(drawnPlans, draw)
    expect(silent).toEqual([])
    expect(right / cells).toBeGreaterThanOrEqual(0.99)
  })
})

describe('paragraphs of which any may be missing', () => {
  const optional: readonly Role[] = ['support', 'product', 'deadline', 'issuer', 'extra']

  it('are at least 99 % right, and nearly always in doubt where they are not', () => {
    const kept = fc.infiniteStream(fc.integer({ min: 0, max: 3 }).map((one) => one > 0))
    const thinned = fc
      .sample(kept, { seed: 2013, numRuns: 4 })
      .flatMap((stream) =>
        drawnPlans
          .filter(isNumbered)
          .map((plan) => mapCells(plan, (cell, role) => (optional.includes(role) && !stream.next().value ? '' : cell))),
      )
    const { cells, right, silent } = measure(thinned, (plan) => readText(flatOf(plan)))
    expect(right / cells).toBeGreaterThanOrEqual(0.99)
    // Of bodies alone in a row with three columns for bodies, nothing tells which is missing.
    expect(silent.length / cells).toBeLessThan(0.0005)
  })
})

describe('paragraphs without any numbers', () => {
  it('are at least 99 % right, and in doubt where they are not', () => {
    const plans = drawnPlans.map((plan) => (isNumbered(plan) ? without(plan, 'no') : plan))
    const { cells, right, silent } = measure(plans, (plan) => readText(flatOf(plan, { oneLineGroups: true })))
    expect(silent).toEqual([])
    expect(right / cells).toBeGreaterThanOrEqual(0.99)
  })
})

describe('one line a row, with nothing but blanks between its cells', () => {
  const lines = drawnPlans.filter(isNumbered).map((plan) => mapCells(plan, (cell) => cell.replace(/\n/g, ' ')))

  it('is cut into cells most of which are right, and every row of it is a doubt', () => {
    const { cells, right, silent } = measure(lines, (plan) => readText(rowLinesOf(plan)))
    expect(silent).toEqual([])
    expect(right / cells).toBeGreaterThan(0.8)
  })

  it('has its groups, and lines that go on', () => {
    const text = [
      'STT Nội dung nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp',
      'Thời gian hoàn thành',
      'I Thể chế',
      '1 Rà soát văn bản quy phạm pháp luật của tỉnh Sở Tư pháp',
      'Các sở, ban, ngành Quý I/2025',
      '2',
      '2 Tập huấn nghiệp vụ Sở Nội vụ Trường Chính trị tỉnh Quý II/2025',
      'Nơi nhận: Như trên',
    ].join('\n')
    const { groups, tasks, issues } = readAppendix(readText(text))
    expect(groups.map(({ id, title }) => `${id} ${title}`)).toEqual(['I Thể chế'])
    expect(tasks).toMatchObject([
      { id: 'I.1', lead: 'Sở Tư pháp', support: 'Các sở, ban, ngành', deadline: 'Quý I/2025' },
      { id: 'I.2', lead: 'Sở Nội vụ', support: 'Trường Chính trị tỉnh', deadline: 'Quý II/2025' },
    ])
    expect(issues.map(({ code, task }) => [code, task])).toEqual([
      ['page-number', undefined],
      ['row-cut', 'I.1'],
      ['row-cut', 'I.2'],
      ['text-after', undefined],
    ])
  })
})

describe('a sheet whose merged leads are copied as empty cells', () => {
  it('has them filled in, as doubts', () => {
    const rows = [
      ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
      ['1', 'Rà soát văn bản', 'Sở Tư pháp', 'Quý I/2025'],
      ['2', 'Công bố kết quả rà soát', '', 'Quý II/2025'],
    ]
    const appendix = readAppendix(readText(rows.map((row) => row.join('\t')).join('\n')))
    expect(appendix.tasks[1]).toMatchObject({ lead: 'Sở Tư pháp', extra: { merged: 'lead' } })
    expect(appendix.issues).toMatchObject([
      { code: 'cell-uncertain', task: '2', field: 'lead', proposals: [{ value: '' }] },
    ])
  })
})

describe('two thousand tasks', () => {
  const text = (tasks: number) => {
    const paragraphs = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian hoàn thành']
    for (let at = 0; at < tasks; at++) {
      const content = `Xây dựng kế hoạch thực hiện nhiệm vụ thứ ${at + 1} của chương trình`
      paragraphs.push(String(at + 1), content, `Sở số ${at}`, 'Các sở, ban, ngành', `Kế hoạch số ${at}`, 'Quý II/2025')
    }
    return paragraphs.join('\n\n')
  }
  it('are all read', () => {
    expect(readAppendix(readText(text(2000))).tasks).toHaveLength(2000)
  })
})
