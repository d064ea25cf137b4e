// What the pane is shown of a workbook: of whom a report is expected.
import { expect, test } from 'vitest'
import { type Known, viewOf } from '../../../addin/session/session-view.ts'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import type { Period } from '../../../shared/domain/period.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import {
  homeAffairs,
  justice,
  openSet,
  periodId,
  planId,
  planning,
  samplePlan,
  settings,
} from '../../functions/support/sample-plan.ts'

const merged = 'so-cu' as AgencyId
const plan = samplePlan()
const period: Period = { ...settings, id: periodId, state: 'open', epoch: 'epoch' }

function exemptionsIn(of: Plan, asked: Period = period) {
  const heads = [homeAffairs, justice, planning, openSet, merged].map((id) => ({ id, state: 'open', version: 0 }))
  const known = {
    ...{ me: undefined, news: [], planRepairs: [], readOnly: false, online: true, busy: undefined, trouble: undefined },
    workbook: {
      identity: { plan: planId, period: periodId, purpose: { role: 'secretariat' } },
      plan: { plan: of, periods: [asked] },
    },
    look: { replica: { rows: new Map(), behalf: new Map(), pull: { heads, at: '' } }, issues: [], conflicts: [] },
  }
  return Object.fromEntries(viewOf(known as unknown as Known).heads.map(({ id, exemption }) => [id, exemption]))
}

test('a report is expected of whoever leads a task, not of open sets, nor of a body whose tasks went to others', () => {
  expect(exemptionsIn(plan)).toEqual({ [openSet]: 'open-set', [merged]: 'not-asked' })
})

test('of whom it is not decided whether it reports, or who does not, none is expected', () => {
  const agencies = plan.directory.agencies.map((it) => {
    if (it.id === homeAffairs) return { ...it, reports: 'undecided' as const }
    return it.id === justice ? { ...it, reports: 'none' as const } : it
  })
  const decided = { ...plan, directory: { ...plan.directory, agencies } }
  expect(exemptionsIn(decided)).toMatchObject({ [homeAffairs]: 'undecided', [justice]: 'not-reporting' })
})

test('in an ad hoc period one is expected of those whom it asks', () => {
  const adHoc: Period = { ...period, kind: 'ad-hoc', tasks: ['II-1' as TaskId] }
  expect(exemptionsIn(plan, adHoc)).toMatchObject({ [homeAffairs]: 'not-asked', [planning]: 'not-asked' })
  expect(exemptionsIn(plan, adHoc)[justice]).toBeUndefined()
})
