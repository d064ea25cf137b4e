import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consolidate } from '../../../shared/consolidation/consolidate.ts'
import { allOf, countsOf } from '../../../shared/consolidation/figures.ts'
import { type Situation, situationOf } from '../../../shared/consolidation/situation.ts'
import { buckets, completionRate, totalOf } from '../../../shared/domain/bucket.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { agencyAnnex, groupAnnex, groupTable } from '../../../shared/printing/annexes/count-annexes.ts'
import { coverageAnnex, overdueAnnex } from '../../../shared/printing/annexes/list-annexes.ts'
import type { PrintDocument, TableRow } from '../../../shared/printing/document.ts'
import { documentsOf, secretariatDocuments } from '../../../shared/printing/documents.ts'
import { layOut } from '../../../shared/printing/layout/sheet-layout.ts'
import { officialParagraph } from '../../../shared/printing/narrative.ts'
import { printedOwnAnnex, printInput, tableOf, wordsOf } from '../../support/printed.ts'
import { seedPeriod } from '../../support/seed-plan.ts'

const numbersIn = (row: TableRow | undefined) => (row?.cells ?? []).flatMap(({ number }) => number ?? [])
const rowsOf = (document: PrintDocument, kind: TableRow['kind']) =>
  tableOf(document).rows.filter((row) => row.kind === kind)
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
/** The numbers of a sentence as they are written in a language. */
const read = (text: string) => Array.from(text.matchAll(/\d+/g), ([number]) => Number(number))

describe('what is printed of the plan of 2013, whatever its agencies report', () => {
  it('says the same numbers in the paragraph, in both languages, and on every sheet', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const input = printInput(seed)
        const counts = countsOf(input.situation.tasks)
        const { numerator, denominator } = completionRate(counts)
        const timed = ['done-on-time', 'done-late', 'open-in-time', 'open-overdue'] as const

        const byGroupAnnex = groupAnnex(input)
        const total = numbersIn(rowsOf(byGroupAnnex, 'total')[0])
        expect(total).toEqual([22, ...buckets.map((bucket) => counts[bucket])])
        for (const language of ['vi', 'en'] as const) {
          const paragraph = officialParagraph(input.situation, language)
          const [tasks, obligations, agencies, openSets, done, onTime, late, open, inTime, overdue] = read(paragraph)
          expect([tasks, obligations, agencies, openSets]).toEqual([22, 158, 31, 4])
          expect([onTime, late, inTime, overdue]).toEqual(timed.map((bucket) => counts[bucket]))
          expect([done, open]).toEqual([(onTime ?? 0) + (late ?? 0), (inTime ?? 0) + (overdue ?? 0)])
          if (denominator > 0) expect(paragraph).toContain(`(${numerator}/${denominator})`)
          else expect(paragraph).toContain(': – (')
        }

        const groups = rowsOf(byGroupAnnex, 'body')
        total.forEach((number, at) => {
          expect(sum(groups.map((row) => numbersIn(row)[at] ?? 0))).toBe(number)
        })
        const small = groupTable(input).rows.at(-1)
        const others = totalOf(counts) - sum(timed.map((bucket) => counts[bucket]))
        expect(numbersIn(small)).toEqual([22, ...timed.map((bucket) => counts[bucket]), others])

        const byAgencyAnnex = agencyAnnex(input)
        const byAgency = numbersIn(rowsOf(byAgencyAnnex, 'total')[0])
        const bodies = rowsOf(byAgencyAnnex, 'body')
        expect(byAgency[0]).toBe(158)
        byAgency.forEach((number, at) => {
          expect(sum(bodies.map((row) => numbersIn(row)[at] ?? 0))).toBe(number)
        })
        const late = rowsOf(overdueAnnex(input), 'body')
        const lateCells = [buckets.indexOf('open-overdue'), buckets.indexOf('done-late')]
        expect(late).toHaveLength(sum(lateCells.map((at) => byAgency[at + 1] ?? 0)))

        const { coverage } = input.situation
        expect(numbersIn(rowsOf(coverageAnnex(input), 'total')[0])).toEqual([
          coverage.total.length,
          coverage.total.length - coverage.expected.length,
          coverage.expected.length,
          coverage.received.length,
        ])
        expect(allOf(input.situation.tasks)).toHaveLength(22)
      }),
      { numRuns: 500, seed: 2013 },
    )
  })
})

/** Of a plan on which nobody has reported. */
function figuresOf(plan: Plan): Situation {
  const clock = { today: '2014-01-10', period: seedPeriod }
  return situationOf({ plan, period: seedPeriod, clock, rows: consolidate(plan, [], clock).rows })
}

