import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consolidate, officialValues, type Received } from '../../../shared/consolidation/consolidate.ts'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import type { Values } from '../../../shared/domain/report.ts'
import { agency, clock, plan, reportedPlans, task } from './sample-plan.ts'

const one = plan(
  [task('I.1', 'Quý IV/2013', ['so-a', 'so-b']), task('I.2', 'Thường xuyên', ['so-a'])],
  [agency('so-a'), agency('so-b')],
)

function report(id: string, by: string, values: Values, change: Partial<Received> = {}): Received {
  return { task: id as TaskId, agency: by as AgencyId, values, state: 'open', ...change }
}

describe('a consolidation', () => {
  it('has one row per obligation in the order of the plan, whatever came and in whatever order', () => {
    fc.assert(
      fc.property(reportedPlans, ({ plan: it, received }) => {
        const { rows, strays } = consolidate(it, received, clock)
        const expected = it.tasks.flatMap((entry) => entry.leads.map((lead) => `${entry.id} ${lead}`))
        expect(rows.map((row) => `${row.task.id} ${row.agency}`)).toEqual(expected)
        expect(strays).toEqual(received.filter((came) => came.task === 'X.1'))
        expect(consolidate(it, [...received].reverse(), clock).rows).toEqual(rows)
      }),
    )
  })

  it('shows a draft as a draft and counts it as not started', () => {
    const { rows } = consolidate(one, [report('I.1', 'so-a', { status: 'done', completedOn: '2013-12-05' })], clock)
    expect(rows[0]).toMatchObject({
      standing: 'draft',
      timeliness: { kind: 'done-on-time' },
      bucket: 'open-overdue',
      deadline: { kind: 'day', lastDay: '2013-12-31', by: 'signed' },
    })
    expect(rows[1]).toMatchObject({ standing: 'none', state: 'open', values: {}, bucket: 'open-overdue' })
    expect(rows[2]).toMatchObject({ standing: 'none', bucket: 'untimed-open' })
  })

  it('counts drafts where the plan wants them shown', () => {
    const drafts = { ...one, regime: { ...one.regime, showDrafts: true } }
    const { rows } = consolidate(drafts, [report('I.1', 'so-a', { status: 'done', completedOn: '2013-12-05' })], clock)
    expect(rows[0]).toMatchObject({ standing: 'draft', bucket: 'done-on-time' })
  })

  it('counts what was handed in, however the row was edited since', () => {
    const sent = { status: 'done', completedOn: '2013-12-05' }
    const handedIn = { values: sent, firstOn: '2013-12-18' }
    const same = consolidate(one, [report('I.1', 'so-a', sent, { handedIn, state: 'accepted' })], clock).rows[0]
    expect(same).toMatchObject({ standing: 'official', bucket: 'done-on-time', handedInOn: '2013-12-18' })
    const edited = consolidate(
      one,
      [report('I.1', 'so-a', { status: 'in-progress' }, { handedIn, state: 'returned' })],
      clock,
    )
    expect(edited.rows[0]).toMatchObject({ standing: 'draft', timeliness: { kind: 'overdue' }, bucket: 'done-on-time' })
  })

  it('counts set-asides and extensions at once, also of what was never handed in', () => {
    const granted = { decision: 'granted', decisionDocument: '12/UBND-TH', grantedDeadline: '2014-02-28' }
    const { rows } = consolidate(
      one,
      [report('I.1', 'so-a', granted), report('I.1', 'so-b', { setAside: 'suspended' })],
      clock,
    )
    expect(rows.map((row) => row.bucket)).toEqual(['open-in-time', 'set-aside', 'untimed-open'])
    expect(rows.map((row) => row.standing)).toEqual(['none', 'none', 'none'])
  })

  it('measures a task done without a date by the day it was first handed in', () => {
    const done = { status: 'done' }
    const at = (firstOn: string) =>
      consolidate(one, [report('I.1', 'so-a', done, { handedIn: { values: done, firstOn } })], clock).rows[0]?.bucket
    expect([at('2013-12-31'), at('2014-01-01')]).toEqual(['done-on-time', 'done-late'])
  })
})

it('official values take the lead’s fields from the version and the others from the row', () => {
  const values = { status: 'in-progress', result: 'mới', opinion: 'Đề nghị làm rõ', direction: 'Giao Sở A' }
  const handedIn = { values: { status: 'done', opinion: 'cũ' }, firstOn: '2013-12-18' }
  expect(officialValues(report('I.1', 'so-a', values, { handedIn }))).toEqual({
    status: 'done',
    opinion: 'Đề nghị làm rõ',
    direction: 'Giao Sở A',
  })
  expect(officialValues(report('I.1', 'so-a', values))).toEqual({ opinion: 'Đề nghị làm rõ', direction: 'Giao Sở A' })
})
