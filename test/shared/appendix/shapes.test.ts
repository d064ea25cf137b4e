// Plans drawn in every shape an appendix comes in: as cells they are read exactly, as bare paragraphs at least 99 % of
// the cells are right and no wrong cell goes without a doubt.
import fc from 'fast-check'
import { DOMParser } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../addin/import/read-html.ts'
import { readText } from '../../../addin/import/read-text.ts'
import { type Appendix, type AppendixTask, fields, type Role } from '../../../shared/appendix/appendix.ts'
import { readAppendix } from '../../../shared/appendix/read-appendix.ts'
import type { AppendixSource } from '../../../shared/appendix/source.ts'
import { type DrawnPlan, delimitedOf, drawnPlans, flatOf, htmlOf, markdownOf } from '../../support/appendix-plans.ts'

type Wanted = Record<(typeof fields)[number] | 'no', string>

function wantedTasks(plan: DrawnPlan): Wanted[] {
  return plan.rows.flatMap((row) => {
    if (row.kind === 'group') return []
    const cell = (role: Role) => row.cells[plan.roles.indexOf(role)] ?? ''
    return [
      {
        no: cell('no'),
        content: cell('content'),
        lead: cell('lead'),
        support: cell('support'),
        product: cell('product'),
        deadline: cell('deadline'),
        issuer: cell('issuer'),
      },
    ]
  })
}

const wantedTitles = (plan: DrawnPlan) =>
  plan.rows.flatMap((row) => (row.kind === 'group' ? [`${row.no} ${row.title}`] : []))
const titles = (appendix: Appendix) => appendix.groups.map(({ no, title }) => `${no} ${title}`)
const cells = ({ id, group, extra, ...rest }: AppendixTask) => rest

const asCells: [string, (plan: DrawnPlan) => AppendixSource][] = [
  ['a markdown table', (plan) => readText(markdownOf(plan))],
  ['cells copied from a sheet', (plan) => readText(delimitedOf(plan, '\t'))],
  ['comma-separated values', (plan) => readText(delimitedOf(plan, ','))],
  ['semicolon-separated values', (plan) => readText(delimitedOf(plan, ';'))],
  ['a table pasted from Word', (plan) => readHtml(htmlOf(plan), new DOMParser())],
  ['a table with merged leads', (plan) => readHtml(htmlOf(plan, { mergeLeads: true }), new DOMParser())],
]

const asParagraphs: [string, (plan: DrawnPlan) => string][] = [
  ['paragraphs', (plan) => flatOf(plan)],
  ['lines without empty ones between them', (plan) => flatOf(plan, { separator: '\n' })],
  ['paragraphs with groups on one line', (plan) => flatOf(plan, { oneLineGroups: true })],
  ['pages with their numbers', (plan) => flatOf(plan, { pageLength: 23 })],
  ['pages with the header on each', (plan) => flatOf(plan, { pageLength: 17, repeatHeader: true })],
]

describe.each(asCells)('%s', (_, draw) => {
  it.each(drawnPlans)('is read exactly: $name', (plan) => {
    const appendix = readAppendix(draw(plan))
    expect(titles(appendix)).toEqual(wantedTitles(plan))
    expect(appendix.tasks.map(cells)).toEqual(wantedTasks(plan))
  })
})

/** How many of the plans' cells are right as paragraphs, and which wrong ones no issue speaks of. */
function measure(plans: readonly DrawnPlan[], draw: (plan: DrawnPlan) => string): { share: number; silent: string[] } {
  let all = 0
  let right = 0
  const silent: string[] = []
  for (const plan of plans) {
    const appendix = readAppendix(readText(draw(plan)))
    wantedTasks(plan).forEach((want, index) => {
      const task = appendix.tasks[index]
      for (const field of ['no', ...fields] as const) {
        all++
        if (task?.[field] === want[field]) right++
        else if (!appendix.issues.some((issue) => issue.task === task?.id))
          silent.push(`${plan.name} ${task?.id} ${field}`)
      }
    })
  }
  return { share: right / all, silent }
}

describe.each(asParagraphs)('%s', (_, draw) => {
  it('have the titles and tasks that were drawn', () => {
    for (const plan of drawnPlans) {
      const appendix = readAppendix(readText(draw(plan)))
      expect(titles(appendix)).toEqual(wantedTitles(plan))
      expect(appendix.tasks).toHaveLength(wantedTasks(plan).length)
    }
  })

  it('are at least 99 % right, and in doubt where they are not', () => {
    const { share, silent } = measure(drawnPlans, draw)
    expect(share).toBeGreaterThanOrEqual(0.99)
    expect(silent).toEqual([])
  })
})

describe('paragraphs of which any may be missing', () => {
  const optional: readonly Role[] = ['support', 'product', 'deadline', 'issuer', 'extra']
  const numbered = drawnPlans.filter((plan) => plan.roles.includes('no'))

  it('are at least 99 % right, and in doubt where they are not', () => {
    const kept = fc.infiniteStream(fc.integer({ min: 0, max: 3 }).map((one) => one > 0))
    for (const stream of fc.sample(kept, { seed: 2013, numRuns: 8 })) {
      const thinned = numbered.map((plan): DrawnPlan => {
        const rows = plan.rows.map((row) => {
          if (row.kind === 'group') return row
          return {
            ...row,
            cells: row.cells.map((cell, at) =>
              optional.includes(plan.roles[at] ?? 'no') && !stream.next().value ? '' : cell,
            ),
          }
        })
        return { ...plan, rows }
      })
      const { share, silent } = measure(thinned, (plan) => flatOf(plan))
      expect(share).toBeGreaterThanOrEqual(0.99)
      expect(silent).toEqual([])
    }
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
