import { describe, expect, it } from 'vitest'
import { consolidate, type Received } from '../../../shared/consolidation/consolidate.ts'
import { askedFor, difficultiesByLevel, toUrge } from '../../../shared/consolidation/work-lists.ts'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import { levels, type Values } from '../../../shared/domain/report.ts'
import { randomReports, seedPeriod, seedPlan } from '../../support/seed-plan.ts'
import { agency, plan, task } from './sample-plan.ts'

const clock = { today: '2013-12-17', period: seedPeriod }
const one = plan(
  [task('I.1', 'Quý IV/2013', ['so-a', 'so-b', 'so-c', 'khong-bc'])],
  [agency('so-a'), agency('so-b'), agency('so-c'), agency('khong-bc', 'none')],
)

function came(by: string, values: Values, state: Received['state'] = 'open'): Received {
  const handedIn = state === 'open' ? {} : { handedIn: { values, firstOn: '2013-12-15' } }
  return { task: 'I.1' as TaskId, agency: by as AgencyId, values, state, ...handedIn }
}
const rowsOf = (received: readonly Received[]) => consolidate(one, received, clock).rows

describe('who is to be urged', () => {
  const rows = rowsOf([came('so-a', {}, 'returned'), came('so-b', {}, 'accepted')])

  it('is who has not handed in and who was asked for completion, the most urgent first', () => {
    const completeBy = () => '2013-12-16'
    expect(toUrge(one, rows, seedPeriod, clock.today, completeBy)).toMatchObject([
      { agency: 'so-a', why: 'returned', due: '2013-12-16', left: -1 },
      { agency: 'so-c', why: 'missing', due: '2013-12-19', left: 2 },
    ])
    expect(toUrge(one, rows, seedPeriod, clock.today).map(({ left }) => left)).toEqual([2, 2])
  })

  it('names an agency once, and every agency with an obligation that is missing or returned', () => {
    for (let seed = 0; seed < 50; seed++) {
      const all = consolidate(seedPlan, randomReports(seedPlan, seed), clock).rows
      const listed = toUrge(seedPlan, all, seedPeriod, clock.today)
      expect(new Set(listed.map((it) => it.agency)).size).toBe(listed.length)
      for (const { rows: behind } of listed) expect(behind.length).toBeGreaterThan(0)
    }
  })
})

describe('what agencies asked for', () => {
  it('stands with what was granted and by which document, what waits first', () => {
    const rows = rowsOf([
      came('so-a', {
        request: 'extension',
        requestedDeadline: '2014-06-30',
        decision: 'granted',
        grantedDeadline: '2014-03-31',
        decisionDocument: '12/UBND-TH',
      }),
      came('so-b', { request: 'stop' }),
      came('so-c', { declaredDeadline: '2014-01-15', declaredBy: '215/QĐ-UBND', declaredAccepted: 'no' }),
    ])
    expect(askedFor(rows).map(({ row, ...asked }) => ({ agency: row.agency, ...asked }))).toEqual([
      { agency: 'so-b', kind: 'stop', wished: undefined, answer: 'pending', granted: undefined, document: '' },
      {
        agency: 'so-a',
        kind: 'extension',
        wished: '2014-06-30',
        answer: 'granted',
        granted: '2014-03-31',
        document: '12/UBND-TH',
      },
      {
        agency: 'so-c',
        kind: 'declared-deadline',
        wished: '2014-01-15',
        answer: 'refused',
        granted: undefined,
        document: '215/QĐ-UBND',
      },
    ])
  })
})

it('a request that was changed after the decision waits again, and shows nothing of it', () => {
  const decided = { decision: 'granted', grantedDeadline: '2014-03-31', decisionDocument: '12/UBND-TH' }
  const asked = { ...decided, request: 'extension', requestedDeadline: '2014-06-30' }
  const rows = rowsOf([{ ...came('so-a', asked), askedAnew: true }, came('so-b', { ...decided, request: 'stop' })])
  expect(askedFor(rows).map(({ row: _, ...it }) => it)).toEqual([
    { kind: 'extension', wished: '2014-06-30', answer: 'pending', granted: undefined, document: '' },
    { kind: 'stop', wished: undefined, answer: 'granted', granted: undefined, document: '12/UBND-TH' },
  ])
})

describe('difficulties by who decides', () => {
  it('count what was handed in, or show what stands in the sheet', () => {
    const central = { difficulty: 'Thiếu hướng dẫn', level: 'central' }
    const rows = rowsOf([came('so-a', central, 'submitted'), came('so-b', { proposal: 'Bổ sung kinh phí' })])
    expect(difficultiesByLevel(rows).map(({ level, rows: own }) => [level, own.length])).toEqual([['central', 1]])
    expect(difficultiesByLevel(rows, 'shown').map(({ level }) => level)).toEqual(['central', 'unsaid'])
  })

  it('hold every row with a difficulty or a proposal exactly once', () => {
    for (let seed = 0; seed < 50; seed++) {
      const { rows } = consolidate(seedPlan, randomReports(seedPlan, seed), clock)
      const listed = difficultiesByLevel(rows)
      const told = rows.filter(({ counted: { values } }) => values.difficulty || values.proposal)
      expect(listed.flatMap((it) => it.rows)).toHaveLength(told.length)
      const order = [...levels, 'unsaid']
      expect(listed.map((it) => it.level)).toEqual(order.filter((level) => listed.some((it) => it.level === level)))
    }
  })
})