describe('the documents', () => {
  const input = printInput(11)

  it('are made in the order in which they are bound, any of them alone', () => {
    expect(documentsOf(input, secretariatDocuments).map(({ id }) => id)).toEqual(secretariatDocuments)
    expect(documentsOf(input, ['detail', 'report']).map(({ id }) => id)).toEqual(['report', 'detail'])
  })

  it('have names that a sheet may have, each its own', () => {
    const names = [...documentsOf(input, secretariatDocuments), printedOwnAnnex(11, 'so-noi-vu')].map(
      ({ name }) => name,
    )
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[^\\/?*[\]:']{1,31}$/)
  })

  it('fill every line of a table to its last column', () => {
    for (const document of [...documentsOf(input, secretariatDocuments), printedOwnAnnex(11, 'so-noi-vu')]) {
      if (document.id === 'report') continue
      const { columns, rows } = tableOf(document)
      for (const { cells } of rows) expect(sum(cells.map((cell) => cell.columns ?? 1))).toBe(columns.length)
    }
  })

  it('keep a note or the signatures with the last line of the table above, and a table that ends a page free', () => {
    const keptAt = (document: PrintDocument) => tableOf(document).rows.map(({ keepNext }) => keepNext === true)
    const [noted, bare] = [groupAnnex(input), coverageAnnex(input)].map(keptAt)
    expect(noted).toEqual([false, false, false, false, false, true])
    expect(bare).not.toContain(true)
    for (const layout of layOut(printedOwnAnnex(11, 'so-noi-vu'))) {
      const signed = layout.cells.find(({ text }) => text === 'NGƯỜI LẬP BIỂU')?.row ?? 0
      expect(layout.breaks).not.toContain(signed)
    }
  })

  it('print what was signed exactly as it was signed', () => {
    const detail = wordsOf(documentsOf(input, ['detail'])[0] ?? printedOwnAnnex(11, 'so-noi-vu')).split('\n')
    for (const task of input.plan.tasks) {
      expect(detail).toEqual(expect.arrayContaining([task.content, ...task.lead.split('\n'), task.deadline]))
    }
  })

  it('name the action programme and the plan, and leave open what only a person knows', () => {
    const [first] = documentsOf(input, ['report'])
    const words = first ? wordsOf(first) : ''
    expect(words).toContain('UBND TỈNH TUYÊN QUANG\nSỞ KẾ HOẠCH VÀ ĐẦU TƯ')
    expect(words).toContain('Số: 215/BC-SKHĐT')
    expect(words).toContain('Tuyên Quang, ngày 10 tháng 01 năm 2014')
    expect(words).toMatch(/27-CTr\/TU.*Kế hoạch số 67\/KH-UBND ngày 01\/10\/2013 .* năm 2013/)
    expect(words).toContain(officialParagraph(input.situation, 'vi'))
    expect(words).toContain('[Bổ sung: ')
  })

  it('leave the letter’s number open: the settings hold the report’s', () => {
    const [letter] = documentsOf(input, ['urging-letter'])
    expect(letter && wordsOf(letter)).toMatch(
      /Số: {2,}\/SKHĐT-TH\nV\/v đôn đốc báo cáo kết quả thực hiện Kế hoạch số 67/,
    )
    expect(letter && wordsOf(letter)).not.toContain('215')
  })

  it('mark an agency’s annex as a draft until its rows are handed in', () => {
    const silent = input.situation.coverageByAgency.find(({ coverage }) => coverage.missing.length > 0)
    expect(wordsOf(printedOwnAnnex(11, silent?.agency ?? ''))).toContain('DỰ THẢO – CHƯA CHÍNH THỨC')
  })

  it('say of a plan whose tasks all go on that nothing was due', () => {
    const tasks = input.plan.tasks.map((task) => ({ ...task, deadline: 'Thường xuyên' }))
    const paragraph = officialParagraph(figuresOf({ ...input.plan, tasks }), 'vi')
    expect(paragraph).toContain('đã hoàn thành 0 nhiệm vụ (đúng hạn 0, quá hạn 0)')
    expect(paragraph).toContain('không xét thời hạn 22 nhiệm vụ (đã thực hiện 0, chưa thực hiện 22)')
    expect(paragraph).toContain(': – (chưa có nhiệm vụ nào đến hạn)')
  })

  it('say of a plan without anything to count that there is nothing, and divide by nothing', () => {
    const empty = { ...printInput(11), plan: { ...input.plan, tasks: [], groups: [] } }
    const nothing = { ...input.situation, tasksByGroup: [], byAgency: [], rows: [], results: [], coverageByAgency: [] }
    for (const document of documentsOf({ ...empty, situation: nothing }, secretariatDocuments)) {
      expect(wordsOf(document)).not.toMatch(/NaN|Infinity|undefined/)
    }
  })
})
