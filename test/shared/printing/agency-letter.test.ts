// The letter to one body: its own day and its own tasks, whatever the agencies report.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toUrge } from '../../../shared/consolidation/work-lists.ts'
import { agencyLetter } from '../../../shared/printing/letters/agency-letter.ts'
import { agencyNameIn } from '../../../shared/printing/print-input.ts'
import { printInput, tableOf, wordsOf } from '../../support/printed.ts'

test('it names the body, its day and each of its tasks, and no other body', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const input = printInput(seed)
      const { plan, period, situation } = input
      for (const urged of toUrge(plan, situation.rows, period, situation.today)) {
        const letter = agencyLetter(input, urged)
        const words = wordsOf(letter)
        expect(words).toContain(`Kính gửi: ${agencyNameIn(plan, urged.agency)}.`)
        expect(words).toContain('(đã quá hạn 22 ngày)')
        const listed = tableOf(letter).rows.map(({ cells }) => cells[1]?.text)
        const paths = urged.rows.map(({ task }) => plan.tasks.find(({ id }) => id === task)?.path)
        expect(listed).toEqual(paths)
        expect(words).toContain(`chủ trì ${paths.length} nhiệm vụ`)
      }
    }),
    { numRuns: 20 },
  )
})

test('before the last day it asks for the report by then, and who has to complete it is asked for that', () => {
  const input = printInput(11)
  const [urged] = toUrge(input.plan, input.situation.rows, input.period, input.situation.today)
  if (!urged) throw new Error('nobody is urged')
  const early = wordsOf(agencyLetter(input, { ...urged, why: 'returned', due: '2014-01-12', left: 2 }))
  expect(early).toContain('thời hạn là hết ngày 12/01/2014 (còn 2 ngày)')
  expect(early).toContain('gửi lại báo cáo đã bổ sung, hoàn thiện trước khi hết ngày 12/01/2014')
  expect(wordsOf(agencyLetter(input, { ...urged, left: 0 }))).toContain('(hôm nay)')
})
