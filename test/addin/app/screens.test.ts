import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ScreenId, screenFor, screens, screensFor } from '../../../addin/app/screens.ts'
import type { SessionView } from '../../../addin/session/session.ts'
import { scenes } from '../../support/pane/scenes.ts'

type View = Parameters<typeof screensFor>[0]

const nothing: View = { me: undefined, identity: undefined, plan: undefined, period: undefined, conflicts: [] }
const viewOf = (view: Partial<SessionView>): View => ({ ...nothing, ...view })
const { view: report } = scenes.report
const { view: overview } = scenes.consolidation
const { view: clerk } = scenes['start-clerk']
const { view: secretary } = scenes['start-secretariat']
const { conflicts } = scenes.conflicts.view

const figures: readonly ScreenId[] = ['consolidation', 'situation', 'print']
const seenBy = (role: 'provincial-office' | 'viewer'): Partial<SessionView> => {
  return { ...overview, identity: overview.identity && { ...overview.identity, purpose: { role } } }
}

test.each<[string, Partial<SessionView>, ScreenId[]]>([
  ['an empty workbook, nobody signed in', {}, ['sign-in', 'settings']],
  ['an empty workbook, a clerk', clerk, ['start', 'settings']],
  ['an empty workbook, the secretariat', secretary, ['start', 'import', 'members', 'settings']],
  ["an agency's report", report, ['report', 'hand-in', 'handouts', 'urge', 'print', 'history', 'plans', 'settings']],
  [
    "an agency's report, signed out",
    { ...report, me: undefined },
    ['report', 'hand-in', 'handouts', 'print', 'sign-in', 'settings'],
  ],
  [
    "an agency's report with conflicts",
    { ...report, conflicts },
    ['report', 'hand-in', 'handouts', 'urge', 'print', 'history', 'plans', 'conflicts', 'settings'],
  ],
  ['a plan made but not assigned', { ...overview, period: undefined }, ['publish', 'import', 'members', 'settings']],
  [
    'a plan made whose purpose is not written yet',
    { me: secretary.me, plan: overview.plan },
    ['publish', 'import', 'members', 'settings'],
  ],
  ['a plan made, signed out', { ...overview, me: undefined, period: undefined }, ['publish', 'sign-in', 'settings']],
  [
    'a plan assigned',
    overview,
    [
      'consolidation',
      'reports',
      'handouts',
      'urge',
      'requests',
      'periods',
      'situation',
      'print',
      'history',
      'amend',
      'plans',
      'members',
      'settings',
    ],
  ],
  [
    'the overview of the provincial office',
    seenBy('provincial-office'),
    ['consolidation', 'urge', 'requests', 'situation', 'print', 'history', 'plans', 'members', 'settings'],
  ],
  ['the overview of a viewer', seenBy('viewer'), [...figures, 'plans', 'members', 'settings']],
])('%s opens the screens it needs and no others', (_, view, open) => {
  expect(screensFor(viewOf(view))).toEqual(open)
  expect(screenFor(viewOf(view), undefined)).toBe(open[0])
})

test('a chosen screen that is no longer open gives way to the home of the workbook', () => {
  expect(screenFor(viewOf({ ...report, conflicts }), 'conflicts')).toBe('conflicts')
  expect(screenFor(viewOf(report), 'conflicts')).toBe('report')
  expect(screenFor(viewOf(report), 'import')).toBe('report')
})

test('no state of a workbook leaves a person without a screen', () => {
  const maybe = <T>(value: T) => fc.constantFrom(undefined, value)
  const anyView = fc.record({
    me: fc.constantFrom(undefined, clerk.me, secretary.me),
    identity: fc.constantFrom(undefined, report.identity, overview.identity),
    plan: maybe(report.plan),
    period: maybe(report.period),
    conflicts: fc.constantFrom([], conflicts),
  })
  fc.assert(
    fc.property(anyView, fc.constantFrom(undefined, ...screens), (view, chosen) => {
      const open = screensFor(view as View)
      expect(open).toContain('settings')
      expect(open).toContain(screenFor(view as View, chosen))
    }),
  )
})
